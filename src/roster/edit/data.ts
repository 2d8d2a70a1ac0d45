import type { ParsedNode } from "yaml";
import { isAlias, isMap, isScalar, isSeq } from "yaml";
import type { EditValue } from "./edit.ts";
import { isList, isStructure, shortField } from "./edit.ts";

/**
 * The content of a YAML text without its layout. An edit is checked by it. A text is in JSON's quotes, a number has the
 * digits that are written, an empty value is `null`. Keys are text.
 */
export type Data = string | Data[] | DataFields;

/** The fields of a map, as data. */
export interface DataFields {
  [field: string]: Data;
}

/** True of the data of a list. */
export function isItems(data: Data | undefined): data is Data[] {
  return Array.isArray(data);
}

/** Returns the data of a syntax tree, aliases followed. `each` is called with every node. */
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

/** Returns the data of a value that is to be written. */
export function dataOfValue(value: EditValue): Data {
  if (!isStructure(value)) return typeof value === "string" ? JSON.stringify(value) : String(value);
  if (isList(value)) return value.map(dataOfValue);
  const fields: DataFields = Object.create(null);
  for (const [key, each] of Object.entries(value)) fields[key] = dataOfValue(each);
  return fields;
}

/** Returns a text without quotes, and the digits of a number. */
export function textOf(data: string): string {
  return data.startsWith('"') ? String(JSON.parse(data)) : data;
}

/** Returns the name of an item of a list; see `EditPath`. */
export function itemNameInData(item: Data): string | undefined {
  if (typeof item === "string") return textOf(item);
  if (isItems(item)) return undefined;
  const name = item["user"] ?? item["name"] ?? item["handle"] ?? item["id"];
  if (typeof name === "string") return textOf(name);
  const field = ["leads", "team"].find((each) => typeof item[each] === "string");
  return field === undefined ? undefined : `${field} ${textOf(String(item[field]))}`;
}

/** True when two texts have the same content. Order does not count, and a short form equals the long one. */
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
