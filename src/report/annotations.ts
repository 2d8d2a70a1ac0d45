import type { Finding, Place, Severity } from "../core/finding.ts";
import type { Report } from "../core/report.ts";
import { count, type WordForms } from "../text/lists.ts";
import { sanitize } from "../text/sanitize.ts";
import { failuresAsFindings } from "./failures.ts";
import { findingsByNews } from "./known-findings.ts";

/** A message at a line of a file, as a runner shows it beside the code. */
export interface Annotation {
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly at?: Place;
}

/** GitHub shows so many of each severity for one step, and drops the rest silently. */
const MOST = 10;
const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];
const NOUNS: Readonly<Record<Severity, WordForms>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  notice: ["notice", "notices"],
};

/** What a runner shows of a report: its findings that were not there before, and as errors the changes that failed, grouped by why. */
export function annotationsOf(report: Report): readonly Annotation[] {
  return annotations([...findingsByNews(report).fresh, ...failuresAsFindings(report)]);
}

/** Findings within the limits of one step, worst first; where some don't fit, the last says how many. */
export function annotations(findings: readonly Finding[]): readonly Annotation[] {
  return SEVERITIES.flatMap((severity) => {
    const all = findings.filter((each) => each.severity === severity).toSorted(placedFirst);
    if (all.length <= MOST) return all.map(annotation);
    const rest = all.length - (MOST - 1);
    const more: Annotation = {
      severity,
      title: `${count(rest, NOUNS[severity])} more`,
      message: `There are ${count(rest, NOUNS[severity])} more than can be shown here. The run's summary has them all.`,
    };
    return [...all.slice(0, MOST - 1).map(annotation), more];
  });
}

function annotation(finding: Finding): Annotation {
  const { severity, code, message, remedy, at } = finding;
  return {
    severity,
    title: sanitize(code.replaceAll("_", " ")),
    message: sanitize([message, remedy].filter((each) => each !== "").join(" "), 1_000),
    ...(at === undefined ? {} : { at }),
  };
}

/** Findings with a line come first: annotations stand beside it. */
function placedFirst(a: Finding, b: Finding): number {
  return Number(a.at === undefined) - Number(b.at === undefined);
}
