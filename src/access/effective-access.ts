import type { KindSpec } from "../core/provider.ts";
import type { Principal, Resource, ResourceId, Role, State } from "../core/state.ts";
import { isRetired } from "../core/state.ts";

/** A role that somebody has in effect, and the teams it comes through, the one that the person is in first. */
export interface Holding {
  readonly resource: ResourceId;
  readonly role: Role;
  /** Where the role stands among its kind's. */
  readonly rank: number;
  /** Empty when the person holds it directly. */
  readonly through: readonly ResourceId[];
}

/** What one person can reach in effect: the highest role on each resource. */
export type Holdings = ReadonlyMap<ResourceId, Holding>;

/** Something that a person holds directly, and what it brings with it: all of a team's members share that list. */
export interface EffectiveGrant {
  readonly direct: Holding;
  readonly inherited: readonly Holding[];
}

/** What everybody can reach in one state. */
export interface EffectiveAccess {
  /** Direct grants, those of the person's teams, and those of the teams that these are nested in. */
  of(person: Principal): Holdings;
  /** The same, grant by grant. */
  grants(person: Principal): readonly EffectiveGrant[];
  /** Everybody in a team in effect: its own members and those of the teams nested in it. */
  within(team: ResourceId): ReadonlySet<Principal>;
  /** Everybody who holds something directly. */
  readonly people: readonly Principal[];
}

const PERSON = /^(?:user|github|slack|email):/;
const TEAM = "team:";
const TEAM_KIND = "github-team";

/** True of `user:…`, and of somebody whom only a service knows. */
export function isPerson(principal: Principal): boolean {
  return PERSON.test(principal);
}

/** The resource that a team principal is: `team:backend` is `github-team/backend`; undefined for anybody else. */
export function teamResource(principal: Principal): ResourceId | undefined {
  return principal.startsWith(TEAM) ? `${TEAM_KIND}/${principal.slice(TEAM.length)}` : undefined;
}

/**
 * Where a role stands among its kind's, from 0. A custom role, which the kind doesn't list, stands just below the
 * highest: what it adds to the role it is based on is not known here.
 */
export function rankOf(role: Role, kind: KindSpec | undefined): number {
  const roles = kind?.roles ?? [];
  const rank = roles.indexOf(role);
  return rank === -1 ? roles.length - 1.5 : rank;
}

/** A state's grants by who holds them, and its teams by what they are nested in. */
interface Index {
  readonly byPerson: ReadonlyMap<Principal, readonly Holding[]>;
  readonly byTeam: ReadonlyMap<ResourceId, readonly Holding[]>;
  readonly parents: ReadonlyMap<ResourceId, ResourceId>;
  readonly children: ReadonlyMap<ResourceId, readonly ResourceId[]>;
}

function indexOf(state: State, kinds: ReadonlyMap<string, KindSpec>): Index {
  const byPerson = new Map<Principal, Holding[]>();
  const byTeam = new Map<ResourceId, Holding[]>();
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
      const holding = { resource: id, role, rank: rankOf(role, kinds.get(resource.kind)), through: [] };
      const team = teamResource(principal);
      if (team !== undefined) push(byTeam, team, holding);
      else if (isPerson(principal)) push(byPerson, principal, holding);
    }
  }
  return { byPerson, byTeam, parents, children };
}

/**
 * Answers questions about people in a state, which is indexed at the first of them: a report of no changes asks none.
 * On GitHub the members of a nested team are in effect members of the teams above it and have their repositories
 * (https://docs.github.com/organizations/organizing-members-into-teams/about-teams#nested-teams).
 */
export function effectiveAccessIn(state: State, kinds: ReadonlyMap<string, KindSpec>): EffectiveAccess {
  let known: Index | undefined;
  const index = (): Index => {
    known ??= indexOf(state, kinds);
    return known;
  };
  const lowest = kinds.get(TEAM_KIND)?.roles[0] ?? "member";
  const inherited = memoized((team: ResourceId): readonly Holding[] => {
    const { byTeam, parents } = index();
    const holdings: Holding[] = [];
    const path: ResourceId[] = [];
    for (let at: ResourceId | undefined = team; at !== undefined; at = parents.get(at)) {
      if (path.includes(at)) break;
      const above = [...path];
      if (above.length > 0) holdings.push({ resource: at, role: lowest, rank: 0, through: above });
      path.push(at);
      const through = [...path];
      for (const holding of byTeam.get(at) ?? []) holdings.push({ ...holding, through });
    }
    return holdings;
  });

  const grants = (person: Principal): readonly EffectiveGrant[] =>
    (index().byPerson.get(person) ?? []).map((direct) => ({
      direct,
      inherited: direct.resource.startsWith(`${TEAM_KIND}/`) ? inherited(direct.resource) : [],
    }));

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
      open.push(...(index().children.get(next) ?? []));
    }
    return people;
  }

  function of(person: Principal): Holdings {
    const access = new Map<ResourceId, Holding>();
    for (const { direct, inherited } of grants(person)) {
      for (const each of [direct, ...inherited]) {
        const held = access.get(each.resource);
        if (held === undefined || isBetter(each, held)) access.set(each.resource, each);
      }
    }
    return access;
  }

  return {
    of,
    grants,
    within,
    get people() {
      return [...index().byPerson.keys()];
    },
  };
}

function parentOf(resource: Resource, state: State): ResourceId | undefined {
  const key = resource.settings["parent"];
  if (resource.kind !== TEAM_KIND || typeof key !== "string" || key === "") return undefined;
  const parent = state.get(`${TEAM_KIND}/${key}`);
  return parent === undefined || isRetired(parent.settings) ? undefined : `${TEAM_KIND}/${key}`;
}

/** The higher role; of equal ones the more direct; of equally direct ones always the same. */
export function isBetter(holding: Holding, than: Holding): boolean {
  if (holding.rank !== than.rank) return holding.rank > than.rank;
  if (holding.through.length !== than.through.length) return holding.through.length < than.through.length;
  return (
    holding.role < than.role || (holding.role === than.role && holding.through.join() < than.through.join())
  );
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function memoized<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? answer(key);
    known.set(key, value);
    return value;
  };
}
