import { mailbox } from "../roster/mailbox.ts";
import type { Project, Team, User } from "../roster/roster.ts";
import { nearest } from "../roster/suggestion.ts";
import type { Context } from "./context.ts";
import { isSlackUserId } from "./language/reference.ts";
import type { Word } from "./language/tokens.ts";
import { name, type Sentence, say } from "./reply.ts";

/** What was looked for, or why it wasn't found. */
export type Found<Value> = { readonly value: Value } | { readonly reason: Sentence };

/** Somebody of the roster: by mention, key, GitHub login, address or Slack id; `me` is who asks. */
export async function findUser(word: Word, context: Context): Promise<Found<User>> {
  const { users } = context.standing.declared;
  const { reference, text } = word;
  if (reference !== undefined && reference.kind !== "user") {
    return { reason: say`${name(text)} is not a person. Name them one by one, please.` };
  }
  if (reference !== undefined) {
    const found = await userOfSlackId(reference.id, context);
    if (found !== undefined) return { value: found };
    return { reason: say`Nobody in the roster is ${name(text)} (Slack id ${name(reference.id)}).` };
  }
  if (context.actor !== undefined && !word.quoted && /^me$/i.test(text) && !users.has(text)) {
    return { value: context.actor };
  }
  const matches = [...matching(text, [...users.values()], context.via)];
  const [first, second] = matches;
  if (first === undefined) return { reason: unknown("person", bare(text), keysAndLogins(users.values())) };
  if (second === undefined) return { value: first };
  return {
    reason: say`${name(text)} could be ${name(`user:${first.key}`)} or ${name(`user:${second.key}`)}. Which one? Both can be typed like that.`,
  };
}

/** The user with a Slack id, or whose address is that of the Slack account. */
export async function userOfSlackId(id: string, { standing, lookups }: Context): Promise<User | undefined> {
  const users = [...standing.declared.users.values()];
  const byId = users.find(({ slack }) => slack === id);
  if (byId !== undefined) return byId;
  const email = await lookups.slackEmail(id);
  if (email === undefined) return undefined;
  return users.find(
    (user) => user.slack === undefined && user.email !== undefined && mailbox(user.email) === mailbox(email),
  );
}

/** In a comment `@bob` is a GitHub login, as everything there reads it; elsewhere a key goes before a login. */
function matching(text: string, users: readonly User[], via: Context["via"]): ReadonlySet<User> {
  const [, kind, rest = ""] = /^(user|github|email|slack):(.+)$/i.exec(text) ?? [];
  const wanted = bare(kind === undefined ? text : rest);
  const lower = wanted.toLowerCase();
  const byKey = users.filter(({ key }) => key === wanted || key.toLowerCase() === lower);
  const byLogin = users.filter(({ github }) => github?.toLowerCase() === lower);
  const byEmail = wanted.includes("@")
    ? users.filter(({ email }) => email && mailbox(email) === mailbox(wanted))
    : [];
  const byId = isSlackUserId(wanted) ? users.filter(({ slack }) => slack === wanted) : [];
  switch (kind?.toLowerCase()) {
    case "user":
      return new Set(byKey);
    case "github":
      return new Set(byLogin);
    case "email":
      return new Set(byEmail);
    case "slack":
      return new Set(byId);
    default:
  }
  if (via === "comment" && text.startsWith("@") && byLogin.length > 0) return new Set(byLogin);
  return new Set([...byKey, ...byLogin, ...byEmail, ...byId]);
}

/** A team: by key, name, user group or channel. */
export function findTeam(word: Word, { standing }: Context): Found<Team> {
  const teams = [...standing.declared.teams.values()];
  const { reference, text } = word;
  const wanted = bare(text);
  const lower = wanted.toLowerCase();
  const found =
    (reference === undefined ? undefined : teams.find((team) => isCalled(team, reference.id))) ??
    standing.declared.teams.get(wanted) ??
    only(teams.filter(({ key }) => key.toLowerCase() === lower)) ??
    only(teams.filter((team) => team.name?.toLowerCase() === lower)) ??
    only(teams.filter((team) => team.usergroup?.handle === lower)) ??
    only(
      teams.filter(
        (team) => /^#|^$/.test(text.charAt(0)) && team.channels.some((each) => each.name === lower),
      ),
    );
  if (found !== undefined) return { value: found };
  return { reason: unknown("team", wanted, standing.declared.teams.keys()) };
}

function isCalled({ usergroup, channels }: Team, id: string): boolean {
  return usergroup?.id === id || channels.some((channel) => channel.id === id);
}

/** A project: by key, name, or its only repository. */
export function findProject(word: Word, { standing }: Context): Found<Project> {
  const projects = [...standing.declared.projects.values()];
  const wanted = bare(word.text);
  const lower = wanted.toLowerCase();
  const found =
    standing.declared.projects.get(wanted) ??
    only(projects.filter(({ key }) => key.toLowerCase() === lower)) ??
    only(projects.filter((project) => project.name?.toLowerCase() === lower)) ??
    only(projects.filter(({ repos }) => repos.length === 1 && repos[0]?.name.toLowerCase() === lower));
  if (found !== undefined) return { value: found };
  return { reason: unknown("project", wanted, standing.declared.projects.keys()) };
}

/** Says that there is no such thing, and what may have been meant. */
export function unknown(noun: string, wanted: string, known: Iterable<string>): Sentence {
  const close = nearest(wanted, known);
  const hint = close === undefined ? [] : say` Did you mean ${name(close)}?`;
  const what =
    noun === "person"
      ? say`There is nobody called ${name(wanted)} in the roster.`
      : say`There is no ${noun} called ${name(wanted)}.`;
  return [...what, ...hint];
}

function keysAndLogins(users: Iterable<User>): readonly string[] {
  return [...users].flatMap(({ key, github }) => (github === undefined ? [key] : [key, github]));
}

function bare(text: string): string {
  return text.replace(/^[@#](?=.)/, "");
}

function only<Value>(values: readonly Value[]): Value | undefined {
  return values.length === 1 ? values[0] : undefined;
}
