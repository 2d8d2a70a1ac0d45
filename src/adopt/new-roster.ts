import type * as z from "zod";
import type { githubSection } from "../roster/schema/github.ts";
import type { googleSection } from "../roster/schema/google.ts";
import type { slackSection } from "../roster/schema/slack.ts";
import type { project, team } from "../roster/schema/team.ts";
import type { userFields } from "../roster/schema/user.ts";

/** A roster that is not written to a file yet: the format's fields by key, and comments on them. */
export interface NewRoster {
  /** The comment at the top of the file, one item a paragraph. */
  readonly intro: readonly string[];
  readonly github?: GithubFields;
  readonly slack?: SlackFields;
  readonly usesDrive: boolean;
  readonly google?: GoogleFields;
  readonly users: ReadonlyMap<string, Annotated<UserFields>>;
  readonly teams: ReadonlyMap<string, Annotated<TeamFields>>;
  readonly projects: ReadonlyMap<string, Annotated<ProjectFields>>;
  /** What exists and could not be declared, one sentence each. */
  readonly remarks: readonly string[];
  /** People whose accounts have nothing in common but a name. */
  readonly namesakes?: readonly Namesake[];
}

/** A person whose accounts have only a name in common: joined in one entry, or perhaps in two. */
export interface Namesake {
  readonly key: string;
  readonly joined: boolean;
}

/** Fields, and the comments on them. */
export interface Annotated<Fields> {
  readonly fields: Fields;
  readonly notes: readonly string[];
}

/** The section `github`, as the file may write it. */
export type GithubFields = z.input<typeof githubSection>;
/** The section `slack`, as the file may write it. */
export type SlackFields = z.input<typeof slackSection>;
/** The section `google`, as the file may write it. */
export type GoogleFields = z.input<typeof googleSection>;
/** One user, as the file may write it. */
export type UserFields = z.input<typeof userFields>;
/** One team, as the file may write it. */
export type TeamFields = z.input<typeof team>;
/** One project, as the file may write it. */
export type ProjectFields = z.input<typeof project>;

/** Returns fields with no notes. */
export function withoutNotes<Fields>(fields: Fields): Annotated<Fields> {
  return { fields, notes: [] };
}

/** Sorts by key, by UTF-16 code units, so that no language setting changes the order. */
export function sortedByKey<Value>(map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  return new Map([...map].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)));
}
