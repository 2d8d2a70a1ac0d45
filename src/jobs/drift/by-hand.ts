import { auditEventBehind } from "../../adopt/drift/audit-event.ts";
import type { RunMemory } from "../../app/open-memory.ts";
import { type Change, changedPrincipal } from "../../core/change.ts";
import { onlyTells } from "../../core/policies.ts";
import type { ByHand, Report } from "../../core/report.ts";
import { allKinds, type Connections, loadReversals } from "../../providers/index.ts";
import { isUsable, type LoadedRoster } from "../../roster/load.ts";
import { resolveUndated } from "../../roster/resolve-undated.ts";
import type { AuditEvent } from "../../roster/reversal.ts";
import { attributeDrift, driftContextFor } from "./attribute-drift.ts";

/** What is known of a scheduled run. */
export interface ScheduledRun {
  readonly roster: LoadedRoster;
  readonly memory: RunMemory | undefined;
  readonly policy: ByHand["policy"];
}

/**
 * Returns a scheduled run's report with what in its plan undoes what somebody changed by hand, and who did it, where the
 * audit log tells. A change is such a one where the roster at hand was applied to the end before, and no date in it ended
 * since; or where an event of the audit log made it necessary. A run that only tells says by what policy, also where nothing
 * is known to be changed by hand.
 */
export async function withChangesByHand(
  report: Report,
  { roster, memory, policy }: ScheduledRun,
  connections: Connections,
): Promise<Report> {
  if (report.plan.changes.length === 0 || !isUsable(roster)) return report;
  const eventBehind = await eventsBehind(report, roster, connections);
  const before = resolveUndated(roster.declared, report.today);
  const hasEnded = (change: Change): boolean => {
    const [, user] = /^user:(.*)$/.exec(changedPrincipal(change) ?? "") ?? [];
    if (user === undefined || change.action !== "revoke") return false;
    const kind = allKinds.get(change.kind);
    if (roster.resolved.users.get(user)?.present === false) return true;
    return (kind?.declaredBy(before, change.key) ?? []).some((team) =>
      before.teams.get(team)?.people.has(user),
    );
  };
  const changes = report.plan.changes.filter((change) => {
    if (eventBehind(change) !== undefined) return true;
    return memory?.appliedIn(change.provider) !== undefined && !hasEnded(change);
  });
  if (changes.length === 0 && !onlyTells(policy)) return report;
  return { ...report, byHand: { policy, changes: new Set(changes), eventBehind } };
}

/** Returns who did what, by GitHub's audit log: nobody known where that can't be read. */
async function eventsBehind(
  report: Report,
  roster: LoadedRoster,
  connections: Connections,
): Promise<(change: Change) => AuditEvent | undefined> {
  try {
    const github = await attributeDrift(roster.source, report.plan.changes, connections);
    const events = github?.events ?? [];
    if (events.length === 0) return () => undefined;
    const reversals = await loadReversals();
    const context = driftContextFor(roster.source.files, connections, github?.inventory);
    const known = new Map(
      report.plan.changes.map((change) => [change, auditEventBehind(change, events, { reversals, context })]),
    );
    return (change) => known.get(change);
  } catch {
    // The report tells what differs in any case.
    return () => undefined;
  }
}
