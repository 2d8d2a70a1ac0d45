import type { User } from "../../roster/roster.ts";
import type { CommandContext } from "../command-context.ts";
import { normalizedName } from "../find.ts";
import type { Token, WordToken } from "../language/tokens.ts";

/** So many words are taken for one name. */
const longestName = 5;

/** Marks between the names of a list, and at a sentence's end. */
const marks = /^[,;]+|[,;.:!?]+$/g;

/** Returns tokens in which the words of a name that the roster has, `Dana Scully`, are one. */
export function withNamesJoined(tokens: readonly Token[], context: CommandContext): readonly Token[] {
  const { users, teams, projects } = context.roster.declared;
  const names = new Set(
    [...users.values(), ...teams.values(), ...projects.values()].flatMap(({ name }) =>
      name === undefined || !/\s/.test(name.trim()) ? [] : [normalizedName(name)],
    ),
  );
  if (names.size === 0) return tokens;
  const known = new Set(
    [...users.keys(), ...teams.keys(), ...projects.keys(), ...logins(users.values())].map(normalizedName),
  );
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; ) {
    const found = nameAt(tokens.slice(index, index + longestName), { names, known });
    const token = tokens[index];
    if (found !== undefined) joined.push(...found.tokens);
    else if (token !== undefined) joined.push(token);
    index += found?.length ?? 1;
  }
  return joined;
}

function logins(users: Iterable<User>): readonly string[] {
  return [...users].flatMap(({ github }) => github ?? []);
}

function nameAt(
  tokens: readonly Token[],
  { names, known }: { readonly names: ReadonlySet<string>; readonly known: ReadonlySet<string> },
): { readonly tokens: readonly WordToken[]; readonly length: number } | undefined {
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind !== "word" || token.quoted || token.reference !== undefined) break;
    words.push(token.text);
  }
  for (let length = words.length; length > 1; length -= 1) {
    const written = words.slice(0, length).join(" ");
    const text = written.replace(/[,;.:!?]+$/, "");
    // Anybody may call themselves by two keys, and must not stand for both.
    const isKeys = text.split(" ").every((word) => known.has(normalizedName(word)));
    if (isKeys || !names.has(normalizedName(text))) continue;
    const comma: readonly WordToken[] = /[,;]$/.test(written) ? [mark] : [];
    return { tokens: [{ kind: "word", text, quoted: true }, ...comma], length };
  }
  return undefined;
}

const mark: WordToken = { kind: "word", text: ",", quoted: false };

/** True of a word that is only a mark between others. */
export function isMark({ text, quoted }: WordToken): boolean {
  return !quoted && /^[,;]+$/.test(text);
}

/** True of a word after which, or before which, a list goes on: `dana,` or `and`. */
export function continuesList(before: WordToken | undefined, next: WordToken): boolean {
  if (isMark(next) || isAnd(next) || (!next.quoted && /^[,;]/.test(next.text))) return true;
  return before !== undefined && !before.quoted && (/[,;]$/.test(before.text) || isAnd(before));
}

function isAnd({ text, quoted }: WordToken): boolean {
  return !quoted && /^(?:and|&|\+)$/i.test(text);
}

/** Returns the people that words list, one word each: `dana, eve and bob`. */
export function peopleListed(words: readonly WordToken[], context: CommandContext): readonly WordToken[] {
  const { users } = context.roster.declared;
  return words.flatMap((word): readonly WordToken[] => {
    if (word.quoted || word.reference !== undefined || users.has(word.text)) return [word];
    if (isAnd(word) && words.length > 1) return [];
    return word.text
      .split(/[,;]/)
      .map((text) => (users.has(text) ? text : text.replace(marks, "")))
      .filter((text) => text !== "")
      .map((text) => ({ ...word, text }));
  });
}

/** Returns a word without the marks of a sentence at its end. */
export function withoutMarks(word: WordToken): WordToken {
  return word.quoted || word.reference !== undefined ? word : { ...word, text: word.text.replace(marks, "") };
}
