import type { Problem } from "../core/finding.ts";
import { mailboxOf } from "../roster/mailbox.ts";
import { isOwnWord } from "../roster/own-words.ts";
import type { Project, Team, User } from "../roster/roster.ts";
import { nearestName } from "../roster/suggestion.ts";
import { name, type Sentence, say } from "../text/sentence.ts";
import type { CommandContext } from "./command-context.ts";
import { slackPersonUnknown } from "./errors.ts";
import { isSlackUserId } from "./language/reference.ts";
import type { WordToken } from "./language/tokens.ts";

/** The value that was found, or why there is none; `failure` where a service that was asked gave no answer. */
export type FindResult<Value> =
  | { readonly value: Value }
  | { readonly reason: Sentence; readonly failure?: Problem };

/** The user with a Slack account, if there is one; or why Slack doesn't say whose it is. */
export type SlackUser = { readonly user: User | undefined } | { readonly unanswered: string };

/** Finds a user by mention, key, GitHub login, address, Slack id, or else by name. `me` is the user who asks. */
export async function findUser(word: WordToken, context: CommandContext): Promise<FindResult<User>> {
  const { users } = context.roster.declared;
  const { reference, text } = word;
  if (reference !== undefined && reference.kind !== "user") {
    return { reason: say`${name(text)} is not a person. Name them one by one, please.` };
  }
  if (reference !== undefined) {
    const found = await userOfSlackId(reference.id, context);
    if ("unanswered" in found) {
      const failure = slackPersonUnknown(`who ${text} is`, found.unanswered);
      return { reason: say`${failure.message} ${failure.remedy}`, failure };
    }
    if (found.user !== undefined) return { value: found.user };
    return { reason: say`Nobody in the roster is ${name(text)} (Slack id ${name(reference.id)}).` };
  }
  // Whoever could make it a key or a name of theirs would be given what others take for themselves.
  if (context.actor !== undefined && isOwnWord(text)) {
    return { value: context.actor };
  }
  const login = mentionedLogin(text, context);
  const matches = [...usersMatching(text, [...users.values()], login)];
  const [first, second] = matches;
  if (first === undefined && login !== undefined) {
    return {
      reason: say`Nobody in the roster has the GitHub account ${name(text)}. Without the sign, I take a key of the roster.`,
    };
  }
  if (first === undefined)
    return { reason: notFound("person", withoutSign(text), waysToName(users.values())) };
  if (second === undefined) return { value: first };
  return {
    reason: say`${name(text)} could be ${name(`user:${first.key}`)} or ${name(`user:${second.key}`)}. Which one? Both can be typed like that.`,
  };
}

/**
 * Returns the user with a Slack id, or without one and with the Slack account's address. An id that an entry has, of an
 * account with the address of somebody else's entry, is nobody's: the entry may have another person's id. Where Slack
 * doesn't answer, only an entry's id counts.
 */
export async function userOfSlackId(
  id: string,
  {
    roster,
    lookups,
  }: Pick<CommandContext, "roster"> & { readonly lookups: Pick<CommandContext["lookups"], "slackEmail"> },
): Promise<SlackUser> {
  const users = [...roster.declared.users.values()];
  const byId = users.find(({ slack }) => slack === id);
  const address = await lookups.slackEmail(id);
  if (address.is === "unanswered" && byId === undefined) return { unanswered: address.reason };
  if (address.is !== "known") return { user: byId };
  const mailbox = mailboxOf(address.email);
  const addressee = users.find(({ email }) => email !== undefined && mailboxOf(email) === mailbox);
  if (byId !== undefined) return { user: addressee === undefined || addressee === byId ? byId : undefined };
  return { user: addressee?.slack === undefined ? addressee : undefined };
}

/** Returns the login in a comment's `@bob`: a GitHub login and nothing else, as GitHub itself reads it. */
export function mentionedLogin(text: string, { via }: Pick<CommandContext, "via">): string | undefined {
  return via === "comment" ? /^@(.+)$/.exec(text)?.[1] : undefined;
}

/** Returns the users that a text may mean; with a login, those who have it. */
function usersMatching(text: string, users: readonly User[], login: string | undefined): ReadonlySet<User> {
  if (login !== undefined)
    return new Set(users.filter(({ github }) => github?.toLowerCase() === login.toLowerCase()));
  const [, kind, rest = ""] = /^(user|github|email|slack):(.+)$/i.exec(text) ?? [];
  const wanted = withoutSign(kind === undefined ? text : rest);
  const lower = wanted.toLowerCase();
  const byKey = users.filter(({ key }) => key === wanted || key.toLowerCase() === lower);
  const byLogin = users.filter(({ github }) => github?.toLowerCase() === lower);
  const byEmail = wanted.includes("@")
    ? users.filter(({ email }) => email && mailboxOf(email) === mailboxOf(wanted))
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
  const found = new Set([...byKey, ...byLogin, ...byEmail, ...byId]);
  if (found.size > 0) return found;
  // Anybody may choose a name, so that it never stands for whom a key or an account means.
  if (text.includes("@") || isOwnWord(text)) return found;
  const byName = normalizedName(text);
  return new Set(users.filter((user) => user.name !== undefined && normalizedName(user.name) === byName));
}

/** Returns a name as names are compared: without regard to case, and with single blanks. */
export function normalizedName(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}

/** Finds a team by key, name, user group or channel. */
export function findTeam(word: WordToken, context: CommandContext): FindResult<Team> {
  const { roster } = context;
  const account = accountRefusal("team", word, context);
  if (account !== undefined) return account;
  const teams = [...roster.declared.teams.values()];
  const { reference, text } = word;
  const wanted = withoutSign(text);
  const lower = wanted.toLowerCase();
  const found =
    (reference === undefined ? undefined : teams.find((team) => hasSlackId(team, reference.id))) ??
    roster.declared.teams.get(wanted) ??
    onlyOne(teams.filter(({ key }) => key.toLowerCase() === lower)) ??
    onlyOne(teams.filter((team) => team.name?.toLowerCase() === lower)) ??
    onlyOne(teams.filter((team) => team.usergroup?.handle === lower)) ??
    onlyOne(
      teams.filter(
        (team) => /^#|^$/.test(text.charAt(0)) && team.channels.some((each) => each.name === lower),
      ),
    );
  if (found !== undefined) return { value: found };
  return { reason: notFound("team", wanted, roster.declared.teams.keys()) };
}

function hasSlackId({ usergroup, channels }: Team, id: string): boolean {
  return usergroup?.id === id || channels.some((channel) => channel.id === id);
}

/** Finds a project by key, name, or its only repository. */
export function findProject(word: WordToken, context: CommandContext): FindResult<Project> {
  const { roster } = context;
  const account = accountRefusal("project", word, context);
  if (account !== undefined) return account;
  const projects = [...roster.declared.projects.values()];
  const wanted = withoutSign(word.text);
  const lower = wanted.toLowerCase();
  const found =
    roster.declared.projects.get(wanted) ??
    onlyOne(projects.filter(({ key }) => key.toLowerCase() === lower)) ??
    onlyOne(projects.filter((project) => project.name?.toLowerCase() === lower)) ??
    onlyOne(projects.filter(({ repos }) => repos.length === 1 && repos[0]?.name.toLowerCase() === lower));
  if (found !== undefined) return { value: found };
  return { reason: notFound("project", wanted, roster.declared.projects.keys()) };
}

function accountRefusal(
  noun: string,
  { text }: WordToken,
  context: CommandContext,
): { readonly reason: Sentence } | undefined {
  if (mentionedLogin(text, context) === undefined) return undefined;
  return { reason: say`In a comment, ${name(text)} is a GitHub account. Name the ${noun} without the sign.` };
}

/** Returns the sentence that nothing has this name, with the nearest known name. */
export function notFound(noun: string, wanted: string, known: Iterable<string>): Sentence {
  const close = nearestName(wanted, known);
  const hint = close === undefined ? [] : say` Did you mean ${name(close)}?`;
  const what =
    noun === "person"
      ? say`There is nobody called ${name(wanted)} in the roster.`
      : say`There is no ${noun} called ${name(wanted)}.`;
  return [...what, ...hint];
}

function waysToName(users: Iterable<User>): readonly string[] {
  return [...users].flatMap(({ key, github, name: called }) => [key, github ?? key, called ?? key]);
}

function withoutSign(text: string): string {
  return text.replace(/^[@#](?=.)/, "");
}

function onlyOne<Value>(values: readonly Value[]): Value | undefined {
  return values.length === 1 ? values[0] : undefined;
}
