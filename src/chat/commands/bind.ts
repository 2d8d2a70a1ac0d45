import type { Problem } from "../../core/finding.ts";
import { nearestName } from "../../roster/suggestion.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import type { CommandContext } from "../command-context.ts";
import type { FlagToken, Token, WordToken } from "../language/tokens.ts";
import {
  type ChatCommand,
  type CommandArguments,
  type CommandFlag,
  type CommandParameter,
  placeholderOf,
} from "./command.ts";
import { continuesList, isMark, peopleListed, withNamesJoined } from "./people-lists.ts";
import { type ArgumentValue, parseArgument } from "./values.ts";
import { inCommandOrder } from "./word-order.ts";

/** The values of a command's parameters, or what is wrong: how it is typed (`shape`) or what a word means (`meaning`). */
export type BoundArguments =
  | { readonly given: CommandArguments }
  | { readonly reason: Sentence; readonly wrong: "shape" | "meaning"; readonly failure?: Problem };

/** Assigns the tokens after a command's name to its parameters. Returns the first problem when there is one. */
export async function bindArguments(
  command: ChatCommand,
  tokens: readonly Token[],
  context: CommandContext,
): Promise<BoundArguments> {
  const sorted = sortWords(command, inCommandOrder(command, withNamesJoined(tokens, context), context));
  if ("reason" in sorted) return { ...sorted, wrong: "shape" };
  const values = new Map<string, readonly ArgumentValue[]>();
  for (const { parameter, isFlag, words } of sorted.uses) {
    const understood: ArgumentValue[] = [];
    for (const word of parameter.kind === "users" ? peopleListed(words, context) : words) {
      const found = await parseArgument(word, { ...parameter, isFlag }, context);
      if ("reason" in found)
        return { ...found, reason: [...found.reason, ...dashesHint(command, word)], wrong: "meaning" };
      understood.push(found.value);
    }
    values.set(parameter.name, understood);
  }
  return { given: argumentsOf(values) };
}

interface ParameterUse {
  readonly parameter: CommandParameter;
  readonly isFlag: boolean;
  readonly words: readonly WordToken[];
}

/** A word that is no flag's value. `after` is a flag before it whose text or people may be meant to include it. */
interface LooseWord {
  readonly word: WordToken;
  readonly after: ParameterUse | undefined;
}

type SortedWords = { readonly uses: readonly ParameterUse[] } | { readonly reason: Sentence };

function sortWords(command: ChatCommand, tokens: readonly Token[]): SortedWords {
  const uses: ParameterUse[] = [];
  const loose: LooseWord[] = [];
  let after: ParameterUse | undefined;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.kind === "word") {
      if (isMark(token)) continue;
      loose.push({ word: token, after });
      continue;
    }
    const flag = flagNamed(command, token.name);
    if (flag === undefined) return { reason: unknownFlag(command, token) };
    const dashed = name(`--${flag.name}`);
    const earlier = uses.findIndex(({ parameter }) => parameter === flag);
    if (earlier !== -1 && flag.kind !== "users") {
      return { reason: say`${dashed} is there twice. Once is enough.` };
    }
    const isSwitch = flag.kind === "switch";
    if (isSwitch && token.value !== undefined) return { reason: say`${dashed} takes no value.` };
    const next = tokens[index + 1];
    const value = token.value ?? (next?.kind === "word" ? next : undefined);
    if (!isSwitch && value === undefined) {
      return { reason: say`${dashed} needs a value: ${name(`--${flag.name} ${placeholderOf(flag)}`)}.` };
    }
    if (!isSwitch && token.value === undefined) index += 1;
    const before = uses[earlier]?.words ?? [];
    const list =
      value === undefined || flag.kind !== "users" ? [] : listAfter(value, tokens.slice(index + 1));
    index += list.length;
    const words = isSwitch || value === undefined ? [] : [...before, value, ...list];
    const use: ParameterUse = { parameter: flag, isFlag: true, words };
    const mayGoOn = flag.kind === "users" || (flag.kind === "text" && value?.quoted === false);
    after = mayGoOn ? use : undefined;
    uses.splice(earlier === -1 ? uses.length : earlier, 1, use);
  }
  const placed = placeWords(command, loose);
  return "reason" in placed ? placed : { uses: [...placed.uses, ...uses] };
}

/** Returns the words with which a list goes on: `, eve and bob`. */
function listAfter(value: WordToken, tokens: readonly Token[]): readonly WordToken[] {
  const list: WordToken[] = [];
  for (const token of tokens) {
    if (token.kind !== "word" || !continuesList(list.at(-1) ?? value, token)) break;
    list.push(token);
  }
  return list;
}

/**
 * Assigns loose words to positional parameters. A word that may belong to a flag fills an optional parameter only if it
 * is a mention.
 */
function placeWords(command: ChatCommand, loose: readonly LooseWord[]): SortedWords {
  const uses: ParameterUse[] = [];
  let at = 0;
  for (const parameter of command.parameters) {
    const isMany = parameter.kind === "users" || parameter.kind === "words";
    const found = isMany ? loose.slice(at) : loose.slice(at, at + 1);
    const taken = parameter.optional && found.some(isDoubtful) ? [] : found;
    at += taken.length;
    if (taken.length > 0) uses.push({ parameter, isFlag: false, words: taken.map(({ word }) => word) });
    else if (!parameter.optional)
      return { reason: say`${name(parameter.name.toUpperCase())} is missing: ${parameter.description}.` };
  }
  const extra = loose.slice(at);
  return extra.length === 0 ? { uses } : { reason: leftOver(command, extra, loose) };
}

function isDoubtful({ word, after }: LooseWord): boolean {
  return after !== undefined && word.reference === undefined && !word.text.startsWith("@");
}

function leftOver(command: ChatCommand, extra: readonly LooseWord[], loose: readonly LooseWord[]): Sentence {
  const said = extra.map(({ word }) => word.text).join(" ");
  const [first] = extra;
  const after = first?.after;
  if (after === undefined) {
    const hint = first === undefined ? [] : dashesHint(command, first.word);
    return [...say`I don't know what to do with ${name(said)}.`, ...hint];
  }
  if (after.parameter.kind === "users") {
    const everybody = [...after.words, ...extra.map(({ word }) => word)];
    const flags = everybody.map(({ text }) => `--${after.parameter.name} ${text}`).join(" ");
    return say`I don't know what to do with ${name(said)}. To name several: ${name(flags)}.`;
  }
  const meant = loose.filter((each) => each.after === after).map(({ word }) => word.text);
  const whole = [after.words[0]?.text ?? "", ...meant];
  const quoted = `--${after.parameter.name} "${whole.join(" ")}"`;
  return say`I don't know what to do with ${name(said)}. Text of several words needs quotes: ${name(quoted)}.`;
}

/** Returns a hint when a word would be a flag with dashes. */
function dashesHint(command: ChatCommand, { text, quoted }: WordToken): Sentence {
  const flag = quoted ? undefined : flagNamed(command, text.toLowerCase());
  return flag === undefined || text.length < 2 ? [] : say` Did you mean ${name(`--${flag.name}`)}?`;
}

function flagNamed({ flags }: ChatCommand, wanted: string): CommandFlag | undefined {
  return flags.find((flag) => flag.name === wanted || flag.aliases?.includes(wanted));
}

function unknownFlag(command: ChatCommand, { name: wanted }: FlagToken): Sentence {
  const dashed = (flag: string) => `${flag.length === 1 ? "-" : "--"}${flag}`;
  const close = nearestName(
    wanted,
    command.flags.flatMap((flag) => [flag.name, ...(flag.aliases ?? [])]),
  );
  const what = say`${name(command.name.join(" "))} has no ${name(dashed(wanted))}.`;
  if (close !== undefined) return [...what, ...say` Did you mean ${name(dashed(close))}?`];
  return command.flags.length === 0 ? [...what, ...say` It takes no flags.`] : what;
}

function argumentsOf(values: ReadonlyMap<string, readonly ArgumentValue[]>): CommandArguments {
  const first = (key: string) => values.get(key)?.[0];
  return {
    has: (key) => values.has(key),
    text: (key) => first(key)?.text,
    texts: (key) => (values.get(key) ?? []).map(({ text }) => text),
    user: (key) => first(key)?.user,
    users: (key) => [...new Set((values.get(key) ?? []).flatMap(({ user }) => user ?? []))],
    team: (key) => first(key)?.team,
    project: (key) => first(key)?.project,
    reference: (key) => first(key)?.reference,
  };
}
