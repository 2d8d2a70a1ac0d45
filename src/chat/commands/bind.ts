import { nearest } from "../../roster/suggestion.ts";
import type { Context } from "../context.ts";
import type { FlagToken, Token, Word } from "../language/tokens.ts";
import { name, type Sentence, say } from "../reply.ts";
import { type Command, type Flag, type Given, type Parameter, placeholder } from "./command.ts";
import { understand, type Value } from "./values.ts";

/** What was given, understood; or what is wrong: with how it is typed (`shape`), or with what is meant. */
export type Binding =
  | { readonly given: Given }
  | { readonly reason: Sentence; readonly wrong: "shape" | "meaning" };

/** Holds the words after a command's name against what it takes. The first thing that is wrong is told. */
export async function bind(command: Command, tokens: readonly Token[], context: Context): Promise<Binding> {
  const sorted = sort(command, tokens);
  if ("reason" in sorted) return { ...sorted, wrong: "shape" };
  const values = new Map<string, readonly Value[]>();
  for (const { parameter, isFlag, words } of sorted.uses) {
    const understood: Value[] = [];
    for (const word of words) {
      const found = await understand(word, { ...parameter, isFlag }, context);
      if ("reason" in found)
        return { reason: [...found.reason, ...dashesMeant(command, word)], wrong: "meaning" };
      understood.push(found.value);
    }
    values.set(parameter.name, understood);
  }
  return { given: givenBy(values) };
}

interface Use {
  readonly parameter: Parameter;
  readonly isFlag: boolean;
  readonly words: readonly Word[];
}

/** A word that is no flag's value; `after` is the flag for a text or for people that it follows, and may be meant for. */
interface Loose {
  readonly word: Word;
  readonly after: Use | undefined;
}

type Sorted = { readonly uses: readonly Use[] } | { readonly reason: Sentence };

function sort(command: Command, tokens: readonly Token[]): Sorted {
  const uses: Use[] = [];
  const loose: Loose[] = [];
  let after: Use | undefined;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.kind === "word") {
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
      return { reason: say`${dashed} needs a value: ${name(`--${flag.name} ${placeholder(flag)}`)}.` };
    }
    if (!isSwitch && token.value === undefined) index += 1;
    const before = uses[earlier]?.words ?? [];
    const words = isSwitch || value === undefined ? [] : [...before, value];
    const use: Use = { parameter: flag, isFlag: true, words };
    const mayGoOn = flag.kind === "users" || (flag.kind === "text" && value?.quoted === false);
    after = mayGoOn ? use : undefined;
    uses.splice(earlier === -1 ? uses.length : earlier, 1, use);
  }
  const placed = place(command, loose);
  return "reason" in placed ? placed : { uses: [...placed.uses, ...uses] };
}

/** Gives the loose words their places. One that may belong to a text takes no place that can stay empty, unless it is a mention. */
function place(command: Command, loose: readonly Loose[]): Sorted {
  const uses: Use[] = [];
  let at = 0;
  for (const parameter of command.parameters) {
    const isMany = parameter.kind === "users" || parameter.kind === "words";
    const found = isMany ? loose.slice(at) : loose.slice(at, at + 1);
    const taken = parameter.optional && found.some(isDoubtful) ? [] : found;
    at += taken.length;
    if (taken.length > 0) uses.push({ parameter, isFlag: false, words: taken.map(({ word }) => word) });
    else if (!parameter.optional)
      return { reason: say`${name(parameter.name.toUpperCase())} is missing: ${parameter.says}.` };
  }
  const extra = loose.slice(at);
  return extra.length === 0 ? { uses } : { reason: leftOver(command, extra, loose) };
}

function isDoubtful({ word, after }: Loose): boolean {
  return after !== undefined && word.reference === undefined && !word.text.startsWith("@");
}

function leftOver(command: Command, extra: readonly Loose[], loose: readonly Loose[]): Sentence {
  const said = extra.map(({ word }) => word.text).join(" ");
  const [first] = extra;
  const after = first?.after;
  if (after === undefined) {
    const hint = first === undefined ? [] : dashesMeant(command, first.word);
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

/** A word that would be a flag if it had dashes. */
function dashesMeant(command: Command, { text, quoted }: Word): Sentence {
  const flag = quoted ? undefined : flagNamed(command, text.toLowerCase());
  return flag === undefined || text.length < 2 ? [] : say` Did you mean ${name(`--${flag.name}`)}?`;
}

function flagNamed({ flags }: Command, wanted: string): Flag | undefined {
  return flags.find((flag) => flag.name === wanted || flag.also?.includes(wanted));
}

function unknownFlag(command: Command, { name: wanted }: FlagToken): Sentence {
  const dashed = (flag: string) => `${flag.length === 1 ? "-" : "--"}${flag}`;
  const close = nearest(
    wanted,
    command.flags.flatMap((flag) => [flag.name, ...(flag.also ?? [])]),
  );
  const what = say`${name(command.name.join(" "))} has no ${name(dashed(wanted))}.`;
  if (close !== undefined) return [...what, ...say` Did you mean ${name(dashed(close))}?`];
  return command.flags.length === 0 ? [...what, ...say` It takes no flags.`] : what;
}

function givenBy(values: ReadonlyMap<string, readonly Value[]>): Given {
  const first = (key: string) => values.get(key)?.[0];
  return {
    has: (key) => values.has(key),
    text: (key) => first(key)?.text,
    user: (key) => first(key)?.user,
    users: (key) => [...new Set((values.get(key) ?? []).flatMap(({ user }) => user ?? []))],
    team: (key) => first(key)?.team,
    project: (key) => first(key)?.project,
    reference: (key) => first(key)?.reference,
  };
}
