import type { Tier } from "../roster/roster.ts";
import { nearestName } from "../roster/suggestion.ts";
import { name, type Sentence, say } from "../text/sentence.ts";
import { absence } from "./absence.ts";
import type { CommandContext } from "./command-context.ts";
import { bindArguments } from "./commands/bind.ts";
import type { ChatCommand, CommandOutcome } from "./commands/command.ts";
import { tierRefusal } from "./commands/export-emails.ts";
import { rewordedTokens } from "./commands/first-words.ts";
import { commandList, helpFor, helpReply, usageReply } from "./commands/help.ts";
import { register } from "./commands/register.ts";
import { chatCommands, commandSynonyms } from "./commands/table.ts";
import { problemReply } from "./error-replies.ts";
import type { Token, WordToken } from "./language/tokens.ts";
import { tokenize } from "./language/tokens.ts";
import { type ReplyBlock, refusal } from "./reply.ts";
import { unprovenNote } from "./unproven.ts";

/**
 * Interprets what somebody typed after `/rollcall`. Every text leads to a reply, a change of the roster, or a run, none
 * of which is carried out here. Throws only what a lookup throws.
 */
export async function interpret(text: string, context: CommandContext): Promise<CommandOutcome> {
  const result = tokenize(text, { entities: context.via === "slack" });
  if ("unclosed" in result) {
    return refusalOutcome(
      say`A quotation begins with ${name(result.unclosed)}, and nothing closes it. Quotes come in pairs.`,
    );
  }
  // Pasted from somewhere, the command's own name may stand before it.
  const [first] = result.tokens;
  const isPasted = first?.kind === "word" && !first.quoted && /^\/rollcall$/i.test(first.text);
  const tokens = (isPasted ? result.tokens.slice(1) : result.tokens).filter((token) => !isYes(token));
  const outcome = await interpretTokens(tokens, context);
  const isConfirmed = result.tokens.some(isYes);
  const mayTake = outcome.is === "change" || outcome.is === "undo" || outcome.is === "drift";
  return mayTake && isConfirmed ? { ...outcome, isConfirmed } : outcome;
}

/** True of `--yes`, with which what a command takes is meant. */
function isYes(token: Token): boolean {
  return token.kind === "flag" && token.name === "yes" && token.value === undefined;
}

async function interpretTokens(
  tokens: readonly Token[],
  context: CommandContext,
  isReworded = false,
): Promise<CommandOutcome> {
  const words = leadingWords(tokens);
  if (!isReworded) {
    const isCommand = (named: readonly string[]) => commandIn(named)?.length === named.length;
    const found = commandIn(words);
    const isClear = found !== undefined && !isLikeSentence(words);
    const reworded = isClear ? undefined : rewordedTokens(tokens, isCommand, context);
    if (reworded !== undefined && "tokens" in reworded)
      return interpretTokens(reworded.tokens, context, true);
    if (reworded !== undefined && found === undefined) return refusalOutcome(...reworded.question);
  }
  if (words.length === 0 || words[0] === "help" || words[0] === "hello") return help(words.slice(1), context);
  const found = commandIn(words);
  if (found === undefined) return unknownCommand(words);
  const { command, rest } = registering(found.command, tokens.slice(found.length), context);
  if (rest.some((token) => token.kind === "flag" && (token.name === "help" || token.name === "h"))) {
    return help(command.name, context);
  }
  const rejection = forbidden(command, context);
  if (rejection !== undefined) return rejection;
  const binding = await bindArguments(command, rest, context);
  if ("given" in binding) return command.interpret(binding.given, context);
  if (binding.wrong === "shape") return usageReply(binding.reason, command);
  const { reason, failure } = binding;
  return { is: "reply", reply: refusal(reason), ...(failure && { failure }) };
}

/** Somebody who is not in the roster means themselves by `user add me`, `user add`, and `user edit`. */
function registering(
  command: ChatCommand,
  rest: readonly Token[],
  { actor, unidentified }: CommandContext,
): { readonly command: ChatCommand; readonly rest: readonly Token[] } {
  const isAbout = ["user add", "user edit"].includes(command.name.join(" "));
  if (actor !== undefined || unidentified !== undefined || !isAbout) return { command, rest };
  const [first] = rest;
  const isMe = first?.kind === "word" && !first.quoted && /^me$/i.test(first.text);
  return isMe || first === undefined || first.kind === "flag"
    ? { command: register, rest: isMe ? rest.slice(1) : rest }
    : { command, rest };
}

/** True of words that begin as a command does, and go on as a sentence: `leave backend`, `invite fred to backend`. */
function isLikeSentence(words: readonly string[]): boolean {
  const [first = "", second, third] = words;
  if (second === "help" || third === "help" || words.at(-1) === "please") return true;
  const isQuestion = first === "who" && (second !== "can" || words.length > 3);
  return isQuestion || (["leave", "join", "invite", "onboard"].includes(first) && second !== undefined);
}

function refusalOutcome(...blocks: readonly ReplyBlock[]): CommandOutcome {
  return { is: "reply", reply: refusal(...blocks) };
}

/** Returns the words before the first flag, quote or mention, in lower case. They may name a command. */
function leadingWords(tokens: readonly Token[]): readonly string[] {
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "flag")
      return words.length === 0 && (token.name === "help" || token.name === "h") ? ["help"] : words;
    if (token.quoted || (token as WordToken).reference !== undefined) break;
    words.push(token.text.toLowerCase());
  }
  return words;
}

/** Returns the command that the words begin with, and how many of them are its name. */
function commandIn(
  words: readonly string[],
): { readonly command: ChatCommand; readonly length: number } | undefined {
  for (const length of [2, 1]) {
    const typed = words.slice(0, length).join(" ");
    if (words.length < length) continue;
    const meant = Object.hasOwn(commandSynonyms, typed) ? commandSynonyms[typed] : typed;
    const command = chatCommands.find((each) => each.name.join(" ") === meant);
    if (command !== undefined) return { command, length };
  }
  return undefined;
}

function unknownCommand(words: readonly string[]): CommandOutcome {
  const [first = "", second] = words;
  const group = chatCommands.filter(({ name: parts }) => parts.length === 2 && parts[0] === first);
  if (group.length > 0) {
    if (second === undefined) return helpReply(commandList(group));
    const close = nearestName(
      second,
      group.map(({ name: parts }) => parts[1] ?? ""),
    );
    const hint = close === undefined ? [] : say` Did you mean ${name(`${first} ${close}`)}?`;
    return refusalOutcome(
      [...say`There is no ${name(`${first} ${second}`)}.`, ...hint],
      ...commandList(group).slice(1, 2),
    );
  }
  const known = [
    ...chatCommands.map(({ name: parts }) => parts[0] ?? ""),
    "help",
    ...Object.keys(commandSynonyms),
  ];
  const close = nearestName(first, known);
  const hint = close === undefined ? [] : say` Did you mean ${name(close)}?`;
  return refusalOutcome(
    [...say`I don't know ${name(first)}.`, ...hint],
    say`${name("help")} lists what I can do.`,
  );
}

function help(words: readonly string[], context: CommandContext): CommandOutcome {
  const joined = words.slice(0, 2).join(" ");
  const meant = Object.hasOwn(commandSynonyms, joined) ? (commandSynonyms[joined] ?? "").split(" ") : words;
  const blocks = helpFor(meant.slice(0, 2), chatCommands, context);
  return blocks === undefined ? unknownCommand(words) : helpReply(blocks);
}

/** What somebody can do who has no say. */
function wayIn({ stranger, hasLeft }: CommandContext): Sentence {
  if (hasLeft === true) return say`If that is wrong, please talk to somebody who may change it.`;
  return stranger === undefined
    ? say`Please talk to somebody who is.`
    : say`To ask to be added: ${name("register --github YOUR-LOGIN")}.`;
}

const rank: Readonly<Record<Tier, number>> = { member: 1, team_lead: 2, admin: 3 };

/** Returns the refusal when the actor may not use a command at all. Who is not in the roster may only ask for help. */
function forbidden(command: ChatCommand, context: CommandContext): CommandOutcome | undefined {
  const { actor, stranger, unidentified, isProven, roster, via, hasLeft } = context;
  if (unidentified !== undefined)
    return { is: "reply", reply: problemReply(unidentified), failure: unidentified };
  if (actor === undefined && stranger !== undefined && command === register) return undefined;
  if (actor === undefined && command === register && via === "comment" && hasLeft !== true) {
    return refusalOutcome(
      say`I can't ask for you from here: in a comment, only people who belong to this repository or its organisation can ask to be added.`,
      say`On Slack, everybody of the workspace can: ${name("/rollcall register --github YOUR-LOGIN")}. Or talk to somebody who is in the roster.`,
    );
  }
  if (actor === undefined) {
    return refusalOutcome(absence(context, "so I can't do that for you."), wayIn(context));
  }
  const tier = roster.resolved.users.get(actor.key)?.tier ?? "member";
  if (command.tier !== undefined && rank[tier] < rank[command.tier])
    return refusalOutcome(...tierRefusal(command));
  if (command.tier !== undefined && !isProven)
    return refusalOutcome(...tierRefusal(command), unprovenNote(actor));
  return undefined;
}
