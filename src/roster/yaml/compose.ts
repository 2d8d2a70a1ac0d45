import type { Document, ParsedNode } from "yaml";
import { Composer, Lexer, Parser } from "yaml";
import type { Problem } from "../../core/finding.ts";
import { nestedTooDeeply, severalDocuments, tooDense, tooManyWords, yamlDirective } from "./errors.ts";
import { syntaxProblem } from "./syntax.ts";

/** A problem, and at which character of the text it is. */
export interface YamlFlaw {
  readonly problem: Problem;
  readonly offset: number;
}

export interface Composition {
  /** Undefined where there is nothing in the text, or it is not well-formed. */
  readonly contents?: ParsedNode;
  readonly flaws: readonly YamlFlaw[];
}

/** How many words (names, colons, line ends, …) may still be read; shared by all texts of a run. */
export interface WordBudget {
  words: number;
}

/** The lexer's word for: a scalar comes next. It takes no room in the text. */
const scalarMark = "\u001f";

/** Far above what a roster needs, and low enough that no text takes much memory, stack, or long. */
const deepest = 40;
const mostWords = 300_000;
/** One slip makes many complaints, of which the first ones tell most. */
const mostFlaws = 5;

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
      if (documents.length > 1 || flaws.length >= mostFlaws) return finished(documents, flaws);
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
    .slice(0, mostFlaws);
  if (second !== undefined) flaws.push({ problem: severalDocuments(), offset: second.range[0] });
  return flaws.length > 0 || first.contents === null ? { flaws } : { contents: first.contents, flaws };
}

/** Watches the words of a text go by, and says when there are too many, or too many levels. */
function createGuard(budget: WordBudget): (word: string) => Problem | undefined {
  let count = 0;
  let brackets = 0;
  let column = 0;
  /** Where the levels begin that the current place is in. */
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
    if (count > mostWords) return tooDense();
    pass(word);
    return brackets > deepest || levels.length > deepest ? nestedTooDeeply() : undefined;
  };
}
