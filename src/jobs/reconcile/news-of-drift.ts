import type { RunMemory } from "../../app/open-memory.ts";
import type { Finding } from "../../core/finding.ts";
import type { NotifyOn } from "../../core/policies.ts";
import type { Report } from "../../core/report.ts";
import { isNotSent } from "../../notify/errors.ts";
import { isNotable } from "../../notify/notify.ts";

/** What a scheduled run that only tells knows of what was told before, and when Slack hears. */
export interface DriftNews {
  readonly memory: RunMemory | undefined;
  readonly notifyOn: NotifyOn;
}

/**
 * Returns the report with the differences alone that no earlier run has told of, and how many others there are: the same ones
 * every hour are noise that hides the new one. Who hears of every run hears all.
 */
export function newsOfDrift(report: Report, { memory, notifyOn }: DriftNews): Report {
  const { plan, byHand } = report;
  const changes = plan.changes.filter((change) => memory?.hasToldDrift(change) !== true);
  const toldBefore = plan.changes.length - changes.length;
  if (notifyOn === "always" || toldBefore === 0) return report;
  const byHandAlone = new Set(changes.filter((change) => byHand?.changes.has(change) === true));
  return {
    ...report,
    plan: { ...plan, changes },
    ...(byHand === undefined ? {} : { byHand: { ...byHand, changes: byHandAlone } }),
    toldBefore,
  };
}

/** Remembers what Slack has heard of by now. What it could not be told is told by the next run. */
export async function rememberDrift(
  report: Report,
  { memory, notifyOn }: DriftNews,
  notifyFindings: readonly Finding[],
): Promise<void> {
  if (notifyFindings.some(isNotSent) || (report.result !== "planned" && report.result !== "clean")) return;
  const isHeard = report.plan.changes.length === 0 || isNotable(report, notifyOn);
  if (isHeard) await memory?.tellDrift(report.plan.changes);
}
