import type { GithubInventory, SurveyedAccount, SurveyedTeam } from "../roster/inventory.ts";
import { login as loginSchema } from "../roster/schema/github.ts";
import {
  type Blueprint,
  type GithubFields,
  type Noted,
  plainly,
  type TeamFields,
  type UserFields,
} from "./blueprint.ts";
import { freeKey } from "./keys.ts";

/** GitHub's part of a blueprint. */
export interface DeclaredGithub extends Pick<Blueprint, "users" | "teams" | "projects" | "remarks"> {
  readonly github: GithubFields;
}

/** Declares an organisation as it is. What the format has no words for is ignored on GitHub, and remarked on. */
export function declareGithub(survey: GithubInventory): DeclaredGithub {
  const everybody = [...survey.members, ...survey.invited, ...survey.outsiders];
  const [people, unspeakable] = partition(everybody, ({ login }) => loginSchema.safeParse(login).success);
  const userKeys = new Map(people.map(({ login }) => [login.toLowerCase(), login.toLowerCase()]));
  const keysOf = (logins: Iterable<string>): string[] =>
    [...logins].flatMap((login) => userKeys.get(login.toLowerCase()) ?? []).sort();
  const owners = [...survey.members, ...survey.invited].filter(({ role }) => role === "owner");
  return {
    github: {
      org: survey.org,
      ...(owners.length === 0 ? {} : { owners: keysOf(owners.map(({ login }) => login)) }),
      ...(unspeakable.length === 0 ? {} : { ignore: unspeakable.map(({ login }) => login) }),
    },
    users: declareUsers(survey, userKeys),
    teams: declareTeams(survey, keysOf),
    projects: new Map(
      survey.shared.map(({ name, collaborators }) => {
        const roles = [...collaborators].flatMap(([login, role]) =>
          keysOf([login]).map((key) => [key, role]),
        );
        return [name, plainly({ repos: [name], collaborators: Object.fromEntries(roles) })];
      }),
    ),
    remarks: [
      ...survey.remarks,
      ...unspeakable.map(
        ({ login }) => `${login} is no login that the file can hold, and is ignored on GitHub.`,
      ),
    ],
  };
}

function declareUsers(
  survey: GithubInventory,
  keys: ReadonlyMap<string, string>,
): ReadonlyMap<string, Noted<UserFields>> {
  const users = new Map<string, Noted<UserFields>>();
  const declare = (account: SurveyedAccount, more: UserFields, notes: readonly string[] = []): void => {
    const { login, id, name } = account;
    const key = keys.get(login.toLowerCase());
    const fields = { name: name?.slice(0, 255), github: login, github_id: id, ...more };
    if (key !== undefined) users.set(key, { fields, notes });
  };
  for (const outsider of survey.outsiders) declare(outsider, { outside: true });
  for (const invited of survey.invited) declare(invited, {}, ["invited, and hasn't accepted yet"]);
  for (const member of survey.members) declare(member, {});
  return users;
}

function declareTeams(
  survey: GithubInventory,
  keysOf: (logins: Iterable<string>) => string[],
): ReadonlyMap<string, Noted<TeamFields>> {
  const keys = new Map<string, string>();
  for (const { slug } of survey.teams) keys.set(slug, freeKey(slug, "team", new Set(keys.values())));
  const invited = new Map<string, string[]>();
  for (const { login, teams } of survey.invited)
    for (const slug of teams) invited.set(slug, [...(invited.get(slug) ?? []), login]);

  return new Map(
    survey.teams.map((team) => {
      const key = keys.get(team.slug) ?? team.slug;
      const leads = keysOf(team.maintainers);
      const members = keysOf([...team.members, ...(invited.get(team.slug) ?? [])]);
      const fields: TeamFields = {
        ...(team.name === key ? {} : { name: team.name }),
        ...(team.description === "" || isLong(team) ? {} : { description: team.description }),
        ...(team.parent === undefined ? {} : { parent: keys.get(team.parent) ?? team.parent }),
        ...(leads.length === 0 ? {} : { leads }),
        // A list that is there and empty says that nobody is in the team; none at all would leave it alone.
        ...(members.length === 0 && leads.length > 0 ? {} : { members }),
        ...(team.repos.size === 0 ? {} : { repos: Object.fromEntries(team.repos) }),
        ...settingsOf(team, key),
      };
      return [key, { fields, notes: notesOn(team, key) }];
    }),
  );
}

/** What is longer than the format allows stays as it is on GitHub, which a shortened text would not. */
function isLong({ description }: SurveyedTeam): boolean {
  return description.length > 1000;
}

function settingsOf(team: SurveyedTeam, key: string): Pick<TeamFields, "github"> {
  const github = {
    ...(team.needsName || key !== team.slug ? { name: team.name } : {}),
    ...(team.privacy === "secret" ? { privacy: team.privacy } : {}),
    ...(team.notifications ? {} : { notifications: false }),
  };
  return Object.keys(github).length === 0 ? {} : { github };
}

function notesOn(team: SurveyedTeam, key: string): string[] {
  const notes = [];
  if (isLong(team))
    notes.push("Its description on GitHub is longer than this file can hold, and is left alone.");
  if (team.synced) notes.push("Its members follow a group of the identity provider: change them there.");
  if (key === "admins")
    notes.push(
      "Whoever is in it may change everything in this file by chat command (permissions.admin_team).",
    );
  if (key === "leads")
    notes.push("Whoever is in it may create teams and projects by chat command (permissions.leads_team).");
  return notes;
}

function partition<Item>(items: readonly Item[], holds: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}
