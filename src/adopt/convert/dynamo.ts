import { readSource, type Source, type SourceFile } from "./source.ts";

/** One item of a DynamoDB table: its attributes by name, sets and lists as lists. */
export interface Item {
  readonly at: Source["at"];
  readonly attributes: ReadonlyMap<string, Source>;
}

/** The items of an exported table, or where and why the file can't be read. */
export type Items =
  | { readonly items: readonly Item[] }
  | Exclude<ReturnType<typeof readSource>, { source: Source }>;

/**
 * Reads a table exported as JSON with typed attributes (`{"S": "text"}`): `{"Items": […]}` as `aws dynamodb scan`
 * writes it, a plain list, or an item a line (with `{"Item": …}` around it) as an export to S3 has it.
 */
export function readItems(file: SourceFile): Items {
  const whole = readSource(file);
  if ("source" in whole) return { items: itemsIn(whole.source) };
  const items: Item[] = [];
  for (const [index, line] of file.text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const read = readSource({ path: file.path, text: line }, index + 1);
    if ("reason" in read) return read;
    items.push(...itemsIn(read.source));
  }
  return { items };
}

function itemsIn(source: Source): readonly Item[] {
  if (source.shape === "list") return source.items.flatMap(itemsIn);
  const wrapped = source.fields.get("Items") ?? source.fields.get("Item");
  if (wrapped !== undefined) return itemsIn(wrapped);
  if (source.shape !== "map") return [];
  const attributes = [...source.fields].map(([name, value]) => [name, untyped(value)] as const);
  return [{ at: source.at, attributes: new Map(attributes) }];
}

/** `{"S": "text"}` is text, `{"SS": […]}` and `{"L": […]}` are lists, `{"NULL": true}` is nothing. */
function untyped(value: Source): Source {
  const [type, inner] = [...value.fields][0] ?? [];
  if (value.fields.size !== 1 || type === undefined || inner === undefined) return value;
  const nothing: Source = {
    ...inner,
    text: undefined,
    flag: undefined,
    items: [],
    fields: new Map(),
    shape: "nothing",
  };
  switch (type) {
    case "S":
    case "N":
    case "B":
    case "BOOL":
    case "SS":
    case "NS":
      return { ...inner, at: value.at };
    case "L":
      return { ...inner, at: value.at, items: inner.items.map(untyped) };
    case "M":
      return {
        ...inner,
        at: value.at,
        fields: new Map([...inner.fields].map(([key, each]) => [key, untyped(each)])),
      };
    case "NULL":
      return { ...nothing, at: value.at };
    default:
      return value;
  }
}
