import type { ParsedNode } from "yaml";
import { Document, isScalar, isSeq } from "yaml";

export type Quotes = "plain" | "double" | "single";

/** Writes a text, number or boolean so that it is read as what it is, in brackets too: plain where that is safe. */
export function scalarText(value: string | number | boolean, quotes: Quotes): string {
  if (typeof value !== "string") return String(value);
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value)) return JSON.stringify(value);
  if (quotes === "double") return JSON.stringify(value);
  if (quotes === "single") return `'${value.replaceAll("'", "''")}'`;
  return plainOrQuoted(value);
}

/** Text that is text wherever it stands; the library is asked about the rest. */
const harmless = /^(?!(?:true|false|null)$)[a-z][\w./@-]*$/i;

function plainOrQuoted(value: string): string {
  if (harmless.test(value)) return value;
  const document = new Document([value]);
  if (isSeq(document.contents)) document.contents.flow = true;
  return document
    .toString({ lineWidth: 0, minContentWidth: 0, flowCollectionPadding: false })
    .trim()
    .slice(1, -1)
    .trim();
}

/** How a text is quoted; undefined for what is no text, or can't do without quotes. */
export function quotesOf(node: ParsedNode | undefined): Quotes | undefined {
  if (!isScalar(node) || typeof node.value !== "string") return undefined;
  if (node.type === "PLAIN") return "plain";
  if (plainOrQuoted(node.value) !== node.value) return undefined;
  return node.type === "QUOTE_DOUBLE" ? "double" : node.type === "QUOTE_SINGLE" ? "single" : undefined;
}

/** The quotes that all of them have; plain when they don't agree, or there are none. */
export function commonQuotes(nodes: readonly (ParsedNode | undefined)[]): Quotes {
  const used = new Set(nodes.flatMap((node) => quotesOf(node) ?? []));
  const [only] = used;
  return used.size === 1 && only !== undefined ? only : "plain";
}
