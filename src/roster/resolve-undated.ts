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
