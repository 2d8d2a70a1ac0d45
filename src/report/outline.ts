import type { Change } from "../core/change.ts";
import type { Finding, Severity } from "../core/finding.ts";
import { onlyTells } from "../core/policies.ts";
import type { Report } from "../core/report.ts";
import { stateAfter } from "../core/state-after.ts";
import { renderContext } from "./access-before-after.ts";
import { affectedPeople } from "./affected.ts";
import { byHandSections } from "./by-hand.ts";
import { type ChangeSet, changesOf, type ReportChanges } from "./change-sets.ts";
import { describeChanges } from "./describe.ts";
import { failedLines, skippedLines } from "./failures.ts";
import { type FindingLinks, findingLines } from "./finding-lines.ts";
import { headlineOf } from "./headline.ts";
import { type CleanLead, pointedAt } from "./headline-of-clean.ts";
import { findingsByNews, knownSection } from "./known-findings.ts";
import { type Line, type ReportOutline, type Section, withSeverity } from "./line.ts";
import { type DisplayNames, displayNames } from "./names.ts";
import { resourcesByWords } from "./protected-people.ts";
import { type Summary, summarize, summaryLines } from "./summary.ts";

const known = new WeakMap<Report, ReportOutline>();

/**
 * Puts a report in reading order: what is wrong when it stops everything, what did not go through, people, resources.
 * A report is rendered in several places, and its outline is worked out once.
 */
export function reportOutline(report: Report): ReportOutline {
  const outline = known.get(report) ?? outlineOf(report);
  known.set(report, outline);
  return outline;
}

function outlineOf(report: Report): ReportOutline {
  const names = displayNames(report);
  const changes = changesOf(report);
  const context = renderContext(changes.main, names);
  const whole = changes.byHand.changes.length > 0 ? wholePlan(report) : undefined;
  const people = affectedPeople(whole === undefined ? context : renderContext(whole, names));
  const headline = headlineOf(report, changes, people);
  const { fresh, known: before } = findingsByNews(report);
  const findingLinks = {
    ...report.links,
    resourceNamed: resourcesByWords(report, names),
    ...(report.pageOf === undefined ? {} : { pageOf: report.pageOf }),
  };
  const lead = pointedAt(report, changes);
  const isLeading = ({ severity, code }: Finding) => severity !== "error" && lead?.codes.has(code) === true;
  const [errors, ...others] = problemSections(
    fresh.filter((each) => !isLeading(each)).map(unlessLeading),
    findingLinks,
  );
  const stopped = isStopped(report, changes);
  const failures = failureSections(report, changes, names);
  const hasFailures = failures.some(({ lines }) => lines.length > 0);
  const isMore = changes.byHand.changes.length > 0;
  const isTold = report.byHand !== undefined && onlyTells(report.byHand.policy);
  const becomes = isMore
    ? ": applying would also change"
    : isTold
      ? ": applying would change"
      : stopped
        ? " it would change"
        : hasFailures
          ? ": done"
          : "";
  const sections = [
    ...leadingSection(lead, fresh.filter(isLeading), findingLinks),
    ...(stopped ? [errors] : []),
    ...failures,
    ...summarySections(summarize(context), becomes),
    ...byHandSections(report, changes, names),
    ...heldSection(changes, names),
    ...(stopped ? [] : [errors]),
    ...driftSections(changes, names),
    ...others,
    knownSection(before, report),
  ];
  return {
    ...headline,
    sections: sections.filter((section) => section.lines.length > 0),
    changes,
    people,
    access: context.access,
  };
}

/** What undoing it all would do, where what was changed by hand is told as people did it. */
function wholePlan({ before, plan, kinds }: Report): ChangeSet {
  return { changes: plan.changes, before, after: stateAfter(before, plan.changes, kinds) };
}

/** Returns what is left to say of a finding: of a pause, which the headline tells, only how it ends. */
function unlessLeading(finding: Finding): Finding {
  return finding.code === "paused" ? { ...finding, message: finding.remedy, remedy: "" } : finding;
}

/** True when nothing of the plan goes through, so that the errors come first. */
function isStopped({ result }: Report, { allHeld }: ReportChanges): boolean {
  return allHeld && (result === "invalid" || result === "refused" || result === "failed");
}

/** What the lead of a run that changes nothing points at. It is never folded away. */
function leadingSection(
  lead: CleanLead | undefined,
  findings: readonly Finding[],
  links: FindingLinks,
): readonly Section[] {
  if (lead === undefined) return [];
  return [
    { heading: lead.heading, lines: findingLines(findings, links), fold: "none", noun: ["thing", "things"] },
  ];
}

/** What becomes of it stands behind the headings. */
function summarySections(summary: Summary, becomes: string): Section[] {
  return [
    { heading: `People${becomes}`, lines: summary.people, fold: "none", noun: ["person", "people"] },
    {
      heading: `Teams, channels and folders${becomes}`,
      lines: summary.resources,
      fold: "none",
      noun: ["thing", "things"],
    },
    { heading: "Person by person", lines: summary.perPerson, fold: "all", noun: ["person", "people"] },
  ];
}

function failureSections(report: Report, changes: ReportChanges, names: DisplayNames): Section[] {
  const describe = (these: readonly Change[]) => describeChanges(these, names);
  const summarizeThese = (these: readonly Change[]) =>
    summaryLines({ ...changes.held, changes: these }, names);
  const failed = failedLines(report, describe);
  const skipped = skippedLines(report, summarizeThese, describe);
  return [
    { heading: "Did not go through", lines: failed, fold: "none", noun: ["change", "changes"] },
    {
      heading: "Not tried",
      lines: changes.applied ? skipped : [],
      fold: "none",
      noun: ["change", "changes"],
    },
  ];
}

function heldSection(changes: ReportChanges, names: DisplayNames): Section[] {
  const held = changes.applied ? [] : summaryLines(changes.held, names);
  const lines = held.map((each) => withSeverity(each, "warning"));
  return [
    { heading: "Held back until the errors are corrected", lines, fold: "none", noun: ["change", "changes"] },
  ];
}

function driftSections(changes: ReportChanges, names: DisplayNames): Section[] {
  return [
    {
      heading: "Already different before this pull request; the next apply changes it too",
      lines: summaryLines(changes.drift, names),
      fold: "rest",
      noun: ["change", "changes"],
    },
    {
      heading: "Settled by this pull request; applying would have changed it, and now leaves it",
      lines: settledLines(changes.settled, names),
      fold: "all",
      noun: ["change", "changes"],
    },
  ];
}

/** Lines without a tone, since none of it happens. */
function settledLines(changes: readonly Change[], names: DisplayNames): readonly Line[] {
  return describeChanges(changes, names).map(({ sentence, itemCount }) => ({ sentence, itemCount }));
}

/** Findings by severity, the worst first. `each`: without a limit on alike ones. */
export function problemSections(
  findings: readonly Finding[],
  links: FindingLinks,
  each = false,
): [Section, ...Section[]] {
  const of = (severity: Severity): readonly Line[] =>
    findingLines(
      findings.filter((finding) => finding.severity === severity),
      links,
      each,
    );
  return [
    { heading: "What is wrong", lines: of("error"), fold: "none", noun: ["error", "errors"] },
    { heading: "Worth a look", lines: of("warning"), fold: "none", noun: ["warning", "warnings"] },
    { heading: "Good to know", lines: of("notice"), fold: "all", noun: ["notice", "notices"] },
  ];
}
