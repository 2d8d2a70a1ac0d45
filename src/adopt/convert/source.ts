import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Place } from "../../core/finding.ts";

/** A file of another tool's. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A value in such a file, and where it stands. */
export interface Source {
  readonly at: Place;
  /** A scalar as it is written; undefined for lists, maps and nothing at all. */
  readonly text: string | undefined;
  /** True and false as YAML knows them. */
  readonly flag: boolean | undefined;
  /** Empty unless it is a list. */
  readonly items: readonly Source[];
  /** Empty unless it is a map; each place is its key's. */
  readonly fields: ReadonlyMap<string, Source>;
  readonly shape: "scalar" | "list" | "map" | "nothing";
}

/** What a file says (YAML or JSON), or where and why it can't be read. */
export type Read = { readonly source: Source } | { readonly at: Place; readonly reason: string };

const deepest = 50;

/** Reads one file; `firstLine` is the line on which its text begins, where it is a part of a larger one. */
export function readSource({ path, text }: SourceFile, firstLine = 1): Read {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true, uniqueKeys: false });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: path, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const [error] = document.errors;
  if (error !== undefined) return { at: placeOf(error.pos[0]), reason: error.code };

  const read = (node: Node | null | undefined, at: Place, depth = 0): Source => {
    const none = { at, text: undefined, flag: undefined, items: [], fields: new Map() };
    // An alias may stand inside of what it points to.
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
      const fields = new Map<string, Source>();
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? (key.source ?? String(key.value)) : String(key);
        fields.set(name, read(resolved(value), placeOf(startOf(key)), depth + 1));
      }
      return { ...none, fields, shape: "map" };
    }
    return { ...none, shape: "nothing" };
  };
  /** An alias stands for what it points to. */
  const resolved = (node: Node | null): Node | undefined => {
    if (node === null) return undefined;
    return "resolve" in node && typeof node.resolve === "function"
      ? (node.resolve(document) as Node | undefined)
      : node;
  };
  const contents = document.contents as Node | null;
  return { source: read(contents, placeOf(startOf(contents))) };
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}
