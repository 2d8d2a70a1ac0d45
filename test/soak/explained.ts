import { granteeId } from "../../emulators/drive/world.ts";
import type { Team } from "../../emulators/github/entities.ts";
import type { Change } from "../../src/core/change.ts";
import { resourceId } from "../../src/core/state.ts";
import { actorIn, type Case } from "./cases.ts";
import type { Directory } from "./directory.ts";
import { factsOf } from "./facts.ts";
import { formerLogins } from "./former-accounts.ts";
import { grantFacts } from "./given.ts";
import type { AppliedRun } from "./invariants.ts";

/**
 * Returns a predicate: true of a grant that a run rightly left, or left and said so. An outcome that failed, a service in
 * which a finding held everything back, what is ignored, what gives nothing, and the acting account's own.
 */
export function rightlyLeft(theCase: Case, appliedRun: AppliedRun): (fact: string) => boolean {
  const { directory, services, report } = appliedRun;
  const actor = actorIn(theCase);
  const self = actor === undefined ? undefined : services.github.world.user(actor)?.id;
  const reported = new Set(
    report.outcomes
      .filter((each) => each.status !== "applied")
      .flatMap(({ change }) => grantFacts(change, directory)),
  );
  const twice = new Set(
    report.findings.flatMap(({ code, resource = "" }) =>
      code === "account_twice" ? [directory.account(resource)] : [],
    ),
  );
  // An invitation names an account or an address.
  for (const { key, email } of directory.roster.users.values())
    if (email !== undefined && twice.has(directory.account(`user:${key}`))) twice.add(email.toLowerCase());
  const held = heldAccounts(appliedRun);
  return (fact) =>
    reported.has(fact) ||
    (isOnGithub(fact) && held.has(fact.slice(fact.lastIndexOf("|") + 1))) ||
    (isOnGithub(fact) && twice.has(fact.slice(fact.lastIndexOf("|") + 1))) ||
    (fact.startsWith("group|") && theCase.options.slack.paidPlan === false) ||
    (isOnGithub(fact) && self !== undefined && fact.endsWith(`|${self}`)) ||
    isBlocked(fact, appliedRun) ||
    isOfNoEffect(fact, appliedRun) ||
    isIgnored(fact, appliedRun);
}

/** Returns the accounts of people whose change of account was held back with an error. */
function heldAccounts({ report, services }: AppliedRun): ReadonlySet<string> {
  return new Set(
    [...formerLogins(report).values()].map((login) => String(services.github.world.user(login)?.id)),
  );
}

/** True of a fact about access on GitHub. */
export function isOnGithub(fact: string): boolean {
  return /^(?:org|invited|team|repo)\|/.test(fact);
}

/** True of a fact about access on Slack. */
export function isOnSlack(fact: string): boolean {
  return /^(?:channel|group)\|/.test(fact);
}

/** True of a fact of a service in which an error finding, naming no resource, held all changes back. */
function isBlocked(fact: string, { report }: AppliedRun): boolean {
  const service = serviceOf(fact);
  return report.findings.some(
    ({ severity, provider, resource }) =>
      severity === "error" && resource === undefined && (provider ?? service) === service,
  );
}

/**
 * True of a place that gives nothing, or that nobody can take away and a finding tells of: what an account holds that is
 * deleted or a bot's, a disabled user group, the last place in a user group, a team of the enterprise, an owner's grant, what a role of the
 * organisation hides.
 */
function isOfNoEffect(fact: string, appliedRun: AppliedRun): boolean {
  const { directory, services, report } = appliedRun;
  const { github, slack, drive } = services;
  const [kind = "", id = "", , holder = ""] = fact.split("|");
  const isTold = (resource: string) => report.findings.some((each) => each.resource === resource);
  switch (kind) {
    case "org":
      return isInEnterprise(github, Number(id));
    case "team": {
      const team = github.world.teams.get(Number(id));
      if (isArchivalWithheld(appliedRun, (key) => directory.team(key) === id)) return true;
      const isRepo = fact.startsWith(`team|${id}|repo|`);
      return isRepo
        ? github.world.repos.get(Number(holder))?.archived === true || hasOrganizationRole(team)
        : team?.type === "enterprise" || (team?.idpGroup !== undefined && isToldSynced(appliedRun, team));
    }
    case "repo": {
      const isOwner = github.world.members.get(Number(holder)) === "admin";
      const isArchived = github.world.repos.get(Number(id))?.archived === true;
      return isOwner || isArchived || isKeptUntilMember(appliedRun, holder);
    }
    case "channel": {
      const channel = slack.world.channels.get(id);
      const isAbout = resourceId({ kind: "slack-channel", key: declaredChannel(directory, id) ?? "" });
      const isOut =
        channel?.archived ||
        channel?.members.has("U0ROLLCALL") === false ||
        isArchivalWithheld(appliedRun, (key) => directory.channel(key) === id);
      return isOut || isTold(isAbout) || isNobody(appliedRun, holder) || isNamed(appliedRun, holder);
    }
    case "group": {
      const group = slack.world.usergroups.get(id);
      const key = group?.handle ?? "";
      const isWithheld = isArchivalWithheld(appliedRun, (key) => directory.group(key) === id);
      const isOut = group === undefined || group.disabledAt > 0 || group.auto !== undefined;
      const isAbout = resourceId({ kind: "slack-usergroup", key });
      return (
        isOut ||
        isWithheld ||
        isTold(isAbout) ||
        isTold(resourceId({ kind: "slack-usergroup", key: id })) ||
        isNobody(appliedRun, holder) ||
        isNamed(appliedRun, holder)
      );
    }
    case "item":
      return (
        isTold(resourceId({ kind: "drive-folder", key: id })) ||
        report.findings.some(
          ({ code, message }) => code === "drive_taken_out_unseen" && message.includes(id),
        ) ||
        isDeletedGrantee(drive, holder)
      );
    default:
      return false;
  }
}

/** True when a notice says that somebody keeps access of their own until they have accepted their invitation. */
export function isKeptUntilMember(
  { directory, report }: Pick<AppliedRun, "directory" | "report">,
  account: string,
): boolean {
  const keys = [...directory.roster.users.keys()].filter(
    (key) => directory.account(`user:${key}`) === account,
  );
  return report.findings.some(
    ({ code, message }) => code === "kept_until_member" && keys.some((key) => message.includes(` ${key} (`)),
  );
}

/**
 * True of a role that a team has of its own and is to keep, and that it is granted again, since a team above gives as much
 * for as long as the team's move from below it waits.
 */
export function isGrantedAgain(change: Change, { directory, report, services }: AppliedRun): boolean {
  if (change.kind !== "github-repo" || !("principal" in change)) return false;
  const role = change.action === "grant" ? change.role : change.action === "regrade" ? change.to : undefined;
  const team = directory.team(change.principal.slice("team:".length));
  if (factsOf(services).get(`team|${team}|repo|${directory.repo(change.key)}`) !== role || !role)
    return false;
  return report.outcomes.some(
    ({ status, change: { kind, ...rest } }) =>
      status === "skipped" && kind === "github-team" && "setting" in rest && rest.setting === "parent",
  );
}

function isInEnterprise({ world }: AppliedRun["services"]["github"], account: number): boolean {
  return [...world.teams.values()].some((each) => each.type === "enterprise" && each.members.has(account));
}

/** True when a notice says of a team that the identity provider fills that its people are left alone, or that somebody has to stay. */
function isToldSynced({ report: { findings }, directory }: AppliedRun, { id, name }: Team): boolean {
  const isIts = (resource = "") => directory.team(resource.slice("github-team/".length)) === String(id);
  return findings.some(
    ({ code, message, resource }) =>
      (code === "member_through_enterprise" && message.includes(name)) ||
      (code === "managed_elsewhere" && isIts(resource)),
  );
}

/** True of a team that has a role on every repository, or is below one: its own roles can't be told from that one. */
function hasOrganizationRole(team: Team | undefined): boolean {
  return team !== undefined && (team.organizationRoles.size > 0 || hasOrganizationRole(team.parent));
}

function isArchivalWithheld({ report }: AppliedRun, isIt: (key: string) => boolean): boolean {
  return report.outcomes.some(
    ({ status, change }) => status !== "applied" && change.action === "archive" && isIt(change.key),
  );
}

/** True when a finding names an account that it leaves where it is: whose it is can't be known. */
function isNamed({ services: { slack }, report }: AppliedRun, user: string): boolean {
  if (report.findings.some(({ resource }) => resource === `slack-account/${user}`)) return true;
  const name = slack.world.users.get(user)?.name;
  const stays = (message: string) => message.slice(message.indexOf("Undeclared members stay"));
  return report.findings.some(
    ({ code, message }) =>
      ["slack_id_unknown", "slack_email_unknown", "slack_account_of_another"].includes(code) &&
      name !== undefined &&
      stays(message).includes(name),
  );
}

function isNobody({ services, report }: AppliedRun, user: string): boolean {
  const { world } = services.slack;
  const account = world.users.get(user);
  const isForeign = account !== undefined && (account.teamId !== world.team.id || account.bot);
  const isTold = report.findings.some(({ code }) => /^slack_(?:departed|ended)_foreign$/.test(code));
  return (isForeign && isTold) || account?.deleted === true;
}

function isDeletedGrantee({ world }: AppliedRun["services"]["drive"], grantee: string): boolean {
  return [...world.accounts.values()].some((each) => each.deleted && granteeId(each.email) === grantee);
}

/** Returns the name that the roster has for a channel. */
function declaredChannel({ roster, channel }: Directory, id: string): string | undefined {
  return [...roster.channels.keys()].find((name) => channel(name) === id);
}

/** True of a fact of a team, channel or user group that the roster's `ignore` matches. */
function isIgnored(fact: string, { directory, services: { github, slack } }: AppliedRun): boolean {
  const { roster } = directory;
  const [kind, id = ""] = fact.split("|");
  const matches = (globs: readonly string[] | undefined, name: string | undefined) =>
    globs?.some((glob) => (glob.endsWith("*") ? name?.startsWith(glob.slice(0, -1)) : name === glob)) ===
    true;
  switch (kind) {
    case "team":
      return matches(roster.github?.ignore, github.world.teams.get(Number(id))?.slug);
    case "channel":
      return matches(
        roster.slack?.ignore,
        declaredChannel(directory, id) ?? slack.world.channels.get(id)?.name,
      );
    case "group":
      return matches(roster.slack?.ignore, slack.world.usergroups.get(id)?.handle);
    default:
      return false;
  }
}

function serviceOf(fact: string): string {
  if (isOnGithub(fact)) return "github";
  return isOnSlack(fact) ? "slack" : "drive";
}
