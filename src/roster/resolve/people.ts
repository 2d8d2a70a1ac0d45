import { earlierEnd } from "../../core/end.ts";
import type { Finding } from "../../core/finding.ts";
import { finding } from "../../core/finding.ts";
import { hasGithubAccount } from "../has-github-account.ts";
import type { Membership } from "../resolved.ts";
import type { Entry, Include, Team } from "../roster.ts";
import type { Day } from "./day.ts";
import { isCurrent } from "./day.ts";
import { tooManyMemberships } from "./errors.ts";
import { addMembership, sortedPeople } from "./membership.ts";
import { type OwnPeople, type PeopleMemory, peopleMemory } from "./people-memory.ts";

type People = ReadonlyMap<string, Membership>;

const nobodyListed: OwnPeople = { listed: new Map(), leading: new Map(), sorted: new Map() };

/** More than any organisation has. Teams that all include everybody would take too much memory. */
const maxMemberships = 500_000;

/** Teams with their people, sorted by key. */
export interface TeamPeople {
  readonly people: ReadonlyMap<string, People>;
  readonly findings: readonly Finding[];
}

/** Returns who is in each team: listed, or included through other teams. Archived teams have nobody. */
export function peopleOfTeams(
  teams: ReadonlyMap<string, Team>,
  defaultTeam: string | undefined,
  day: Day,
  memory: PeopleMemory = peopleMemory(),
): TeamPeople {
  const collector = createCollector(teams, defaultTeam, day, memory);
  const people = new Map([...teams.keys()].sort().map((key) => [key, collector.sortedOf(key)]));
  return { people, findings: collector.findings };
}

function createCollector(
  teams: ReadonlyMap<string, Team>,
  defaultTeam: string | undefined,
  day: Day,
  memory: PeopleMemory,
) {
  const own = new Map<string, OwnPeople>();
  const collected = new Map<string, People>();
  const findings: Finding[] = [];
  let count = 0;
  let everybody: People | undefined;
  let everyLead: People | undefined;

  /** Returns whom a team lists, within its limits. */
  const ownOf = (key: string): OwnPeople => {
    const team = teams.get(key);
    const known = own.get(key);
    if (known !== undefined || team === undefined) return known ?? nobodyListed;
    const all = memory.of(team, day, () => ownPeople(team, day));
    const isLimited = team.onlyIfIn.length > 0 && !team.archived;
    const within = isLimited ? sortedOwn(limited(all.listed, team), limited(all.leading, team)) : all;
    own.set(key, within);
    return within;
  };

  const includedBy = (include: Include): { readonly people: People; readonly via: readonly string[] } => {
    const { team, leadsOnly } = include;
    if (team !== "*") return { people: leadsOnly ? ownOf(team).leading : peopleOf(team), via: [team] };
    if (leadsOnly) {
      everyLead ??= everyoneListed(teams.keys(), (key) => ownOf(key).leading);
      return { people: everyLead, via: [] };
    }
    everybody ??= everyoneListed(teams.keys(), (key) => ownOf(key).listed);
    return { people: everybody, via: [] };
  };

  /** Leaves out who isn't in each team that another one is limited to, and lets nobody stay longer than there. */
  const limited = (people: People, { onlyIfIn }: Team): People => {
    const limits = onlyIfIn.map(peopleOf);
    const within = new Map<string, Membership>();
    for (const [user, { until, ...membership }] of people) {
      const inLimits = limits.flatMap((each) => each.get(user) ?? []);
      if (inLimits.length < limits.length) continue;
      const ends = inLimits.map((each) => each.until).reduce(earlierEnd, until);
      within.set(user, ends === undefined ? membership : { ...membership, until: ends });
    }
    return within;
  };

  const collect = (team: Team): People => {
    const list = ownOf(team.key).listed;
    if (team.archived || findings.length > 0) return list;
    const hasMore = (team.include ?? []).length > 0 || team.key === defaultTeam;
    return counted(team, hasMore ? withIncluded(team, list) : list);
  };

  const withIncluded = (team: Team, list: People): People => {
    const people = new Map(list);
    const except = new Set(team.except);
    for (const include of team.include ?? []) {
      const { people: included, via } = includedBy(include);
      if (findings.length > 0) return people;
      const extended = createPathCache(via);
      for (const [user, membership] of included) {
        if (except.has(user)) continue;
        addMembership(people, user, { ...membership, lead: false, via: extended(membership.via) });
      }
    }
    if (team.key === defaultTeam) addEveryone(people, except, day);
    return team.onlyIfIn.length > 0 ? limited(people, team) : people;
  };

  const counted = (team: Team, people: People): People => {
    if (findings.length > 0) return people;
    count += people.size;
    if (count <= maxMemberships) return people;
    findings.push(finding(tooManyMemberships(maxMemberships), { at: team.at }));
    return new Map();
  };

  const peopleOf = (key: string): People => {
    const known = collected.get(key);
    const team = teams.get(key);
    if (known !== undefined || team === undefined) return known ?? new Map();
    collected.set(key, new Map());
    const people = collect(team);
    collected.set(key, people);
    return people;
  };

  /** Returns a team's people by key: the very same ones as before where it has its own list alone. */
  const sortedOf = (key: string): People => {
    const people = peopleOf(key);
    const known = own.get(key);
    return known !== undefined && known.listed === people ? known.sorted : sortedPeople(people);
  };

  return { sortedOf, findings };
}

function ownPeople(team: Team, day: Day): OwnPeople {
  if (team.archived) return nobodyListed;
  return sortedOwn(listedIn(team, day), listedIn({ ...team, members: [] }, day));
}

function sortedOwn(listed: People, leading: People): OwnPeople {
  return { listed, leading, sorted: sortedPeople(listed) };
}

/** Memberships through the same teams share one list of them, which saves memory. */
function createPathCache(first: readonly string[]): (rest: readonly string[]) => readonly string[] {
  const paths = new Map<readonly string[], readonly string[]>();
  return (rest) => {
    const known = paths.get(rest) ?? [...first, ...rest];
    paths.set(rest, known);
    return known;
  };
}

function listedIn(team: Team, day: Day): People {
  const people = new Map<string, Membership>();
  const add = (entry: Entry, lead: boolean) => {
    if (!isCurrent(entry, day.now) || !day.insiders.has(entry.user)) return;
    const { until, at } = entry;
    addMembership(people, entry.user, until === undefined ? { lead, via, at } : { lead, via, until, at });
  };
  const via: readonly string[] = [];
  for (const entry of team.leads ?? []) add(entry, true);
  for (const entry of team.members ?? []) add(entry, false);
  return people;
}

/** Returns everyone whom a team lists, through that team. */
function everyoneListed(teams: Iterable<string>, listed: (key: string) => People): People {
  const everybody = new Map<string, Membership>();
  for (const key of [...teams].sort()) {
    const via = [key];
    for (const [user, membership] of listed(key)) addMembership(everybody, user, { ...membership, via });
  }
  return everybody;
}

function addEveryone(people: Map<string, Membership>, except: ReadonlySet<string>, day: Day): void {
  for (const user of day.users.values()) {
    if (!hasGithubAccount(user) || except.has(user.key) || !day.insiders.has(user.key)) continue;
    addMembership(people, user.key, { lead: false, via: [], at: user.at });
  }
}
