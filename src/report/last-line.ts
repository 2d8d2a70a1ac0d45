import type { Severity } from "../core/finding.ts";
import type { Report } from "../core/report.ts";
import { count } from "../text/lists.ts";
import { countedChanges } from "./counts.ts";
import { findingsByNews } from "./known-findings.ts";
import type { ReportOutline } from "./line.ts";

/**
 * The line that every rendering ends with, for scripts: `rollcall: planned 6 changes, 1 gain, 0 lose, 0 errors, 2 warnings`.
 * An apply that wrote adds what was done, what failed and what was not tried. Warnings and notices that were there before are
 * counted last, as `known`.
 */
export function lastLine(report: Report, { changes, people }: ReportOutline): string {
  const number = changes.applied ? report.outcomes.length : countedChanges(report, changes).length;
  const ended = (status: string) => report.outcomes.filter((outcome) => outcome.status === status).length;
  const { fresh, known } = findingsByNews(report);
  const found = (severity: Severity) => fresh.filter((each) => each.severity === severity).length;
  const parts = [
    `${report.result} ${count(number, ["change", "changes"])}`,
    ...(changes.applied
      ? [`${ended("applied")} done`, `${ended("failed")} failed`, `${ended("skipped")} not tried`]
      : []),
    `${people.gaining} gain`,
    `${people.losing} lose`,
    count(found("error"), ["error", "errors"]),
    count(found("warning"), ["warning", "warnings"]),
    ...(known.length > 0 ? [`${known.length} known`] : []),
  ];
  return `rollcall: ${parts.join(", ").replace(/(?<=\d),(?=\d)/g, "")}`;
}
