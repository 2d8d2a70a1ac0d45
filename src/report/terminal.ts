import { styleText } from "node:util";
import type { Finding } from "../core/finding.ts";
import type { Report } from "../core/report.ts";
import { costInWords, shortDigest, tally } from "./counts.ts";
import type { Line, Section } from "./line.ts";
import { outlineOf, problemSections } from "./outline.ts";
import { count, type Span, withCode } from "./phrase.ts";
import { visible } from "./sanitize.ts";
import type { Parts } from "./sections.ts";
import { wrapped } from "./wrapping.ts";

export interface Terminal {
  /** How many characters fit on a line; 40 at least are used. */
  readonly columns: number;
  readonly colour: boolean;
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** Longer lines are hard to read. */
const WIDEST = 100;
/** A section tells so much in full; removals and errors are worth more room than the rest. */
const MOST_LINES = 40;
const MOST_GRAVE = 100;
const MOST_FOLDED = 10;

/** A report for a terminal, or for plain text without colour; no line is wider than asked. It ends in a newline. */
export function renderTerminal(report: Report, terminal: Terminal): string {
  const canvas = canvasOf(terminal);
  const outline = outlineOf(report);
  const blocks = [
    [
      ...flow([{ text: outline.title, strong: true }], canvas),
      ...(outline.lead === undefined ? [] : flow([{ text: outline.lead }], canvas)),
    ],
    ...outline.sections.map((section) => sectionLines(section, canvas)),
    footer(report, outline.parts).flatMap((text) => flow([{ text }], { ...canvas, style: "dim" })),
  ];
  return joined(blocks);
}

/** Findings alone, laid out as in a report, or each of them told; nothing where there are none. */
export function renderFindings(findings: readonly Finding[], terminal: Terminal, each = false): string {
  const canvas = canvasOf(terminal);
  const sections = problemSections(findings, each).filter((section) => section.lines.length > 0);
  return joined(sections.map((section) => sectionLines(section, canvas, each)));
}

function canvasOf({ columns, colour }: Terminal): Canvas {
  return {
    width: Math.max(40, Math.min(columns, WIDEST)),
    paint: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
  };
}

function joined(blocks: readonly (readonly string[])[]): string {
  const told = blocks.filter((block) => block.length > 0).map((block) => block.join("\n"));
  return told.length === 0 ? "" : `${told.join("\n\n")}\n`;
}

interface Canvas {
  readonly width: number;
  readonly paint: Paint;
}

function sectionLines(section: Section, canvas: Canvas, whole = false): string[] {
  const { shown, left } = whole ? { shown: section.lines, left: 0 } : within(section);
  const more = left === 0 ? [] : [`… and ${count(left, section.noun)} more; --json lists them all`];
  return [
    ...flow([{ text: section.heading }], { ...canvas, style: ["bold", "underline"] }),
    ...shown.flatMap((line) => item(line, canvas)),
    ...more.flatMap((text) => flow([{ text }], { ...canvas, indent: "    ", style: "dim" })),
  ];
}

/** What is shown of a section, and how many people or things that leaves out. */
function within(section: Section): { shown: readonly Line[]; left: number } {
  const shown = section.fold === "all" ? section.lines.slice(0, MOST_FOLDED) : graveFirst(section);
  const all = section.lines.reduce((sum, line) => sum + line.about, 0);
  return { shown, left: all - shown.reduce((sum, line) => sum + line.about, 0) };
}

function graveFirst(section: Section): readonly Line[] {
  const isGrave = ({ tone, severity }: Line) => tone === "loss" || tone === "mixed" || severity === "error";
  const grave = section.lines.filter(isGrave).slice(0, MOST_GRAVE);
  const others = section.lines
    .filter((line) => !isGrave(line))
    .slice(0, Math.max(10, MOST_LINES - grave.length));
  return [...grave, ...others];
}

function item(line: Line, canvas: Canvas): string[] {
  const { sign, style } = bullet(line);
  const place =
    line.at === undefined ? [] : [{ text: `${visible(line.at.file)}:${line.at.line}:${line.at.column} ` }];
  const [first = "", ...rest] = flow([...place, ...line.spans], { ...canvas, indent: "    " });
  const remedy =
    line.remedy === undefined ? [] : flow(withCode(line.remedy), { ...canvas, indent: "    ", style: "dim" });
  return [`  ${canvas.paint(style, sign)} ${first.slice(4)}`, ...rest, ...remedy];
}

function bullet(line: Line): { sign: string; style: Style } {
  switch (line.severity) {
    case "error":
      return { sign: "x", style: ["red", "bold"] };
    case "warning":
      return { sign: "!", style: "yellow" };
    case "notice":
      return { sign: "i", style: "blue" };
    case undefined:
      break;
    default:
      return line.severity satisfies never;
  }
  switch (line.tone) {
    case "gain":
      return { sign: "+", style: "green" };
    case "loss":
      return { sign: "-", style: "red" };
    case "mixed":
      return { sign: "±", style: "red" };
    case "change":
      return { sign: "~", style: "yellow" };
    case undefined:
      return { sign: "·", style: "dim" };
    default:
      return line.tone satisfies never;
  }
}

interface Flow extends Canvas {
  readonly indent?: string;
  readonly style?: Style;
}

function flow(spans: readonly Span[], { width, paint, indent = "", style }: Flow): string[] {
  const ticked = spans.map((span) => (span.code ? { ...span, text: `\`${span.text}\`` } : span));
  return wrapped(ticked, width - indent.length).map((line) => {
    const painted = line.map((span) => painting(span, paint)).join("");
    return indent + (style === undefined ? painted : paint(style, painted));
  });
}

function painting({ text, strong, code }: Span, paint: Paint): string {
  if (code === true) return paint("cyan", text);
  return strong === true ? paint("bold", text) : text;
}

/** Counts come last. */
function footer(report: Report, parts: Parts): string[] {
  const changes = parts.done ? parts.main.changes : report.plan.changes;
  const cost = costInWords(report.cost);
  return [
    ...(changes.length > 0 ? [`${tally(changes)} · plan ${shortDigest(report.plan.digest)}`] : []),
    ...(cost === "" ? [] : [`Asked: ${cost}`]),
  ];
}
