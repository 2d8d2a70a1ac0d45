import { blockedBy } from "../../src/core/blocked.ts";
import type { Change } from "../../src/core/change.ts";
import type { Report } from "../../src/core/report.ts";
import { type Directory, mayAlter } from "./directory.ts";
import { isGrantedAgain, isKeptUntilMember } from "./explained.ts";
import { type Difference, describeDifference, isLoss } from "./facts.ts";
import type { RunResult, Services } from "./fixture.ts";
import { leaksIn } from "./secrets.ts";

/** What is wrong, a line each. Empty when the invariant holds. */
export type Violations = readonly string[];

/** What one apply reported and what it changed. */
export interface AppliedRun {
  readonly directory: Directory;
  readonly report: Report;
  readonly differences: readonly Difference[];
  readonly services: Services;
}

/** Finds facts that changed though no change of the plan explains it. */
export function somethingChangedThatThePlanDidNotList(appliedRun: AppliedRun): Violations {
  const done = appliedRun.report.outcomes
    .filter((each) => each.status !== "skipped")
    .map((each) => each.change);
  return unexplained(appliedRun.differences, done, appliedRun);
}

/** Finds losses that none of these changes explains. */
export function somethingWasTakenAwayThatWasNotListed(
  appliedRun: AppliedRun,
  listed: readonly Change[],
): Violations {
  const removals = listed.filter((each) => each.action !== "grant" && each.action !== "create");
  const losses = appliedRun.differences
    .filter(isLoss)
    .filter((each) => !isSlackSideEffect(each, listed, appliedRun));
  return unexplained(losses, removals, appliedRun);
}

function unexplained(
  differences: readonly Difference[],
  changes: readonly Change[],
  about: AppliedRun,
): Violations {
  const created = (change: Change) => createdId(change, about);
  const licences = changes.map((change) => mayAlter(change, about.directory, created));
  return differences
    .filter((each) => !licences.some((allows) => allows(each.fact)))
    .filter((each) => !isSlackSideEffect(each, changes, about))
    .map(describeDifference);
}

/**
 * True of what Slack does by itself when a user group changes: it adds the group's users to its default channels, and
 * it removes guests, bots and deactivated people from the group's list. A notice says so before the run.
 */
function isSlackSideEffect(
  { fact, before, after }: Difference,
  changes: readonly Change[],
  { directory, services }: AppliedRun,
): boolean {
  const { usergroups, users, team } = services.slack.world;
  const changed = new Set(
    changes
      .filter((each) => each.kind === "slack-usergroup")
      .map(
        ({ key }) => directory.group(key) ?? [...usergroups.values()].find((each) => each.handle === key)?.id,
      ),
  );
  const [kind, id = "", , user = ""] = fact.split("|");
  if (kind === "channel" && before === undefined) {
    const groups = [...usergroups.values()].filter((each) => changed.has(each.id));
    return groups.some((each) => each.channels.includes(id) && each.users.includes(user));
  }
  const who = users.get(user);
  const isFull = who && !who.deleted && !who.bot && who.guest === undefined && who.teamId === team.id;
  return kind === "group" && after === undefined && who !== undefined && !isFull && changed.has(id);
}

/** Returns the id of the resource that a change made, found by its present name. */
function createdId({ kind, key }: Change, { directory, services }: AppliedRun): string | undefined {
  const { github, slack } = services;
  if (kind === "github-team") {
    const declared = directory.roster.teams.get(key)?.github;
    const name = declared ? declared.name : key;
    return [...github.world.teams.values()].find((each) => each.name === name)?.id.toString();
  }
  if (kind === "slack-channel")
    return [...slack.world.channels.values()].find((each) => each.name === key)?.id;
  return [...slack.world.usergroups.values()].find((each) => each.handle === key)?.id;
}

/**
 * Finds changes of the second plan that nothing explains. These explain one: a finding that holds it back; a first try
 * that was reported as failed or skipped; a removal from the organisation that was reported as failed to restore what
 * GitHub removed with it; Slack, which added a user group to its default channels; somebody from outside who became a
 * member; a team's move that waits.
 */
export function aSecondPlanIsNotEmpty(second: Report, first: AppliedRun): Violations {
  const withheld = blockedBy(second.findings);
  const notApplied = first.report.outcomes.filter((each) => each.status !== "applied");
  const reported = new Set(notApplied.map((each) => subjectOf(each.change)));
  // What is created in several calls may be there after a failure, and lack what the last ones would have set.
  const unfinished = new Set(
    notApplied.flatMap(({ change }) => (change.action === "create" ? [`${change.kind} ${change.key}`] : [])),
  );
  return second.plan.changes
    .filter((each) => withheld(each) === undefined && !reported.has(subjectOf(each)))
    .filter(({ kind, key }) => !unfinished.has(`${kind} ${key}`))
    .filter((each) => !isReaddedBySlack(each, first) && !isNotRestored(each, first))
    .filter((each) => !isFormerOutsider(each, first) && !isKeptForOneRun(each, first))
    .filter((each) => !isGrantedAgain(each, first))
    .map((change) => JSON.stringify(change));
}

/** True of an undeclared account that the first run kept, since somebody declared may have been renamed. A warning says so. */
function isKeptForOneRun(change: Change, { report }: AppliedRun): boolean {
  if (change.action !== "revoke" && change.action !== "regrade") return false;
  const mayBeRenamed = report.findings.some(({ code }) => code === "login_maybe_taken");
  return mayBeRenamed && change.principal.startsWith("github:");
}

/** True of a grant that GitHub removed when somebody left: it withdraws their invitations, and may refuse new ones. */
function isNotRestored(change: Change, { directory, differences, report }: AppliedRun): boolean {
  if (!change.kind.startsWith("github-") || change.action !== "grant") return false;
  const gone = new Set(differences.flatMap(({ fact, after }) => (after === undefined ? [fact] : [])));
  const leaving = report.outcomes.flatMap((each) =>
    each.status === "failed" && each.change.kind === "github-org" && each.change.action === "revoke"
      ? [each.change.principal]
      : [],
  );
  if (!leaving.some((each) => gone.has(`org|${directory.account(each)}`))) return false;
  const email = directory.roster.users.get(change.principal.slice("user:".length))?.email?.toLowerCase();
  return (
    leaving.includes(change.principal) ||
    gone.has(`invited|${directory.account(change.principal)}`) ||
    gone.has(`invited|${email}`)
  );
}

/** True of access that somebody kept who became a member at once, without an invitation. A notice says so. */
function isFormerOutsider(change: Change, first: AppliedRun): boolean {
  if (change.kind !== "github-repo" || change.action !== "revoke") return false;
  return isKeptUntilMember(first, first.directory.account(change.principal) ?? "");
}

/** True of a removal that Slack undoes by adding a user group to its default channels. A warning says so. */
function isReaddedBySlack(change: Change, { directory, services }: AppliedRun): boolean {
  if (change.kind !== "slack-channel" || change.action !== "revoke") return false;
  const channel =
    [...services.slack.world.channels.values()].find((each) => each.name === change.key)?.id ?? "";
  const user = directory.slackUser(change.principal) ?? "";
  return [...services.slack.world.usergroups.values()].some(
    (each) => each.channels.includes(channel) && each.users.includes(user),
  );
}

/** Identifies a change without its role, since roles may read otherwise afterwards: an owner is maintainer everywhere. */
function subjectOf(change: Change): string {
  const about = "principal" in change ? change.principal : "setting" in change ? change.setting : "";
  return [change.kind, change.key, change.action, about].join(" ");
}

/** Finds out whether the organisation has no owner. */
export function theOrganisationLostItsLastOwner({ github }: Services): Violations {
  return [...github.world.members.values()].includes("admin") ? [] : ["Nobody owns the organisation."];
}

/** Returns the calls that the services' own descriptions do not allow. */
export function aServiceWasAskedForWhatItDoesNotTake({ github, drive }: Services): Violations {
  return [...github.violations, ...drive.violations];
}

/** Codes of failures that mean that a change came before its prerequisite, or that Rollcall has a defect. */
const prematureCodes = new Set([
  "unexpected",
  "not_found",
  "slack_channel_gone",
  "slack_usergroup_gone",
  "slack_account_gone",
  "slack_setting_fixed",
  "drive_changed_meanwhile",
]);

/** Finds changes that failed because what they need did not exist yet. */
export function aWriteLackedItsPrerequisite({ report, directory, services }: AppliedRun): Violations {
  // A person invited by address may have another login than the roster says. Only GitHub's error tells.
  const hasUnknownLogin = (change: Change) => {
    const login =
      "principal" in change ? directory.roster.users.get(change.principal.slice(5))?.github : undefined;
    return login !== undefined && services.github.world.user(login) === undefined;
  };
  return report.outcomes.flatMap((each) =>
    each.status === "failed" && prematureCodes.has(each.error.code) && !hasUnknownLogin(each.change)
      ? [`${JSON.stringify(each.change)}: ${each.error.code}: ${each.error.message}`]
      : [],
  );
}

/** Finds findings and failures with the code `unexpected`, or with a stack trace. */
export function somethingUnexpectedWasReported({ findings, outcomes }: Report): Violations {
  const failures = outcomes.flatMap((each) => (each.status === "failed" ? [each.error] : []));
  return [...findings, ...failures]
    .filter(({ code, message }) => code === "unexpected" || /\n\s+at .*:\d+:\d+/.test(message))
    .map(({ code, message }) => `${code}: ${message}`);
}

/** Finds what a run says of services that did not answer. Without faults, each answers: else nothing is compared. */
export function aServiceDidNotAnswer({ findings }: Pick<Report, "findings">): Violations {
  return findings
    .filter(({ code }) => /_(?:unreachable|unanswered)$/.test(code))
    .map(({ code, message }) => `${code}: ${message}`);
}

/** Finds secrets in texts. `more` are secrets besides those of all runs. */
export function aSecretWasPrinted(texts: readonly string[], more: readonly string[] = []): Violations {
  return texts.flatMap((text) =>
    leaksIn(text, more).map((secret) => `${secret.slice(0, 8)}… is in an output`),
  );
}

/** Finds a stack trace in a run's text. */
export function aStackTraceWasPrinted({ text }: RunResult): Violations {
  const found = /\n\s+at \S.*[:(]\d+:\d+\)?/.exec(text);
  return found === null ? [] : [found[0]];
}

const slackReadMethods =
  /\/(?:auth\.test|team\.info|users\.list|bots\.info|conversations\.(?:list|members|info)|usergroups\.(?:list|users\.list))$/;

/** Returns the calls that changed something or tried to: `PATCH /orgs/acme/teams/backend`. */
export function writesIn({ github, slack, drive }: Services): string[] {
  const lineOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
  return [
    ...github.calls.filter((each) => each.method !== "GET" && !each.path.endsWith("/graphql")).map(lineOf),
    ...slack.calls.filter((each) => !slackReadMethods.test(each.path)).map(lineOf),
    ...drive.calls.filter((each) => each.method !== "GET" && each.path.startsWith("/drive/")).map(lineOf),
  ];
}
