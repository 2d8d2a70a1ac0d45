import { resolveRoster } from "./resolve.ts";
import type { ResolvedRoster } from "./resolved.ts";
import type { Roster } from "./roster.ts";

/** Before every date that a roster may hold. */
const dawn = "0001-01-01";

/** Resolves a roster as if no date in it were past: what it has given to anybody at any time. */
export function resolveUndated(declared: Roster, today: string): ResolvedRoster {
  return { ...resolveRoster(declared, dawn).roster, today };
}

/** True when something in a roster has ended before a day (`YYYY-MM-DD`, UTC). */
export function hasExpired({ users, teams }: Roster, today: string): boolean {
  const isPast = ({ until }: { readonly until?: string }) => until !== undefined && until < today;
  return (
    [...users.values()].some(isPast) ||
    [...teams.values()].some(({ leads = [], members = [] }) => [...leads, ...members].some(isPast))
  );
}

/** Resolves a roster as if no date in it were past and nothing archived: what it gave before. */
export function resolveUnarchived({ teams, projects, ...declared }: Roster, today: string): ResolvedRoster {
  return resolveUndated({ ...declared, teams: live(teams), projects: live(projects) }, today);
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
