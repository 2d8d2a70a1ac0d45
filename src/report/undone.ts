import type { Change, Failure } from "../core/change.ts";
import type { Report } from "../core/report.ts";
import type { Line } from "./line.ts";
import type { Sentence } from "./phrase.ts";
import { count } from "./phrase.ts";
import { visible } from "./visible.ts";

/** So many changes that failed alike are told of; the rest are counted. */
const MOST_ALIKE = 5;
const MOST_LETTERS = 600;

/** What failed, grouped by why; then why the rest was not tried, where no finding says so already. */
export function undoneLines(
  report: Report,
  tell: (changes: readonly Change[]) => readonly Sentence[],
): Line[] {
  const failures = new Map<string, { error: Failure; changes: Change[] }>();
  const skipped = new Map<string, number>();
  for (const outcome of report.outcomes) {
    if (outcome.status === "failed") {
      const { error, change } = outcome;
      const key = JSON.stringify([error.code, error.message, error.remedy]);
      const group = failures.get(key);
      if (group === undefined) failures.set(key, { error, changes: [change] });
      else group.changes.push(change);
    }
    if (outcome.status === "skipped") skipped.set(outcome.because, (skipped.get(outcome.because) ?? 0) + 1);
  }
  const said = new Set(report.findings.map((each) => each.message));
  return [
    ...[...failures.values()].flatMap(({ error, changes }) => failureLines(error, tell(changes))),
    ...[...skipped]
      .filter(([because]) => !said.has(because))
      .map(([because, number]) => heldLine(because, number)),
  ];
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
  const why = { text: `: ${visible(error.message, MOST_LETTERS)}` };
  return [...lines, { ...last, spans: [...last.spans, why], remedy: visible(error.remedy, MOST_LETTERS) }];
}

function heldLine(because: string, number: number): Line {
  const what = count(number, ["change was", "changes were"]);
  return {
    spans: [{ text: `${what} not tried: ${visible(because, MOST_LETTERS)}` }],
    severity: "warning",
    about: number,
  };
}
