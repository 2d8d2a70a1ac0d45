import { isOver } from "../core/end.ts";
import type { Kinds } from "../core/kind.ts";
import type { DeclaringKind } from "../roster/declaration.ts";
import type { ValidRoster } from "../roster/load.ts";
import type { Roster } from "../roster/roster.ts";
import { grantsOnAll } from "./declared-access.ts";
import type { LookedAt } from "./given-things.ts";
import type { DeclaredHoldings } from "./thing-holdings.ts";

/** What is to be known about kinds: how the file names each, and its words. */
export interface AccessTable {
  readonly declaring: readonly DeclaringKind[];
  readonly kinds: Kinds;
}

/** Things on which somebody may have something else than before, and all entries that have a part in them. */
export interface TouchedThings extends LookedAt {
  readonly ids: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
}

/**
 * Returns the things that the difference between two rosters may touch. Every other thing is there in both, in the same place,
 * and gives the same. Undefined where the difference is not one of few teams and projects alone: then anything may differ.
 */
export function touchedThings(
  before: DeclaredHoldings,
  now: ValidRoster,
  { declaring }: Pick<AccessTable, "declaring">,
): TouchedThings | undefined {
  const old = before.roster;
  if (!hasSameRest(old.declared, now.declared) || !isDayLike(before, now)) return undefined;
  const differs = [...now.resolved.teams.keys()].filter(
    (key) => before.marks.ofTeam(old, key) !== before.marks.ofTeam(now, key),
  );
  const projects = [...now.declared.projects.keys()].filter(
    (key) => old.declared.projects.get(key) !== now.declared.projects.get(key),
  );
  const own = (roster: Roster) => onlyOf(roster, { teams: new Set(differs), projects: new Set(projects) });
  if (shapeOf(own(old.declared), declaring) !== shapeOf(own(now.declared), declaring)) return undefined;
  const teams = withTeamsAbove(differs, [old.declared, now.declared]);
  const everywhere = declaring.flatMap((kind) => [...grantsOnAll(kind, now.declared)]);
  if (everywhere.some(({ principal }) => teams.has(principal.slice(principal.indexOf(":") + 1))))
    return undefined;

  const entries = new Set([...teams].map((key) => `team:${key}`));
  for (const key of projects) entries.add(`project:${key}`);
  const ids = new Set<string>();
  const kinds = new Set<string>();
  const involved = new Set<string>();
  for (const [id, thing] of before.things) {
    if (!thing.entries.some((entry) => entries.has(entry))) continue;
    ids.add(id);
    kinds.add(thing.kind);
    for (const entry of thing.entries) involved.add(entry);
  }
  const keysOf = (sort: string) =>
    new Set([...involved].flatMap((entry) => (entry.startsWith(sort) ? entry.slice(sort.length) : [])));
  const declared = onlyOf(now.declared, { teams: keysOf("team:"), projects: keysOf("project:") });
  return { ids, kinds, teams, declared };
}

/** True of rosters with the same users and sections, and with teams and projects of the same keys in the same order. */
function hasSameRest({ teams, projects, ...rest }: Roster, now: Roster): boolean {
  const names = Object.keys(rest) as (keyof typeof rest)[];
  const count = Object.keys(now).length - 2;
  if (names.length !== count || names.some((name) => rest[name] !== now[name])) return false;
  return hasSameKeys(teams, now.teams) && hasSameKeys(projects, now.projects);
}

function hasSameKeys(old: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>): boolean {
  const others = now.keys();
  return old.size === now.size && [...old.keys()].every((key) => others.next().value === key);
}

/** True where nobody comes or leaves, and nothing ends, between the times of two rosters of the same users. */
function isDayLike({ roster: old, things }: DeclaredHoldings, { resolved }: ValidRoster): boolean {
  const { now, users } = resolved;
  if (old.resolved.now === now) return true;
  if (old.resolved.now > now) return false;
  for (const { ends } of things.values()) if (isOver(ends, now)) return false;
  for (const { key, present } of users.values())
    if (old.resolved.users.get(key)?.present !== present) return false;
  return true;
}

function onlyOf(
  roster: Roster,
  keys: { readonly teams: ReadonlySet<string>; readonly projects: ReadonlySet<string> },
): Roster {
  const teams = new Map([...roster.teams].filter(([key]) => keys.teams.has(key)));
  const projects = new Map([...roster.projects].filter(([key]) => keys.projects.has(key)));
  return { ...roster, teams, projects };
}

const nobody: Roster["users"] = new Map();

/** A text that tells which things entries name, and which names are of one thing. No user has a part in that. */
function shapeOf(roster: Roster, declaring: readonly DeclaringKind[]): string {
  const named = declaring.map((kind) =>
    kind.declarations({ ...roster, users: nobody }).map(({ key, identities }) => [key, identities]),
  );
  return JSON.stringify(named);
}

/** Returns teams with all above them, whose people or things may be theirs too. */
function withTeamsAbove(keys: readonly string[], rosters: readonly Roster[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...keys];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (found.has(key)) continue;
    found.add(key);
    for (const { teams } of rosters) {
      const above = teams.get(key)?.parent;
      if (above !== undefined) open.push(above);
    }
  }
  return found;
}
