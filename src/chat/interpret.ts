import type { Tier } from "../roster/roster.ts";
import { nearest } from "../roster/suggestion.ts";
import { bind } from "./commands/bind.ts";
import type { Command, Outcome } from "./commands/command.ts";
import { tierRefusal } from "./commands/export-emails.ts";
import { helped, helpOn, misused, overview } from "./commands/help.ts";
import { commands, synonyms } from "./commands/table.ts";
import type { Context } from "./context.ts";
import type { Token, Word } from "./language/tokens.ts";
import { tokensOf } from "./language/tokens.ts";
import { type Block, name, refusal, say } from "./reply.ts";

/**
 * Understands what somebody typed after `/rollcall`, whatever it is: every text comes to a reply, a change of the
 * roster, or a run. Nothing is done here, and nothing thrown but what a lookup throws.
 */
export async function interpret(text: string, context: Context): Promise<Outcome> {
  const result = tokensOf(text, { entities: context.via === "slack" });
  if ("unclosed" in result) {
    return refused(
      say`A quotation begins with ${name(result.unclosed)}, and nothing closes it. Quotes come in pairs.`,
    );
  }
  const { tokens } = result;
  const words = leadingWords(tokens);
  if (words.length === 0 || words[0] === "help" || words[0] === "hello") return help(words.slice(1), context);
  const found = commandIn(words);
  if (found === undefined) return unknownCommand(words);
  const { command, length } = found;
  const rest = tokens.slice(length);
  if (rest.some((token) => token.kind === "flag" && (token.name === "help" || token.name === "h"))) {
    return help(command.name, context);
  }
  const refusedTo = forbidden(command, context);
  if (refusedTo !== undefined) return refusedTo;
  const binding = await bind(command, rest, context);
  if ("given" in binding) return command.perform(binding.given, context);
  return binding.wrong === "shape" ? misused(binding.reason, command) : refused(binding.reason);
}

function refused(...blocks: readonly Block[]): Outcome {
  return { is: "reply", reply: refusal(...blocks) };
}

/** The words at the beginning, which may name a command: in lower case, without the name of the slash command itself. */
function leadingWords(tokens: readonly Token[]): readonly string[] {
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "flag")
      return words.length === 0 && (token.name === "help" || token.name === "h") ? ["help"] : words;
    if (token.quoted || (token as Word).reference !== undefined) break;
    words.push(token.text.toLowerCase());
  }
  return words;
}

/** The command that the words begin with, and how many of them are its name. */
function commandIn(
  words: readonly string[],
): { readonly command: Command; readonly length: number } | undefined {
  for (const length of [2, 1]) {
    const typed = words.slice(0, length).join(" ");
    if (words.length < length) continue;
    const meant = Object.hasOwn(synonyms, typed) ? synonyms[typed] : typed;
    const command = commands.find((each) => each.name.join(" ") === meant);
    if (command !== undefined) return { command, length };
  }
  return undefined;
}

function unknownCommand(words: readonly string[]): Outcome {
  const [first = "", second] = words;
  const group = commands.filter(({ name: parts }) => parts.length === 2 && parts[0] === first);
  if (group.length > 0) {
    if (second === undefined) return helped(overview(group));
    const close = nearest(
      second,
      group.map(({ name: parts }) => parts[1] ?? ""),
    );
    const hint = close === undefined ? [] : say` Did you mean ${name(`${first} ${close}`)}?`;
    return refused(
      [...say`There is no ${name(`${first} ${second}`)}.`, ...hint],
      ...overview(group).slice(1, 2),
    );
  }
  const known = [...commands.map(({ name: parts }) => parts[0] ?? ""), "help", ...Object.keys(synonyms)];
  const close = nearest(first, known);
  const hint = close === undefined ? [] : say` Did you mean ${name(close)}?`;
  return refused([...say`I don't know ${name(first)}.`, ...hint], say`${name("help")} lists what I can do.`);
}

function help(words: readonly string[], context: Context): Outcome {
  const joined = words.slice(0, 2).join(" ");
  const meant = Object.hasOwn(synonyms, joined) ? (synonyms[joined] ?? "").split(" ") : words;
  const blocks = helpOn(meant.slice(0, 2), commands, context);
  return blocks === undefined ? unknownCommand(words) : helped(blocks);
}

const rank: Readonly<Record<Tier, number>> = { member: 1, team_lead: 2, admin: 3 };

/** Why somebody may not use a command at all: strangers may only ask for help. */
function forbidden(command: Command, { actor, standing }: Context): Outcome | undefined {
  if (actor === undefined) {
    return refused(
      say`You are not in the roster, so I can't do that for you.`,
      say`Anybody who is can add you: ${name("user add YOU --github YOUR-LOGIN")}.`,
    );
  }
  const tier = standing.resolved.users.get(actor.key)?.tier ?? "member";
  if (command.tier !== undefined && rank[tier] < rank[command.tier]) return refused(...tierRefusal(command));
  return undefined;
}
