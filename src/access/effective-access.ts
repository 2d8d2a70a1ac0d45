import { isRetired, type KindSpec, type Kinds, parentKeyIn } from "../core/kind.ts";
import {
  type Principal,
  type Resource,
  type ResourceId,
  type Role,
  resourceId,
  type State,
} from "../core/state.ts";

/** A role that a person has in effect, and what it comes through: the person's own team first, a role that confers it last. */
export interface Holding {
  readonly resource: ResourceId;
  readonly role: Role;
  /** Where the role stands among its kind's. */
  readonly rank: number;
  /** Empty when the person holds it directly. */
  readonly through: readonly ResourceId[];
}

/** One person's access in effect: the best holding of each resource. */
export type Holdings = ReadonlyMap<ResourceId, Holding>;

/** A direct grant, and the holdings that come with it. All members of a team share that list. */
export interface EffectiveGrant {
  readonly direct: Holding;
  readonly inherited: readonly Holding[];
}

/** Everybody's access in one state. */
export interface EffectiveAccess {
  /** Direct grants, those of the person's teams, and those of the teams that these are nested in. */
  holdingsOf(person: Principal): Holdings;
  /** The same, grant by grant. */
  grantsOf(person: Principal): readonly EffectiveGrant[];
  /** Everybody in a team in effect: its own members, and those of what is nested in it. */
  membersOf(team: ResourceId): ReadonlySet<Principal>;
  /** Everybody who holds something directly. */
  readonly people: readonly Principal[];
}

/** Services' names stand here because principals are part of the JSON output, where a person's prefix names the service. */
const PERSON = /^(?:user|github|slack|email):/;

/** True of `user:…`, and of people whom only a service knows. */
export function isPerson(principal: Principal): boolean {
  return PERSON.test(principal);
}

/** Returns the resource that a principal is (`team:backend` may be a team), and undefined for all others. */
export function principalResource(principal: Principal, kinds: Kinds): ResourceId | undefined {
  for (const { kind, principals } of kinds.values()) {
    if (principals !== undefined && principal.startsWith(principals))
      return resourceId({ kind, key: principal.slice(principals.length) });
  }
  return undefined;
}

/**
 * Returns a role's rank among its kind's, from 0. A custom role ranks just below the highest: what it adds to the role
 * that it is based on is not known here.
 */
export function roleRank(role: Role, kind: KindSpec | undefined): number {
  const roles = kind?.roles ?? [];
  const rank = roles.indexOf(role);
  return rank === -1 ? roles.length - 1.5 : rank;
}

/** What is being collected of a team, and the way to it. */
interface Collected {
  readonly above: readonly ResourceId[];
  readonly seen: Set<ResourceId>;
  readonly holdings: Holding[];
}

/** A state's grants by who holds them, and its teams by what they are nested in. */
interface Index {
  readonly byPerson: ReadonlyMap<Principal, readonly Holding[]>;
  readonly byTeam: ReadonlyMap<ResourceId, readonly Holding[]>;
  readonly parents: ReadonlyMap<ResourceId, ResourceId>;
  readonly children: ReadonlyMap<ResourceId, readonly ResourceId[]>;
  /** The resources that are not retired, by their kind. */
  readonly byKind: ReadonlyMap<string, readonly ResourceId[]>;
}

function indexOf(state: State, kinds: Kinds): Index {
  const byPerson = new Map<Principal, Holding[]>();
  const byTeam = new Map<ResourceId, Holding[]>();
  const parents = new Map<ResourceId, ResourceId>();
  const children = new Map<ResourceId, ResourceId[]>();
  const byKind = new Map<string, ResourceId[]>();
  for (const [id, resource] of state) {
    if (isRetired(resource.settings, kinds.get(resource.kind))) continue;
    push(byKind, resource.kind, id);
    const parent = parentOf(resource, state, kinds);
    if (parent !== undefined) {
      parents.set(id, parent);
      push(children, parent, id);
    }
    for (const [principal, role] of [...resource.grants, ...(resource.leftAlone ?? [])]) {
      const holding = { resource: id, role, rank: roleRank(role, kinds.get(resource.kind)), through: [] };
      if (isPerson(principal)) {
        push(byPerson, principal, holding);
        continue;
      }
      const team = principalResource(principal, kinds);
      if (team !== undefined) push(byTeam, team, holding);
    }
  }
  return { byPerson, byTeam, parents, children, byKind };
}

/**
 * Returns the access in a state. The state is indexed at the first question: a report without changes asks none. Access
 * comes directly, through teams, through the teams that these are nested in where nesting inherits, and with what a kind
 * confers: an owner has every repository, and a member has what the base permission gives. What nobody decides counts, too.
 */
export function effectiveAccess(state: State, kinds: Kinds): EffectiveAccess {
  let known: Index | undefined;
  const index = (): Index => {
    known ??= indexOf(state, kinds);
    return known;
  };
  const inherited = memoized((team: ResourceId): readonly Holding[] => {
    const holdings: Holding[] = [];
    collect(team, { above: [], seen: new Set(), holdings });
    return holdings;
  });

  /** Adds what a team holds: itself, through what it is nested in, and through groups that it is a member of. */
  function collect(at: ResourceId, { above, seen, holdings }: Collected): void {
    if (seen.has(at)) return;
    seen.add(at);
    const through = [...above, at];
    const open: ResourceId[] = [];
    for (const holding of index().byTeam.get(at) ?? []) {
      holdings.push({ ...holding, through });
      for (const each of conferredBy(holding))
        holdings.push({ ...each, through: [...through, ...each.through] });
      if (kindOf(holding.resource)?.principals !== undefined) open.push(holding.resource);
    }
    for (const each of open) collect(each, { above: through, seen, holdings });
    const parent = index().parents.get(at);
    const lowest = parent === undefined ? undefined : kindOf(parent)?.roles[0];
    if (parent === undefined || seen.has(parent)) return;
    if (lowest !== undefined) holdings.push({ resource: parent, role: lowest, rank: 0, through });
    collect(parent, { above: through, seen, holdings });
  }

  /** One list for all who hold the same role on the same resource, so that lists can be compared by identity. */
  const conferred = memoized((grant: string): readonly Holding[] => {
    const [id = "", role = ""] = grant.split("\n");
    const { kind = "", settings = {} } = state.get(id) ?? {};
    const conferrals = kinds.get(kind)?.confers?.(role, settings) ?? [];
    return conferrals.flatMap((each) => {
      const rank = roleRank(each.role, kinds.get(each.kind));
      const resources = index().byKind.get(each.kind) ?? [];
      return resources.map((resource) => ({ resource, role: each.role, rank, through: [id] }));
    });
  });

  const kindOf = (id: ResourceId) => kinds.get(state.get(id)?.kind ?? "");
  const conferredBy = ({ resource, role }: Holding): readonly Holding[] =>
    kindOf(resource)?.confers === undefined ? [] : conferred(`${resource}\n${role}`);
  const inheritedWith = (holding: Holding): readonly Holding[] =>
    kindOf(holding.resource)?.principals === undefined ? conferredBy(holding) : inherited(holding.resource);

  const grantsOf = (person: Principal): readonly EffectiveGrant[] =>
    (index().byPerson.get(person) ?? []).map((direct) => ({ direct, inherited: inheritedWith(direct) }));

  function membersOf(team: ResourceId): ReadonlySet<Principal> {
    const people = new Set<Principal>();
    const seen = new Set<ResourceId>();
    const open = [team];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const resource = state.get(next);
      if (resource === undefined || isRetired(resource.settings, kinds.get(resource.kind))) continue;
      for (const principal of [...resource.grants.keys(), ...(resource.leftAlone?.keys() ?? [])])
        if (isPerson(principal)) people.add(principal);
      const nested = [...resource.grants.keys()].flatMap((each) => principalResource(each, kinds) ?? []);
      open.push(...(index().children.get(next) ?? []), ...nested);
    }
    return people;
  }

  function holdingsOf(person: Principal): Holdings {
    const access = new Map<ResourceId, Holding>();
    for (const { direct, inherited } of grantsOf(person)) {
      for (const each of [direct, ...inherited]) {
        const held = access.get(each.resource);
        if (held === undefined || isBetterHolding(each, held)) access.set(each.resource, each);
      }
    }
    return access;
  }

  return {
    holdingsOf,
    grantsOf,
    membersOf,
    get people() {
      return [...index().byPerson.keys()];
    },
  };
}

/** The resource whose holdings the members of another one inherit, when it is there and not retired. */
function parentOf(resource: Resource, state: State, kinds: Kinds): ResourceId | undefined {
  const kind = kinds.get(resource.kind);
  const key = kind?.nests?.inherits ? parentKeyIn(resource.settings, kind) : undefined;
  if (key === undefined) return undefined;
  const id = resourceId({ kind: resource.kind, key });
  const parent = state.get(id);
  return parent === undefined || isRetired(parent.settings, kind) ? undefined : id;
}

/** True when a holding has the higher role; of equal roles, the shorter path; of equal paths, the first by name. */
export function isBetterHolding(holding: Holding, than: Holding): boolean {
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
