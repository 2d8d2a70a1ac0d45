import type { Team } from "../roster.ts";
import type { CheckContext } from "./context.ts";
import { includeCycle, includesTooDeep, parentCycle } from "./errors.ts";

/** Far more levels than a person can follow. */
const deepestInclude = 50;

/** Checks that no team is its own ancestor, and that none includes itself through others. */
export function checkCycles(context: CheckContext): void {
  checkParents(context);
  checkIncludes(context);
}

function checkParents({ roster, placeOf, report }: CheckContext): void {
  const done = new Set<string>();
  for (const start of roster.teams.keys()) {
    const chain: string[] = [];
    const inChain = new Set<string>();
    let key: string | undefined = start;
    while (key !== undefined && !done.has(key) && !inChain.has(key)) {
      chain.push(key);
      inChain.add(key);
      key = roster.teams.get(key)?.parent;
    }
    if (key !== undefined && inChain.has(key)) {
      const cycle = [...chain.slice(chain.indexOf(key)), key];
      report(parentCycle(cycle), placeOf(["teams", key, "parent"]));
    }
    for (const each of chain) done.add(each);
  }
}

interface IncludeStep {
  readonly team: Team;
  next: number;
  depth: number;
}

/** Walks the includes without recursion: nothing limits their depth, and the stack is limited. */
function checkIncludes({ roster, report }: CheckContext): void {
  const depths = new Map<string, number>();
  for (const start of roster.teams.values()) {
    const steps: IncludeStep[] = depths.has(start.key) ? [] : [{ team: start, next: 0, depth: 0 }];
    const open = new Set(steps.map(({ team }) => team.key));
    for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
      const include = step.team.include?.[step.next];
      step.next += 1;
      if (include === undefined) {
        close(step, steps);
        continue;
      }
      const included = include.leadsOnly ? undefined : roster.teams.get(include.team);
      if (included === undefined) continue;
      if (open.has(included.key)) {
        const keys = steps.map(({ team }) => team.key);
        report(includeCycle([...keys.slice(keys.indexOf(included.key)), included.key]), include.at);
        continue;
      }
      const known = depths.get(included.key);
      if (known !== undefined) step.depth = Math.max(step.depth, known + 1);
      else {
        steps.push({ team: included, next: 0, depth: 0 });
        open.add(included.key);
      }
    }

    function close(step: IncludeStep, steps: IncludeStep[]): void {
      const { team, depth } = step;
      steps.pop();
      open.delete(team.key);
      depths.set(team.key, depth);
      const above = steps.at(-1);
      if (above !== undefined) above.depth = Math.max(above.depth, depth + 1);
      if (depth === deepestInclude + 1) report(includesTooDeep(deepestInclude), team.at);
    }
  }
}
