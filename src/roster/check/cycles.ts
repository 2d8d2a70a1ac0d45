import type { Place } from "../../core/finding.ts";
import type { Team } from "../roster.ts";
import type { CheckContext } from "./context.ts";
import { includeCycle, includesTooDeep, limitCycle, parentCycle } from "./errors.ts";

/** Far more levels than a person can follow. */
const deepestInclude = 50;

/** Checks that no team is its own ancestor, and that who is in none depends on itself through others. */
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

/** Who is in one team depends on who is in another. */
interface Dependence {
  readonly on: string;
  readonly by: "include" | "only_if_in";
  readonly at: Place;
}

interface IncludeStep {
  readonly team: Team;
  readonly dependences: readonly Dependence[];
  /** The one that is looked at. */
  next: number;
  depth: number;
}

/** Returns what says which other teams decide who is in a team. Of an include, also the limits of those whom it brings. */
function dependenceOf({ roster, placeOf }: CheckContext): (team: Team) => readonly Dependence[] {
  const limitsOf = (team: Team, at: (index: number) => Place): readonly Dependence[] =>
    team.onlyIfIn.map((on, index) => ({ on, by: "only_if_in", at: at(index) }));
  const allLimits = [...roster.teams.values()].flatMap((team) => team.onlyIfIn);
  return (team) => [
    ...(team.include ?? []).flatMap(({ team: included, leadsOnly, at }): readonly Dependence[] => {
      if (included === "*") return [...new Set(allLimits)].map((on) => ({ on, by: "only_if_in", at }));
      if (!leadsOnly) return [{ on: included, by: "include", at }];
      const from = roster.teams.get(included);
      return from === undefined ? [] : limitsOf(from, () => at);
    }),
    ...limitsOf(team, (index) => placeOf(["teams", team.key, "only_if_in", index])),
  ];
}

/** Walks the includes and the limits without recursion: nothing limits their depth, and the stack is limited. */
function checkIncludes(context: CheckContext): void {
  const { roster, report } = context;
  const dependencesOf = dependenceOf(context);
  const begin = (team: Team): IncludeStep => ({
    team,
    dependences: dependencesOf(team),
    next: 0,
    depth: 0,
  });
  const depths = new Map<string, number>();
  for (const start of roster.teams.values()) {
    const steps: IncludeStep[] = depths.has(start.key) ? [] : [begin(start)];
    const open = new Set(steps.map(({ team }) => team.key));
    for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
      const dependence = step.dependences[step.next];
      step.next += 1;
      if (dependence === undefined) {
        close(step, steps);
        continue;
      }
      const other = roster.teams.get(dependence.on);
      if (other === undefined) continue;
      if (open.has(other.key)) {
        const circle = steps.slice(steps.findIndex(({ team }) => team.key === other.key));
        const chain = [...circle.map(({ team }) => team.key), other.key];
        const isLimited = circle.some((each) => each.dependences[each.next - 1]?.by === "only_if_in");
        report(isLimited ? limitCycle(chain) : includeCycle(chain), dependence.at);
        continue;
      }
      const known = depths.get(other.key);
      if (known !== undefined) step.depth = Math.max(step.depth, known + 1);
      else {
        steps.push(begin(other));
        open.add(other.key);
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
