import { type ForeignFile, type ForeignValue, readForeignFile } from "./foreign-file.ts";

/** One item of a DynamoDB table: its attributes by name. Sets and lists are both lists. */
export interface DynamoItem {
  readonly at: ForeignValue["at"];
  readonly attributes: ReadonlyMap<string, ForeignValue>;
}

/** The items of an exported table, or why the file can't be read, and where. */
export type DynamoItems =
  | { readonly items: readonly DynamoItem[] }
  | Exclude<ReturnType<typeof readForeignFile>, { value: ForeignValue }>;

/**
 * Reads a table exported as JSON with typed attributes (`{"S": "text"}`): `{"Items": […]}` as `aws dynamodb scan`
 * writes it, a plain list, or an item a line (with `{"Item": …}` around it) as an export to S3 has it.
 */
export function readDynamoItems(file: ForeignFile): DynamoItems {
  const whole = readForeignFile(file);
  if ("value" in whole) return { items: itemsIn(whole.value) };
  const items: DynamoItem[] = [];
  for (const [index, line] of file.text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const read = readForeignFile({ path: file.path, text: line }, index + 1);
    if ("reason" in read) return read;
    items.push(...itemsIn(read.value));
  }
  return { items };
}

function itemsIn(value: ForeignValue): readonly DynamoItem[] {
  if (value.shape === "list") return value.items.flatMap(itemsIn);
  const wrapped = value.fields.get("Items") ?? value.fields.get("Item");
  if (wrapped !== undefined) return itemsIn(wrapped);
  if (value.shape !== "map") return [];
  const attributes = [...value.fields].map(([name, each]) => [name, untyped(each)] as const);
  return [{ at: value.at, attributes: new Map(attributes) }];
}

/** Removes the type: `{"S": "text"}` is text, `{"SS": […]}` and `{"L": […]}` are lists, `{"NULL": true}` is nothing. */
function untyped(value: ForeignValue): ForeignValue {
  const [type, inner] = [...value.fields][0] ?? [];
  if (value.fields.size !== 1 || type === undefined || inner === undefined) return value;
  const nothing: ForeignValue = {
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
