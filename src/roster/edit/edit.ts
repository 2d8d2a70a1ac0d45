/** A value to be written, as plain data. */
export type EditValue =
  | string
  | number
  | boolean
  | readonly EditValue[]
  | { readonly [field: string]: EditValue };

/**
 * The way from a section to a value: `users`, `alice`, `email`. A step into a list is the name of an item: its text, or
 * its `user`, `name`, `handle` or `id`.
 */
export type EditPath = readonly [section: string, ...steps: string[]];

/**
 * One change of a roster's text. `set` creates the missing parts of its path; `unset` removes an entry with its content;
 * `add` adds an item to a list that does not have it; `drop` removes one by its name; `rename` changes the key of an
 * entry, or the name of an item, in its place. An edit that is made already changes nothing.
 */
export type Edit =
  | { readonly edit: "set"; readonly path: EditPath; readonly value: EditValue }
  | { readonly edit: "unset"; readonly path: EditPath }
  | { readonly edit: "add"; readonly path: EditPath; readonly item: EditValue }
  | { readonly edit: "drop"; readonly path: EditPath; readonly item: string }
  | { readonly edit: "rename"; readonly path: EditPath; readonly to: string };

/** The fields that name an item of a list, the first that is there; `leads` names an include, and `team` a team among people. */
export const nameFields = ["user", "name", "handle", "id", "leads", "team"] as const;

/** True of lists, not of maps. */
export function isList(value: EditValue): value is readonly EditValue[] {
  return Array.isArray(value);
}

/** True of lists and maps. */
export function isStructure(value: EditValue): value is Exclude<EditValue, string | number | boolean> {
  return typeof value === "object";
}

/** Returns the name of a value as an item of a list; see `EditPath`. */
export function itemNameOf(item: EditValue): string | undefined {
  if (!isStructure(item)) return String(item);
  if (isList(item)) return undefined;
  const { leads, team } = item;
  const name = item["user"] ?? item["name"] ?? item["handle"] ?? item["id"];
  if (name !== undefined) return String(name);
  if (leads !== undefined) return `leads ${String(leads)}`;
  return team === undefined ? undefined : `team ${String(team)}`;
}

/** Returns the field that a text stands for, where an entry may be a text or a map: `github` in `bob: bob-dev`. */
export function shortField(path: readonly string[]): string | undefined {
  const [section, , ...steps] = path;
  if (section === "users" && path.length === 2) return "github";
  if (steps.at(-1) === "usergroup") return "handle";
  const list = path.at(-2);
  if (list === "members" || list === "leads") return "user";
  return list === "channels" ? "name" : undefined;
}
