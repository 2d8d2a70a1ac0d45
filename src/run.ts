import { readRoster, withPolicyOf } from "./app/load-roster.ts";
import { openServices } from "./app/open-services.ts";
import { readServices } from "./app/read-services.ts";
import { emptyReport, reportOf } from "./app/report-of.ts";
import type { RunRequest } from "./app/request.ts";
import { apply } from "./core/apply.ts";
import { dayOf } from "./core/clock.ts";
import { planChanged } from "./core/errors.ts";
import type { Finding } from "./core/finding.ts";
import type { Limits } from "./core/guard.ts";
import { planOf } from "./core/plan.ts";
import type { Report } from "./core/report.ts";
import { appliedResult, plannedResult } from "./core/result.ts";
import type { Connections } from "./providers/index.ts";
import { deferredRuleChanges } from "./roster/deferred-rule-changes.ts";
import { removedEntries } from "./roster/removed-entries.ts";

/**
 * Rollcall, from text to report. What is wrong is in the report; nothing is thrown but a defect of ours.
 *
 * 1. Read the roster. Whatever is wrong with it ends the run here, and no service hears of it.
 * 2. Open the services that it uses: as readers to plan, as providers to apply.
 * 3. Look at each once, with the roster's eyes, and on a pull request with the base's eyes too.
 * 4. Plan: the difference, guarded, in order.
 * 5. Apply what the findings don't hold back.
 */
export async function run(request: RunRequest, connections: Connections): Promise<Report> {
  const today = dayOf(connections.clock);
  const head = readRoster(request.roster, today);
  if (head.roster === undefined)
    return emptyReport(request, { result: "invalid", findings: head.findings, today });
  if (request.command === "validate") {
    return emptyReport(request, { result: "clean", findings: head.findings, today });
  }
  // A base that can't be read has nothing to say: the pull request may be what mends it.
  const base = request.base && readRoster(request.base, today).roster;
  const roster = base ? withPolicyOf(base, head.roster) : head.roster;

  const opened = await openServices(roster, request, connections);
  const seen = await readServices(opened, [roster, ...(base ? [base] : [])]);
  const limits: Limits = {
    maxRemovals: roster.guards.maxRemovals,
    protected: new Set(roster.guards.protected.map((key) => `user:${key}`)),
    allowRemovals: request.allowRemovals,
  };
  const plan = planOf(seen.comparisons[0] ?? [], limits);
  const drift = base && planOf(seen.comparisons[1] ?? [], limits);
  const left = base ? [...removedEntries(base, roster), ...deferredRuleChanges(base, head.roster)] : [];
  const stale = request.approved !== undefined && request.approved !== plan.digest ? [planChanged()] : [];
  const trouble: readonly Finding[] = [
    ...head.findings,
    ...left,
    ...opened.findings,
    ...seen.findings,
    ...stale,
  ];
  const findings = [...trouble, ...plan.findings];
  const report = reportOf(request, { roster, plan, drift, findings, seen, today });

  if (request.command === "plan") {
    return { ...report, result: plannedResult(plan, findings, seen.couldRead), cost: seen.cost() };
  }
  const blocking = { ...plan, findings };
  const outcomes = await apply(blocking, opened.writers(seen.comparisons[0] ?? []), connections.progress);
  return {
    ...report,
    outcomes,
    result: appliedResult(outcomes, findings, seen.couldRead),
    cost: seen.cost(),
  };
}
