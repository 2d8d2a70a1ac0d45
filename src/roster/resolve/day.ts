import type { User } from "../roster.ts";

/** The day that a roster is resolved on, and who is present on it. */
export interface Day {
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
  readonly users: ReadonlyMap<string, User>;
  /** Users who may be in a team: present, and no outside collaborators. */
  readonly insiders: ReadonlySet<string>;
}

/** Returns the day `today`, and who may be in a team on it. */
export function dayOf(today: string, users: ReadonlyMap<string, User>): Day {
  const insiders = [...users.values()].filter((user) => !user.outside && isPresent(user, today));
  return { today, users, insiders: new Set(insiders.map(({ key }) => key)) };
}

/** True until the last day, and on it. */
export function isCurrent({ until }: { readonly until?: string }, today: string): boolean {
  return until === undefined || until >= today;
}

/** True of a user who has not left and whose last day is not over. */
export function isPresent(user: User, today: string): boolean {
  return user.active && isCurrent(user, today);
}
