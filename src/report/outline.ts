import type { Change } from "../core/change.ts";
import type { Finding, Severity } from "../core/finding.ts";
import type { Report } from "../core/report.ts";
import { described } from "./describe.ts";
import { findingLines } from "./finding-lines.ts";
import { headline } from "./headline.ts";
import type { Line, Outline, Section } from "./line.ts";
import { type Names, namesIn } from "./names.ts";
import { type Parts, partsOf } from "./parts.ts";
import type { Sentence } from "./phrase.ts";
import { type Story, storyOf } from "./story.ts";
import { undoneLines } from "./undone.ts";

/** Puts a report in reading order: what is wrong when it stops everything, people, things, what did not go through. */
export function outlineOf(report: Report): Outline {
  const names = namesIn(report);
  const parts = partsOf(report);
  const { title, lead } = headline(report, parts);
  const problems = problemSections(report.findings);
  const errors = problems.filter((section) => section.fold === "none");
  const stopped = report.result === "invalid" || report.result === "refused" || report.result === "failed";
  const sections = [
    ...(stopped ? errors : []),
    ...storySections(storyOf(parts.main, names), report, parts),
    ...undoneSections(report, names),
    ...heldSection(parts, names),
    ...(stopped ? [] : errors),
    ...driftSections(parts, names),
    ...problems.filter((section) => section.fold !== "none"),
  ];
  return { title, lead, sections: sections.filter((section) => section.lines.length > 0) };
}

function storySections(story: Story, report: Report, parts: Parts): Section[] {
  const would =
    !parts.done && (report.result === "refused" || report.result === "failed") ? " it would change" : "";
  return [
    { heading: `People${would}`, lines: story.people, fold: "none", noun: ["person", "people"] },
    {
      heading: `Teams, channels and folders${would}`,
      lines: story.things,
      fold: "none",
      noun: ["thing", "things"],
    },
  ];
}

function undoneSections(report: Report, names: Names): Section[] {
  const lines = undoneLines(report, (changes) => described(changes, names));
  return [{ heading: "Did not go through", lines, fold: "none", noun: ["change", "changes"] }];
}

function heldSection(parts: Parts, names: Names): Section[] {
  const story = storyOf(parts.held, names);
  const heading = parts.done ? "Not tried" : "Held back until the errors are mended";
  return [{ heading, lines: together(story), fold: "none", noun: ["change", "changes"] }];
}

function driftSections(parts: Parts, names: Names): Section[] {
  return [
    {
      heading: "Already different before this pull request, and changed by the next apply as well",
      lines: together(storyOf(parts.drift, names)),
      fold: "rest",
      noun: ["change", "changes"],
    },
    {
      heading: "Settled by this pull request: applying would have changed these, and leaves them now",
      lines: settledLines(parts.settled, names),
      fold: "all",
      noun: ["change", "changes"],
    },
  ];
}

/** Without tone: none of it happens. */
function settledLines(changes: readonly Change[], names: Names): Line[] {
  return described(changes, names).map(({ spans, about }) => ({ spans, about }));
}

function problemSections(findings: readonly Finding[]): Section[] {
  const of = (severity: Severity): readonly Line[] =>
    findingLines(findings.filter((each) => each.severity === severity));
  return [
    { heading: "Wrong", lines: of("error"), fold: "none", noun: ["error", "errors"] },
    { heading: "Worth a look", lines: of("warning"), fold: "rest", noun: ["warning", "warnings"] },
    { heading: "Good to know", lines: of("notice"), fold: "all", noun: ["notice", "notices"] },
  ];
}

function together(story: Story): readonly Sentence[] {
  return [...story.people, ...story.things];
}
