import { joinList } from "../core/lists.ts";
import type { Report } from "../core/report.ts";
import { count } from "../text/lists.ts";
import type { ReportChanges } from "./change-sets.ts";

/** Codes of findings about access that differs from the roster, and that the run leaves. */
const leftAsItIs: ReadonlySet<string> = new Set([
  "ignored_taken_out",
  "not_put_back",
  "self_departed",
  "slack_ignored_taken_out",
  "taken_out_kept",
]);

/** Codes of findings about what the file gave and can't be taken back, or be given, where it is. */
const outOfReach: ReadonlySet<string> = new Set([
  "archived_direct_access",
  "archived_repository",
  "drive_taken_out_unseen",
  "google_taken_out_unseen",
  "repository_transferred_away",
  "repository_unseen",
  "slack_channel_taken_out_unseen",
  "slack_usergroup_kept",
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
  "slack_usergroup_namesake",
  "slack_usergroup_of_departed",
]);

/** Codes of findings about people to whom the file gives something on a service, and whose account there it doesn't name. */
const accountUnnamed: ReadonlySet<string> = new Set([
  "drive_no_address",
  "google_no_address",
  "github_login_missing",
  "slack_address_missing",
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

/** Codes of findings about what a run did not see → how a sentence names it. */
const notSeen: ReadonlyMap<string, string> = new Map([
  ["services_left_out", "services that this run leaves out"],
  ["ignored_account", "accounts of declared people that are ignored"],
  ["direct_access_ignored", "access of people's own to repositories"],
  ["direct_access_unread", "all access of people's own to repositories"],
  ["direct_access_hidden", "all access of people's own to repositories"],
  ["repository_invitations_unread", "all open invitations to repositories"],
  ["base_permission_unseen", "the base permission"],
  ["organization_roles_unseen", "roles of the organisation"],
  ["member_privileges_unseen", "what members may do"],
  ["patterns_incomplete", "all repositories that patterns may mean"],
]);

/** Codes of findings about access that the roster can't decide → how a sentence names it. */
const besideRoster: ReadonlyMap<string, string> = new Map([
  ["base_permission_gives", "what the base permission gives every member"],
  ["organization_role_held", "what roles of the organisation give"],
]);

/** Codes of findings about a memory without which nothing that left the file is taken back. */
const memoryOff: ReadonlySet<string> = new Set(["memory_missing", "memory_unprotected"]);

/** Returns what a run did not see, as a sentence names it. */
export function unseenAccess({ findings }: Pick<Report, "findings">): readonly string[] {
  return [...new Set(findings.flatMap(({ code }) => notSeen.get(code) ?? []))];
}

/** Codes of findings that the headline of a clean run points at. They are told each time. */
export const leadingCodesOfClean: ReadonlySet<string> = new Set([
  ...leftAsItIs,
  ...outOfReach,
  ...heldByDeparted,
  ...declaredNowhere,
]);

/** Findings that the lead of a run that changes nothing points at. */
export interface CleanLead {
  readonly codes: ReadonlySet<string>;
  /** It ends with a colon. */
  readonly sentence: string;
  /** What stands over the findings. */
  readonly heading: string;
}

const ownLead: CleanLead = {
  codes: leftAsItIs,
  sentence: "Nothing was changed, and not everything is as the roster says:",
  heading: "Left as it is",
};

/** The gravest first. */
const leads: readonly CleanLead[] = [
  ownLead,
  {
    codes: outOfReach,
    sentence: "What Rollcall can change is as the roster says. Something else is out of its reach:",
    heading: "Out of reach",
  },
  {
    codes: heldByDeparted,
    sentence: "What Rollcall can change is as the roster says. Somebody who has left may still have access:",
    heading: "People who have left",
  },
  {
    codes: declaredNowhere,
    sentence: "What Rollcall can change is as the roster says. Somebody whom it declares isn't there:",
    heading: "Declared, and not there",
  },
];

/** Returns what the lead of a report points at: of a run that changes nothing and leaves something, or can't change it. */
export function pointedAt(report: Report, changes: ReportChanges): CleanLead | undefined {
  if (report.result !== "clean" || report.command === "validate") return undefined;
  if (changes.settled.length > 0 || report.kinds.size === 0) return undefined;
  const possible = report.drift === undefined ? leads : [ownLead];
  return possible.find(({ codes }) => hasOneOf(report, codes));
}

/**
 * Returns the sentence of a run that changes nothing. It says that everything is as the roster says only where all of it
 * was looked at, and nothing is beside it.
 */
export function leadOfClean(report: Report, changes: ReportChanges): string {
  if (changes.settled.length > 0) return "This pull request settles what differed.";
  if (report.kinds.size === 0)
    return "The roster names no organisation, channel or folder, so there is nothing to keep.";
  const lead = pointedAt(report, changes);
  if (lead !== undefined) return lead.sentence;
  if (report.drift !== undefined) return "This pull request changes nobody's access.";
  const rest = [...restOf(report), ...warningsOf(report)];
  return [beginningOf(report, rest.length > 0), ...rest].join(" ");
}

function beginningOf(report: Report, isMore: boolean): string {
  const { unmanaged = 0 } = report;
  if (unmanaged > 0)
    return `What the roster declares is as it says. It leaves ${count(unmanaged, ["other thing", "other things"])} alone.`;
  if (hasOneOf(report, onlyOffered))
    return "What Rollcall can change is as the roster says. Somebody has yet to accept an invitation.";
  return isMore ? "What Rollcall can change is as the roster says." : "Everything is as the roster says.";
}

/** Returns a sentence each for what can't be given, what was not looked at, what the roster doesn't decide, and what is not known to be gone. */
function restOf(report: Report): readonly string[] {
  const unseen = namesOf(report, notSeen);
  const beside = namesOf(report, besideRoster);
  return [
    ...(hasOneOf(report, accountUnnamed)
      ? ["Somebody can't get all that it gives them, since it doesn't name their account."]
      : []),
    ...(beside.length > 0 ? [`It doesn't decide ${joinList(beside)}.`] : []),
    ...(unseen.length > 0 ? [`Not looked at: ${joinList(unseen)}.`] : []),
    ...(hasOneOf(report, memoryOff)
      ? ["What was taken out of the file may still be there, since nothing is remembered of it."]
      : []),
  ];
}

/** Returns a sentence about a service's other warnings: each says what Rollcall could not do or see. */
function warningsOf({ findings }: Report): readonly string[] {
  const others = findings.filter(
    ({ severity, provider, code }) =>
      severity === "warning" &&
      provider !== undefined &&
      ![notSeen, besideRoster, accountUnnamed].some((codes) => codes.has(code)),
  );
  if (others.length === 0) return [];
  const [number, verb] = [
    count(others.length, ["warning", "warnings"]),
    others.length === 1 ? "says" : "say",
  ];
  return [`${number} ${verb} what else there is.`];
}

function namesOf({ findings }: Report, names: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set(findings.flatMap(({ code }) => names.get(code) ?? []))];
}

function hasOneOf({ findings }: Report, codes: ReadonlySet<string>): boolean {
  return findings.some(({ code }) => codes.has(code));
}
