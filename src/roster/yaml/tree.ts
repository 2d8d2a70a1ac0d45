/**
 * What a roster file says, with the position of every part of it. Positions count characters through all files of a
 * run, one after the other; `Sources` makes places of them.
 */
export type Node = Scalar | List | Table;

export interface Scalar {
  readonly shape: "scalar";
  readonly at: number;
  readonly value: string | number | boolean | null;
  /** As the file has it: `0123`, `yes`; empty where there is nothing at all. */
  readonly written: string;
}

export interface List {
  readonly shape: "list";
  readonly at: number;
  readonly items: readonly Node[];
}

export interface Table {
  readonly shape: "table";
  readonly at: number;
  readonly fields: ReadonlyMap<string, Field>;
}

/** A key, always text, and what it holds. */
export interface Field {
  readonly at: number;
  readonly node: Node;
}

export type YamlPath = readonly (string | number)[];

/** The same as plain data. */
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

/** The node at the end of a path, if there is one. */
export function nodeAt(root: Node | undefined, path: YamlPath): Node | undefined {
  let node = root;
  for (const step of path) {
    if (node?.shape === "list") node = node.items[Number(step)];
    else if (node?.shape === "table") node = node.fields.get(String(step))?.node;
    else return undefined;
  }
  return node;
}

/** The field that a path ends in, if it ends in one. */
export function fieldAt(root: Node | undefined, path: YamlPath): Field | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  const key = path.at(-1);
  return parent?.shape === "table" && key !== undefined ? parent.fields.get(String(key)) : undefined;
}

/** Where a path ends, or where the last part of it is that exists. */
export function positionOf(root: Node, path: YamlPath): number {
  for (let length = path.length; length > 0; length--) {
    const found = nodeAt(root, path.slice(0, length));
    if (found !== undefined) return found.at;
  }
  return root.at;
}

/** A scalar as it is written: a number in quotes is text, which its quotes alone show. */
export function writtenWithQuotes({ value, written }: Extract<Node, { shape: "scalar" }>): string {
  return typeof value === "string" && /^-?\d+$/.test(written) ? `"${written}"` : written;
}
