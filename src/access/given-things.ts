import { compareEnds, earlierEnd, isOver } from "../core/end.ts";
import type { Kinds } from "../core/kind.ts";
import type { DeclaringKind } from "../roster/declaration.ts";
import type { ValidRoster } from "../roster/load.ts";
import { stepsUp, teamWithNested } from "../roster/nested-teams.ts";
import type { Roster } from "../roster/roster.ts";
import { type WayStep, waysIntoTeam } from "../roster/ways-into-team.ts";
import type { AccessPath, AccessTarget } from "./access-map.ts";
import { type DeclaredThing, declaredAccess, grantsOnAll, type HeldGrant } from "./declared-access.ts";
import { roleRank } from "./effective-access.ts";
import { grantBasis, teamOfGrant } from "./grant-basis.ts";
import type { RecordMarks } from "./record-marks.ts";
import { remembered } from "./remembered.ts";

/** The kind of a place in a team of the roster, which no service may have: a team with `github: false`. */
export const teamKind = "team";

/** What gives a role on a thing: who has it, and in which ways. */
export interface Giver {
  /** Principals, each with the last day of it. */
  people(): readonly PersonWithRole[];
  paths(principal: string): Iterable<AccessPath>;
}

type PersonWithRole = readonly [principal: string, role: string, until: string | undefined];

/** A thing, and all that gives somebody something on it. */
export interface GivenThing extends AccessTarget {
  givers(): readonly Giver[];
  /** A text that decides who has what: where two rosters have the same text, everybody has the same. */
  basis(marks: RecordMarks): string;
  /** Names and ids that this thing shares with none other of its kind. */
  readonly identities: readonly string[];
  /** The entries that name it, and the teams that they give it to: `team:red`, `project:rocket`. */
  readonly entries: readonly string[];
  /** Where a role stands among its kind's. */
  rank(role: string): number;
}

/** Which entries of a roster are looked at. */
export interface LookedAt {
  /** Teams by key. */
  readonly teams: Iterable<string>;
  /** What is declared, with nothing but entries that are looked at. */
  readonly declared: Roster;
}

/**
 * Returns everything that a roster gives somebody something on: its teams, and the things that its entries name. Of some
 * entries alone, returns what these name, as if no other named it.
 */
export function givenThings(
  roster: ValidRoster,
  declaring: readonly DeclaringKind[],
  kinds: Kinds,
  { teams, declared }: LookedAt = { teams: roster.resolved.teams.keys(), declared: roster.declared },
): readonly GivenThing[] {
  const things = declaredAccess(declared, declaring).things;
  return [...teamsOf(roster, teams), ...thingsOf(roster, things, kinds)];
}

function teamsOf(roster: ValidRoster, teams: Iterable<string>): readonly GivenThing[] {
  return Array.from(teams, (key) => ({
    kind: teamKind,
    key,
    identities: [key],
    entries: [`team:${key}`],
    rank: (role) => (role === "lead" ? 1 : 0),
    givers: () => [peopleOfTeam(roster, key, (isLead) => (isLead ? "lead" : "member"))],
    basis: (marks) => marks.ofTeam(roster, key),
  }));
}

function thingsOf(
  roster: ValidRoster,
  things: readonly DeclaredThing[],
  kinds: Kinds,
): readonly GivenThing[] {
  const nested = remembered((key: string) => teamWithNested(key, roster.resolved).map((each) => each.key));
  const owners = remembered((kind: DeclaringKind) => ownersOf(roster, kind));
  const basisOfGrant = grantBasis(roster, nested);
  return things.map(({ kind, key, declarations, grants: own }) => {
    const grants = [...own, ...grantsOnAll(kind, roster.declared)];
    const holding = kind.roleInTeam?.bind(kind);
    const teams = declarations.flatMap(({ declarer }) => roster.declared.teams.get(declarer.slice(5)) ?? []);
    const givers = () => [
      ...owners(kind),
      ...grants.flatMap((grant) => giversOf(roster, kind, grant, nested)),
      ...(holding === undefined
        ? []
        : teams.flatMap((team) => [
            peopleOfTeam(roster, team.key, (isLead) => holding(team, isLead)),
            ...(kind.holdsNested ? nestedIn(roster, nested(team.key), team.key, holding(team, false)) : []),
          ])),
    ];
    return {
      kind: kind.kind,
      key,
      identities: declarations.flatMap((each) => each.identities),
      entries: [...declarations.map(({ declarer }) => declarer), ...own.flatMap(teamOfGrant)],
      givers: () => givers().map(onAccounts(roster, kind)),
      basis(marks) {
        let text = "";
        for (const user of kind.holdersOfAll?.(roster.declared)?.users ?? [])
          text += `${user} ${marks.ofUser(roster, user)} `;
        for (const grant of grants) text += `\n${basisOfGrant(kind, grant, marks)}`;
        if (holding !== undefined)
          for (const team of teams)
            for (const each of kind.holdsNested ? nested(team.key) : [team.key])
              text += `\n${marks.ofTeam(roster, each)}`;
        return text;
      },
      rank: (role: string) => roleRank(role, kinds.get(kind.kind)),
    };
  });
}

/** Returns the people of the teams that are nested in one: they are members of it, too. */
function nestedIn(
  roster: ValidRoster,
  nested: readonly string[],
  team: string,
  role: string,
): readonly Giver[] {
  return nested
    .filter((key) => key !== team)
    .map((key) => {
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
function ownersOf(roster: ValidRoster, kind: DeclaringKind): readonly Giver[] {
  const { declared, resolved } = roster;
  const { users } = resolved;
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

function giversOf(
  roster: ValidRoster,
  kind: DeclaringKind,
  grant: HeldGrant,
  nested: (key: string) => readonly string[],
): readonly Giver[] {
  const { principal, role, through, declarer, at, until } = grant;
  const { now, users } = roster.resolved;
  if (isOver(until, now)) return [];
  const colon = principal.indexOf(":");
  const [sort, key] = [principal.slice(0, colon), principal.slice(colon + 1)];
  const by = { entry: through[0] ?? declarer, as: "through", at } as const;
  if (sort === "user" || sort === "group") {
    if (sort === "user" && users.get(key)?.present !== true) return [];
    const ends = earlierEnd(until, users.get(key)?.until);
    return [
      {
        people: () => [[principal, role, ends]],
        paths: (asked) => (asked === principal ? [{ role, steps: [by], until: ends }] : []),
      },
    ];
  }
  const own = roster.resolved.teams.get(key);
  if (own !== undefined && kind.canBeHeldBy?.(own) === false) return [];
  const teams = kind.reachesNested === true ? nested(key) : [key];
  const end = { ...by, entry: through[0] ?? `team:${key}` };
  return teams.map((team) =>
    peopleOfTeam(roster, team, (isLead) => (sort === "leads" && !isLead ? undefined : role), {
      through: team === key ? [] : stepsUp(roster.declared, team, key),
      end,
      until,
    }),
  );
}

interface Onward {
  readonly through: readonly WayStep[];
  readonly end: WayStep;
  /** When what the team has ends. */
  readonly until?: string | undefined;
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
      const last = earlierEnd(users.get(user)?.until, onward?.until);
      const [leading, role] = [lead ? roleOf(true) : undefined, roleOf(false)];
      const ledUntil = earlierEnd(
        (leads.get(user) ?? [])
          .map((entry) => entry.until)
          .sort(compareEnds)
          .at(-1),
        until,
      );
      if (leading !== undefined) yield [principal, leading, earlierEnd(ledUntil, last)];
      if (role !== undefined) yield [principal, role, earlierEnd(until, last)];
    }
  }
  function* paths(principal: string): Generator<AccessPath> {
    if (!principal.startsWith("user:")) return;
    const user = principal.slice("user:".length);
    const last = earlierEnd(users.get(user)?.until, onward?.until);
    for (const { steps, isLead, until } of waysIntoTeam(roster, user, team)) {
      const role = roleOf(isLead);
      if (role === undefined) continue;
      const onwards = onward === undefined ? [] : [...onward.through, onward.end];
      yield { role, steps: [...steps, ...onwards], until: earlierEnd(until, last) };
    }
  }
  return { people: () => [...found()], paths };
}
