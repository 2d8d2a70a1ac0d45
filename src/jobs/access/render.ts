import { stringify } from "csv-stringify/sync";
import { columnsOf } from "../../text/columns.ts";
import { escapeMarkdown } from "../../text/markdown.ts";
import { sanitize } from "../../text/sanitize.ts";
import { paint, toTerminalLines } from "../../text/terminal.ts";
import type { AccessAnswer, AnswerSection } from "./answer.ts";

/** The forms in which an answer is printed. */
export const answerFormats = ["text", "json", "csv", "markdown"] as const;

/** The longest cell that is shown whole. */
const mostLetters = 200;
/** A word of more columns may be broken. */
const mostWord = 30;

/** Returns an answer for people, or for other tools. `columns` and `colour` are the terminal's. */
export function renderAnswer(
  answer: AccessAnswer,
  format: (typeof answerFormats)[number],
  terminal: { readonly columns: number; readonly colour: boolean },
): string {
  switch (format) {
    case "json":
      return answerJson(answer);
    case "csv":
      return answerCsv(answer);
    case "markdown":
      return answerMarkdown(answer);
    case "text":
      return answerText(answer, terminal);
    default:
      return format satisfies never;
  }
}

function answerJson({ at, data, notMeasured }: AccessAnswer): string {
  return `${JSON.stringify({ version: 1, at, ...data, notMeasured }, null, 2)}\n`;
}

/** Returns one table over all sections. A cell that a spreadsheet would run as a formula begins with an apostrophe. */
function answerCsv({ at, sections, notMeasured }: AccessAnswer): string {
  const columns = [...new Set(sections.flatMap((section) => section.columns))];
  const rows = sections.flatMap((section) =>
    section.rows.map((row) => [
      section.heading,
      ...columns.map((column) => row[section.columns.indexOf(column)] ?? ""),
    ]),
  );
  const unseen = notMeasured.map((each) => ["not measured", each]);
  return stringify([["section", ...columns], ...rows, ...unseen, ["as of", at]], {
    escape_formulas: true,
    record_delimiter: "\r\n",
  });
}

function answerMarkdown({ title, at, sections, notMeasured, notes }: AccessAnswer): string {
  const cell = (text: string) => escapeMarkdown(sanitize(text, mostLetters));
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  const parts = sections.flatMap(({ heading, columns, rows }) => [
    `### ${cell(heading)}`,
    [line(columns), `| ${columns.map(() => "---").join(" | ")} |`, ...rows.map(line)].join("\n"),
  ]);
  const rest = [...unseenLine(notMeasured), ...notes, `As of ${at}.`].map(cell);
  return `${[`## ${cell(title)}`, ...parts, ...rest].join("\n\n")}\n`;
}

function unseenLine(notMeasured: readonly string[]): readonly string[] {
  return notMeasured.length === 0
    ? []
    : [
        `Not measured, so there may be more: ${notMeasured.map((each) => each.replace(/\.$/, "")).join("; ")}.`,
      ];
}

function answerText(
  { title, at, sections, notMeasured, notes }: AccessAnswer,
  terminal: { readonly columns: number; readonly colour: boolean },
): string {
  const { colour } = terminal;
  const width = Math.max(40, Math.min(terminal.columns, 120));
  const wrapped = (text: string) => toTerminalLines([sanitize(text, 1000)], { width, colour }).join("\n");
  const parts = sections.map((section) => sectionText(section, width, colour));
  const rest = [...unseenLine(notMeasured), ...notes].map(wrapped);
  const end = paint("dim", `as of ${at}`, colour);
  const head = toTerminalLines([{ text: sanitize(title, 300), mark: "strong" }], { width, colour }).join(
    "\n",
  );
  return `${[head, ...parts, ...rest, end].join("\n\n")}\n`;
}

/** Lays rows out in columns. Where they are too wide together, the widest ones wrap within themselves. */
function sectionText({ heading, rows }: AnswerSection, width: number, colour: boolean): string {
  const clean = rows.map((row) => row.map((cell) => sanitize(cell, mostLetters)));
  const used = (clean[0] ?? []).map((_, at) => at).filter((at) => clean.some((row) => row[at] !== ""));
  const widest = (of: (cell: string) => number) => (at: number) =>
    Math.max(...clean.map((row) => of(row[at] ?? "")));
  const widths = fitted(used.map(widest(columnsOf)), used.map(widest(longestWord)), width - 2 * used.length);
  const lines = clean.flatMap((row) =>
    rowLines(
      used.map((at) => row[at] ?? ""),
      widths,
    ),
  );
  return [paint("bold", sanitize(heading, mostLetters), colour), ...lines].join("\n");
}

/** Columns of the longest word, which is broken only where it is very long. */
function longestWord(cell: string): number {
  return Math.min(mostWord, Math.max(...cell.split(" ").map(columnsOf)));
}

/** Returns widths that are `most` together, as far as the widest can give way without breaking a word. */
function fitted(natural: readonly number[], least: readonly number[], most: number): readonly number[] {
  const widths = [...natural];
  const room = (at: number) => (widths[at] ?? 0) - (least[at] ?? 0);
  for (let over = widths.reduce((sum, each) => sum + each, 0) - most; over > 0; over -= 1) {
    const [widest] = widths
      .map((_, at) => at)
      .filter((at) => room(at) > 0)
      .sort((one, other) => (widths[other] ?? 0) - (widths[one] ?? 0) || other - one);
    if (widest === undefined) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function rowLines(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const wrapped = cells.map((cell, at) =>
    toTerminalLines([cell], { width: widths[at] ?? mostWord, colour: false }),
  );
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const texts = wrapped.map((lines, at) => {
      const text = lines[line] ?? "";
      return text + " ".repeat(Math.max(0, (widths[at] ?? 0) - columnsOf(text)));
    });
    return `  ${texts.join("  ").trimEnd()}`;
  });
}
