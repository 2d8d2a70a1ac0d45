import type { User } from "../roster.ts";

/** What a resolution holds against: the day, and who is there on it. */
export interface Day {
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
  readonly users: ReadonlyMap<string, User>;
}

/** True up to the last day and on it. */
export function isCurrent({ until }: { readonly until?: string }, today: string): boolean {
  return until === undefined || until >= today;
}

/** True of a user who hasn't left and whose last day is not over. */
export function isPresent(user: User, today: string): boolean {
  return user.active && isCurrent(user, today);
}

/** True of somebody who may be in a team: present, and no outside collaborator. */
export function mayBeInTeams(key: string, { users, today }: Day): boolean {
  const user = users.get(key);
  return user !== undefined && !user.outside && isPresent(user, today);
}
