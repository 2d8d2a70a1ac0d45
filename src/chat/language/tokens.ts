import { type Reference, readEscape } from "./reference.ts";

/** A word of a command, or a quoted text. */
export interface Word {
  readonly kind: "word";
  readonly text: string;
  readonly quoted: boolean;
  /** Set where the word is nothing but somebody or something on Slack. */
  readonly reference?: Reference;
}

/** `--name`, `--name=value`, `-f`. */
export interface FlagToken {
  readonly kind: "flag";
  /** Without dashes. */
  readonly name: string;
  readonly value?: Word;
}

export type Token = Word | FlagToken;

/** A text taken apart; or the beginning of a quotation that nothing closes. */
export type Tokens = { readonly tokens: readonly Token[] } | { readonly unclosed: string };

const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g;
const doubles = /[“”„‟«»″]/g;
const singles = /[‘’‚‛′]/g;

/**
 * Takes a command apart as people type it, on phones too: curly quotes, dashes that were two hyphens, blanks of every
 * kind. A quote opens only where a word or a value begins, so an apostrophe inside a word is one. `entities` is true
 * for text from Slack, which writes `&`, `<` and `>` as HTML does.
 */
export function tokensOf(text: string, { entities }: { readonly entities: boolean }): Tokens {
  const source = text.replace(invisible, "").replace(doubles, '"').replace(singles, "'");
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
  let at = 0;

  function next(): Token | { readonly unclosed: string } | undefined {
    while (at < source.length && isBlank(source[at])) at += 1;
    if (at >= source.length) return undefined;
    const [flag, name, assigned] =
      /^(?:--+|[-–]?[—―]+[-–—―]*|–)([a-z][\w-]*)(=?)/i.exec(source.slice(at)) ?? [];
    if (flag !== undefined && name !== undefined && endsThere(flag)) {
      at += flag.length;
      if (assigned === "") return { kind: "flag", name: name.toLowerCase() };
      const value = isBlank(source[at]) ? emptyWord : word();
      return "unclosed" in value ? value : { kind: "flag", name: name.toLowerCase(), value };
    }
    const [short, letter] = /^[-–]([a-z])(?=\s|$)/i.exec(source.slice(at)) ?? [];
    if (short !== undefined && letter !== undefined) {
      at += short.length;
      return { kind: "flag", name: letter.toLowerCase() };
    }
    return word();
  }

  function endsThere(flag: string): boolean {
    return flag.endsWith("=") || isBlank(source[at + flag.length]);
  }

  function word(): Word | { readonly unclosed: string } {
    const quote = source[at];
    if (quote !== '"' && quote !== "'") return bareWord();
    const start = at;
    at += 1;
    let text = "";
    while (at < source.length) {
      if (source[at] === "\\" && source[at + 1] === quote) {
        text += quote;
        at += 2;
      } else if (source[at] === quote && isBlank(source[at + 1])) {
        at += 1;
        return { kind: "word", text, quoted: true };
      } else {
        text += take().text;
      }
    }
    return { unclosed: source.slice(start, start + 40) };
  }

  function bareWord(): Word {
    const first = take();
    if (first.reference !== undefined && isBlank(source[at])) {
      return { kind: "word", text: first.text, quoted: false, reference: first.reference };
    }
    let text = first.text;
    while (!isBlank(source[at])) text += take().text;
    return { kind: "word", text, quoted: false };
  }

  /** One character, or one escape as a whole. */
  function take(): { readonly text: string; readonly reference?: Reference } {
    const rest = source.slice(at, at + 4000);
    const found = rest.startsWith("<") ? readEscape(rest) : undefined;
    if (found !== undefined) {
      at += found.length;
      const text = entities ? decoded(found.text) : found.text;
      return found.reference === undefined ? { text } : { text, reference: found.reference };
    }
    const [entity] = (entities && /^&(?:amp|lt|gt);/.exec(rest)) || [];
    at += entity?.length ?? 1;
    return { text: entity === undefined ? rest.charAt(0) : decoded(entity) };
  }

  return { next };
}

const emptyWord: Word = { kind: "word", text: "", quoted: false };

/** The end of the text counts as a blank. */
function isBlank(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}

function decoded(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
