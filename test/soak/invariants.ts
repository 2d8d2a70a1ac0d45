import { blockedBy } from "../../src/core/blocked.ts";
import type { Change } from "../../src/core/change.ts";
import type { Report } from "../../src/core/report.ts";
import { type Directory, licence } from "./directory.ts";
import { type Difference, isLoss, told } from "./facts.ts";
import type { Services, Told } from "./fixture.ts";
import { leaksIn } from "./secrets.ts";

/** Each of these answers what is wrong, a line each; nothing when all is as it must be. */
export type Wrongs = readonly string[];

/** What happened while a plan was applied. */
export interface Happened {
  readonly directory: Directory;
  readonly report: Report;
  readonly differences: readonly Difference[];
  readonly services: Services;
}

export function somethingChangedThatThePlanDidNotList(happened: Happened): Wrongs {
  const done = happened.report.outcomes
    .filter((each) => each.status !== "skipped")
    .map((each) => each.change);
  return unlicensed(happened.differences, done, happened);
}

/** Losses that none of these changes explains. */
export function somethingWasTakenAwayThatWasNotListed(happened: Happened, listed: readonly Change[]): Wrongs {
  const removals = listed.filter((each) => each.action !== "grant" && each.action !== "create");
  const losses = happened.differences.filter(isLoss).filter((each) => !isSlacksDoing(each, listed, happened));
  return unlicensed(losses, removals, happened);
}

function unlicensed(differences: readonly Difference[], changes: readonly Change[], about: Happened): Wrongs {
  const created = (change: Change) => createdId(change, about);
  const licences = changes.map((change) => licence(change, about.directory, created));
  return differences
    .filter((each) => !licences.some((allows) => allows(each.fact)))
    .filter((each) => !isSlacksDoing(each, changes, about))
    .map(told);
}

/**
 * Slack lets whoever is in a user group into its default channels, and takes no guests, bots or deactivated people on a
 * new list of a user group, which a notice says beforehand.
 */
function isSlacksDoing(
  { fact, before, after }: Difference,
  changes: readonly Change[],
  { directory, services }: Happened,
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

/** The id of the thing that a change made, by the name that it has now. */
function createdId({ kind, key }: Change, { directory, services }: Happened): string | undefined {
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
 * A change of the second plan needs an excuse: a finding that withholds it; a first try that was reported as failed or
 * skipped; somebody's leaving that was reported as having taken along what couldn't be given back; or that Slack let a
 * user group into its default channels.
 */
export function aSecondPlanIsNotEmpty(second: Report, first: Happened): Wrongs {
  const withheld = blockedBy(second.findings);
  const undone = first.report.outcomes.filter((each) => each.status !== "applied");
  const reported = new Set(undone.map((each) => subjectOf(each.change)));
  return second.plan.changes
    .filter((each) => withheld(each) === undefined && !reported.has(subjectOf(each)))
    .filter((each) => !isFought(each, first) && !isNotGivenBack(each, first))
    .map((change) => JSON.stringify(change));
}

/** GitHub takes along with somebody who leaves the invitations that they sent, and may refuse to send them again. */
function isNotGivenBack(change: Change, { directory, differences, report }: Happened): boolean {
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

/** Slack lets a user group into its default channels; where one of them is exact about others, a warning says so. */
function isFought(change: Change, { directory, services }: Happened): boolean {
  if (change.kind !== "slack-channel" || change.action !== "revoke") return false;
  const channel =
    [...services.slack.world.channels.values()].find((each) => each.name === change.key)?.id ?? "";
  const user = directory.slackUser(change.principal) ?? "";
  return [...services.slack.world.usergroups.values()].some(
    (each) => each.channels.includes(channel) && each.users.includes(user),
  );
}

/** Roles may read otherwise afterwards: an owner is maintainer everywhere. */
function subjectOf(change: Change): string {
  const about = "principal" in change ? change.principal : "setting" in change ? change.setting : "";
  return [change.kind, change.key, change.action, about].join(" ");
}

export function theOrganisationLostItsLastOwner({ github }: Services): Wrongs {
  return [...github.world.members.values()].includes("admin") ? [] : ["Nobody owns the organisation."];
}

export function aServiceWasAskedForWhatItDoesNotTake({ github, drive }: Services): Wrongs {
  return [...github.violations, ...drive.violations];
}

/** Codes of failures that mean that something was tried before what it rests on was there, or that we have a defect. */
const premature = new Set([
  "unexpected",
  "not_found",
  "slack_channel_gone",
  "slack_usergroup_gone",
  "slack_account_gone",
  "slack_setting_fixed",
  "drive_changed_meanwhile",
]);

export function aWriteLackedItsPrerequisite({ report, directory, services }: Happened): Wrongs {
  // Somebody invited by address may have another login than the roster says, which only GitHub's refusal tells.
  const isNobody = (change: Change) => {
    const login =
      "principal" in change ? directory.roster.users.get(change.principal.slice(5))?.github : undefined;
    return login !== undefined && services.github.world.user(login) === undefined;
  };
  return report.outcomes.flatMap((each) =>
    each.status === "failed" && premature.has(each.error.code) && !isNobody(each.change)
      ? [`${JSON.stringify(each.change)}: ${each.error.code}: ${each.error.message}`]
      : [],
  );
}

/** No finding and no failure may be one that nobody thought of. */
export function somethingUnexpectedWasReported({ findings, outcomes }: Report): Wrongs {
  const failures = outcomes.flatMap((each) => (each.status === "failed" ? [each.error] : []));
  return [...findings, ...failures]
    .filter(({ code, message }) => code === "unexpected" || /\n\s+at .*:\d+:\d+/.test(message))
    .map(({ code, message }) => `${code}: ${message}`);
}

export function aSecretWasPrinted(texts: readonly string[], more: readonly string[] = []): Wrongs {
  return texts.flatMap((text) =>
    leaksIn(text, more).map((secret) => `${secret.slice(0, 8)}… is in an output`),
  );
}

export function aStackTraceWasPrinted({ text }: Told): Wrongs {
  const found = /\n\s+at \S.*[:(]\d+:\d+\)?/.exec(text);
  return found === null ? [] : [found[0]];
}

const readingMethods =
  /\/(?:auth\.test|team\.info|users\.list|bots\.info|conversations\.(?:list|members|info)|usergroups\.(?:list|users\.list))$/;

/** Calls that changed something, or tried to. */
export function writesIn({ github, slack, drive }: Services): string[] {
  const told = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
  return [
    ...github.calls.filter((each) => each.method !== "GET" && !each.path.endsWith("/graphql")).map(told),
    ...slack.calls.filter((each) => !readingMethods.test(each.path)).map(told),
    ...drive.calls.filter((each) => each.method !== "GET" && each.path.startsWith("/drive/")).map(told),
  ];
}
