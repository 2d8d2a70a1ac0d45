import type { ParsedNode } from "yaml";
import { isAlias, isMap, isScalar, isSeq } from "yaml";
import type { EditValue } from "./edit.ts";
import { isList, isStructure, shortField } from "./edit.ts";

/**
 * What a text says, apart from how: the measure of an edit. A text is as in JSON, in quotes; numbers keep their digits
 * and nothing is `null`. Keys are text.
 */
export type Data = string | Data[] | DataFields;

export interface DataFields {
  [field: string]: Data;
}

export function isItems(data: Data | undefined): data is Data[] {
  return Array.isArray(data);
}

/** Reads a syntax tree, aliases followed; `each` hears of every node. */
export function dataOf(root: ParsedNode, each: (node: ParsedNode, data: Data) => void = () => {}): Data {
  const anchors = new Map<string, Data>();
  const read = (node: ParsedNode | null): Data => {
    if (node === null) return "null";
    const data = isAlias(node) ? (anchors.get(node.source) ?? "null") : content(node, read);
    if (!isAlias(node) && node.anchor !== undefined) anchors.set(node.anchor, data);
    each(node, data);
    return data;
  };
  return read(root);
}

function content(node: ParsedNode, read: (node: ParsedNode | null) => Data): Data {
  if (isMap(node)) {
    const fields: DataFields = Object.create(null);
    for (const { key, value } of node.items) {
      fields[isScalar(key) ? String(key.source) : "?"] = read(value as ParsedNode | null);
    }
    return fields;
  }
  if (isSeq(node)) return node.items.map((item) => read(item as ParsedNode));
  if (!isScalar(node) || node.value === null) return "null";
  return typeof node.value === "string" ? JSON.stringify(node.value) : String(node.source);
}

/** The same for a value that is to be written. */
export function dataOfValue(value: EditValue): Data {
  if (!isStructure(value)) return typeof value === "string" ? JSON.stringify(value) : String(value);
  if (isList(value)) return value.map(dataOfValue);
  const fields: DataFields = Object.create(null);
  for (const [key, each] of Object.entries(value)) fields[key] = dataOfValue(each);
  return fields;
}

/** The text of a text, and the digits of a number. */
export function textOf(data: string): string {
  return data.startsWith('"') ? String(JSON.parse(data)) : data;
}

/** What an item of a list is called; see `Path`. */
export function itemNameInData(item: Data): string | undefined {
  if (typeof item === "string") return textOf(item);
  if (isItems(item)) return undefined;
  const name = item["user"] ?? item["name"] ?? item["handle"] ?? item["id"];
  if (typeof name === "string") return textOf(name);
  return typeof item["leads"] === "string" ? `leads ${textOf(item["leads"])}` : undefined;
}

/** True when two texts say the same: order aside, and whether an entry is written in its short form. */
export function sameData(
  some: Data | undefined,
  other: Data | undefined,
  path: readonly string[] = [],
): boolean {
  if (some === undefined || other === undefined) return some === other;
  return canonical(some, path) === canonical(other, path);
}

function canonical(data: Data, path: readonly string[]): string {
  if (isItems(data)) {
    const items = data.map((item) => canonical(item, [...path, "-"]));
    return `[${items.sort().join(",")}]`;
  }
  if (typeof data === "string") {
    const short = shortField(path);
    return short === undefined ? data : `{${short}:${data}}`;
  }
  const fields = Object.keys(data).sort();
  return `{${fields.map((key) => `${key}:${canonical(data[key] ?? "", [...path, key])}`).join(",")}}`;
}
