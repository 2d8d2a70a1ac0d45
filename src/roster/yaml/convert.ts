import type { Alias, ParsedNode, Scalar as YamlScalar } from "yaml";
import { isAlias, isMap, isScalar, isSeq } from "yaml";
import type { Place, Problem } from "../../core/finding.ts";
import {
  aliasBomb,
  aliasOfItself,
  duplicateKey,
  keyNotText,
  mergeKey,
  reservedKey,
  unknownAlias,
} from "./errors.ts";
import type { Field, Node } from "./tree.ts";

/** The maximum number of values that the aliases of one file may stand for. */
const maxAliased = 100_000;

/** The state of a file's conversion; its pieces are converted one after the other. */
export interface YamlConversion {
  /** The position of the piece's first character. */
  start: number;
  readonly anchors: Map<string, Node | "open">;
  aliased: number;
  readonly sizes: WeakMap<Node, number>;
  readonly report: (problem: Problem, position: number) => void;
  readonly place: (position: number) => Place;
}

/** Returns the tree of YAML nodes, aliases followed. A node that cannot be converted is reported and left out. */
export function convertToTree(yaml: ParsedNode, to: YamlConversion): Node | undefined {
  if (isAlias(yaml)) return aliased(yaml, to);
  const { anchor } = yaml;
  if (anchor !== undefined) to.anchors.set(anchor, "open");
  const node = converted(yaml, to);
  if (anchor !== undefined) to.anchors.set(anchor, node);
  return node;
}

function converted(yaml: Exclude<ParsedNode, Alias.Parsed>, to: YamlConversion): Node {
  const at = to.start + yaml.range[0];
  if (isMap(yaml)) {
    const fields = new Map<string, Field>();
    for (const { key, value } of yaml.items) addField({ fields, key, value }, to);
    return { shape: "table", at, fields };
  }
  if (isSeq(yaml)) {
    const items = yaml.items.flatMap((item) => convertToTree(item as ParsedNode, to) ?? []);
    return { shape: "list", at, items };
  }
  return { shape: "scalar", at, value: dataOf(yaml), written: yaml.source };
}

interface Pair {
  readonly fields: Map<string, Field>;
  readonly key: ParsedNode;
  readonly value: ParsedNode | null;
}

function addField({ fields, key, value }: Pair, to: YamlConversion): void {
  const at = to.start + key.range[0];
  const node = value === null ? nothing(at) : convertToTree(value, to);
  if (!isScalar(key)) {
    to.report(keyNotText(), at);
    return;
  }
  const name = key.source;
  const first = fields.get(name);
  if (name === "<<" && key.type === "PLAIN") to.report(mergeKey(), at);
  else if (name === "__proto__") to.report(reservedKey(name), at);
  else if (first !== undefined) to.report(duplicateKey(name, to.place(first.at)), at);
  else if (node !== undefined) fields.set(name, { at, node });
}

function nothing(at: number): Node {
  return { shape: "scalar", at, value: null, written: "" };
}

function dataOf({ value, source }: YamlScalar.Parsed): string | number | boolean | null {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  return source;
}

function aliased(alias: Alias.Parsed, to: YamlConversion): Node | undefined {
  const at = to.start + alias.range[0];
  const target = to.anchors.get(alias.source);
  if (target === undefined) to.report(unknownAlias(alias.source), at);
  else if (target === "open") to.report(aliasOfItself(alias.source), at);
  else {
    const before = to.aliased;
    to.aliased += sizeOf(target, to);
    if (to.aliased <= maxAliased) return target;
    if (before <= maxAliased) to.report(aliasBomb(maxAliased), at);
  }
  return undefined;
}

/** Returns how many values a node has with its aliases written out. */
function sizeOf(node: Node, to: YamlConversion): number {
  const known = to.sizes.get(node);
  if (known !== undefined) return known;
  let size = 1;
  if (node.shape === "list") for (const item of node.items) size += sizeOf(item, to);
  if (node.shape === "table") for (const field of node.fields.values()) size += sizeOf(field.node, to);
  to.sizes.set(node, size);
  return size;
}
