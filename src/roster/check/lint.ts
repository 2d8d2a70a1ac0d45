import type { Place } from "../../core/finding.ts";
import { quoted } from "../errors.ts";
import { hasGithubAccount } from "../has-github-account.ts";
import type { Roster, Team, User } from "../roster.ts";
import { teamSlug } from "../slug.ts";
import type { CheckContext } from "./context.ts";
import * as problems from "./warnings.ts";

/** Reports warnings about what is allowed, and was probably meant otherwise. */
export function lintRoster(context: CheckContext): void {
  const { roster, report, placeOfKey } = context;
  for (const team of roster.teams.values()) if (!team.archived) checkTeam(team, context);
  for (const { key, team, archived, places, at } of roster.projects.values()) {
    if (!archived && team !== undefined && roster.teams.get(team)?.archived === true)
      report(problems.projectOfArchivedTeam(key, team), places["team"] ?? at);
  }
  const listed = everyoneListed(roster);
  const teamless: string[] = [];
  for (const user of roster.users.values()) {
    if (user.active && !user.outside && !listed.has(user.key) && !isInDefaultTeam(user, roster))
      teamless.push(user.key);
    if (user.githubId !== undefined && user.github === undefined)
      report(problems.githubIdAlone(user.key), user.places["github_id"] ?? user.at);
  }
  const leaderless = [...roster.teams.values()].filter((team) => lacksLeads(team, roster));
  if (teamless.length > 0) report(problems.usersInNoTeam(teamless), placeOfKey(["users"]));
  if (leaderless.length > 0)
    report(problems.teamsWithoutLeads(leaderless.map(({ key }) => key)), placeOfKey(["teams"]));
  checkExchangedNames(context);
  checkSections(context);
}

/** Returns true for a live team that lists people, and nobody as a lead. The default team needs none. */
function lacksLeads({ key, archived, leads, members, include }: Team, { github }: Roster): boolean {
  if (archived || key === github?.defaultTeam || (leads ?? []).length > 0) return false;
  return leads !== undefined || members !== undefined || include !== undefined;
}

/** Warns about two teams that each have the other's name as a former one, where no id says which is which. */
function checkExchangedNames({ roster, report }: CheckContext): void {
  const onGithub = [...roster.teams.values()].flatMap(({ key, github, archived, places, at }) =>
    github === false || archived ? [] : [{ key, github, at: places["github"] ?? at }],
  );
  const byName = new Map(onGithub.map((team) => [teamSlug(team.github.name), team]));
  const hadName = (team: (typeof onGithub)[number], name: string) =>
    team.github.previously.some((former) => teamSlug(former) === teamSlug(name));
  for (const team of onGithub) {
    for (const former of team.github.previously) {
      const other = byName.get(teamSlug(former));
      if (other === undefined || other.key <= team.key || !hadName(other, team.github.name)) continue;
      const isPinned = team.github.id !== undefined && other.github.id !== undefined;
      if (!isPinned) report(problems.namesExchanged(team.key, other.key), team.at);
    }
  }
}

function checkTeam(team: Team, { roster, placeOf, placeOfKey, report }: CheckContext): void {
  const { key, leads, members, include, except, repos, repoPatterns, github, at } = team;
  const lists = leads !== undefined || members !== undefined || include !== undefined;
  if (key !== roster.github?.defaultTeam) {
    if (!lists) report(problems.membershipNotDeclared(key), at);
    if (except.length > 0 && (include ?? []).length === 0)
      report(problems.exceptWithoutInclude(key), placeOfKey(["teams", key, "except"]));
  }
  for (const [field, list] of [["leads", leads] as const, ["members", members] as const]) {
    const first = new Map<string, Place>();
    for (const { user, at: place } of list ?? []) {
      const other = first.get(user);
      if (other === undefined) first.set(user, place);
      else report(problems.listedTwice(`\`${field}\` of team ${quoted(key)}`, user, other), place);
    }
  }
  for (const { team: included, at: place } of include ?? []) {
    if (roster.teams.get(included)?.archived === true)
      report(problems.includesArchived(key, included), place);
  }
  team.onlyIfIn.forEach((limit, index) => {
    if (roster.teams.get(limit)?.archived === true)
      report(problems.limitedToArchived(key, limit), placeOf(["teams", key, "only_if_in", index]));
  });
  const above = github !== false && github.nest ? roster.teams.get(team.parent ?? "") : undefined;
  const missing =
    above?.archived === false ? above.onlyIfIn.filter((limit) => !team.onlyIfIn.includes(limit)) : [];
  if (above !== undefined && missing.length > 0 && !team.archived)
    report(problems.nestedBeyondLimit(key, above.key, missing), placeOf(["teams", key, "parent"]));
  if (github === false && ((repos?.size ?? 0) > 0 || repoPatterns !== undefined))
    report(problems.reposWithoutGithubTeam(key), placeOfKey(["teams", key, "repos"]));
}

function isInDefaultTeam(user: User, roster: Roster): boolean {
  return hasGithubAccount(user) && roster.github?.defaultTeam !== undefined;
}

/** Returns everyone whom a live team lists. Includes add nobody else. */
function everyoneListed(roster: Roster): ReadonlySet<string> {
  const listed = new Set<string>();
  for (const { leads, members, archived } of roster.teams.values()) {
    if (archived) continue;
    for (const { user } of [...(leads ?? []), ...(members ?? [])]) listed.add(user);
  }
  return listed;
}

/** Warns about a missing section `github`, which names the organisation. Slack and Drive need no section. */
function checkSections({ roster, report }: CheckContext): void {
  if (roster.github !== undefined) return;
  const team = [...roster.teams.values()].find(
    ({ repos, repoPatterns, github }) => github !== false && (repos?.size || repoPatterns !== undefined),
  );
  const project = [...roster.projects.values()].find(({ repos }) => repos.length > 0);
  const at = (team ?? project)?.at;
  if (at !== undefined) report(problems.githubMissing(), at);
}
