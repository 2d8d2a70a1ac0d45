import { dayIn, isMoment, isOver } from "../../core/end.ts";
import { isOwnWord } from "../../roster/own-words.ts";
import type { Project, Team, User } from "../../roster/roster.ts";
import { email as emailSchema } from "../../roster/schema/drive.ts";
import { builtinRoles, login as loginSchema, repositoryRole } from "../../roster/schema/github.ts";
import { end as endSchema, keyName } from "../../roster/schema/names.ts";
import { webAddress } from "../../roster/schema/user.ts";
import { nearestName } from "../../roster/suggestion.ts";
import { nameList } from "../../text/lists.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import type { CommandContext } from "../command-context.ts";
import { type FindResult, findProject, findTeam, findUser } from "../find.ts";
import { endMeant, isNoDay } from "../language/days.ts";
import { isSlackUserId, type SlackReference } from "../language/reference.ts";
import type { WordToken } from "../language/tokens.ts";
import type { CommandParameter } from "./command.ts";
import { withoutMarks } from "./people-lists.ts";

/** The value of one word. */
export interface ArgumentValue {
  readonly text: string;
  readonly user?: User;
  readonly team?: Team;
  readonly project?: Project;
  readonly reference?: SlackReference;
}

const tiers = ["member", "team_lead", "admin"];

/** Reads a word as a parameter's value. An empty text is valid for a flag whose field it can clear. */
export async function parseArgument(
  word: WordToken,
  parameter: CommandParameter & { readonly isFlag: boolean },
  context: CommandContext,
): Promise<FindResult<ArgumentValue>> {
  const { text, reference } = word;
  const plain: FindResult<ArgumentValue> = {
    value: { text, ...(reference === undefined ? {} : { reference }) },
  };
  const what = parameter.isFlag ? say`${name(`--${parameter.name}`)}` : say`${parameter.name}`;
  if (text === "")
    return parameter.isFlag && clearable.has(parameter.kind)
      ? plain
      : { reason: say`${what} can't be empty.` };
  switch (parameter.kind) {
    case "account":
      if (reference?.kind === "user") return plain;
      return mapped(await foundOrBare(word, (each) => findUser(each, context)), (user) => ({ text, user }));
    case "user":
    case "users":
      return mapped(await foundOrBare(word, (each) => findUser(each, context)), (user) => ({ text, user }));
    case "subject":
      return subject(word, context);
    case "team":
      return mapped(await foundOrBare(word, (each) => findTeam(each, context)), (team) => ({ text, team }));
    case "project":
      return mapped(await foundOrBare(word, (each) => findProject(each, context)), (project) => ({
        text,
        project,
      }));
    case "key":
      return checked(text, {
        ok: (key) => reference === undefined && keyName.safeParse(key).success,
        reason: say`${name(text)} can't be a key: keys have 1 to 100 letters, digits, ${name("-")}, ${name("_")}, ${name(".")} and ${name("/")}.`,
      });
    case "login":
      return checked(text.replace(/^@/, "").replace(/^https:\/\/github\.com\//, ""), {
        ok: (login) => loginSchema.safeParse(login).success,
        reason: say`${name(text)} is not a GitHub login: they have letters, digits and hyphens.`,
      });
    case "number":
      return checked(text, {
        ok: (digits) => /^[1-9]\d{0,15}$/.test(digits),
        reason: say`${what} should be a number, and is ${name(text)}.`,
      });
    case "email":
      return checked(text, {
        ok: (each) => emailSchema.safeParse(each).success,
        reason: say`${name(text)} is not an email address.`,
      });
    case "url":
      return checked(/^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(text) ? `https://${text}` : text, {
        ok: (each) => webAddress.safeParse(each).success,
        reason: say`${name(text)} is not a web address. It should begin with ${name("https://")}.`,
      });
    case "day":
      if (isNoDay(text)) return { value: { text: "" } };
      return checkedEnd(endMeant(text, context.roster.resolved.now), context.roster.resolved.now);
    case "tier":
      return checked(text.toLowerCase().replace(/[-\s]/, "_"), {
        ok: (each) => tiers.includes(each),
        reason: tierReason(text),
      });
    case "slack-id":
      return slackId(word);
    case "channel":
      return channel(word);
    case "folder":
      return checked(/\/folders\/([\w-]+)/.exec(text)?.[1] ?? text, {
        ok: (id) => /^[\w-]{1,200}$/.test(id),
        reason: say`${name(text)} is not a folder of Google Drive. Give its address, or the id at its end.`,
      });
    case "repository":
      return checked(
        text
          .replace(/[?!,;:]$/, "")
          .replace(/\.git$/, "")
          .replace(/^.*\//, ""),
        {
          ok: (each) => /^(?!\.{1,2}$)[\w.-]{1,100}$/.test(each),
          reason: say`${name(text)} is not a repository's name.`,
        },
      );
    case "role":
      return checked(builtinRoles.includes(text.toLowerCase()) ? text.toLowerCase() : text, {
        ok: (role) => repositoryRole.safeParse(role).success,
        reason: say`${name(text)} is not a role on a repository: there are ${nameList(builtinRoles)}, and custom ones.`,
      });
    case "text":
      return reference === undefined
        ? plain
        : { reason: say`${what} takes words, and ${name(text)} is a mention. Put words in quotes.` };
    case "newcomer":
    case "new-team":
    case "words":
    case "switch":
      return plain;
    default:
      return parameter.kind satisfies never;
  }
}

/** Reads whom or what a question about access means: people by whatever means them in chat, all else as it is typed. */
async function subject(word: WordToken, context: CommandContext): Promise<FindResult<ArgumentValue>> {
  const { reference } = word;
  const text = word.text.replace(/(?<=.)[?!]$/, "");
  if (reference?.kind === "channel" || reference?.kind === "usergroup") {
    const label = reference.label?.replace(/^@/, "");
    return label === undefined
      ? { reason: say`Slack doesn't say what ${name(word.text)} is called. Type its name, please.` }
      : { value: { text: reference.kind === "channel" ? `channel:${label}` : `usergroup:${label}` } };
  }
  const isPerson = reference !== undefined || text.startsWith("@") || isOwnWord(text);
  if (!isPerson) return { value: { text } };
  const found = await findUser({ ...word, text }, context);
  // A user group of Slack is written like a person.
  if ("reason" in found && reference === undefined && context.via !== "comment") return { value: { text } };
  return mapped(found, (user) => ({ text: `user:${user.key}`, user }));
}

const clearable: ReadonlySet<string> = new Set([
  "text",
  "login",
  "number",
  "email",
  "url",
  "day",
  "slack-id",
  "team",
]);

/** Finds what a word means: as it is, or without the marks of a sentence around it. */
async function foundOrBare<Value>(
  word: WordToken,
  find: (word: WordToken) => FindResult<Value> | Promise<FindResult<Value>>,
): Promise<FindResult<Value>> {
  const found = await find(word);
  const bare = withoutMarks(word);
  return "value" in found || bare.text === word.text || bare.text === "" ? found : find(bare);
}

function mapped<A, B>(found: FindResult<A>, map: (value: A) => B): FindResult<B> {
  return "value" in found ? { value: map(found.value) } : found;
}

function checked(
  text: string,
  { ok, reason }: { readonly ok: (text: string) => boolean; readonly reason: Sentence },
): FindResult<ArgumentValue> {
  return ok(text) ? { value: { text } } : { reason };
}

function checkedEnd(text: string, now: string): FindResult<ArgumentValue> {
  if (!endSchema.safeParse(text).success)
    return {
      reason: say`${name(text)} is not a day. Write year, month and day: ${name("2027-01-31")}; ${name("tomorrow")}, ${name("friday")}, ${name("+14d")}, ${name("2h")} and a moment in UTC, ${name("2027-01-31T18:00Z")}, work too.`,
    };
  const present = isMoment(text) ? say`now it is ${name(now)}` : say`today is ${name(dayIn(now))}`;
  return checked(text, {
    ok: (end) => !isOver(end, now),
    reason: say`${name(text)} is over already; ${present}.`,
  });
}

function tierReason(text: string): Sentence {
  const close = nearestName(text, tiers);
  const hint = close === undefined ? [] : say` Did you mean ${name(close)}?`;
  return [...say`${name(text)} is not a permission: there are ${nameList(tiers)}.`, ...hint];
}

function slackId({ text, reference }: WordToken): FindResult<ArgumentValue> {
  if (reference?.kind === "user") return { value: { text: reference.id } };
  if (isSlackUserId(text) || /^(?:none|false)$/i.test(text)) return { value: { text } };
  return {
    reason: say`${name(text)} is nobody on Slack. Mention them, or give their member id; ${name("none")} is for somebody who isn't there.`,
  };
}

function channel({ text, reference }: WordToken): FindResult<ArgumentValue> {
  if (reference?.kind === "channel") return { value: { text: reference.label ?? "", reference } };
  const wanted = text.replace(/^#/, "");
  if (reference === undefined && /^[^\sA-Z#@<>]{1,80}$/.test(wanted)) return { value: { text: wanted } };
  return { reason: say`${name(text)} is not a channel.` };
}
