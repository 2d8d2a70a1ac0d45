/**
 * A roster file as a tree, with the position of every part. Positions count characters through all files, one after
 * the other; `Sources` turns them into places.
 */
export type Node = Scalar | List | Table;

/** A text, a number, a boolean, or nothing. */
export interface Scalar {
  readonly shape: "scalar";
  readonly at: number;
  readonly value: string | number | boolean | null;
  /** The value as it is written: `0123`, `yes`; empty when nothing is. */
  readonly written: string;
}

/** A list. */
export interface List {
  readonly shape: "list";
  readonly at: number;
  readonly items: readonly Node[];
}

/** A map; its keys are text. */
export interface Table {
  readonly shape: "table";
  readonly at: number;
  readonly fields: ReadonlyMap<string, Field>;
}

/** The position of a key, and its value. */
export interface Field {
  readonly at: number;
  readonly node: Node;
}

/** The keys and indexes that lead from the root of a tree to a node. */
export type YamlPath = readonly (string | number)[];

/** Returns a node as plain data. */
export function plainDataOf(node: Node): unknown {
  switch (node.shape) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(plainDataOf);
    case "table": {
      const record: Record<string, unknown> = Object.create(null);
      for (const [key, field] of node.fields) record[key] = plainDataOf(field.node);
      return record;
    }
    default:
      return node satisfies never;
  }
}

/** Returns the node at the end of a path; undefined when there is none. */
export function nodeAt(root: Node | undefined, path: YamlPath): Node | undefined {
  let node = root;
  for (const step of path) {
    if (node?.shape === "list") node = node.items[Number(step)];
    else if (node?.shape === "table") node = node.fields.get(String(step))?.node;
    else return undefined;
  }
  return node;
}

/** Returns the field at the end of a path; undefined when the path does not end in one. */
export function fieldAt(root: Node | undefined, path: YamlPath): Field | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  const key = path.at(-1);
  return parent?.shape === "table" && key !== undefined ? parent.fields.get(String(key)) : undefined;
}

/** Returns the position of the last part of a path that exists. */
export function positionOf(root: Node, path: YamlPath): number {
  for (let length = path.length; length > 0; length--) {
    const found = nodeAt(root, path.slice(0, length));
    if (found !== undefined) return found.at;
  }
  return root.at;
}

/** Returns a scalar as it is written, with the quotes of a number in quotes: they show that it is text. */
export function writtenWithQuotes({ value, written }: Extract<Node, { shape: "scalar" }>): string {
  return typeof value === "string" && /^-?\d+$/.test(written) ? `"${written}"` : written;
}
