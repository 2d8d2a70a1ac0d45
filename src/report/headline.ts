import { joinList } from "../core/lists.ts";
import { onlyTells } from "../core/policies.ts";
import type { Report } from "../core/report.ts";
import { count, type WordForms } from "../text/lists.ts";
import { sanitize } from "../text/sanitize.ts";
import { type AffectedPeople, verdictOnPeople } from "./affected.ts";
import type { ReportChanges } from "./change-sets.ts";
import { countedChanges } from "./counts.ts";
import { leadingCodesOfClean, leadOfClean } from "./headline-of-clean.ts";

/** The title of a report, and a sentence below it. */
export interface Headline {
  readonly title: string;
  readonly lead: string | undefined;
}

const CHANGES: WordForms = ["change", "changes"];
const DIFFERENCES: WordForms = ["difference", "differences"];

/** The headline of a report, the same in every medium. */
export function headlineOf(report: Report, changes: ReportChanges, people: AffectedPeople): Headline {
  const paused = report.findings.find(({ code }) => code === "paused");
  if (paused !== undefined) {
    const title = report.result === "clean" ? "Paused, and nothing to do" : "Paused, nothing was changed";
    return { title, lead: sanitize(paused.message, 300) };
  }
  const errors = report.findings.filter((each) => each.severity === "error").length;
  switch (report.result) {
    case "invalid":
      if (report.findings.every(({ severity, code }) => severity !== "error" || notOfTheFile.has(code)))
        return { title: "The roster could not be read", lead: "Nothing was changed:" };
      return {
        title: `The roster has ${count(errors, ["mistake", "mistakes"])}`,
        lead: "Nothing was read from any service, and nothing was changed.",
      };
    case "failed":
      if (changes.applied) return { title: "Nothing went through", lead: outcomesIn(report) };
      return {
        title: report.command === "apply" ? "Nothing was changed" : "No plan this time",
        lead: "The roster is valid, but what exists could not be read:",
      };
    case "refused":
      return refused(report, changes, people);
    case "clean":
      if (report.command === "validate") return { title: "The roster is valid", lead: undefined };
      return { title: "Nothing to do", lead: leadOfClean(report, changes) };
    case "applied":
      return { title: `${doneBecause(report)}: ${verdict(report, changes, people)}`, lead: undefined };
    case "partial":
      if (!changes.applied) return partlyHeld(report, changes, people);
      return { title: `Partly done: ${verdict(report, changes, people)}`, lead: outcomesIn(report) };
    case "planned":
    case "paused":
      return planned(report, changes, people);
    default:
      return report.result satisfies never;
  }
}

/** Codes of errors before anybody has read the file: it may well be right. */
const notOfTheFile: ReadonlySet<string> = new Set([
  "branch_missing",
  "no_files",
  "no_such_file",
  "no_token",
  "not_for_pull_requests",
  "not_on_default_branch",
  "repository_token_refused",
  "roster_unreadable",
  "unexpected",
]);

/** Codes of findings that a headline may point at. They are told each time. */
export const leadingCodes: ReadonlySet<string> = new Set(["paused", ...leadingCodesOfClean]);

function refused(report: Report, changes: ReportChanges, people: AffectedPeople): Headline {
  if (report.plan.changes.length === 0) {
    return { title: "Nothing to do, but something is wrong", lead: undefined };
  }
  if (!changes.allHeld) return partlyHeld(report, changes, people);
  const number = countedChanges(report, changes).length || report.plan.changes.length;
  const become =
    report.command === "apply" ? `${number === 1 ? "was" : "were"} not made` : "can't be applied";
  const would = verdictOnPeople(people, "would");
  return {
    title: `Refused, ${count(number, CHANGES)} ${become}`,
    lead: `If applied, ${would}. This holds all of it back:`,
  };
}

function doneBecause({ byHand, outcomes }: Report): string {
  const isAll = byHand !== undefined && outcomes.every(({ change }) => byHand.changes.has(change));
  return isAll ? "Put back what was changed by hand" : "Done";
}

/** Says `1 person gains, nobody loses · 6 changes`. */
function verdict(report: Report, changes: ReportChanges, people: AffectedPeople): string {
  const said = verdictOnPeople(people, changes.applied ? "past" : "now");
  const number = countedChanges(report, changes).length;
  const all = report.plan.changes.length;
  const isPart = changes.applied && number < all;
  return `${said} · ${isPart ? `${number.toLocaleString("en")} of ` : ""}${count(isPart ? all : number, CHANGES)}`;
}

function planned(report: Report, changes: ReportChanges, people: AffectedPeople): Headline {
  const told = toldOnly(report, changes);
  if (told !== undefined) return told;
  const said = verdict(report, changes, people);
  if (report.drift === undefined) return { title: `Applying this: ${said}`, lead: undefined };
  if (changes.main.changes.length > 0) return { title: said, lead: undefined };
  return {
    title: "This pull request changes nobody's access",
    lead: `The next apply still changes what differed before it: ${count(changes.drift.changes.length, CHANGES)}.`,
  };
}

/** The headline of a run that only tells what differs; undefined for others. */
function toldOnly(report: Report, changes: ReportChanges): Headline | undefined {
  const { byHand, plan, toldBefore = 0 } = report;
  const hand = changes.byHand.changes.length;
  const rest =
    toldBefore === 0
      ? ""
      : ` ${count(toldBefore, ["other was", "others were"])} told before, and ${toldBefore === 1 ? "is" : "are"} still there.`;
  if (byHand !== undefined && hand > 0)
    return {
      title: `${count(hand, CHANGES)} by hand, and nothing was put back`,
      lead: `The run only tells it (on-drift: ${byHand.policy}).${rest}`,
    };
  if (byHand === undefined || !onlyTells(byHand.policy)) return undefined;
  return {
    title: `${count(plan.changes.length, DIFFERENCES)} from the file, and nothing was changed`,
    lead: `The run only tells it (on-drift: ${byHand.policy}). Somebody changed it by hand, or no run has applied it yet: which of the two isn't known.${rest}`,
  };
}

function outcomesIn(report: Report): string {
  const of = (status: string) => report.outcomes.filter((outcome) => outcome.status === status).length;
  const counts = [
    ...(of("applied") > 0 ? [`${count(of("applied"), CHANGES)} went through`] : []),
    ...(of("failed") > 0 ? [`${of("failed").toLocaleString("en")} failed`] : []),
    ...(of("skipped") > 0 ? [`${count(of("skipped"), ["was", "were"])} not tried`] : []),
  ];
  return `${joinList(counts)}. The next run picks up what is left.`;
}

/** Says what goes through, as if nothing were wrong, then what doesn't. */
function partlyHeld(report: Report, changes: ReportChanges, people: AffectedPeople): Headline {
  const held = changes.held.changes.length;
  const free = changes.main.changes.length + changes.drift.changes.length;
  const errors = report.findings.filter((each) => each.severity === "error").length;
  const { title, lead } = planned(report, changes, people);
  const wrong =
    held === 0
      ? `Part of the roster can't be followed. ${count(free, CHANGES)} would go through all the same.`
      : `${count(free, CHANGES)} would go through. ${held.toLocaleString("en")} would not, until the errors are corrected.`;
  return {
    title: `${title} · ${held === 0 ? count(errors, ["error", "errors"]) : `${held.toLocaleString("en")} held back`}`,
    lead: [...(lead === undefined ? [] : [lead]), wrong].join(" "),
  };
}
