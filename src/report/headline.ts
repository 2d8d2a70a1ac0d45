import { joinList } from "../core/lists.ts";
import type { Report } from "../core/report.ts";
import { count, type WordForms } from "../text/lists.ts";
import { sanitize } from "../text/sanitize.ts";
import { type AffectedPeople, verdictOnPeople } from "./affected.ts";
import type { ReportChanges } from "./change-sets.ts";
import { countedChanges } from "./counts.ts";

/** The title of a report, and a sentence below it. */
export interface Headline {
  readonly title: string;
  readonly lead: string | undefined;
}

const CHANGES: WordForms = ["change", "changes"];

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
      return { title: "Nothing to do", lead: nothingBecause(report, changes) };
    case "applied":
      return { title: `${doneBecause(report)}: ${verdict(report, changes, people)}`, lead: undefined };
    case "partial":
      return changes.applied ? { title: "Partly done", lead: outcomesIn(report) } : partlyHeld(changes);
    case "planned":
    case "paused":
      return planned(report, changes, people);
    default:
      return report.result satisfies never;
  }
}

/** Codes of findings about access that differs from the roster, and that the run leaves. */
const leftAsItIs: ReadonlySet<string> = new Set(["not_put_back", "taken_out_kept", "self_departed"]);

/** Codes of findings about what the file gave and can't be taken back, or be given, where it is. */
const outOfReach: ReadonlySet<string> = new Set([
  "archived_direct_access",
  "archived_repository",
  "drive_taken_out_unseen",
  "slack_channel_taken_out_unseen",
]);

/** Codes of findings about people who have left, and who hold something, or may. */
const heldByDeparted: ReadonlySet<string> = new Set([
  "departed_account_unknown",
  "drive_departed_inherits",
  "drive_departed_owner",
  "ignored_departed",
  "slack_departed_active",
  "slack_departed_foreign",
  "slack_departed_unseen",
  "slack_usergroup_of_departed",
]);

/** Codes of findings about declared people who are neither there nor invited. */
const declaredNowhere: ReadonlySet<string> = new Set([
  "invitation_given_up",
  "login_maybe_taken",
  "undeclared_stay",
  "unknown_github_id",
  "unknown_login",
]);

/** Codes of findings about people who have been invited to what the roster gives them, and have not accepted. */
const onlyOffered: ReadonlySet<string> = new Set(["collaborator_invited", "invitation_pending"]);

/** Codes of findings that a headline may point at. They are told each time. */
export const leadingCodes: ReadonlySet<string> = new Set([
  "paused",
  ...leftAsItIs,
  ...outOfReach,
  ...heldByDeparted,
  ...declaredNowhere,
]);

function nothingBecause(report: Report, changes: ReportChanges): string {
  if (changes.settled.length > 0) return "This pull request settles what differed.";
  if (report.kinds.size === 0)
    return "The roster names no organisation, channel or folder, so there is nothing to keep.";
  if (report.findings.some(({ code }) => leftAsItIs.has(code)))
    return "Nothing was changed, and not everything is as the roster says:";
  if (report.drift === undefined && report.findings.some(({ code }) => outOfReach.has(code)))
    return "What Rollcall can change is as the roster says. Something else is out of its reach:";
  if (report.drift === undefined && report.findings.some(({ code }) => heldByDeparted.has(code)))
    return "What Rollcall can change is as the roster says. Somebody who has left may still have access:";
  if (report.drift === undefined && report.findings.some(({ code }) => declaredNowhere.has(code)))
    return "What Rollcall can change is as the roster says. Somebody whom it declares isn't there:";
  const { unmanaged = 0 } = report;
  if (report.drift === undefined && unmanaged > 0)
    return `What the roster declares is as it says. It leaves ${count(unmanaged, ["other thing", "other things"])} alone.`;
  if (report.drift === undefined && report.findings.some(({ code }) => onlyOffered.has(code)))
    return "What Rollcall can change is as the roster says. Somebody has yet to accept an invitation.";
  if (report.drift === undefined) return "Everything is as the roster says.";
  return "This pull request changes nobody's access.";
}

function refused(report: Report, changes: ReportChanges, people: AffectedPeople): Headline {
  if (report.plan.changes.length === 0) {
    return { title: "Nothing to do, but something is wrong", lead: undefined };
  }
  if (!changes.allHeld) return partlyHeld(changes);
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
  return `${said} · ${count(countedChanges(report, changes).length, CHANGES)}`;
}

function planned(report: Report, changes: ReportChanges, people: AffectedPeople): Headline {
  const hand = changes.byHand.changes.length;
  if (hand > 0) {
    return {
      title: `${count(hand, CHANGES)} by hand, and nothing was put back`,
      lead: `The run only tells it (on-drift: ${report.byHand?.policy}).`,
    };
  }
  const said = verdict(report, changes, people);
  if (report.drift === undefined) return { title: `Applying this: ${said}`, lead: undefined };
  if (changes.main.changes.length > 0) return { title: said, lead: undefined };
  return {
    title: "This pull request changes nobody's access",
    lead: `The next apply still changes what differed before it: ${count(changes.drift.changes.length, CHANGES)}.`,
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

function partlyHeld(changes: ReportChanges): Headline {
  const held = changes.held.changes.length;
  const free = changes.main.changes.length + changes.drift.changes.length;
  if (held === 0) {
    return {
      title: "Part of the roster can't be followed",
      lead: `${count(free, CHANGES)} would go through all the same.`,
    };
  }
  return {
    title: "Part of this is held back",
    lead: `${count(free, CHANGES)} would go through; ${held.toLocaleString("en")} would not.`,
  };
}
