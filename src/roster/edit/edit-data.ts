import type { Data, DataFields } from "./data.ts";
import { dataOfValue, isItems, itemNameInData } from "./data.ts";
import type { Edit } from "./edit.ts";
import { itemNameOf, nameFields, shortField } from "./edit.ts";

/** Returns the data after edits: the edited text must have the same. */
export function intendedData(data: Data, edits: readonly Edit[]): Data {
  const result = { root: copy(data) };
  for (const edit of edits) applyToData(result, edit);
  return result.root;
}

/** Returns the data at the end of an edit's path, before the edit and after it. */
export function effectOf(
  data: Data,
  edit: Edit,
): { readonly before: Data | undefined; readonly after: Data | undefined } {
  let found: Data | undefined = data;
  for (const [index, step] of edit.path.entries()) {
    found = isItems(found)
      ? found.find((item) => itemNameInData(item) === step)
      : fieldsOf(found, edit.path.slice(0, index))[step];
  }
  return { before: found, after: changed(found, edit) };
}

function applyToData(parent: { root: Data }, edit: Edit): void {
  let at: DataFields | Data[] = parent as unknown as DataFields;
  let key: string | number = "root";
  for (const [index, step] of edit.path.entries()) {
    const found: Data | undefined = child(at, key);
    if (isItems(found)) {
      const item = found.findIndex((each) => itemNameInData(each) === step);
      if (item === -1) return;
      at = found;
      key = item;
      continue;
    }
    if (found === undefined && edit.edit !== "set" && edit.edit !== "add") return;
    const fields = fieldsOf(found, edit.path.slice(0, index));
    put(at, key, fields);
    at = fields;
    key = step;
  }
  if (edit.edit === "rename") renameIn(at, key, edit.to);
  else put(at, key, changed(child(at, key), edit));
}

function renameIn(at: DataFields | Data[], key: string | number, to: string): void {
  const found = child(at, key);
  if (found === undefined || key === to) return;
  if (isItems(at)) put(at, key, renamedItem(found, to));
  else {
    at[to] = found;
    put(at, key, undefined);
  }
}

function renamedItem(item: Data, to: string): Data {
  const name = JSON.stringify(to);
  if (typeof item === "string" || isItems(item)) return name;
  const field = nameFields.find((each) => item[each] !== undefined);
  return field === undefined ? item : { ...item, [field]: name };
}

function child(at: DataFields | Data[], key: string | number): Data | undefined {
  return isItems(at) ? at[Number(key)] : at[key];
}

function put(at: DataFields | Data[], key: string | number, data: Data | undefined): void {
  if (isItems(at)) at.splice(Number(key), 1, ...(data === undefined ? [] : [data]));
  else if (data === undefined) delete at[key];
  else at[key] = data;
}

function changed(found: Data | undefined, edit: Edit): Data | undefined {
  switch (edit.edit) {
    case "set":
      return dataOfValue(edit.value);
    case "unset":
      return undefined;
    case "add": {
      const items = isItems(found) ? found : [];
      const known = items.some((item) => itemNameInData(item) === itemNameOf(edit.item));
      return known ? items : [...items, dataOfValue(edit.item)];
    }
    case "drop":
      return isItems(found) ? found.filter((item) => itemNameInData(item) !== edit.item) : found;
    case "rename":
      // At its old path nothing is left.
      return edit.to === edit.path.at(-1) ? found : undefined;
    default:
      return edit satisfies never;
  }
}

function fieldsOf(data: Data | undefined, path: readonly string[]): DataFields {
  if (typeof data === "object" && !isItems(data)) return data;
  const fields: DataFields = Object.create(null);
  const short = shortField(path);
  if (typeof data === "string" && data !== "null" && short !== undefined) fields[short] = data;
  return fields;
}

function copy(data: Data): Data {
  if (typeof data === "string") return data;
  if (isItems(data)) return data.map(copy);
  const fields: DataFields = Object.create(null);
  for (const [key, each] of Object.entries(data)) fields[key] = copy(each);
  return fields;
}
