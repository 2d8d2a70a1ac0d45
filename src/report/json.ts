import type { Change, Outcome } from "../core/change.ts";
import type { Finding } from "../core/finding.ts";
import type { Report } from "../core/report.ts";

/**
 * A report as JSON, version 1: `version`, `rollcall` (the program's own version), `command`, `result`, `digest`, `changes`, `outcomes` (each naming its change
 * by index), `findings`, `cost`. Keys keep one order, so that equal reports are equal texts; it ends in a newline.
 */
export function renderJson(report: Report): string {
  const indices = new Map(report.plan.changes.map((change, index) => [change, index]));
  const cost = Object.entries(report.cost).map(([provider, { requests, points }]) => [
    provider,
    { requests, ...(points === undefined ? {} : { points }) },
  ]);
  const data = {
    version: 1,
    ...(report.madeBy === undefined ? {} : { rollcall: report.madeBy }),
    command: report.command,
    result: report.result,
    digest: report.plan.digest,
    changes: report.plan.changes.map(changeData),
    outcomes: report.outcomes.map((outcome, index) =>
      outcomeData(outcome, indices.get(outcome.change) ?? index),
    ),
    findings: report.findings.map(findingData),
    cost: Object.fromEntries(cost),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function changeData(change: Change): object {
  const { provider, kind, key, action } = change;
  const subject = { provider, kind, key, action };
  switch (change.action) {
    case "create":
      return { ...subject, settings: Object.fromEntries(Object.entries(change.settings).sort(byKey)) };
    case "configure":
      return { ...subject, setting: change.setting, from: change.from, to: change.to };
    case "grant":
    case "revoke":
      return { ...subject, principal: change.principal, role: change.role };
    case "regrade":
      return { ...subject, principal: change.principal, from: change.from, to: change.to };
    case "archive":
      return subject;
    default:
      return change satisfies never;
  }
}

function outcomeData(outcome: Outcome, change: number): object {
  switch (outcome.status) {
    case "applied":
      return { change, status: outcome.status };
    case "failed": {
      const { code, message, remedy } = outcome.error;
      return { change, status: outcome.status, error: { code, message, remedy } };
    }
    case "skipped":
      return { change, status: outcome.status, because: outcome.because };
    default:
      return outcome satisfies never;
  }
}

function findingData({ severity, code, message, remedy, provider, resource, at, also }: Finding): object {
  return {
    severity,
    code,
    message,
    remedy,
    ...(provider === undefined ? {} : { provider }),
    ...(resource === undefined ? {} : { resource }),
    ...(at === undefined ? {} : { at: { file: at.file, line: at.line, column: at.column } }),
    ...(also === undefined ? {} : { also: { file: also.file, line: also.line, column: also.column } }),
  };
}

function byKey([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}
