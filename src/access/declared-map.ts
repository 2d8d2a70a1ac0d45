import type { Kinds } from "../core/kind.ts";
import type { DeclaringKind } from "../roster/declaration.ts";
import type { ValidRoster } from "../roster/load.ts";
import { stepsUp, teamWithNested } from "../roster/nested-teams.ts";
import { type WayStep, waysIntoTeam } from "../roster/ways-into-team.ts";
import {
  type AccessMap,
  type AccessPath,
  type AccessTarget,
  accessMap,
  type HeldRole,
  heldId,
} from "./access-map.ts";
import { declaredAccess, type HeldGrant } from "./declared-access.ts";
import { roleRank } from "./effective-access.ts";

/** The kind of a place in a team of the roster, which no service may have: a team with `github: false`. */
export const teamKind = "team";

/** What gives a role on a thing: who has it, and in which ways. */
interface Giver {
  /** Principals, each with the last day of it. */
  people(): readonly PersonWithRole[];
  paths(principal: string): Iterable<AccessPath>;
}

type PersonWithRole = readonly [principal: string, role: string, until: string | undefined];

interface GivenThing extends AccessTarget {
  readonly givers: readonly Giver[];
  /** Where a role stands among its kind's. */
  rank(role: string): number;
}

/**
 * Returns what a roster gives everybody on its day: places in teams, and roles on things through whatever entry. Nothing
 * that only a service knows is in it.
 */
export function declaredAccessMap(
  roster: ValidRoster,
  declaring: readonly DeclaringKind[],
  kinds: Kinds,
): AccessMap {
  const things = new Map(
    [...teamsOf(roster), ...thingsOf(roster, declaring, kinds)].map((each) => [heldId(each), each]),
  );
  return accessMap([...things.values()].flatMap(heldOn), (principal, thing) =>
    pathsOf(things.get(heldId(thing))?.givers ?? [], principal),
  );
}

function* pathsOf(givers: readonly Giver[], principal: string): Generator<AccessPath> {
  for (const { paths } of givers) yield* paths(principal);
}

/** Returns everybody's highest role on a thing. Of several ways to it, the one that lasts longest tells its last day. */
function heldOn({ kind, key, givers, rank }: GivenThing): readonly HeldRole[] {
  const held = new Map<string, HeldRole>();
  for (const { people } of givers) {
    for (const [principal, role, until] of people()) {
      const known = held.get(principal);
      if (known?.role === role) held.set(principal, { ...known, until: later(known.until, until) });
      else if (known === undefined || isHigher(role, known.role, rank))
        held.set(principal, { principal, kind, key, role, until });
    }
  }
  return [...held.values()];
}

/** True of the role that ranks higher; of two custom ones, the first by name. */
function isHigher(role: string, other: string, rank: GivenThing["rank"]): boolean {
  return rank(role) === rank(other) ? role < other : rank(role) > rank(other);
}

function later(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return undefined;
  return one > other ? one : other;
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}

function teamsOf(roster: ValidRoster): readonly GivenThing[] {
  return [...roster.resolved.teams.values()].map(({ key }) => ({
    kind: teamKind,
    key,
    rank: (role) => (role === "lead" ? 1 : 0),
    givers: [peopleOfTeam(roster, key, (isLead) => (isLead ? "lead" : "member"))],
  }));
}

function thingsOf(
  roster: ValidRoster,
  declaring: readonly DeclaringKind[],
  kinds: Kinds,
): readonly GivenThing[] {
  return declaredAccess(roster.declared, declaring).things.map(({ kind, key, declarations, grants }) => {
    const rank = (role: string) => roleRank(role, kinds.get(kind.kind));
    const holding = kind.roleInTeam?.bind(kind);
    const teams = declarations.flatMap(({ declarer }) => roster.declared.teams.get(declarer.slice(5)) ?? []);
    const givers = [
      ...ownersOf(roster, kind),
      ...grants.flatMap((grant) => giversOf(roster, kind, grant)),
      ...(holding === undefined
        ? []
        : teams.flatMap((team) => [
            peopleOfTeam(roster, team.key, (isLead) => holding(team, isLead)),
            ...(kind.holdsNested ? nestedIn(roster, team.key, holding(team, false)) : []),
          ])),
    ];
    return { kind: kind.kind, key, givers: givers.map(onAccounts(roster, kind)), rank };
  });
}

/** Returns the people of the teams that are nested in one: they are members of it, too. */
function nestedIn(roster: ValidRoster, team: string, role: string): readonly Giver[] {
  const nested = teamWithNested(team, roster.resolved).filter(({ key }) => key !== team);
  return nested.map(({ key }) => {
    const steps = stepsUp(roster.declared, key, team);
    const end = steps.at(-1) ?? { entry: `team:${team}`, as: "nested" as const };
    return peopleOfTeam(roster, key, () => role, { through: steps.slice(0, -1), end });
  });
}

/** Leaves out whose account on the service the file doesn't name: they can hold nothing there. */
function onAccounts({ resolved }: ValidRoster, { account }: DeclaringKind): (giver: Giver) => Giver {
  const has = (principal: string) => {
    const user = resolved.users.get(principal.replace(/^user:/, ""));
    return user === undefined || account === undefined || account.isNamed(user);
  };
  return ({ people, paths }) => ({
    people: () => people().filter(([principal]) => has(principal)),
    paths: (principal) => (has(principal) ? paths(principal) : []),
  });
}

/** Returns those who have the highest role on everything of a kind. */
function ownersOf({ declared, resolved: { users } }: ValidRoster, kind: DeclaringKind): readonly Giver[] {
  const all = kind.holdersOfAll?.(declared);
  if (all === undefined) return [];
  const { role, entry, at } = all;
  const until = new Map(
    all.users.flatMap((key) => {
      const user = users.get(key);
      return user?.present === true ? [[`user:${key}`, user.until]] : [];
    }),
  );
  const steps = [{ entry, as: "through" as const, at }];
  return [
    {
      people: () => [...until].map(([principal, last]) => [principal, role, last] as const),
      paths: (principal) => (until.has(principal) ? [{ role, steps, until: until.get(principal) }] : []),
    },
  ];
}

function giversOf(roster: ValidRoster, kind: DeclaringKind, grant: HeldGrant): readonly Giver[] {
  const { principal, role, through, declarer, at, until } = grant;
  const { today, users } = roster.resolved;
  if (until !== undefined && until < today) return [];
  const colon = principal.indexOf(":");
  const [sort, key] = [principal.slice(0, colon), principal.slice(colon + 1)];
  const by = { entry: through[0] ?? declarer, as: "through", at } as const;
  if (sort === "user" || sort === "group") {
    if (sort === "user" && users.get(key)?.present !== true) return [];
    const ends = earlier(until, users.get(key)?.until);
    return [
      {
        people: () => [[principal, role, ends]],
        paths: (asked) => (asked === principal ? [{ role, steps: [by], until: ends }] : []),
      },
    ];
  }
  const own = roster.resolved.teams.get(key);
  if (own !== undefined && kind.canBeHeldBy?.(own) === false) return [];
  const teams =
    kind.areRepositories === true ? teamWithNested(key, roster.resolved).map((each) => each.key) : [key];
  const end = { ...by, entry: through[0] ?? `team:${key}` };
  return teams.map((team) =>
    peopleOfTeam(roster, team, (isLead) => (sort === "leads" && !isLead ? undefined : role), {
      through: team === key ? [] : stepsUp(roster.declared, team, key),
      end,
    }),
  );
}

interface Onward {
  readonly through: readonly WayStep[];
  readonly end: WayStep;
}

/** Returns what a team's people have: the role of each by whether they lead it; none where that is undefined. */
function peopleOfTeam(
  roster: ValidRoster,
  team: string,
  roleOf: (isLead: boolean) => string | undefined,
  onward?: Onward,
): Giver {
  const { users, teams } = roster.resolved;
  function* found(): Generator<PersonWithRole> {
    const leads = Map.groupBy(teams.get(team)?.leads ?? [], ({ user }) => user);
    for (const [user, { lead, until }] of teams.get(team)?.people ?? []) {
      const principal = `user:${user}`;
      const last = users.get(user)?.until;
      const [leading, role] = [lead ? roleOf(true) : undefined, roleOf(false)];
      const ledUntil = (leads.get(user) ?? []).map((entry) => entry.until).reduce(later, "");
      if (leading !== undefined) yield [principal, leading, earlier(ledUntil, last)];
      if (role !== undefined) yield [principal, role, earlier(until, last)];
    }
  }
  function* paths(principal: string): Generator<AccessPath> {
    if (!principal.startsWith("user:")) return;
    const user = principal.slice("user:".length);
    for (const { steps, isLead, until } of waysIntoTeam(roster, user, team)) {
      const role = roleOf(isLead);
      if (role === undefined) continue;
      const onwards = onward === undefined ? [] : [...onward.through, onward.end];
      yield { role, steps: [...steps, ...onwards], until: earlier(until, users.get(user)?.until) };
    }
  }
  return { people: () => [...found()], paths };
}
