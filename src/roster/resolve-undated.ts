import { dayIn, isOver } from "../core/end.ts";
import { endsIn } from "./ends-in.ts";
import { dawn } from "./resolve/day.ts";
import { resolveRoster } from "./resolve.ts";
import type { ResolvedRoster } from "./resolved.ts";
import type { Roster } from "./roster.ts";

/** Resolves a roster as if no date in it were past: what it has given to anybody at any time. */
export function resolveUndated(declared: Roster, now: string): ResolvedRoster {
  return { ...resolveRoster(declared, dawn).roster, today: dayIn(now), now };
}

/** True when something in a roster has ended. */
export function hasExpired(roster: Roster, now: string): boolean {
  return endsIn(roster).some((until) => isOver(until, now));
}

/** Resolves a roster as if no date in it were past and nothing archived: what it gave before. */
export function resolveUnarchived({ teams, projects, ...declared }: Roster, now: string): ResolvedRoster {
  return resolveUndated({ ...declared, teams: live(teams), projects: live(projects) }, now);
}

/** True when a roster archives a team or a project. */
export function archivesSomething({ teams, projects }: Roster): boolean {
  return [...teams.values(), ...projects.values()].some(({ archived }) => archived);
}

function live<Entry extends { readonly archived: boolean }>(
  entries: ReadonlyMap<string, Entry>,
): ReadonlyMap<string, Entry> {
  return new Map(
    [...entries].map(([key, entry]) => [key, entry.archived ? { ...entry, archived: false } : entry]),
  );
}
