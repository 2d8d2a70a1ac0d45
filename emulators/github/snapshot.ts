import type { Team } from "./entities.ts";
import type { GithubWorld } from "./world.ts";

type Roles = Readonly<Record<string, string>>;

/** A team's settings, members and grants, by names. */
export interface TeamSnapshot {
  readonly name: string;
  readonly description: string | null;
  readonly privacy: "closed" | "secret";
  readonly notifications: boolean;
  readonly parent: string | null;
  /** Immediate members, with the role that was set. */
  readonly members: Roles;
  /** Direct grants. */
  readonly repos: Roles;
}

/** An organisation's access by logins, slugs and names, sorted. */
export interface OrgSnapshot {
  readonly members: Roles;
  /** Pending invitations: login or address → role. */
  readonly pending: Roles;
  readonly teams: Readonly<Record<string, TeamSnapshot>>;
  /** Repository → direct collaborators. Repositories without any are left out. */
  readonly collaborators: Readonly<Record<string, Roles>>;
}

/** Returns the organisation's access as it is now. */
export function snapshotOf(world: GithubWorld): OrgSnapshot {
  const login = (id: number): string => world.accounts.get(id)?.login ?? `#${id}`;
  const byLogin = (roles: Iterable<[number, string]>): Roles =>
    sorted([...roles].map(([id, role]) => [login(id), role]));
  const team = (each: Team): TeamSnapshot => ({
    name: each.name,
    description: each.description,
    privacy: each.privacy,
    notifications: each.notifications,
    parent: each.parent?.slug ?? null,
    members: byLogin(each.members),
    repos: sorted([...each.grants].map(([id, role]) => [world.repos.get(id)?.name ?? `#${id}`, role])),
  });
  const invited = [...world.invitations.values()];
  const shared = [...world.repos.values()].filter((each) => each.collaborators.size > 0);
  return {
    members: byLogin(world.members),
    pending: sorted(invited.map((each) => [each.account?.login ?? each.email ?? "", each.role])),
    teams: sorted([...world.teams.values()].map((each) => [each.slug, team(each)])),
    collaborators: sorted(shared.map((each) => [each.name, byLogin(each.collaborators)])),
  };
}

function sorted<Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> {
  return Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
}
