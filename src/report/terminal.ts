import type { Finding, Severity } from "../core/finding.ts";
import type { Report } from "../core/report.ts";
import { count } from "../text/lists.ts";
import { sanitize } from "../text/sanitize.ts";
import { parseBackticks, type Sentence, strong } from "../text/sentence.ts";
import { paint, type TextLayout, type TextStyle, toTerminalLines } from "../text/terminal.ts";
import type { ReportChanges } from "./change-sets.ts";
import { costInWords, countsInWords, durationInWords, shortDigest } from "./counts.ts";
import { lastLine } from "./last-line.ts";
import { isLoss, itemsIn, type Line, type Section, type Tone } from "./line.ts";
import { problemSections, reportOutline } from "./outline.ts";

/** What is known about a terminal. */
export interface Terminal {
  /** How many characters fit on a line; 40 at least are used. */
  readonly columns: number;
  readonly colour: boolean;
}

/** Longer lines are hard to read. */
const WIDEST = 100;
/** A section shows so many lines; removals and errors have more room than the rest. */
const MOST_LINES = 40;
const MOST_GRAVE = 100;
const MOST_FOLDED = 10;
const INDENT = "    ";

/** A report for a terminal, or for plain text without colour; no line is wider than asked, but for the last, which is for scripts. */
export function renderTerminal(report: Report, terminal: Terminal): string {
  const layout = layoutOf(terminal);
  const outline = reportOutline(report);
  const blocks = [
    [
      ...toTerminalLines([strong(outline.title)], layout),
      ...(outline.lead === undefined ? [] : toTerminalLines([outline.lead], layout)),
    ],
    ...outline.sections.map((section) => sectionLines(section, layout)),
    footer(report, outline.changes).flatMap((text) => toTerminalLines([text], { ...layout, style: "dim" })),
  ];
  // Unbroken, however narrow the terminal is: scripts look for it.
  return `${joined(blocks)}\n${paint("dim", lastLine(report, outline), layout.colour)}\n`;
}

/** Findings alone, laid out as in a report; `each`: without a limit. Empty when there are none. */
export function renderFindings(findings: readonly Finding[], terminal: Terminal, each = false): string {
  const layout = layoutOf(terminal);
  const sections = problemSections(findings, {}, each).filter((section) => section.lines.length > 0);
  return joined(sections.map((section) => sectionLines(section, layout, each)));
}

function layoutOf({ columns, colour }: Terminal): TextLayout {
  return { width: Math.max(40, Math.min(columns, WIDEST)), colour };
}

function joined(blocks: readonly (readonly string[])[]): string {
  const texts = blocks.filter((block) => block.length > 0).map((block) => block.join("\n"));
  return texts.length === 0 ? "" : `${texts.join("\n\n")}\n`;
}

function sectionLines(section: Section, layout: TextLayout, whole = false): string[] {
  if (section.fold === "known") {
    const text = `${section.heading}: ${itemsIn(section.lines).toLocaleString("en")} (--json lists them)`;
    return toTerminalLines([text], { ...layout, style: "dim" });
  }
  const { shown, left } = whole ? { shown: section.lines, left: 0 } : within(section);
  const more = left === 0 ? [] : [`… and ${count(left, section.noun)} more; --json lists them all`];
  return [
    ...toTerminalLines([section.heading], { ...layout, style: ["bold", "underline"] }),
    ...shown.flatMap((line) => item(line, layout)),
    ...more.flatMap((text) => toTerminalLines([text], { ...layout, indent: INDENT, style: "dim" })),
  ];
}

/** The lines of a section that are shown, and how many people or resources that leaves out. */
function within(section: Section): { shown: readonly Line[]; left: number } {
  const shown = section.fold === "all" ? section.lines.slice(0, MOST_FOLDED) : graveFirst(section);
  return { shown, left: itemsIn(section.lines) - itemsIn(shown) };
}

function graveFirst(section: Section): readonly Line[] {
  const isGrave = (line: Line) => isLoss(line) || line.severity === "error";
  const grave = section.lines.filter(isGrave).slice(0, MOST_GRAVE);
  const others = section.lines
    .filter((line) => !isGrave(line))
    .slice(0, Math.max(10, MOST_LINES - grave.length));
  return [...grave, ...others];
}

function item(line: Line, layout: TextLayout): string[] {
  const [sign, style] = bullet(line);
  const place = line.at === undefined ? [] : [`${sanitize(line.at.file)}:${line.at.line}:${line.at.column} `];
  const causes = (line.causes ?? []).map((each) => `${sanitize(each.file)}:${each.line}`);
  const cause = causes.length === 0 ? [] : [` (${causes.join(", ")})`];
  const [first = "", ...rest] = toTerminalLines([...place, ...line.sentence, ...cause], {
    ...layout,
    indent: INDENT,
  });
  const advice = line.remedy === undefined ? [] : [...parseBackticks(line.remedy), ...stepsOf(line)];
  const remedy = toTerminalLines(advice, { ...layout, indent: INDENT, style: "dim" });
  return [`  ${paint(style, sign, layout.colour)} ${first.slice(INDENT.length)}`, ...rest, ...remedy];
}

/** Where to click, with the addresses written out. */
function stepsOf({ steps }: Line): Sentence {
  if (steps === undefined) return [];
  const spans = steps.map((span) =>
    typeof span === "string" || span.link === undefined ? span : `${span.text} (${span.link})`,
  );
  return [" ", ...spans];
}

type Bullet = readonly [sign: string, style: TextStyle];

const BULLETS: Readonly<Record<Severity | Tone, Bullet>> = {
  error: ["x", ["red", "bold"]],
  warning: ["!", "yellow"],
  notice: ["i", "blue"],
  gain: ["+", "green"],
  loss: ["-", "red"],
  mixed: ["±", "red"],
  change: ["~", "yellow"],
};

function bullet({ severity, tone }: Line): Bullet {
  const which = severity ?? tone;
  return which === undefined ? ["·", "dim"] : BULLETS[which];
}

/** Counts come last. */
function footer(report: Report, changes: ReportChanges): string[] {
  const cost = costInWords(report.cost);
  return [
    ...(report.plan.changes.length > 0
      ? [[...countsInWords(report, changes), `plan ${shortDigest(report.plan.digest)}`].join(" · ")]
      : []),
    ...(cost === "" ? [] : [`Asked: ${cost}`]),
    ...(report.duration === undefined ? [] : [`Took ${durationInWords(report.duration)}`]),
  ];
}
