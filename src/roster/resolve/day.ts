import type { User } from "../roster.ts";

/** The day of a resolution, and who is there on it. */
export interface Day {
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
  readonly users: ReadonlyMap<string, User>;
  /** Who may be in a team: present, and no outside collaborator. */
  readonly insiders: ReadonlySet<string>;
}

export function dayOf(today: string, users: ReadonlyMap<string, User>): Day {
  const insiders = [...users.values()].filter((user) => !user.outside && isPresent(user, today));
  return { today, users, insiders: new Set(insiders.map(({ key }) => key)) };
}

/** True up to the last day and on it. */
export function isCurrent({ until }: { readonly until?: string }, today: string): boolean {
  return until === undefined || until >= today;
}

/** True of a user who hasn't left and whose last day is not over. */
export function isPresent(user: User, today: string): boolean {
  return user.active && isCurrent(user, today);
}
