import type { GithubInventory, InventoryAccount, InventoryTeam } from "../roster/inventory.ts";
import { login as loginSchema } from "../roster/schema/github.ts";
import { freeKey } from "./keys.ts";
import {
  type Annotated,
  type GithubFields,
  type NewRoster,
  type TeamFields,
  type UserFields,
  withoutNotes,
} from "./new-roster.ts";

/** The part of a new roster that comes from GitHub. */
export interface DeclaredGithub extends Pick<NewRoster, "users" | "teams" | "projects" | "remarks"> {
  readonly github: GithubFields;
}

/**
 * Declares an organisation as it is. Accounts whose login the format can't hold are put on the ignore list, with a remark.
 * `addresses` are those of people by lower-case login.
 */
export function declareGithub(
  inventory: GithubInventory,
  addresses: ReadonlyMap<string, string> = new Map(),
): DeclaredGithub {
  const everybody = [...inventory.members, ...inventory.invited, ...inventory.outsiders];
  const [people, unfitting] = partition(everybody, ({ login }) => loginSchema.safeParse(login).success);
  const userKeys = new Map(people.map(({ login }) => [login.toLowerCase(), login.toLowerCase()]));
  const keysOf = (logins: Iterable<string>): string[] =>
    [...logins].flatMap((login) => userKeys.get(login.toLowerCase()) ?? []).sort();
  const owners = inventory.members.filter(({ role }) => role === "owner");
  return {
    github: {
      org: inventory.org,
      ...(owners.length === 0 ? {} : { owners: keysOf(owners.map(({ login }) => login)) }),
      ...organizationRoles(inventory, keysOf),
      ...(unfitting.length === 0 ? {} : { ignore: unfitting.map(({ login }) => login) }),
    },
    users: declareUsers(inventory, userKeys, addresses),
    teams: declareTeams(inventory, keysOf),
    projects: new Map(
      inventory.shared.map(({ name, collaborators }) => {
        const roles = [...collaborators].flatMap(([login, role]) =>
          keysOf([login]).map((key) => [key, role]),
        );
        return [name, withoutNotes({ repos: [name], collaborators: Object.fromEntries(roles) })];
      }),
    ),
    remarks: [
      ...inventory.remarks,
      ...unfitting.map(
        ({ login }) => `${login} is no login that the file can hold, and is ignored on GitHub.`,
      ),
    ],
  };
}

/** Declares the roles of the organisation all of whose holders have an entry: whoever is not named would lose the role. */
function organizationRoles(
  inventory: GithubInventory,
  keysOf: (logins: Iterable<string>) => string[],
): Pick<GithubFields, "organization_roles"> {
  const teamKeys = keysOfTeams(inventory);
  const roles = (inventory.organizationRoles ?? []).flatMap(({ name, teams, people }) => {
    const users = keysOf(people);
    if (users.length < people.length) return [];
    const holders = [
      ...teams.map((slug) => `team:${teamKeys.get(slug) ?? slug}`),
      ...users.map((key) => `user:${key}`),
    ];
    return [[name, holders] as const];
  });
  return roles.length === 0 ? {} : { organization_roles: Object.fromEntries(roles) };
}

function keysOfTeams({ teams }: GithubInventory): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { slug } of teams) keys.set(slug, freeKey(slug, "team", new Set(keys.values())));
  return keys;
}

function declareUsers(
  inventory: GithubInventory,
  keys: ReadonlyMap<string, string>,
  addresses: ReadonlyMap<string, string>,
): ReadonlyMap<string, Annotated<UserFields>> {
  const users = new Map<string, Annotated<UserFields>>();
  const declare = (account: InventoryAccount, more: UserFields, notes: readonly string[] = []): void => {
    const { login, id, name } = account;
    const key = keys.get(login.toLowerCase());
    const email = addresses.get(login.toLowerCase());
    const fields = { name: name?.slice(0, 255), email, github: login, github_id: id, ...more };
    if (key !== undefined) users.set(key, { fields, notes });
  };
  for (const outsider of inventory.outsiders) declare(outsider, { outside: true });
  for (const invited of inventory.invited) {
    const note =
      invited.role === "owner"
        ? "invited as an owner, and hasn't accepted yet: add them to `owners` if that is meant"
        : "invited, and hasn't accepted yet";
    declare(invited, {}, [note]);
  }
  // Who owns the organisation may change everything in it: without an admin, nobody could change this file by command.
  for (const member of inventory.members)
    declare(member, member.role === "owner" ? { permission: "admin" } : {});
  return users;
}

function declareTeams(
  inventory: GithubInventory,
  keysOf: (logins: Iterable<string>) => string[],
): ReadonlyMap<string, Annotated<TeamFields>> {
  const keys = keysOfTeams(inventory);
  const invited = new Map<string, string[]>();
  for (const { login, teams } of inventory.invited)
    for (const slug of teams) invited.set(slug, [...(invited.get(slug) ?? []), login]);

  return new Map(
    inventory.teams.map((team) => {
      const key = keys.get(team.slug) ?? team.slug;
      const leads = keysOf(team.maintainers);
      const members = keysOf([...team.members, ...(invited.get(team.slug) ?? [])]);
      const fields: TeamFields = {
        ...(team.name === key ? {} : { name: team.name }),
        ...(team.description === "" || isLong(team) ? {} : { description: team.description }),
        ...(team.parent === undefined ? {} : { parent: keys.get(team.parent) ?? team.parent }),
        ...(leads.length === 0 ? {} : { leads }),
        // An empty list declares that nobody is in the team; without a list the team's members are left alone.
        ...(members.length === 0 && leads.length > 0 ? {} : { members }),
        ...(team.repos.size === 0 ? {} : { repos: Object.fromEntries(team.repos) }),
        ...settingsOf(team, key),
      };
      return [key, { fields, notes: notesOn(team, key) }];
    }),
  );
}

/** Returns true for a description that is longer than the format allows. It isn't declared, so it stays as it is. */
function isLong({ description }: InventoryTeam): boolean {
  return description.length > 1000;
}

function settingsOf(team: InventoryTeam, key: string): Pick<TeamFields, "github"> {
  return {
    github: {
      id: team.id,
      ...(team.needsName || key !== team.slug ? { name: team.name } : {}),
      ...(team.privacy === "secret" ? { privacy: team.privacy } : {}),
      ...(team.notifications ? {} : { notifications: false }),
      ...(team.idpGroup === undefined ? {} : { idp_group: team.idpGroup }),
    },
  };
}

function notesOn(team: InventoryTeam, key: string): string[] {
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
