import { isOver } from "../../core/end.ts";
import type { User } from "../roster.ts";

/** Before every date that a roster may hold: nothing is over then. */
export const dawn = "0001-01-01";

/** The day that a roster is resolved on, and who is present on it. */
export interface Day {
  /** The moment (`YYYY-MM-DDTHH:MMZ`), or the day as a whole (`YYYY-MM-DD`), UTC. */
  readonly now: string;
  readonly users: ReadonlyMap<string, User>;
  /** Users who may be in a team: present, and no outside collaborators. */
  readonly insiders: ReadonlySet<string>;
}

/** Returns the moment or the day `now`, and who may be in a team then. */
export function dayOf(now: string, users: ReadonlyMap<string, User>): Day {
  const insiders = [...users.values()].filter((user) => !user.outside && isPresent(user, now));
  return { now, users, insiders: new Set(insiders.map(({ key }) => key)) };
}

/** True of what has not ended. */
export function isCurrent({ until }: { readonly until?: string }, now: string): boolean {
  return !isOver(until, now);
}

/** True of a user who has not left and whose access has not ended. */
export function isPresent(user: User, now: string): boolean {
  return user.active && isCurrent(user, now);
}
