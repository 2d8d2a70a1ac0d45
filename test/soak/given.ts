import type { Change } from "../../src/core/change.ts";
import { resolveUnarchived, resolveUndated } from "../../src/roster/resolve-undated.ts";
import type { ResolvedRoster } from "../../src/roster/resolved.ts";
import type { Case } from "./cases.ts";
import { type Directory, directoryOf } from "./directory.ts";
import { isOnGithub } from "./explained.ts";
import type { Services } from "./fixture.ts";
import { declaredRoster } from "./load.ts";
import { startDay } from "./transport.ts";

/**
 * Returns the facts that a roster gives to people and teams, whether they are true or not: `team|71|member|13`. What it
 * hands over is left out, also where another entry gives the same, unless that is wanted.
 */
export function factsGivenBy(
  { roster, ...directory }: Directory,
  { alsoHandedOver = false }: { readonly alsoHandedOver?: boolean } = {},
): ReadonlySet<string> {
  const facts = new Set<string>();
  const add = (...ids: readonly (string | undefined)[]) => {
    if (ids.every((id) => id !== undefined)) facts.add(ids.join("|"));
  };
  const account = (key: string) => (hasGithub(roster, key) ? directory.account(`user:${key}`) : undefined);
  for (const user of roster.users.values()) {
    if (!belongsToOrganisation(roster, user.key)) continue;
    add("org", account(user.key));
    add("invited", account(user.key));
    if (hasGithub(roster, user.key)) add("invited", user.email?.toLowerCase());
  }
  for (const team of roster.teams.values()) {
    if (team.archived || team.github === false || team.handsOff) continue;
    const id = directory.team(team.key);
    for (const key of team.people.keys())
      if (belongsToOrganisation(roster, key)) add("team", id, "member", account(key));
    for (const repo of team.grants.keys())
      if (!roster.repositories.get(repo)?.handsOff) add("team", id, "repo", directory.repo(repo));
  }
  for (const { name, teams, collaborators, handsOff } of roster.repositories.values()) {
    if (handsOff) continue;
    const id = directory.repo(name);
    for (const key of teams.keys())
      if (!roster.teams.get(key)?.handsOff) add("team", directory.team(key), "repo", id);
    for (const key of collaborators?.keys() ?? []) {
      add("repo", id, "collaborator", account(key));
      add("repo", id, "invited", account(key));
    }
  }
  const slackUser = (key: string) =>
    roster.users.get(key)?.slack === false ? undefined : directory.slackUser(`user:${key}`);
  for (const { name, people, archived, handsOff, handedOver } of roster.channels.values()) {
    if (archived || handsOff) continue;
    for (const key of people.keys())
      if (alsoHandedOver || !handedOver.has(key))
        add("channel", directory.channel(name), "member", slackUser(key));
  }
  for (const { handle, people, archived, handsOff } of roster.usergroups.values()) {
    if (archived || handsOff) continue;
    for (const key of people.keys()) add("group", directory.group(handle), "member", slackUser(key));
  }
  for (const { id, people, groups, handsOff, handedOver, handedOverGroups } of roster.folders.values()) {
    if (handsOff) continue;
    const principals = [
      ...[...people.keys()]
        .filter((key) => roster.users.get(key)?.email && (alsoHandedOver || !handedOver.has(key)))
        .map((key) => `user:${key}`),
      ...[...groups.keys()]
        .filter((address) => alsoHandedOver || !handedOverGroups.has(address))
        .map((address) => `group:${address}`),
    ];
    for (const each of principals)
      for (const grantee of directory.grantees(each)) add("item", id, "grant", grantee);
  }
  return facts;
}

function hasGithub(roster: ResolvedRoster, key: string): boolean {
  const user = roster.users.get(key);
  return user?.github !== undefined || user?.githubId !== undefined;
}

function belongsToOrganisation({ github, users, teams }: ResolvedRoster, key: string): boolean {
  const user = users.get(key);
  if (!user?.present || user.outside || github === undefined) return false;
  if (github.invite === "users" || github.extraMembers.includes(key)) return true;
  if (github.owners?.includes(key)) return true;
  return [...teams.values()].some(
    (team) => !team.archived && team.key !== github.defaultTeam && team.people.has(key),
  );
}

/** Returns a predicate: true of facts about what a roster hands over. */
export function handedOverBy({ roster, ...directory }: Directory): (fact: string) => boolean {
  const keys = (entries: ReadonlyMap<string, { readonly handsOff: boolean }>) =>
    [...entries].flatMap(([key, { handsOff }]) => (handsOff ? [key] : []));
  const things = new Set([
    ...keys(roster.teams).map((key) => `team|${directory.team(key)}`),
    ...keys(roster.repositories).map((name) => `repo|${directory.repo(name)}`),
    ...keys(roster.channels).map((name) => `channel|${directory.channel(name)}`),
    ...keys(roster.usergroups).map((handle) => `group|${directory.group(handle)}`),
    ...keys(roster.folders).map((id) => `item|${id}`),
  ]);
  // Who is in a channel or folder through one entry that hands it over and another that doesn't is left alone, too.
  const places = new Set([
    ...[...roster.channels.values()].flatMap(({ name, handedOver }) =>
      [...handedOver].map(
        (key) => `channel|${directory.channel(name)}|member|${directory.slackUser(`user:${key}`)}`,
      ),
    ),
    ...[...roster.folders.values()].flatMap(({ id, handedOver, handedOverGroups }) =>
      [
        ...[...handedOver].map((key) => `user:${key}`),
        ...[...handedOverGroups].map((each) => `group:${each}`),
      ]
        .flatMap((each) => directory.grantees(each))
        .map((grantee) => `item|${id}|grant|${grantee}`),
    ),
  ]);
  return (fact) => {
    const [kind, id, field, holder] = fact.split("|");
    return places.has(fact) || things.has(`${kind}|${id}`) || things.has(`${field}|${holder}`);
  };
}

/** Returns the facts of the grant that a change makes, alters or removes. Empty for a change of something else. */
export function grantFacts(change: Change, directory: Directory): readonly string[] {
  if (!("principal" in change)) return [];
  const { kind, key, principal } = change;
  switch (kind) {
    case "github-org":
      return [`org|${directory.account(principal)}`, `invited|${directory.account(principal)}`];
    case "github-team":
      return [`team|${directory.team(key)}|member|${directory.account(principal)}`];
    case "github-repo": {
      const repo = directory.repo(key);
      if (principal.startsWith("team:")) return [`team|${directory.team(principal.slice(5))}|repo|${repo}`];
      const account = directory.account(principal);
      return [`repo|${repo}|collaborator|${account}`, `repo|${repo}|invited|${account}`];
    }
    case "slack-channel":
      return [`channel|${directory.channel(key)}|member|${directory.slackUser(principal)}`];
    case "slack-usergroup":
      return [`group|${directory.group(key)}|member|${directory.slackUser(principal)}`];
    case "drive-folder":
      return directory.grantees(principal).map((each) => `item|${key}|grant|${each}`);
    default:
      return [];
  }
}

/**
 * Returns what an earlier roster gave, and the roster at hand before its dates were past and its teams archived, by the
 * services as they are.
 */
export function givenEarlierIn(theCase: Case, services: Services): ReadonlySet<string> {
  const texts = [theCase.roster, ...(theCase.earlier === undefined ? [] : [theCase.earlier.roster])];
  const factsOf = (roster: ResolvedRoster) => [...factsGivenBy(directoryOf(theCase, services, roster))];
  const given = texts.flatMap((text) => factsOf(resolveUndated(declaredRoster(text, startDay), startDay)));
  // On GitHub an archived team is deleted with all that it gave.
  const archived = factsOf(resolveUnarchived(declaredRoster(theCase.roster, startDay), startDay)).filter(
    (fact) => !isOnGithub(fact),
  );
  return new Set([...given, ...archived]);
}
