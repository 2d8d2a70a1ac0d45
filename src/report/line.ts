import type { Place, Severity } from "../core/finding.ts";
import type { Links } from "../core/report.ts";
import type { WordForms } from "../text/lists.ts";
import { sanitize } from "../text/sanitize.ts";
import type { MarkedSpan, Sentence } from "../text/sentence.ts";
import type { AccessBeforeAfter } from "./access-before-after.ts";
import type { AffectedPeople } from "./affected.ts";
import type { ReportChanges } from "./change-sets.ts";

/** Whether a sentence gives access, takes it away, does both, or neither. */
export type Tone = "gain" | "loss" | "mixed" | "change";

/** Whether a line gives or takes, at first sight on a light and on a dark page. Its words say it too. */
const toneMarks: Readonly<Record<Tone, string>> = { gain: "🟢", loss: "🔴", mixed: "🟠", change: "✏️" };

/** What marks a change that failed. */
const failureMark = "❌";

/** One item of a report: a sentence, its place in the roster, and what can be done about it. */
export interface Line {
  readonly sentence: Sentence;
  readonly tone?: Tone;
  readonly severity?: Severity;
  /** True of a change that was tried and failed. */
  readonly hasFailed?: true;
  readonly at?: Place;
  /** The lines of the roster that it comes from. */
  readonly causes?: readonly Place[];
  /** What to do. */
  readonly remedy?: string;
  /** Where to click for it. It follows the remedy. */
  readonly steps?: Sentence;
  /** How many people, resources or findings it is about. */
  readonly itemCount: number;
}

/** A line about changes. */
export interface ChangeLine extends Line {
  readonly tone: Tone;
}

/** Lines under one heading. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly Line[];
  /**
   * `rest`: what takes nothing from anybody may be folded away. `all`: everything may. `known`: it was told before, and is one
   * line where nothing can be folded.
   */
  readonly fold: "none" | "rest" | "all" | "known";
  /** The noun by which lines that don't fit are counted. */
  readonly noun: WordForms;
}

/** A report in the order in which people read it. Every renderer lays out this. */
export interface ReportOutline {
  readonly title: string;
  readonly lead: string | undefined;
  readonly sections: readonly Section[];
  readonly changes: ReportChanges;
  /** How many people gain and lose by `changes.main`. */
  readonly people: AffectedPeople;
  /** What people reach before and after `changes.main`. */
  readonly access: AccessBeforeAfter;
}

/** A place in the roster, linked to its line where the run knows an address. */
export function placeSpan({ file, line }: Place, links: Links): MarkedSpan {
  const text = `${sanitize(file)}:${line}`;
  const address = links.file?.(file);
  return address === undefined ? { text } : { text, link: `${address}#L${line}` };
}

/** Returns the mark before a line and a blank behind it; an empty text for a line without one. */
export function markOf({ tone, hasFailed }: Line): string {
  if (hasFailed === true) return `${failureMark} `;
  return tone === undefined ? "" : `${toneMarks[tone]} `;
}

/** A line on changes that do not happen: it has a severity instead of a tone. */
export function withSeverity({ sentence, itemCount }: ChangeLine, severity: Severity): Line {
  return { sentence, itemCount, severity };
}

/** True of a line that takes access away. */
export function isLoss({ tone }: Line): boolean {
  return tone === "loss" || tone === "mixed";
}

/** How many people, resources or findings some lines are about. */
export function itemsIn(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.itemCount, 0);
}

/** The title of a report behind the product's name: `Rollcall: nothing to do`. */
export function titleOf({ title }: ReportOutline): string {
  return `Rollcall: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}
