import type { ParsedNode } from "yaml";
import { Document, isScalar, isSeq } from "yaml";

/** How a text is quoted. */
export type Quotes = "plain" | "double" | "single";

/** Returns YAML that is read as the same value, in brackets too: without quotes where that is safe. */
export function scalarText(value: string | number | boolean, quotes: Quotes): string {
  if (typeof value !== "string") return String(value);
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value)) return JSON.stringify(value);
  if (quotes === "double") return JSON.stringify(value);
  if (quotes === "single") return `'${value.replaceAll("'", "''")}'`;
  return plainOrQuoted(value);
}

/** Text that needs no quotes anywhere. The library decides about other texts. */
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

/** Returns how a text is quoted; undefined for a node that is no text, or needs its quotes. */
export function quotesOf(node: ParsedNode | undefined): Quotes | undefined {
  if (!isScalar(node) || typeof node.value !== "string") return undefined;
  if (node.type === "PLAIN") return "plain";
  if (plainOrQuoted(node.value) !== node.value) return undefined;
  return node.type === "QUOTE_DOUBLE" ? "double" : node.type === "QUOTE_SINGLE" ? "single" : undefined;
}

/** Returns the quotes that all nodes have; plain when they differ, or there are none. */
export function commonQuotes(nodes: readonly (ParsedNode | undefined)[]): Quotes {
  const used = new Set(nodes.flatMap((node) => quotesOf(node) ?? []));
  const [only] = used;
  return used.size === 1 && only !== undefined ? only : "plain";
}
