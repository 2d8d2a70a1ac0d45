import type { Kind } from "./provider.ts";
import type { Principal, Resource, ResourceId, Role, State } from "./state.ts";
import { isRetired } from "./state.ts";

/** A role that somebody has in effect, and the teams it comes through, the one that the person is in first. */
export interface Holding {
  readonly role: Role;
  /** Empty when the person holds it directly. */
  readonly through: readonly ResourceId[];
}

/** What one person can reach in effect: the highest role on each resource. */
export type Access = ReadonlyMap<ResourceId, Holding>;

/** What everybody can reach in one state; worked out person by person, when asked. */
export interface Reach {
  /** Direct grants, those of the person's teams, and those of the teams that these are nested in. */
  of(person: Principal): Access;
  /** Everybody in a team in effect: its own members and those of the teams nested in it. */
  within(team: ResourceId): ReadonlySet<Principal>;
  /** Everybody who holds something directly. */
  readonly people: Iterable<Principal>;
}

/** A difference in what one person can reach; `from` is undefined when it is gained, `to` when it is lost. */
export interface AccessChange {
  readonly resource: ResourceId;
  readonly from: Role | undefined;
  readonly to: Role | undefined;
}

const PERSON = /^(?:user|github|slack|email):/;
const TEAM = "team:";
const TEAM_KIND = "github-team";

/** True of `user:…`, and of somebody whom only a service knows. */
export function isPerson(principal: Principal): boolean {
  return PERSON.test(principal);
}

/** The resource that a team principal is: `team:backend` is `github-team/backend`; undefined for anybody else. */
export function embodiment(principal: Principal): ResourceId | undefined {
  return principal.startsWith(TEAM) ? `${TEAM_KIND}/${principal.slice(TEAM.length)}` : undefined;
}

/**
 * Where a role stands among its kind's, from 0. A custom role, which the kind doesn't list, stands just below the
 * highest: what it adds to the role it is based on is not known here.
 */
export function rankOf(role: Role, kind: Kind | undefined): number {
  const roles = kind?.roles ?? [];
  const rank = roles.indexOf(role);
  return rank === -1 ? roles.length - 1.5 : rank;
}

interface Grant {
  readonly resource: Resource;
  readonly id: ResourceId;
  readonly role: Role;
}

/**
 * Indexes a state for questions about people. On GitHub the members of a nested team are in effect members of the
 * teams above it and have their repositories
 * (https://docs.github.com/organizations/organizing-members-into-teams/about-teams#nested-teams).
 */
export function reachIn(state: State, kinds: ReadonlyMap<string, Kind>): Reach {
  const byPerson = new Map<Principal, Grant[]>();
  const byTeam = new Map<ResourceId, Grant[]>();
  const parents = new Map<ResourceId, ResourceId>();
  const children = new Map<ResourceId, ResourceId[]>();

  for (const [id, resource] of state) {
    if (isRetired(resource.settings)) continue;
    const parent = parentOf(resource, state);
    if (parent !== undefined) {
      parents.set(id, parent);
      push(children, parent, id);
    }
    for (const [principal, role] of resource.grants) {
      const team = embodiment(principal);
      if (team !== undefined) push(byTeam, team, { resource, id, role });
      else if (isPerson(principal)) push(byPerson, principal, { resource, id, role });
    }
  }

  function of(person: Principal): Access {
    const access = new Map<ResourceId, Holding>();
    const hold = (id: ResourceId, kind: string, holding: Holding): void => {
      const held = access.get(id);
      if (held === undefined || isBetter(holding, held, kinds.get(kind))) access.set(id, holding);
    };
    for (const grant of byPerson.get(person) ?? []) {
      hold(grant.id, grant.resource.kind, { role: grant.role, through: [] });
      if (grant.resource.kind !== TEAM_KIND) continue;
      const path: ResourceId[] = [];
      for (let team: ResourceId | undefined = grant.id; team !== undefined; team = parents.get(team)) {
        if (path.includes(team)) break;
        if (path.length > 0)
          hold(team, TEAM_KIND, { role: lowest(kinds.get(TEAM_KIND)), through: [...path] });
        path.push(team);
        const through = [...path];
        for (const held of byTeam.get(team) ?? []) {
          hold(held.id, held.resource.kind, { role: held.role, through });
        }
      }
    }
    return access;
  }

  function within(team: ResourceId): ReadonlySet<Principal> {
    const people = new Set<Principal>();
    const seen = new Set<ResourceId>();
    const open = [team];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const resource = state.get(next);
      if (resource === undefined || isRetired(resource.settings)) continue;
      for (const principal of resource.grants.keys()) if (isPerson(principal)) people.add(principal);
      open.push(...(children.get(next) ?? []));
    }
    return people;
  }

  const known = new Map<Principal, Access>();
  return {
    of: (person) => {
      const access = known.get(person) ?? of(person);
      known.set(person, access);
      return access;
    },
    within,
    people: byPerson.keys(),
  };
}

/** What a person gains, loses, and holds in another role, in the order of the resources' ids. */
export function accessChanges(before: Access, after: Access): readonly AccessChange[] {
  const changes: AccessChange[] = [];
  for (const [resource, { role }] of before) {
    const to = after.get(resource)?.role;
    if (to !== role) changes.push({ resource, from: role, to });
  }
  for (const [resource, { role }] of after) {
    if (!before.has(resource)) changes.push({ resource, from: undefined, to: role });
  }
  return changes.sort((a, b) => (a.resource < b.resource ? -1 : a.resource > b.resource ? 1 : 0));
}

function parentOf(resource: Resource, state: State): ResourceId | undefined {
  const key = resource.settings["parent"];
  if (resource.kind !== TEAM_KIND || typeof key !== "string" || key === "") return undefined;
  const parent = state.get(`${TEAM_KIND}/${key}`);
  return parent === undefined || isRetired(parent.settings) ? undefined : `${TEAM_KIND}/${key}`;
}

function isBetter(holding: Holding, than: Holding, kind: Kind | undefined): boolean {
  const more = rankOf(holding.role, kind) - rankOf(than.role, kind);
  return more > 0 || (more === 0 && holding.through.length < than.through.length);
}

function lowest(kind: Kind | undefined): Role {
  return kind?.roles[0] ?? "member";
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
