import type { Change, Failure } from "../core/change.ts";
import type { Severity } from "../core/finding.ts";
import type { Report } from "../core/report.ts";
import type { Line } from "./line.ts";
import type { Sentence } from "./phrase.ts";
import { count, withCode } from "./phrase.ts";
import { visible } from "./sanitize.ts";

/** So many changes that failed alike are told of; the rest are counted. */
const MOST_ALIKE = 5;
/** So many reasons are told of. */
const MOST_REASONS = 100;
const MOST_LETTERS = 600;

type Tell = (changes: readonly Change[]) => readonly Sentence[];

/** What failed, grouped by why. */
export function failedLines(report: Report, tell: Tell): Line[] {
  const failed = report.outcomes.filter((outcome) => outcome.status === "failed");
  const alike = Map.groupBy(failed, ({ error }) => JSON.stringify([error.code, error.message, error.remedy]));
  const groups = [...alike.values()];
  const lines = groups.slice(0, MOST_REASONS).flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : failureLines(first.error, tell(group.map((each) => each.change)));
  });
  return [...lines, ...restOf(groups.slice(MOST_REASONS), "error")];
}

/**
 * What was not tried, grouped by why; a reason that a finding gives already is not repeated. A story is told only where
 * reasons are few, since each one looks at the whole world.
 */
export function untriedLines(report: Report, tellStory: Tell, tellPlainly: Tell): Line[] {
  const said = new Set(report.findings.map((each) => each.message));
  const skipped = report.outcomes.filter((outcome) => outcome.status === "skipped");
  const alike = Map.groupBy(skipped, (outcome) => (said.has(outcome.because) ? "" : outcome.because));
  const tell = alike.size > MOST_ALIKE ? tellPlainly : tellStory;
  const groups = [...alike];
  const lines = groups.slice(0, MOST_REASONS).flatMap(([because, group]) => {
    const sentences = tell(group.map((each) => each.change));
    const lines = sentences.map(({ spans, about }): Line => ({ spans, about, severity: "warning" }));
    const last = lines.pop();
    if (last === undefined) return [];
    return [...lines, because === "" ? last : { ...last, remedy: visible(because, MOST_LETTERS) }];
  });
  const rest = groups.slice(MOST_REASONS).map(([, group]) => group);
  return [...lines, ...restOf(rest, "warning")];
}

function restOf(groups: readonly (readonly unknown[])[], severity: Severity): readonly Line[] {
  const about = groups.flat().length;
  if (about === 0) return [];
  const text = `${count(about, ["more change", "more changes"])}, for ${count(groups.length, ["other reason", "other reasons"])}.`;
  return [{ spans: [{ text }], severity, about }];
}

function failureLines(error: Failure, sentences: readonly Sentence[]): Line[] {
  const most = sentences.length > MOST_ALIKE + 1 ? MOST_ALIKE : sentences.length;
  const rest = sentences.slice(most);
  const more = rest.length === 0 ? [] : [`${count(rest.length, ["change", "changes"])} more`];
  const lines: Line[] = sentences
    .slice(0, most)
    .map(({ spans, about }) => ({ spans, about, severity: "error" }));
  for (const text of more) lines.push({ spans: [{ text }], about: rest.length, severity: "error" });
  const last = lines.pop();
  if (last === undefined) return [];
  const why = withCode(`: ${visible(error.message, MOST_LETTERS)}`);
  return [...lines, { ...last, spans: [...last.spans, ...why], remedy: visible(error.remedy, MOST_LETTERS) }];
}
