import { unreplacedLosses } from "./access/unreplaced-losses.ts";
import { changeFindings, renamesSince } from "./app/change-findings.ts";
import { beginApply, endApply, rememberTaken } from "./app/keep-memory.ts";
import { knownFindings } from "./app/known-findings.ts";
import { openServices } from "./app/open-services.ts";
import { planServices } from "./app/plan-services.ts";
import { readServices } from "./app/read-services.ts";
import { emptyReport, reportOf } from "./app/report-of.ts";
import type { RunRequest } from "./app/request.ts";
import { rostersOfRun } from "./app/rosters-of-run.ts";
import { rostersToCompare } from "./app/rosters-to-compare.ts";
import { apply } from "./core/apply.ts";
import { currentDay } from "./core/clock.ts";
import { planChanged } from "./core/errors.ts";
import type { Report } from "./core/report.ts";
import { appliedResult, plannedResult } from "./core/result.ts";
import type { Connections } from "./providers/index.ts";
import { isUsable } from "./roster/load.ts";
import { tierByLoginFindings } from "./roster/tier-by-login.ts";

/**
 * Runs Rollcall on a loaded roster. What is wrong becomes a finding of the report; only a defect of Rollcall's throws.
 *
 * 1. Stop at a mistake in the roster, before any service is asked.
 * 2. Open the services that the roster uses: as readers to plan, as writers to apply.
 * 3. Read each service once, and compare it with the roster, and on a pull request with the base's roster too.
 * 4. Plan: take the difference, guard it, and put it in order.
 * 5. Apply what no finding holds back, and remember it: ahead of the first write, and at the end.
 */
export async function run(request: RunRequest, connections: Connections): Promise<Report> {
  const today = currentDay(connections.clock);
  const { roster: head } = request;
  if (!isUsable(head)) return emptyReport(request, { result: "invalid", findings: head.findings, today });
  if (request.command === "validate")
    return emptyReport(request, {
      result: "clean",
      findings: [...head.findings, ...tierByLoginFindings(head), ...(request.notes ?? [])],
      today,
    });
  const { roster, base, findings: inVain } = rostersOfRun(head.resolved, request);

  const rostersFor = rostersToCompare(request, { roster, base });
  const opened = await openServices(rostersFor, request, connections);
  const read = await readServices(opened, rostersFor, request);
  const plans = planServices(read, request, { roster, base });
  const { plan, drift } = plans;
  const notes = base ? changeFindings(base, roster, head.resolved) : renamesSince(request.memory, roster);
  const stale = request.approved !== undefined && request.approved !== plan.digest ? [planChanged()] : [];
  const reading = [...opened.findings, ...read.findings, ...(request.memory?.findings ?? [])];
  const findings = [
    ...head.findings,
    ...inVain,
    ...notes,
    ...reading,
    ...stale,
    ...(request.notes ?? []),
    ...plans.findings,
    ...plan.findings,
  ];
  const isKnown = knownFindings(request, { drift, reading });
  const report = { ...reportOf(request, { roster, plan, drift, findings, read, today }), isKnown };

  await rememberTaken(request, plans);
  if (request.command === "plan") {
    return { ...report, result: plannedResult(plan, findings, read.couldRead), cost: read.cost() };
  }
  const begun = await beginApply(request, plans, findings);
  const held = [...findings, ...begun];
  const writers = opened.writers(plans.comparisons);
  const outcomes = await apply({ ...plan, findings: held }, writers, connections.progress, unreplacedLosses);
  return {
    ...report,
    findings: [...held, ...(await endApply(request.memory, plans, { outcomes, findings: held }))],
    outcomes,
    result: appliedResult(outcomes, held, read.couldRead),
    cost: read.cost(),
  };
}
