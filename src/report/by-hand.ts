import type { Place } from "../core/finding.ts";
import { onlyTells } from "../core/policies.ts";
import type { Report } from "../core/report.ts";
import { joinSpans } from "../text/lists.ts";
import { type MarkedSpan, type Sentence, say, strong } from "../text/sentence.ts";
import type { ReportChanges } from "./change-sets.ts";
import type { Line, Section } from "./line.ts";
import type { DisplayNames } from "./names.ts";
import { summaryLines } from "./summary.ts";

/** More files than these lead a reader nowhere. */
const MOST_FILES = 3;

/**
 * What somebody changed by hand and the run leaves: who did what, where the file says otherwise, and both ways on. Where it
 * isn't known to be by hand, the ways alone.
 */
export function byHandSections(
  report: Report,
  { byHand, main }: ReportChanges,
  names: DisplayNames,
): Section[] {
  const isTold = report.byHand !== undefined && onlyTells(report.byHand.policy);
  if (byHand.changes.length === 0) return isTold ? waysSection(report, summaryLines(main, names)) : [];
  const lines = summaryLines(byHand, names);
  return [
    {
      heading: "Changed by hand; the file says otherwise",
      lines,
      fold: "none",
      noun: ["change", "changes"],
    },
    ...waysSection(report, lines),
  ];
}

function waysSection(report: Report, differences: readonly Line[]): Section[] {
  if (differences.length === 0) return [];
  const lines = waysOn(report, differences);
  return [{ heading: "Keep it or undo it", lines, fold: "none", noun: ["way", "ways"] }];
}

function waysOn({ links }: Report, lines: readonly Line[]): readonly Line[] {
  const files = filesOf(lines.flatMap((line) => line.causes ?? []));
  const actions = links.run?.replace(/\/runs\/.*$/, "");
  const edits = files.map((file): MarkedSpan => {
    const link = links.edit?.(file);
    return link === undefined ? { text: file } : { text: file, link };
  });
  const keep = say`${strong("Keep it")}: change the file, in a pull request. With on-drift: adopt, Rollcall opens one.`;
  const undo = say`${strong("Undo it")}: apply the file as it is.`;
  const start: Sentence =
    actions === undefined
      ? []
      : say`Open ${{ text: "Actions", link: actions }}, choose the workflow that applies, and press “Run workflow”.`;
  return [
    lineOf(keep, edits.length === 0 ? [] : ["Edit ", ...joinSpans(edits), "."]),
    lineOf(undo, start.length === 0 ? say`Run rollcall apply.` : start),
  ];
}

function lineOf(sentence: Sentence, steps: Sentence): Line {
  const [first, ...rest] = steps;
  if (first === undefined) return { sentence, itemCount: 1 };
  return {
    sentence,
    remedy: String(first).trim(),
    ...(rest.length > 0 ? { steps: rest } : {}),
    itemCount: 1,
  };
}

function filesOf(places: readonly Place[]): readonly string[] {
  return [...new Set(places.map(({ file }) => file))].slice(0, MOST_FILES);
}
