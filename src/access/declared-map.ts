import type { DeclaringKind } from "../roster/declaration.ts";
import type { ValidRoster } from "../roster/load.ts";
import { teamWithNested } from "../roster/nested-teams.ts";
import {
  type AccessMap,
  type AccessPath,
  accessMap,
  type Held,
  type HeldRole,
  heldId,
  type PathStep,
} from "./access-map.ts";
import { declaredAccess, type HeldGrant } from "./declared-access.ts";
import { waysIntoTeam } from "./ways-into-team.ts";

/** The kind of a place in a team of the roster, which no service may have: a team with `github: false`. */
export const teamKind = "team";

/** What gives a role on a thing: who has it, and in which ways. */
interface Giver {
  /** Principals, each with the last day of it. */
  people(): Iterable<readonly [principal: string, role: string, until: string | undefined]>;
  paths(principal: string): Iterable<AccessPath>;
}

interface GivenThing extends Held {
  readonly givers: readonly Giver[];
  covers(role: string, other: string): boolean;
}

/**
 * Returns what a roster gives everybody on its day: places in teams, and roles on things through whatever entry. Nothing
 * that only a service knows is in it.
 */
export function declaredAccessMap(roster: ValidRoster, kinds: readonly DeclaringKind[]): AccessMap {
  const things = new Map(
    [...teamsOf(roster), ...thingsOf(roster, kinds)].map((each) => [heldId(each), each]),
  );
  return accessMap([...things.values()].flatMap(heldOn), (principal, thing) =>
    pathsOf(things.get(heldId(thing))?.givers ?? [], principal),
  );
}

function* pathsOf(givers: readonly Giver[], principal: string): Generator<AccessPath> {
  for (const { paths } of givers) yield* paths(principal);
}

/** Returns everybody's highest role on a thing. Of several ways to it, the one that lasts longest tells its last day. */
function heldOn({ kind, key, givers, covers }: GivenThing): readonly HeldRole[] {
  const held = new Map<string, HeldRole>();
  for (const { people } of givers) {
    for (const [principal, role, until] of people()) {
      const known = held.get(principal);
      if (known === undefined || (covers(role, known.role) && role !== known.role))
        held.set(principal, { principal, kind, key, role, until });
      else if (role === known.role) held.set(principal, { ...known, until: later(known.until, until) });
    }
  }
  return [...held.values()];
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
    covers: (role, other) => role === other || role === "lead",
    givers: [peopleOfTeam(roster, key, (isLead) => (isLead ? "lead" : "member"))],
  }));
}

function thingsOf(roster: ValidRoster, kinds: readonly DeclaringKind[]): readonly GivenThing[] {
  return declaredAccess(roster.declared, kinds).things.map(({ kind, key, declarations, grants }) => {
    const holding = kind.roleInTeam?.bind(kind);
    const teams = declarations.flatMap(({ declarer }) => roster.declared.teams.get(declarer.slice(5)) ?? []);
    const givers = [
      ...ownersOf(roster, kind),
      ...grants.flatMap((grant) => giversOf(roster, kind, grant)),
      ...(holding === undefined
        ? []
        : teams.map((team) => peopleOfTeam(roster, team.key, (isLead) => holding(team, isLead)))),
    ];
    return { kind: kind.kind, key, givers, covers: kind.covers };
  });
}

/** Returns an organisation's owners, who have the highest role on everything of a kind. */
function ownersOf({ declared, resolved }: ValidRoster, kind: DeclaringKind): readonly Giver[] {
  const { users } = resolved;
  const owners = kind.holdersOfAll?.(declared).filter((key) => users.get(key)?.present) ?? [];
  const role = kind.highestRole;
  if (role === undefined || owners.length === 0) return [];
  const at = declared.github?.at;
  const isOwner = new Set(owners.map((key) => `user:${key}`));
  const step = { entry: "github.owners", as: "through" as const, ...(at === undefined ? {} : { at }) };
  return [
    {
      people: () => owners.map((key) => [`user:${key}`, role, users.get(key)?.until] as const),
      paths: (principal) =>
        isOwner.has(principal)
          ? [{ role, steps: [step], until: users.get(principal.slice("user:".length))?.until }]
          : [],
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
  const teams =
    kind.areRepositories === true ? teamWithNested(key, roster.resolved).map((each) => each.key) : [key];
  const end = { ...by, entry: through[0] ?? `team:${key}` };
  return teams.map((team) =>
    peopleOfTeam(roster, team, (isLead) => (sort === "leads" && !isLead ? undefined : role), {
      through: team === key ? [] : nestedSteps(roster, team, key),
      end,
    }),
  );
}

/** Returns the steps from a nested team up to one that it is nested in. */
function nestedSteps({ declared }: ValidRoster, from: string, to: string) {
  const steps: PathStep[] = [];
  for (let at = from; at !== to && steps.length < declared.teams.size; ) {
    const team = declared.teams.get(at);
    if (team?.parent === undefined) break;
    steps.push({ entry: `team:${team.parent}`, as: "nested", at: team.places["parent"] ?? team.at });
    at = team.parent;
  }
  return steps;
}

interface Onward {
  readonly through: readonly PathStep[];
  readonly end: PathStep;
}

/** Returns what a team's people have: the role of each by whether they lead it; none where that is undefined. */
function peopleOfTeam(
  roster: ValidRoster,
  team: string,
  roleOf: (isLead: boolean) => string | undefined,
  onward?: Onward,
): Giver {
  const { users, teams } = roster.resolved;
  function* people(): Generator<readonly [string, string, string | undefined]> {
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
  return { people, paths };
}
