import type { Document, ParsedNode } from "yaml";
import { Composer, Lexer, Parser } from "yaml";
import type { Problem } from "../../core/finding.ts";
import { nestedTooDeeply, severalDocuments, tooDense, tooManyWords, yamlDirective } from "./errors.ts";
import { syntaxProblem } from "./syntax.ts";

/** A problem, and the offset of it in the text. */
export interface YamlFlaw {
  readonly problem: Problem;
  readonly offset: number;
}

/** A text as YAML nodes, or what is wrong with it. */
export interface Composition {
  /** Undefined when the text is empty, or not well-formed. */
  readonly contents?: ParsedNode;
  readonly flaws: readonly YamlFlaw[];
}

/** How many words (names, colons, line ends, …) may still be read; shared by all texts of a run. */
export interface WordBudget {
  words: number;
}

/** The lexer's word for “a scalar comes next”. It has no width in the text. */
const scalarMark = "\u001f";

/** Far above what a roster needs; these bound the memory, the stack and the time of a parse. */
const deepest = 40;
const maxWords = 300_000;
/** One mistake causes many errors, of which the first ones help most. */
const maxFlaws = 5;

/** Reads one text as YAML 1.2. Never throws, whatever the text is. */
export function compose(text: string, budget: WordBudget): Composition {
  const parser = new Parser();
  try {
    return composeWith(parser, text, budget);
  } catch {
    return { flaws: [{ problem: syntaxProblem("IMPOSSIBLE"), offset: parser.offset }] };
  }
}

function composeWith(parser: Parser, text: string, budget: WordBudget): Composition {
  const documents: Document.Parsed[] = [];
  const flaws: YamlFlaw[] = [];
  const composer = new Composer({
    version: "1.2",
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  const guard = createGuard(budget);
  for (const word of new Lexer().lex(text)) {
    const excess = guard(word);
    if (excess !== undefined) return { flaws: [{ problem: excess, offset: parser.offset }] };
    for (const token of parser.next(word)) {
      const { type } = token;
      if (type === "error") flaws.push({ problem: syntaxProblem("UNEXPECTED_TOKEN"), offset: token.offset });
      if (type === "directive" && !/^%YAML\s+1\.2\b/.test(token.source))
        flaws.push({ problem: yamlDirective(), offset: token.offset });
      documents.push(...composer.next(token));
      if (documents.length > 1 || flaws.length >= maxFlaws) return finished(documents, flaws);
    }
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end());
  return finished(documents, flaws);
}

function finished(documents: readonly Document.Parsed[], found: readonly YamlFlaw[]): Composition {
  const [first, second] = documents;
  if (first === undefined) return { flaws: found };
  const complaints = [...first.errors, ...first.warnings].slice(0, 1000);
  const flaws = [
    ...found,
    ...complaints.map(({ code, pos }) => ({ problem: syntaxProblem(code), offset: pos[0] })),
  ]
    .sort((a, b) => a.offset - b.offset)
    .filter(({ offset }, index, all) => offset !== all[index - 1]?.offset)
    .slice(0, maxFlaws);
  if (second !== undefined) flaws.push({ problem: severalDocuments(), offset: second.range[0] });
  return flaws.length > 0 || first.contents === null ? { flaws } : { contents: first.contents, flaws };
}

/** Returns a function that counts words and levels, and returns a problem when there are too many. */
function createGuard(budget: WordBudget): (word: string) => Problem | undefined {
  let count = 0;
  let brackets = 0;
  let column = 0;
  /** The columns of the levels around the current word. */
  const levels: number[] = [];
  let isLineFresh = true;
  let scalarNext = false;

  function enter(): void {
    while ((levels.at(-1) ?? -1) >= column) levels.pop();
    levels.push(column);
    isLineFresh = false;
  }

  function pass(word: string): void {
    if (scalarNext) scalarNext = false;
    else if (word === scalarMark) {
      scalarNext = true;
      if (isLineFresh) enter();
      return;
    } else if (word === "[" || word === "{") brackets += 1;
    else if (word === "]" || word === "}") brackets = Math.max(0, brackets - 1);
    else if (word === "-" || word === "?") enter();
    isLineFresh ||= word.endsWith("\n");
    column = word.endsWith("\n") ? 0 : column + word.length;
  }

  return (word) => {
    count += 1;
    budget.words -= 1;
    if (budget.words < 0) return tooManyWords();
    if (count > maxWords) return tooDense();
    pass(word);
    return brackets > deepest || levels.length > deepest ? nestedTooDeeply() : undefined;
  };
}
