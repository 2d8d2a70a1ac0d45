import { readEscape, type SlackReference } from "./reference.ts";

/** A word of a command, or a quoted text. */
export interface WordToken {
  readonly kind: "word";
  readonly text: string;
  readonly quoted: boolean;
  /** Set when the whole word is one mention on Slack. */
  readonly reference?: SlackReference;
}

/** `--name`, `--name=value`, `-f`. */
export interface FlagToken {
  readonly kind: "flag";
  /** Without dashes. */
  readonly name: string;
  readonly value?: WordToken;
}

/** A word or a flag of a command. */
export type Token = WordToken | FlagToken;

/** The tokens of a text, or the beginning of a quotation that is never closed. */
export type Tokenized = { readonly tokens: readonly Token[] } | { readonly unclosed: string };

const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g;
const doubleQuotes = /[“”„‟«»″]/g;
const singleQuotes = /[‘’‚‛′]/g;

/**
 * Splits a command into tokens. It accepts what phones type: curly quotes, dashes in place of two hyphens, and any white
 * space. A quote opens only at the start of a word or a value, so an apostrophe inside a word stays. `entities` is true
 * for text from Slack, which writes `&`, `<` and `>` as HTML entities.
 */
export function tokenize(text: string, { entities }: { readonly entities: boolean }): Tokenized {
  const source = text.replace(invisible, "").replace(doubleQuotes, '"').replace(singleQuotes, "'");
  const reader = createReader(source, entities);
  const tokens: Token[] = [];
  for (;;) {
    const token = reader.next();
    if (token === undefined) return { tokens };
    if ("unclosed" in token) return token;
    tokens.push(token);
  }
}

function createReader(source: string, entities: boolean) {
  let position = 0;

  function next(): Token | { readonly unclosed: string } | undefined {
    while (position < source.length && isBlank(source[position])) position += 1;
    if (position >= source.length) return undefined;
    const [flag, name, assigned] =
      /^(?:--+|[-–]?[—―]+[-–—―]*|–)([a-z][\w-]*)(=?)/i.exec(source.slice(position)) ?? [];
    if (flag !== undefined && name !== undefined && isFollowedByBlank(flag)) {
      position += flag.length;
      if (assigned === "") return { kind: "flag", name: name.toLowerCase() };
      const value = isBlank(source[position]) ? emptyWord : word();
      return "unclosed" in value ? value : { kind: "flag", name: name.toLowerCase(), value };
    }
    const [short, letter] = /^[-–]([a-z])(?=\s|$)/i.exec(source.slice(position)) ?? [];
    if (short !== undefined && letter !== undefined) {
      position += short.length;
      return { kind: "flag", name: letter.toLowerCase() };
    }
    return word();
  }

  function isFollowedByBlank(flag: string): boolean {
    return flag.endsWith("=") || isBlank(source[position + flag.length]);
  }

  function word(): WordToken | { readonly unclosed: string } {
    const quote = source[position];
    if (quote !== '"' && quote !== "'") return bareWord();
    const start = position;
    position += 1;
    let text = "";
    while (position < source.length) {
      if (source[position] === "\\" && source[position + 1] === quote) {
        text += quote;
        position += 2;
      } else if (source[position] === quote && isBlank(source[position + 1])) {
        position += 1;
        return { kind: "word", text, quoted: true };
      } else {
        text += take().text;
      }
    }
    return { unclosed: source.slice(start, start + 40) };
  }

  function bareWord(): WordToken {
    const [between] = /^[,;]+(?=<)/.exec(source.slice(position, position + 10)) ?? [];
    if (between !== undefined) {
      position += between.length;
      return { kind: "word", text: between, quoted: false };
    }
    const first = take();
    if (first.reference !== undefined && endsMention(position)) {
      return { kind: "word", text: first.text, quoted: false, reference: first.reference };
    }
    let text = first.text;
    while (!isBlank(source[position]) && !isBeforeMention(position)) text += take().text;
    return { kind: "word", text, quoted: false };
  }

  /** True where a list goes on with a mention, whose label must not become a part of a word. */
  function isBeforeMention(at: number): boolean {
    return /^[,;]+<[@#!]/.test(source.slice(at, at + 10));
  }

  /** True where a mention is a whole word: before a blank, the mark of a list, or a sentence's last mark. */
  function endsMention(at: number): boolean {
    return /^(?:[,;]|[.:!?]*(?:\s|$))/.test(source.slice(at, at + 10));
  }

  /** Takes one character, or one whole escape. */
  function take(): { readonly text: string; readonly reference?: SlackReference } {
    const rest = source.slice(position, position + 4000);
    const found = rest.startsWith("<") ? readEscape(rest) : undefined;
    if (found !== undefined) {
      position += found.length;
      const text = entities ? decoded(found.text) : found.text;
      return found.reference === undefined ? { text } : { text, reference: found.reference };
    }
    const [entity] = (entities && /^&(?:amp|lt|gt);/.exec(rest)) || [];
    position += entity?.length ?? 1;
    return { text: entity === undefined ? rest.charAt(0) : decoded(entity) };
  }

  return { next };
}

const emptyWord: WordToken = { kind: "word", text: "", quoted: false };

/** Returns whether a character is white space. The end of the text counts as white space. */
function isBlank(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}

function decoded(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
