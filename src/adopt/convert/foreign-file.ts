import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Place } from "../../core/finding.ts";

/** A file of another tool. */
export interface ForeignFile {
  readonly path: string;
  readonly text: string;
}

/** A value in another tool's file, with its place. */
export interface ForeignValue {
  readonly at: Place;
  /** A scalar as it is written; undefined for lists, maps and nothing at all. */
  readonly text: string | undefined;
  /** A YAML boolean; undefined for everything else. */
  readonly flag: boolean | undefined;
  /** Empty unless it is a list. */
  readonly items: readonly ForeignValue[];
  /** Empty unless it is a map. The place of a field is that of its key. */
  readonly fields: ReadonlyMap<string, ForeignValue>;
  readonly shape: "scalar" | "list" | "map" | "nothing";
}

/** The content of a file (YAML or JSON), or why it can't be read, and where. */
export type ForeignFileResult =
  | { readonly value: ForeignValue }
  | { readonly at: Place; readonly reason: string };

const deepest = 50;

/** Reads one file. `firstLine` is the line on which the text starts, for a part of a larger file. */
export function readForeignFile({ path, text }: ForeignFile, firstLine = 1): ForeignFileResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true, uniqueKeys: false });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: path, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const [error] = document.errors;
  if (error !== undefined) return { at: placeOf(error.pos[0]), reason: error.code };

  const read = (node: Node | null | undefined, at: Place, depth = 0): ForeignValue => {
    const none = { at, text: undefined, flag: undefined, items: [], fields: new Map() };
    // An alias may be inside of its own target.
    if (node === null || node === undefined || depth > deepest) return { ...none, shape: "nothing" };
    if (isScalar(node)) {
      if (node.value === null) return { ...none, shape: "nothing" };
      const flag = typeof node.value === "boolean" ? node.value : undefined;
      const written = typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
      return { ...none, text: written, flag, shape: "scalar" };
    }
    if (isSeq<Node>(node)) {
      const items = node.items.map((item) => read(resolved(item), placeOf(startOf(item)), depth + 1));
      return { ...none, items, shape: "list" };
    }
    if (isMap<Node, Node>(node)) {
      const fields = new Map<string, ForeignValue>();
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? (key.source ?? String(key.value)) : String(key);
        fields.set(name, read(resolved(value), placeOf(startOf(key)), depth + 1));
      }
      return { ...none, fields, shape: "map" };
    }
    return { ...none, shape: "nothing" };
  };
  /** Follows an alias to its target. */
  const resolved = (node: Node | null): Node | undefined => {
    if (node === null) return undefined;
    return "resolve" in node && typeof node.resolve === "function"
      ? (node.resolve(document) as Node | undefined)
      : node;
  };
  const contents = document.contents as Node | null;
  return { value: read(contents, placeOf(startOf(contents))) };
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}
