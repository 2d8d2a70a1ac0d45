import type { Document, ParsedNode } from "yaml";
import { Composer, Lexer, Parser } from "yaml";
import type { Problem } from "../../core/finding.ts";
import { nestedTooDeeply, severalDocuments, tooDense, yamlDirective } from "./errors.ts";
import { syntaxProblem } from "./syntax.ts";

/** A problem, and at which character of the text it is. */
export interface Flaw {
  readonly problem: Problem;
  readonly offset: number;
}

export interface Composition {
  /** Undefined where there is nothing in the text, or too little of it can be understood. */
  readonly contents?: ParsedNode;
  readonly flaws: readonly Flaw[];
}

/** Far above what a roster needs, and low enough that no text takes much memory. */
const deepest = 40;
const mostLexemes = 500_000;
const mostFlaws = 20;

/** Reads one text as YAML 1.2. Whatever the text is, this ends soon, and takes memory in proportion to half a million words. */
export function compose(text: string): Composition {
  const flaws: Flaw[] = [];
  const documents: Document.Parsed[] = [];
  const composer = new Composer({
    version: "1.2",
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  const parser = new Parser();
  const guard = createGuard();
  try {
    for (const lexeme of new Lexer().lex(text)) {
      const excess = guard(lexeme);
      if (excess !== undefined) return { flaws: [{ problem: excess, offset: parser.offset }] };
      for (const token of parser.next(lexeme)) {
        documents.push(...composer.next(token));
        if (token.type === "error")
          flaws.push({ problem: syntaxProblem("UNEXPECTED_TOKEN"), offset: token.offset });
        if (documents.length > 1 || flaws.length > mostFlaws)
          return { flaws: [...flaws, ...flawsOf(documents)] };
      }
    }
    for (const token of parser.end()) documents.push(...composer.next(token));
    documents.push(...composer.end());
  } catch {
    return { flaws: [{ problem: syntaxProblem("IMPOSSIBLE"), offset: parser.offset }] };
  }
  flaws.push(...flawsOf(documents));
  const contents = documents[0]?.contents ?? undefined;
  return contents === undefined ? { flaws } : { contents, flaws };
}

function flawsOf(documents: readonly Document.Parsed[]): readonly Flaw[] {
  const [first, second] = documents;
  if (first === undefined) return [];
  const found = [...first.errors, ...first.warnings]
    .sort((a, b) => a.pos[0] - b.pos[0])
    .slice(0, mostFlaws)
    .map(({ code, pos }) => ({ problem: syntaxProblem(code), offset: pos[0] }));
  if (first.directives.yaml.explicit === true && first.directives.yaml.version !== "1.2")
    found.unshift({ problem: yamlDirective(), offset: 0 });
  if (second !== undefined) found.push({ problem: severalDocuments(), offset: second.range[0] });
  return found;
}

/** Watches the words of a text go by, and says when there are too many, or too many levels. */
function createGuard(): (lexeme: string) => Problem | undefined {
  let count = 0;
  let brackets = 0;
  let dashes = 0;
  let scalarNext = false;
  return (lexeme) => {
    count += 1;
    if (count > mostLexemes) return tooDense();
    if (scalarNext) {
      scalarNext = false;
      return undefined;
    }
    if (lexeme === "\u001f") scalarNext = true;
    else if (lexeme === "[" || lexeme === "{") brackets += 1;
    else if (lexeme === "]" || lexeme === "}") brackets = Math.max(0, brackets - 1);
    else if (lexeme === "-" || lexeme === "?") dashes += 1;
    else if (lexeme.endsWith("\n")) dashes = 0;
    return brackets > deepest || dashes > deepest ? nestedTooDeeply() : undefined;
  };
}
