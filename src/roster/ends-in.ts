import { compareEnds, isOver } from "../core/end.ts";
import type { Grant, Roster } from "./roster.ts";

/** Access that the file gives until an end. */
export interface DatedAccess {
  /** Who has it: `user:bob`, or `team:red` where it is a team's role on a repository. */
  readonly principal: string;
  /** The team in which it ends, or the role on a repository; undefined when everything of theirs does. */
  readonly of?: { readonly team: string } | { readonly repository: string; readonly role: string };
  readonly until: string;
}

type RosterEntries = Pick<Roster, "users" | "teams" | "projects">;

/** Yields all access of a roster that ends, or has ended. */
export function* datedAccess({ users, teams, projects }: RosterEntries): Generator<DatedAccess> {
  for (const { key, until } of users.values())
    if (until !== undefined) yield { principal: `user:${key}`, until };
  for (const { key, leads = [], members = [], repos, repoPatterns = [] } of teams.values()) {
    for (const { user, until } of [...leads, ...members])
      if (until !== undefined) yield { principal: `user:${user}`, of: { team: key }, until };
    const patterns = repoPatterns.map((each) => [each.pattern, each] as const);
    yield* datedRoles(`team:${key}`, [...(repos ?? []), ...patterns]);
  }
  for (const { repos, access, collaborators = [] } of projects.values())
    for (const { name } of repos) {
      for (const [team, grant] of access) yield* datedRoles(`team:${team}`, [[name, grant]]);
      for (const [user, grant] of collaborators) yield* datedRoles(`user:${user}`, [[name, grant]]);
    }
}

function* datedRoles(
  principal: string,
  roles: Iterable<readonly [string, Pick<Grant, "role" | "until">]>,
): Generator<DatedAccess> {
  for (const [repository, { role, until }] of roles)
    if (until !== undefined) yield { principal, of: { repository, role }, until };
}

/** Returns all ends of access that a roster has: last days and moments, some of them several times. */
export function endsIn(roster: RosterEntries): readonly string[] {
  return [...datedAccess(roster)].map(({ until }) => until);
}

/** Returns the end that comes next; undefined when nothing in the roster ends any more. */
export function nextEnd(roster: RosterEntries, now: string): string | undefined {
  return endsIn(roster)
    .filter((until) => !isOver(until, now))
    .sort(compareEnds)[0];
}
