import type { Change } from "../../src/core/change.ts";
import type { Report } from "../../src/core/report.ts";
import type { Case } from "./cases.ts";
import type { Directory } from "./directory.ts";
import type { Violations } from "./invariants.ts";
import { slugOf } from "./names.ts";

/** Finds changes that the roster forbids, applied or only planned. */
export function somethingUndeclaredIgnoredOrProtectedWasTouched(
  theCase: Case,
  directory: Directory,
  report: Report,
): Violations {
  const applied = report.outcomes.filter((each) => each.status === "applied").map((each) => each.change);
  return [
    ...report.plan.changes.flatMap((change) =>
      reasons(theCase, directory, change).map((reason) => `${reason}: ${JSON.stringify(change)}`),
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

function reasons(theCase: Case, directory: Directory, change: Change): string[] {
  switch (change.kind) {
    case "github-org":
    case "github-team":
    case "github-repo":
      return githubReasons(theCase, directory, change);
    case "slack-channel":
    case "slack-usergroup":
      return slackReasons(theCase, directory, change);
    case "drive-folder":
      return driveReasons(directory, change);
    default:
      return ["an unknown kind"];
  }
}

function githubReasons(theCase: Case, { roster }: Directory, change: Change): string[] {
  const github = roster.github;
  const found: string[] = [];
  const ignored = (name: string) =>
    github?.ignore.some((glob) => name.startsWith(glob.replace("*", ""))) === true;
  if ("principal" in change && ignored(change.principal.slice(change.principal.indexOf(":") + 1)))
    found.push("an ignored login");
  if (change.kind === "github-org" && change.action === "revoke" && github?.members === "additive") {
    const user = roster.users.get(change.principal.slice("user:".length));
    if (user === undefined || user.present) found.push("a member whom an additive roster doesn't remove");
  }
  if (change.kind === "github-team") {
    const team = roster.teams.get(change.key);
    if (ignored(slugOf(change.key.replace("github:", "")))) found.push("an ignored team");
    if (team === undefined && (change.action !== "archive" || github?.teams !== "exact"))
      found.push("an undeclared team");
    if (team !== undefined && "principal" in change && !team.listsPeople)
      found.push("a team that lists nobody");
    if (team?.github === false && change.action !== "archive") found.push("a team that is not on GitHub");
  }
  if (change.kind === "github-repo") {
    const seed = theCase.github.repos?.find((each) => each.name === change.key);
    if (seed?.archived) found.push("an archived repository");
    const team = "principal" in change ? roster.teams.get(change.principal.replace(/^team:/, "")) : undefined;
    if (team && !team.listsRepos && !team.grants.has(change.key))
      found.push("a team that lists no repositories");
    const declared = roster.repositories.get(change.key)?.collaborators;
    const hasLeft =
      change.action === "revoke" &&
      roster.users.get(change.principal.replace(/^user:/, ""))?.present === false;
    if ("principal" in change && !change.principal.startsWith("team:") && declared === undefined && !hasLeft)
      found.push("a repository without declared collaborators");
  }
  return found;
}

function slackReasons(theCase: Case, directory: Directory, change: Change): string[] {
  const { slack, channels, usergroups, users } = directory.roster;
  const found: string[] = [];
  const user = "principal" in change ? change.principal.replace(/^user:/, "") : "";
  const hasLeft = change.action === "revoke" && users.get(user)?.present === false;
  const isOver = change.action === "revoke" && channels.get(change.key)?.ended.has(user) === true;
  const ignored = slack?.ignore.some((glob) =>
    glob.endsWith("*") ? change.key.startsWith(glob.slice(0, -1)) : change.key === glob,
  );
  if (ignored) found.push("an ignored channel or handle");
  if (change.kind === "slack-channel") {
    const declared = channels.get(change.key);
    if (declared === undefined) found.push("an undeclared channel");
    if ("principal" in change && declared?.listsPeople === false && !hasLeft)
      found.push("a channel that lists nobody");
    if (change.action === "revoke" && declared?.members === "additive" && !hasLeft && !isOver)
      found.push("somebody in an additive channel");
  } else if (usergroups.get(change.key) === undefined && !hasLeft) {
    if (change.action !== "archive" || slack?.usergroups !== "exact") found.push("an undeclared user group");
  }
  if ("principal" in change && change.action === "revoke" && change.kind === "slack-channel") {
    const id = directory.slackUser(change.principal);
    const account = theCase.slack.users?.find((each) => each.id === id);
    const isGuest = account?.guest && !hasLeft;
    if (isGuest || account?.bot || account?.deleted || account?.teamId)
      found.push("a guest, bot or user of another workspace");
  }
  return found;
}

function driveReasons({ roster }: Directory, change: Change): string[] {
  const folder = roster.folders.get(change.key);
  const found: string[] = [];
  if (folder === undefined) found.push("an undeclared folder");
  if (change.action === "revoke" && folder?.members === "additive")
    found.push("a grant on an additive folder");
  if ("principal" in change && change.principal.startsWith("email:rollcall")) found.push("the app itself");
  return found;
}
