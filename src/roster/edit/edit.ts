/** A value to be written, as plain data. */
export type EditValue =
  | string
  | number
  | boolean
  | readonly EditValue[]
  | { readonly [field: string]: EditValue };

/**
 * From a section to what is meant: `users`, `alice`, `email`. A step into a list is what an item is called: its text,
 * or its `user`, `name`, `handle` or `id`.
 */
export type EditPath = readonly [section: string, ...steps: string[]];

/**
 * One change to a roster's text. `set` makes what is missing on the way; `unset` removes an entry with all that is in
 * it; `add` puts an item into a list, once; `drop` takes it out by what it is called. What is so already stays as it is.
 */
export type Edit =
  | { readonly edit: "set"; readonly path: EditPath; readonly value: EditValue }
  | { readonly edit: "unset"; readonly path: EditPath }
  | { readonly edit: "add"; readonly path: EditPath; readonly item: EditValue }
  | { readonly edit: "drop"; readonly path: EditPath; readonly item: string };

/** True of lists, not of maps. */
export function isList(value: EditValue): value is readonly EditValue[] {
  return Array.isArray(value);
}

/** True of lists and maps. */
export function isStructure(value: EditValue): value is Exclude<EditValue, string | number | boolean> {
  return typeof value === "object";
}

/** What a value is called as an item of a list; see `Path`. */
export function itemNameOf(item: EditValue): string | undefined {
  if (!isStructure(item)) return String(item);
  if (isList(item)) return undefined;
  const { leads } = item;
  const name = item["user"] ?? item["name"] ?? item["handle"] ?? item["id"];
  if (name !== undefined) return String(name);
  return leads === undefined ? undefined : `leads ${String(leads)}`;
}

/** The field that a text stands for where an entry may be a text or a map: `bob: bob-dev` is his `github`. */
export function shortField(path: readonly string[]): string | undefined {
  const [section, , ...steps] = path;
  if (section === "users" && path.length === 2) return "github";
  if (steps.at(-1) === "usergroup") return "handle";
  const list = path.at(-2);
  if (list === "members" || list === "leads") return "user";
  return list === "channels" ? "name" : undefined;
}
