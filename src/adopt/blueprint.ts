import type * as z from "zod";
import type { githubSection } from "../roster/schema/github.ts";
import type { slackSection } from "../roster/schema/slack.ts";
import type { project, team } from "../roster/schema/team.ts";
import type { userFields } from "../roster/schema/user.ts";

/** A roster that nobody has written yet: the file's own fields under its own keys, and what is to be said beside them. */
export interface Blueprint {
  /** Stands at the top of the file, a paragraph a line. */
  readonly intro: readonly string[];
  readonly github?: GithubFields;
  readonly slack?: SlackFields;
  readonly usesDrive: boolean;
  readonly users: ReadonlyMap<string, Noted<UserFields>>;
  readonly teams: ReadonlyMap<string, Noted<TeamFields>>;
  readonly projects: ReadonlyMap<string, Noted<ProjectFields>>;
  /** What is there and could not be declared, a sentence each. */
  readonly remarks: readonly string[];
}

/** Fields, and what a reader should know about them. */
export interface Noted<Fields> {
  readonly fields: Fields;
  readonly notes: readonly string[];
}

export type GithubFields = z.input<typeof githubSection>;
export type SlackFields = z.input<typeof slackSection>;
export type UserFields = z.input<typeof userFields>;
export type TeamFields = z.input<typeof team>;
export type ProjectFields = z.input<typeof project>;

/** Fields without notes. */
export function plainly<Fields>(fields: Fields): Noted<Fields> {
  return { fields, notes: [] };
}

/** Sorts by key, in the order of code points, which no language setting changes. */
export function sorted<Value>(map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  return new Map([...map].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)));
}
