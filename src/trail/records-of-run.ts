import { type Change, changedPrincipal, type Outcome } from "../core/change.ts";
import type { Report } from "../core/report.ts";
import type { BegunRun, ChangeRecord, RecordedChange, RunRecord, TrailRecord, TrailRun } from "./record.ts";
import { withoutAddresses } from "./without-addresses.ts";

/** The longest reason that is recorded whole. */
const mostReason = 300;

/** Returns a change as it is recorded. */
export function recordedChange(change: Change): RecordedChange {
  if (change.action !== "create") return withoutAddresses(change);
  const { settings, ...rest } = change;
  return withoutAddresses({ ...rest, settings: Object.keys(settings).sort() });
}

/** Returns what is recorded of a run that came to its end: a record for each change, and one for the run. */
export function recordsOfRun(
  run: TrailRun,
  report: Pick<Report, "outcomes" | "plan" | "findings" | "result" | "byHand">,
  at: string,
): readonly TrailRecord[] {
  const changes = report.outcomes.map((outcome): ChangeRecord => {
    const { change, status } = outcome;
    const event = report.byHand?.changes.has(change) ? report.byHand.eventBehind(change) : undefined;
    return {
      is: "change",
      at,
      ...run,
      change: recordedChange(change),
      outcome: status,
      ...reasonOf(outcome),
      ...(event === undefined ? {} : { undoes: { by: withoutAddresses(event.actor), at: event.at } }),
    };
  });
  const errors = report.findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return [...changes, runRecord(run, { at, result: report.result, errors, changes })];
}

/** Returns what is recorded of a run that wrote down what it meant to do, and never came to its end. */
export function recordsOfUnfinished({ run, changes }: BegunRun, at: string): readonly TrailRecord[] {
  const unknown = changes.map(
    (change): ChangeRecord => ({
      is: "change",
      at,
      ...run,
      change,
      outcome: "unknown",
      reason: "The run was cut short.",
    }),
  );
  return [...unknown, runRecord(run, { at, result: "unfinished", errors: [], changes: unknown })];
}

function runRecord(
  run: TrailRun,
  about: Pick<RunRecord, "at" | "result" | "errors"> & { readonly changes: readonly ChangeRecord[] },
): RunRecord {
  const count = (outcome: ChangeRecord["outcome"]) =>
    about.changes.filter((each) => each.outcome === outcome).length;
  return {
    is: "run",
    at: about.at,
    ...run,
    result: about.result,
    changes: {
      applied: count("applied"),
      failed: count("failed"),
      skipped: count("skipped"),
      unknown: count("unknown"),
    },
    errors: [...new Set(about.errors)].sort(),
  };
}

function reasonOf(outcome: Outcome): Pick<ChangeRecord, "reason" | "code"> {
  switch (outcome.status) {
    case "applied":
      return {};
    case "failed":
      return { code: outcome.error.code, reason: shortened(outcome.error.message) };
    case "skipped":
      return { reason: shortened(outcome.because) };
    default:
      return outcome satisfies never;
  }
}

function shortened(text: string): string {
  const clean = withoutAddresses(text);
  return clean.length > mostReason ? `${clean.slice(0, mostReason - 1)}…` : clean;
}

/** Returns the principal and the thing that a record is about. */
export function subjectOfRecord({ change }: ChangeRecord): {
  readonly principal: string | undefined;
  readonly kind: string;
  readonly key: string;
} {
  const principal = change.action === "create" ? undefined : changedPrincipal(change);
  return { principal, kind: change.kind, key: change.key };
}
