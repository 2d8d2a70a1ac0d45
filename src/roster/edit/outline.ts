import type { CST, Pair, ParsedNode } from "yaml";
import { isAlias, isCollection, isMap, isScalar, isSeq } from "yaml";
import { columnOf } from "./lines.ts";

/** An entry of a map, or an item of a list, and where it stands in the text. */
export interface OutlineEntry {
  /** Undefined for items of lists. */
  readonly key?: string;
  /** Where the key or the dash begins, or, in brackets, the item itself. */
  readonly start: number;
  /** After the colon or the dash, and after the anchor if there is one. A value may follow here. */
  readonly head: number;
  /** Undefined when the entry is empty. */
  readonly value: ParsedNode | undefined;
  /** After the last character of the value. */
  readonly end: number;
  /** In brackets: the comma before it. */
  readonly comma?: number;
  readonly anchor?: { readonly from: number; readonly to: number };
}

/** A map or a list, and where its parts stand in the text. */
export interface OutlineCollection {
  readonly shape: "map" | "list";
  /** `flow`: in brackets. */
  readonly style: "flow" | "block";
  readonly entries: readonly OutlineEntry[];
  /** In brackets: after the opening one, at the closing one, and the comma that may stand before that. */
  readonly inner: { readonly from: number; readonly to: number; readonly comma?: number };
  /** The column of its entries; without meaning in brackets. */
  readonly column: number;
  readonly byKey: ReadonlyMap<string, OutlineEntry>;
  /** The keys of a map. */
  readonly keys: readonly ParsedNode[];
}

type Item = CST.CollectionItem;

/** The positions of a text's parts, read from its syntax tree; each collection is read once. */
export interface TextOutline {
  readonly text: string;
  readonly root: ParsedNode;
  /** Undefined for scalars and aliases. */
  collection(node: ParsedNode | undefined): OutlineCollection | undefined;
}

/** Returns the outline of a text with the syntax tree `root`. */
export function textOutlineOf(text: string, root: ParsedNode): TextOutline {
  const known = new Map<ParsedNode, OutlineCollection>();

  function collection(node: ParsedNode | undefined): OutlineCollection | undefined {
    if (node === undefined || !isCollection(node)) return undefined;
    const before = known.get(node);
    if (before !== undefined) return before;
    const found = read(node);
    if (found !== undefined) known.set(node, found);
    return found;
  }

  function read(node: ParsedNode): OutlineCollection | undefined {
    if (!isMap(node) && !isSeq(node)) return undefined;
    const token = node.srcToken as CST.BlockMap | CST.BlockSequence | CST.FlowCollection | undefined;
    if (token === undefined) return undefined;
    const items = (token.items as Item[]).filter(isFilled);
    const entries = node.items.map((each, index) =>
      outlineEntryOf(each as Pair<ParsedNode, ParsedNode | null>, items[index]),
    );
    const flow = token.type === "flow-collection";
    const loose = (token.items as Item[]).find((item) => !isFilled(item));
    const comma = loose?.start.find(({ type }) => type === "comma")?.offset;
    const first = entries[0];
    return {
      shape: isMap(node) ? "map" : "list",
      style: flow ? "flow" : "block",
      entries,
      inner: {
        from: flow ? token.offset + 1 : token.offset,
        to: flow ? node.range[1] - 1 : token.offset,
        ...(comma === undefined ? {} : { comma }),
      },
      column: first === undefined ? 0 : columnOf(text, first.start),
      keys: isMap(node) ? node.items.map(({ key }) => key as ParsedNode) : [],
      byKey: new Map(
        entries.flatMap((entry) => (entry.key === undefined ? [] : [[entry.key, entry] as const])),
      ),
    };
  }

  function outlineEntryOf(
    each: ParsedNode | Pair<ParsedNode, ParsedNode | null>,
    item: Item | undefined,
  ): OutlineEntry {
    const key = "key" in each ? each.key : undefined;
    const node = "key" in each ? each.value : (each as ParsedNode);
    const value = node === null || isNothing(node) ? undefined : node;
    const start = item?.start.filter(({ type }) => !between.has(type)) ?? [];
    const marks = key === undefined ? start : (item?.sep ?? []);
    const colon = marks.findLast(({ type }) => type === "map-value-ind" || type === "seq-item-ind");
    const anchor = marks.find(({ type }) => type === "anchor");
    const from = start[0]?.offset ?? key?.range[0] ?? value?.range[0] ?? 0;
    const head = anchor ? endOf(anchor) : colon ? endOf(colon) : (key?.range[1] ?? from);
    const comma = item?.start.find(({ type }) => type === "comma")?.offset;
    return {
      ...(key === undefined ? {} : { key: isScalar(key) ? key.source : "" }),
      start: from,
      head,
      value,
      end: value === undefined ? head : valueEnd(value),
      ...(comma === undefined ? {} : { comma }),
      ...(anchor === undefined ? {} : { anchor: { from: anchor.offset, to: endOf(anchor) } }),
    };
  }

  function valueEnd(node: ParsedNode): number {
    const last = collection(node);
    if (last?.style === "block") return last.entries.at(-1)?.end ?? node.range[1];
    if (isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED")) {
      return node.range[0] + text.slice(node.range[0], node.range[1]).trimEnd().length;
    }
    return node.range[1];
  }

  return { text, root, collection };
}

const between = new Set(["space", "newline", "comment", "comma"]);

function isFilled(item: Item): boolean {
  return (
    item.key != null || item.value !== undefined || item.start.some(({ type }) => type === "seq-item-ind")
  );
}

function isNothing(node: ParsedNode): boolean {
  return isScalar(node) && node.source === "" && node.type === "PLAIN";
}

function endOf(token: CST.SourceToken): number {
  return token.offset + token.source.length;
}

/** Returns the name of an item of a list: its text, or the field that names it. Undefined for an alias. */
export function itemNameOfNode(node: ParsedNode | undefined): string | undefined {
  if (node === undefined || isAlias(node)) return undefined;
  if (isScalar(node)) return node.source;
  if (!isMap(node)) return undefined;
  for (const field of ["user", "name", "handle", "id"]) {
    const value = node.items.find(({ key }) => isScalar(key) && key.source === field)?.value;
    if (isScalar(value)) return String(value.source ?? value.value);
  }
  for (const field of ["leads", "team"]) {
    const value = node.items.find(({ key }) => isScalar(key) && key.source === field)?.value;
    if (isScalar(value)) return `${field} ${String(value.source)}`;
  }
  return undefined;
}
