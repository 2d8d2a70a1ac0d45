import { worldsOf } from "../emulators/worlds.ts";
import { reportOf } from "../src/app/report-of.ts";
import { type Plan, planOf } from "../src/core/plan.ts";
import { look } from "../src/providers/github/compare/compare.ts";
import { githubDesired, githubKinds } from "../src/providers/github/model/desired.ts";
import { renderJson } from "../src/report/json.ts";
import { renderComment } from "../src/report/markdown.ts";
import { renderTerminal } from "../src/report/terminal.ts";
import { parseRoster } from "../src/roster/parse.ts";
import { resolveRoster } from "../src/roster/resolve.ts";
import { githubWorld } from "./github-world.ts";

const stages = ["parse", "resolve", "desired", "view", "plan", "render"] as const;

/** Milliseconds of processor time that each stage takes; reading the text aside, nothing but the program's own thinking. */
export type CoreTimes = Readonly<Record<(typeof stages)[number], number>> & { readonly changes: number };

/**
 * Plans a roster against an organisation in memory: one that is as declared already, or an empty one, where every
 * membership is a change and the plan as long as it can be.
 */
export function timeCore(text: string, { empty }: { readonly empty: boolean }): CoreTimes {
  const today = "2026-11-21";
  const spent: Partial<Record<(typeof stages)[number], number>> = {};
  const timed = <Value>(stage: (typeof stages)[number], work: () => Value): Value => {
    const start = process.threadCpuUsage();
    const value = work();
    const { user, system } = process.threadCpuUsage(start);
    spent[stage] = (user + system) / 1_000;
    return value;
  };
  const files = [{ path: "teams.yaml", bytes: Buffer.from(text) }];
  const parsed = timed("parse", () => parseRoster(files)).roster;
  if (parsed === undefined) throw new Error("The benchmark's roster is wrong.");
  const { roster } = timed("resolve", () => resolveRoster(parsed, today));
  const world = githubWorld(worldsOf(roster).github, { empty });
  const desired = timed("desired", () => githubDesired(roster));
  const { snapshot: comparison } = timed("view", () => look(world, desired));
  const share = { provider: { name: "github", kinds: githubKinds }, desired, comparison };
  const plan: Plan = timed("plan", () => {
    return planOf([share], { maxRemovals: { share: 0.25 }, protected: new Set(), allowRemovals: false });
  });
  timed("render", () => {
    const seen = { comparisons: [[share]], findings: [], couldRead: true, cost: () => ({}) };
    const about = { roster, plan, drift: undefined, findings: plan.findings, seen, today };
    const report = reportOf(
      { command: "plan", roster: { files, findings: [] }, allowRemovals: false, links: {} },
      about,
    );
    return [
      renderTerminal(report, { columns: 100, colour: false }),
      renderComment(report),
      renderJson(report),
    ];
  });
  return { ...(spent as Record<(typeof stages)[number], number>), changes: plan.changes.length };
}
