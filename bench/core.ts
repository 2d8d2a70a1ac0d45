import { seedsOf } from "../emulators/seeds.ts";
import { reportOf } from "../src/app/report-of.ts";
import { type Plan, planOf } from "../src/core/plan.ts";
import { compareGithub } from "../src/providers/github/compare/compare.ts";
import { githubKinds } from "../src/providers/github/kinds.ts";
import { githubDesired } from "../src/providers/github/model/desired.ts";
import { renderJson } from "../src/report/json.ts";
import { renderComment } from "../src/report/markdown.ts";
import { renderTerminal } from "../src/report/terminal.ts";
import { parseRoster } from "../src/roster/parse.ts";
import { resolveRoster } from "../src/roster/resolve.ts";
import { githubRemoteState } from "./github-remote-state.ts";

const steps = ["parse", "resolve", "desired", "compare", "plan", "render"] as const;

/** Milliseconds of processor time of each step, and the number of planned changes. */
export type CoreTimes = Readonly<Record<(typeof steps)[number], number>> & { readonly changes: number };

/**
 * Plans a roster against an organisation in memory, and measures each step. The organisation is as declared, or empty,
 * so that every membership is a change and the plan is as long as possible.
 */
export function timeCore(text: string, { empty }: { readonly empty: boolean }): CoreTimes {
  const today = "2026-11-21";
  const spent: Partial<Record<(typeof steps)[number], number>> = {};
  const timed = <Value>(step: (typeof steps)[number], work: () => Value): Value => {
    const start = process.threadCpuUsage();
    const value = work();
    const { user, system } = process.threadCpuUsage(start);
    spent[step] = (user + system) / 1_000;
    return value;
  };
  const files = [{ path: "teams.yaml", bytes: Buffer.from(text) }];
  const parsed = timed("parse", () => parseRoster(files)).roster;
  if (parsed === undefined) throw new Error("The benchmark's roster is wrong.");
  const { roster } = timed("resolve", () => resolveRoster(parsed, today));
  const remote = githubRemoteState(seedsOf(roster).github, { empty });
  const desired = timed("desired", () => githubDesired(roster));
  const comparison = timed("compare", () => compareGithub(remote, desired));
  const providerPlan = { provider: { name: "github", kinds: githubKinds }, comparison };
  const plan: Plan = timed("plan", () => {
    return planOf([providerPlan], {
      maxRemovals: { share: 0.25 },
      protected: new Set(),
      allowRemovals: false,
    });
  });
  timed("render", () => {
    const read = { comparisons: [[providerPlan]], findings: [], couldRead: true, cost: () => ({}) };
    const about = { roster, plan, drift: undefined, findings: plan.findings, read, today };
    const report = reportOf({ command: "plan", links: {} }, about);
    return [
      renderTerminal(report, { columns: 100, colour: false }),
      renderComment(report),
      renderJson(report),
    ];
  });
  return { ...(spent as Record<(typeof steps)[number], number>), changes: plan.changes.length };
}
