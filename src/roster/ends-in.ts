import { compareEnds, isOver } from "../core/end.ts";
import type { Roster } from "./roster.ts";

type RosterEntries = Pick<Roster, "users" | "teams" | "projects">;

/** Returns all ends of access that a roster has: last days and moments, some of them several times. */
export function endsIn({ users, teams, projects }: RosterEntries): readonly string[] {
  const dated = [
    ...users.values(),
    ...[...teams.values()].flatMap(({ leads = [], members = [], repos, repoPatterns = [] }) => [
      ...leads,
      ...members,
      ...(repos?.values() ?? []),
      ...repoPatterns,
    ]),
    ...[...projects.values()].flatMap(({ access, collaborators }) => [
      ...access.values(),
      ...(collaborators?.values() ?? []),
    ]),
  ];
  return dated.flatMap(({ until }: { readonly until?: string }) => until ?? []);
}

/** Returns the end that comes next; undefined when nothing in the roster ends any more. */
export function nextEnd(roster: RosterEntries, now: string): string | undefined {
  return endsIn(roster)
    .filter((until) => !isOver(until, now))
    .sort(compareEnds)[0];
}
