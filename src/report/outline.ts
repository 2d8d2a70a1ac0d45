import type { Change } from "../core/change.ts";
import type { Finding, Severity } from "../core/finding.ts";
import type { Report } from "../core/report.ts";
import { worldsOf } from "./access-before-after.ts";
import { described } from "./describe.ts";
import { failedLines, untriedLines } from "./failures.ts";
import { findingLines } from "./finding-lines.ts";
import { headline } from "./headline.ts";
import type { Line, Outline, Section } from "./line.ts";
import { type Names, namesIn } from "./names.ts";
import type { Sentence } from "./phrase.ts";
import { type Part, type Parts, partsOf } from "./sections.ts";
import { type Story, storyOf } from "./summary.ts";

const known = new WeakMap<Report, Outline>();

/**
 * Puts a report in reading order: what is wrong when it stops everything, people, things, what did not go through. A
 * report is told in several places, and worked out once.
 */
export function outlineOf(report: Report): Outline {
  const outline = known.get(report) ?? outlined(report);
  known.set(report, outline);
  return outline;
}

function outlined(report: Report): Outline {
  const names = namesIn(report);
  const parts = partsOf(report);
  const worlds = worldsOf(parts.main, names.kinds);
  const { title, lead } = headline(report, parts);
  const [errors, ...others] = problemSections(report.findings);
  const stopped = isStopped(report, parts);
  const sections = [
    ...(stopped ? [errors] : []),
    ...storySections(storyOf(parts.main, worlds, names), stopped),
    ...undoneSections(report, parts, names),
    ...heldSection(parts, names),
    ...(stopped ? [] : [errors]),
    ...driftSections(parts, names),
    ...others,
  ];
  return { title, lead, sections: sections.filter((section) => section.lines.length > 0), parts, worlds };
}

/** True when nothing of the plan goes through, so that what is wrong is the news. */
function isStopped({ result }: Report, { stopped }: Parts): boolean {
  return stopped && (result === "invalid" || result === "refused" || result === "failed");
}

function storySections(story: Story, stopped: boolean): Section[] {
  const would = stopped ? " it would change" : "";
  return [
    { heading: `People${would}`, lines: story.people, fold: "none", noun: ["person", "people"] },
    {
      heading: `Teams, channels and folders${would}`,
      lines: story.things,
      fold: "none",
      noun: ["thing", "things"],
    },
    { heading: "Person by person", lines: story.oneByOne, fold: "all", noun: ["person", "people"] },
  ];
}

function undoneSections(report: Report, parts: Parts, names: Names): Section[] {
  const plainly = (changes: readonly Change[]) => described(changes, names);
  const asStory = (changes: readonly Change[]) => tell({ ...parts.held, changes }, names);
  const failed = failedLines(report, plainly);
  const untried = untriedLines(report, asStory, plainly);
  return [
    { heading: "Did not go through", lines: failed, fold: "none", noun: ["change", "changes"] },
    { heading: "Not tried", lines: parts.done ? untried : [], fold: "none", noun: ["change", "changes"] },
  ];
}

function heldSection(parts: Parts, names: Names): Section[] {
  const story = parts.done ? [] : tell(parts.held, names);
  const lines = story.map(({ spans, about }): Line => ({ spans, about, severity: "warning" }));
  return [
    { heading: "Held back until the errors are mended", lines, fold: "none", noun: ["change", "changes"] },
  ];
}

function driftSections(parts: Parts, names: Names): Section[] {
  return [
    {
      heading: "Already different before this pull request; the next apply changes it too",
      lines: tell(parts.drift, names),
      fold: "rest",
      noun: ["change", "changes"],
    },
    {
      heading: "Settled by this pull request; applying would have changed it, and now leaves it",
      lines: settledLines(parts.settled, names),
      fold: "all",
      noun: ["change", "changes"],
    },
  ];
}

/** What does not happen has no tone. */
function settledLines(changes: readonly Change[], names: Names): readonly Line[] {
  return described(changes, names).map(({ spans, about }) => ({ spans, about }));
}

/** Findings in the order of their weight: what is wrong, what is worth a look, what is good to know. */
export function problemSections(findings: readonly Finding[], each = false): [Section, ...Section[]] {
  const of = (severity: Severity): readonly Line[] =>
    findingLines(
      findings.filter((finding) => finding.severity === severity),
      each,
    );
  return [
    { heading: "What is wrong", lines: of("error"), fold: "none", noun: ["error", "errors"] },
    { heading: "Worth a look", lines: of("warning"), fold: "none", noun: ["warning", "warnings"] },
    { heading: "Good to know", lines: of("notice"), fold: "all", noun: ["notice", "notices"] },
  ];
}

/** A part's story in one list. */
function tell(part: Part, names: Names): readonly Sentence[] {
  if (part.changes.length === 0) return [];
  const { people, things } = storyOf(part, worldsOf(part, names.kinds), names);
  return [...people, ...things];
}
