import type { Change, Failure } from "../core/change.ts";
import { type Finding, finding, type Severity } from "../core/finding.ts";
import type { Report } from "../core/report.ts";
import { count } from "../text/lists.ts";
import { toPlainText } from "../text/plain.ts";
import { sanitize } from "../text/sanitize.ts";
import { parseBackticks } from "../text/sentence.ts";
import { describeChanges } from "./describe.ts";
import { type ChangeLine, type Line, withSeverity } from "./line.ts";
import { displayNames } from "./names.ts";

/** So many changes that failed alike are described; the rest are counted. */
const MOST_ALIKE = 5;
/** So many reasons are given; the rest are counted. */
const MOST_REASONS = 100;
const MOST_LETTERS = 600;

type Describe = (changes: readonly Change[]) => readonly ChangeLine[];

/** What failed, grouped by why. */
export function failedLines(report: Report, describe: Describe): Line[] {
  const failed = report.outcomes.filter((outcome) => outcome.status === "failed");
  const alike = Map.groupBy(failed, ({ error }) => JSON.stringify([error.code, error.message, error.remedy]));
  const groups = [...alike.values()];
  const lines = groups.slice(0, MOST_REASONS).flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : failureLines(first.error, describe(group.map((each) => each.change)));
  });
  return [...lines, ...restOf(groups.slice(MOST_REASONS), "error")];
}

/** What failed as errors, one for each reason, with the first changes that it is about. */
export function failuresAsFindings(report: Report): readonly Finding[] {
  if (!report.outcomes.some(({ status }) => status === "failed")) return [];
  const names = displayNames(report);
  const failed = report.outcomes.filter((outcome) => outcome.status === "failed");
  const alike = Map.groupBy(failed, ({ error }) => JSON.stringify([error.code, error.message, error.remedy]));
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const lines = describeChanges(
      group.slice(0, MOST_ALIKE).map(({ change }) => change),
      names,
    );
    const rest = group.length - Math.min(group.length, MOST_ALIKE);
    const what = [
      ...lines.map(({ sentence }) => toPlainText(sentence)),
      ...(rest > 0 ? [`${count(rest, ["change", "changes"])} more`] : []),
    ].join("; ");
    const { message, remedy } = first.error;
    return [
      finding({ severity: "error", code: "did_not_go_through", message: `${what}: ${message}`, remedy }),
    ];
  });
}

/**
 * What was not tried, grouped by why; a reason that a finding gives already is not repeated. Changes are summarized only
 * where reasons are few, since each summary works out everybody's access.
 */
export function skippedLines(report: Report, summarizeThese: Describe, describeThese: Describe): Line[] {
  const given = new Set(report.findings.map((each) => each.message));
  const skipped = report.outcomes.filter((outcome) => outcome.status === "skipped");
  const alike = Map.groupBy(skipped, (outcome) => (given.has(outcome.because) ? "" : outcome.because));
  const describe = alike.size > MOST_ALIKE ? describeThese : summarizeThese;
  const groups = [...alike];
  const lines = groups.slice(0, MOST_REASONS).flatMap(([because, group]) => {
    const lines = describe(group.map((each) => each.change)).map((each) => withSeverity(each, "warning"));
    const last = lines.pop();
    if (last === undefined) return [];
    return [...lines, because === "" ? last : { ...last, remedy: sanitize(because, MOST_LETTERS) }];
  });
  const rest = groups.slice(MOST_REASONS).map(([, group]) => group);
  return [...lines, ...restOf(rest, "warning")];
}

function restOf(groups: readonly (readonly unknown[])[], severity: Severity): readonly Line[] {
  const itemCount = groups.flat().length;
  if (itemCount === 0) return [];
  const text = `${count(itemCount, ["more change", "more changes"])}, for ${count(groups.length, ["other reason", "other reasons"])}.`;
  return [{ sentence: [text], severity, itemCount }];
}

function failureLines(error: Failure, sentences: readonly ChangeLine[]): Line[] {
  const most = sentences.length > MOST_ALIKE + 1 ? MOST_ALIKE : sentences.length;
  const rest = sentences.length - most;
  const lines = sentences
    .slice(0, most)
    .map((each): Line => ({ ...withSeverity(each, "error"), hasFailed: true }));
  if (rest > 0) {
    const more = `${count(rest, ["change", "changes"])} more`;
    lines.push({ sentence: [more], itemCount: rest, severity: "error" });
  }
  const last = lines.pop();
  if (last === undefined) return [];
  const why = parseBackticks(`: ${sanitize(error.message, MOST_LETTERS)}`);
  return [
    ...lines,
    { ...last, sentence: [...last.sentence, ...why], remedy: sanitize(error.remedy, MOST_LETTERS) },
  ];
}
