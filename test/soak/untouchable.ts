import type { Change } from "../../src/core/change.ts";
import type { Report } from "../../src/core/report.ts";
import type { ResolvedRoster } from "../../src/roster/resolved.ts";
import type { Case } from "./cases.ts";
import type { Directory } from "./directory.ts";
import { grantFacts } from "./given.ts";
import type { Violations } from "./invariants.ts";
import { slugOf } from "./names.ts";

/** What a roster's plan is judged by. */
export interface PlanContext {
  readonly theCase: Case;
  readonly directory: Directory;
  /** What earlier rosters gave, and this one before its dates were past. */
  readonly givenEarlier: ReadonlySet<string>;
}

/** Finds changes that the roster forbids, applied or only planned. */
export function somethingUndeclaredIgnoredOrProtectedWasTouched(
  context: PlanContext,
  report: Report,
): Violations {
  const { directory } = context;
  const applied = report.outcomes.filter((each) => each.status === "applied").map((each) => each.change);
  return [
    ...report.plan.changes.flatMap((change) =>
      reasons(context, change).map((reason) => `${reason}: ${JSON.stringify(change)}`),
    ),
    ...applied.flatMap((change) =>
      isLossOfSomebodyProtected(directory, change) ? [`protected: ${JSON.stringify(change)}`] : [],
    ),
  ];
}

function isLossOfSomebodyProtected({ roster }: Directory, change: Change): boolean {
  if (change.action !== "revoke") return false;
  return roster.guards.protected.some((key) => change.principal === `user:${key}`);
}

/** True of a change that takes a grant away from somebody who has left, or one that only an earlier roster gave. */
function isTakenBack({ directory, givenEarlier }: PlanContext, change: Change): boolean {
  // A user group whose last person goes is disabled.
  if (change.kind === "slack-usergroup" && change.action === "archive") {
    const members = `group|${directory.group(change.key)}|member|`;
    return [...givenEarlier].some((fact) => fact.startsWith(members));
  }
  if (change.action !== "revoke") return false;
  if (hasLeft(directory, change)) return true;
  return grantFacts(change, directory).some((fact) => givenEarlier.has(fact));
}

function hasLeft({ roster }: Directory, change: Change): boolean {
  const { users } = roster;
  return "principal" in change && users.get(change.principal.replace(/^user:/, ""))?.present === false;
}

/** True of a change of something that the roster hands over. */
function isHandedOver({ roster }: Directory, change: Change): boolean {
  switch (change.kind) {
    case "github-team":
      return roster.teams.get(change.key)?.handsOff === true;
    case "github-repo": {
      const team = "principal" in change && roster.teams.get(change.principal.replace(/^team:/, ""));
      return roster.repositories.get(change.key)?.handsOff === true || (team ? team.handsOff : false);
    }
    case "slack-channel":
      return roster.channels.get(change.key)?.handsOff === true;
    case "slack-usergroup":
      // It is disabled when nobody is in it but people who have left.
      return roster.usergroups.get(change.key)?.handsOff === true && change.action !== "archive";
    case "drive-folder":
      return roster.folders.get(change.key)?.handsOff === true;
    default:
      return false;
  }
}

function reasons(context: PlanContext, change: Change): string[] {
  const isFree = isTakenBack(context, change);
  if (isHandedOver(context.directory, change) && !hasLeft(context.directory, change))
    return ["something handed over"];
  switch (change.kind) {
    case "github-org":
    case "github-team":
    case "github-repo":
      return [
        ...ignoredOnGithub(context, change),
        ...(isFree ? [] : githubReasons(context.directory.roster, change)),
      ];
    case "slack-channel":
    case "slack-usergroup":
      return [...outOfReachOnSlack(context, change), ...(isFree ? [] : slackReasons(context, change))];
    case "drive-folder":
      return driveReasons(context.directory, change, isFree);
    default:
      return ["an unknown kind"];
  }
}

/** What may never be changed, also not by what is taken back. */
function ignoredOnGithub({ theCase, directory }: PlanContext, change: Change): string[] {
  const { github } = directory.roster;
  const found: string[] = [];
  const ignored = (name: string) =>
    github?.ignore.some((glob) => name.startsWith(glob.replace("*", ""))) === true;
  if ("principal" in change && ignored(change.principal.slice(change.principal.indexOf(":") + 1)))
    found.push("an ignored login");
  if (change.kind === "github-team" && ignored(slugOf(change.key.replace("github:", ""))))
    found.push("an ignored team");
  const seed = theCase.github.repos?.find((each) => each.name === change.key);
  if (change.kind === "github-repo" && seed?.archived) found.push("an archived repository");
  return found;
}

function githubReasons(roster: ResolvedRoster, change: Change): string[] {
  const { github } = roster;
  const found: string[] = [];
  if (change.kind === "github-org" && change.action === "revoke" && github?.members === "additive")
    found.push("a member whom an additive roster doesn't remove");
  if (change.kind === "github-team") {
    const team = roster.teams.get(change.key);
    if (team === undefined && (change.action !== "archive" || github?.teams !== "exact"))
      found.push("an undeclared team");
    if (team !== undefined && "principal" in change && !team.listsPeople)
      found.push("a team that lists nobody");
    if (team?.github === false && change.action !== "archive") found.push("a team that is not on GitHub");
  }
  if (change.kind === "github-repo" && "principal" in change) {
    const repo = roster.repositories.get(change.key);
    const team = roster.teams.get(change.principal.replace(/^team:/, ""));
    if (team && !team.listsRepos && !team.grants.has(change.key) && !repo?.ofProject)
      found.push("a team that lists no repositories");
    const isPerson = !change.principal.startsWith("team:");
    const isExact = change.action === "revoke" && github?.directAccess === "exact";
    if (isPerson && repo?.collaborators === undefined && !isExact)
      found.push("a repository without declared collaborators");
  }
  return found;
}

function slackReasons({ directory }: PlanContext, change: Change): string[] {
  const { slack, channels, usergroups } = directory.roster;
  const found: string[] = [];
  const user = "principal" in change ? change.principal.replace(/^user:/, "") : "";
  if (change.kind === "slack-channel") {
    const declared = channels.get(change.key);
    const isOver = change.action === "revoke" && declared?.ended.has(user) === true;
    if (declared === undefined) found.push("an undeclared channel");
    if ("principal" in change && declared?.listsPeople === false) found.push("a channel that lists nobody");
    if (change.action === "revoke" && declared?.members === "additive" && !isOver)
      found.push("somebody in an additive channel");
  } else if (usergroups.get(change.key) === undefined) {
    if (change.action !== "archive" || slack?.usergroups !== "exact") found.push("an undeclared user group");
  }
  return found;
}

function outOfReachOnSlack(context: PlanContext, change: Change): string[] {
  const { theCase, directory } = context;
  const found: string[] = [];
  const ignored = directory.roster.slack?.ignore.some((glob) =>
    glob.endsWith("*") ? change.key.startsWith(glob.slice(0, -1)) : change.key === glob,
  );
  if (ignored) found.push("an ignored channel or handle");
  if ("principal" in change && change.action === "revoke" && change.kind === "slack-channel") {
    const id = directory.slackUser(change.principal);
    const account = theCase.slack.users?.find((each) => each.id === id);
    const isGuest = account?.guest && !isTakenBack(context, change);
    if (isGuest || account?.bot || account?.deleted || account?.teamId)
      found.push("a guest, bot or user of another workspace");
  }
  return found;
}

function driveReasons({ roster }: Directory, change: Change, isFree: boolean): string[] {
  const folder = roster.folders.get(change.key);
  const found: string[] = [];
  if (folder === undefined && !isFree) found.push("an undeclared folder");
  if (change.action === "revoke" && folder?.members === "additive" && !isFree)
    found.push("a grant on an additive folder");
  if ("principal" in change && change.principal.startsWith("email:rollcall")) found.push("the app itself");
  return found;
}
