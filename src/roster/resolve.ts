import { dayIn } from "../core/end.ts";
import type { Finding } from "../core/finding.ts";
import { buildUndeclaredTeam } from "./build/team.ts";
import { defined } from "./defined.ts";
import { createDiagnostics } from "./diagnostics.ts";
import { lastAdminEnds } from "./last-admin.ts";
import { resolvedOwners } from "./owners.ts";
import { resolveChannels } from "./resolve/channels.ts";
import { dayOf, isCurrent, isPresent } from "./resolve/day.ts";
import { endedMemberships } from "./resolve/ended.ts";
import { resolveFolders } from "./resolve/folders.ts";
import { resolveGoogleGroups } from "./resolve/google-groups.ts";
import { listsPeople, ownersOf } from "./resolve/owner.ts";
import { peopleOfTeams } from "./resolve/people.ts";
import type { PeopleMemory } from "./resolve/people-memory.ts";
import { grantedRepositories } from "./resolve/repositories.ts";
import { tierOf } from "./resolve/tier.ts";
import { resolveUsergroups } from "./resolve/usergroups.ts";
import { expiryWarnings } from "./resolve/warnings.ts";
import type { ResolvedGithub, ResolvedRoster } from "./resolved.ts";
import type { GithubSection, Roster, Team } from "./roster.ts";

/** A roster on one day, and the findings about it. */
export interface Resolution {
  readonly roster: ResolvedRoster;
  readonly findings: readonly Finding[];
}

/**
 * Resolves a parsed roster at a moment or on a day (UTC): who is present, who is in which team and why, who holds which
 * role. Pure, and independent of the order of keys and files. `memory` spares work where most teams are as before.
 */
export function resolveRoster(declared: Roster, now: string, memory?: PeopleMemory): Resolution {
  const roster = { ...declared, teams: withDefaultTeam(declared) };
  const defaultTeam = roster.github?.defaultTeam;
  const day = dayOf(now, roster.users);
  const { people, findings: growth } = peopleOfTeams(roster.teams, defaultTeam, day, memory);
  const granted = grantedRepositories(roster, day);
  const ended = endedMemberships(roster.teams, people, { defaultTeam, day });
  const owners = ownersOf(roster, { people, ended });
  const findings = [...expiryWarnings(roster, now), ...growth, ...granted.findings];
  const teams = [...people].flatMap(([key, members]) => {
    const team = roster.teams.get(key);
    if (team === undefined) return [];
    const grants = granted.grants.get(key) ?? new Map();
    const lists = { listsPeople: listsPeople(team, defaultTeam), listsRepos: granted.listing.has(key) };
    return [[key, { ...withoutEnded(team, now), people: members, grants, ...lists }] as const];
  });
  const users = [...roster.users]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, user]) => {
      const present = isPresent(user, now);
      const tier = present ? tierOf(user, roster.permissions, people) : "member";
      return [key, { ...user, present, tier }] as const;
    });
  const resolved: ResolvedRoster = defined({
    today: dayIn(now),
    now,
    github: withOwners(roster.github, { users: new Map(users), teams: new Map(teams) }),
    slack: roster.slack,
    drive: roster.drive,
    google: roster.google,
    guards: roster.guards,
    permissions: roster.permissions,
    users: new Map(users),
    teams: new Map(teams),
    repositories: granted.repositories,
    channels: resolveChannels(owners, findings),
    usergroups: resolveUsergroups(roster.teams, people, defaultTeam),
    folders: resolveFolders(owners, findings),
    googleGroups: resolveGoogleGroups(owners, findings),
  });
  return { roster: resolved, findings: listed([...findings, ...lastAdminEnds(resolved, ended)]) };
}

/** Leaves out lines for repositories that have ended: the pattern decides then that means them, too. */
function withoutEnded(team: Team, now: string): Team {
  const { repos, repoPatterns } = team;
  const isOn = (each: { readonly until?: string }) => isCurrent(each, now);
  if ([...(repos?.values() ?? []), ...(repoPatterns ?? [])].every(isOn)) return team;
  return {
    ...team,
    ...(repos && { repos: new Map([...repos].filter(([, each]) => isOn(each))) }),
    ...(repoPatterns && { repoPatterns: repoPatterns.filter(isOn) }),
  };
}

function withOwners(
  github: GithubSection | undefined,
  resolved: Pick<ResolvedRoster, "teams" | "users">,
): ResolvedGithub | undefined {
  if (github === undefined) return undefined;
  const { owners: _, ...rest } = github;
  const owners = resolvedOwners(github, resolved);
  return { ...rest, ...(owners && { owners }) };
}

/** Returns the findings in the order of their places, at most a thousand of a severity. */
function listed(findings: readonly Finding[]): readonly Finding[] {
  const files = new Set(findings.map(({ at }) => at?.file ?? ""));
  const diagnostics = createDiagnostics([...files].sort());
  for (const { at, also, ...problem } of findings) diagnostics.add(problem, at, also);
  return diagnostics.findings();
}

/** Returns the declared teams, and the default team if it is not among them. */
function withDefaultTeam({ github, teams }: Roster): ReadonlyMap<string, Team> {
  const key = github?.defaultTeam;
  if (github === undefined || key === undefined || teams.has(key)) return teams;
  return new Map([...teams, [key, buildUndeclaredTeam(key, github.at)]]);
}
