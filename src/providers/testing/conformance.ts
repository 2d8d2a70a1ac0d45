import { apply } from "../../core/apply.ts";
import type { Change } from "../../core/change.ts";
import { type Plan, planOf } from "../../core/plan.ts";
import type { Comparison, Writer } from "../../core/provider.ts";
import { noProgress } from "../../core/testing/fixture.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import { rosterFromYaml } from "../../roster/testing/roster-from-yaml.ts";

/** The states that every kind of resource is walked through, in this order. */
export const conformanceStates = [
  "a first grant",
  "another role",
  "a second grant",
  "a grant less",
  "an undeclared grant",
  "no grant",
  "a new name",
  "retired",
  "back",
] as const;

/** One of the states. */
export type ConformanceState = (typeof conformanceStates)[number];

/** One state of one kind: what the roster declares, and the changes that lead there from the state before. */
export interface ConformanceStep {
  /** The sections that make the state; the subject's own ones come before them. */
  readonly yaml: string;
  /** What somebody changes by hand before. */
  readonly byHand?: () => void;
  readonly changes: readonly string[];
}

/** A kind of resource on an emulated service, and its steps. A kind without a state gives the reason. */
export interface ConformanceSubject {
  /** Sections that all states share. */
  readonly head: string;
  /** Creates a writer, as each run does. */
  readonly writer: () => Writer<ResolvedRoster>;
  readonly steps: Readonly<Record<ConformanceState, ConformanceStep | string>>;
  readonly close: () => Promise<void>;
}

/** What a step did. */
export interface ConformanceResult {
  /** The plan's changes, a line each. */
  readonly changes: readonly string[];
  /** The outcomes that are not `applied`, and the error findings. */
  readonly failures: readonly string[];
  /** The changes that a second plan still has. */
  readonly left: readonly string[];
}

/** Plans and applies one step, and plans again with a new writer. */
export async function walkStep(
  { head, writer }: ConformanceSubject,
  { yaml, byHand }: ConformanceStep,
): Promise<ConformanceResult> {
  byHand?.();
  const roster = rosterFromYaml(`${head}\n${yaml}\n`);
  const provider = writer();
  const { plan, comparison } = await planWith(provider, roster);
  const outcomes = await apply(plan, [{ provider, comparison }], noProgress);
  const again = await planWith(writer(), roster);
  const errors = [plan, again.plan].flatMap(({ findings }) =>
    findings.flatMap((each) => (each.severity === "error" ? [each.code] : [])),
  );
  const unapplied = outcomes.flatMap((each) =>
    each.status === "applied" ? [] : [`${changeText(each.change)}: ${each.status}`],
  );
  return {
    changes: plan.changes.map(changeText),
    failures: [...unapplied, ...errors],
    left: again.plan.changes.map(changeText),
  };
}

async function planWith(
  provider: Writer<ResolvedRoster>,
  roster: ResolvedRoster,
): Promise<{ readonly plan: Plan; readonly comparison: Comparison }> {
  const [comparison] = await provider.read([roster]);
  if (comparison === undefined) throw new Error("A read returns a comparison for each roster.");
  const limits = { maxRemovals: { share: 1 }, protected: new Set<string>(), allowRemovals: true };
  return { plan: planOf([{ provider, comparison }], limits), comparison };
}

function changeText(change: Change): string {
  switch (change.action) {
    case "create":
    case "archive":
      return `${change.action} ${change.key}`;
    case "configure":
      return `${change.key} ${change.setting} ${JSON.stringify(change.from)} → ${JSON.stringify(change.to)}`;
    case "grant":
    case "revoke":
      return `${change.key} ${change.action} ${change.principal} ${change.role}`;
    case "regrade":
      return `${change.key} ${change.principal} ${change.from} → ${change.to}`;
    default:
      return change satisfies never;
  }
}
