import type { RosterFile } from "../parse.ts";
import { type Data, type DataFields, isItems, itemNameInData, sameData } from "./data.ts";
import type { Edit, EditPath, EditValue } from "./edit.ts";
import { parseForEdit } from "./edit-text.ts";

/** A change that was made, and the roster as it is now. */
export interface MadeChange {
  readonly before: readonly RosterFile[];
  readonly after: readonly RosterFile[];
  readonly now: readonly RosterFile[];
}

/**
 * Returns the edits that take a change back, part by part, by what the files say and not by their lines; or the paths that
 * were changed again since, which nobody but a person can decide on. What is as before already needs no edit.
 */
export function revertingEdits(
  change: MadeChange,
): { readonly edits: readonly Edit[] } | { readonly conflicts: readonly string[] } {
  const [before, after, now] = [change.before, change.after, change.now].map(contentOf);
  const found: Found = { edits: [], conflicts: [] };
  compare([], { before: before ?? {}, after: after ?? {}, now: now ?? {} }, found);
  return found.conflicts.length > 0 ? { conflicts: found.conflicts } : { edits: found.edits };
}

interface Found {
  readonly edits: Edit[];
  readonly conflicts: string[];
}

interface Versions {
  readonly before: Data | undefined;
  readonly after: Data | undefined;
  readonly now: Data | undefined;
}

function compare(path: readonly string[], { before, after, now }: Versions, found: Found): void {
  if (same(before, after, path) || same(now, before, path)) return;
  if (isFields(before) && isFields(after) && isFields(now)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      compare([...path, key], { before: before[key], after: after[key], now: now[key] }, found);
    return;
  }
  const [section, ...steps] = path;
  if (section === undefined) return;
  const at: EditPath = [section, ...steps];
  if (isNamedList(before) && isNamedList(after) && isNamedList(now)) {
    compareLists(at, { before, after, now }, found);
    return;
  }
  if (!same(now, after, path)) found.conflicts.push(path.join("."));
  else if (before === undefined) found.edits.push({ edit: "unset", path: at });
  else found.edits.push({ edit: "set", path: at, value: plainValueOf(before) });
}

function compareLists(
  path: EditPath,
  { before, after, now }: Readonly<Record<"before" | "after" | "now", readonly Data[]>>,
  { edits, conflicts }: Found,
): void {
  const [old, made, present] = [before, after, now].map(byName);
  for (const name of new Set([...(old?.keys() ?? []), ...(made?.keys() ?? [])])) {
    const [was, became, is] = [old?.get(name), made?.get(name), present?.get(name)];
    const at = [...path, "-"];
    if (same(was, became, at) || same(is, was, at)) continue;
    if (!same(is, became, at)) {
      conflicts.push([...path, name].join("."));
      continue;
    }
    if (became !== undefined) edits.push({ edit: "drop", path, item: name });
    if (was !== undefined) edits.push({ edit: "add", path, item: plainValueOf(was) });
  }
}

function byName(items: readonly Data[]): ReadonlyMap<string, Data> {
  return new Map(items.map((item) => [itemNameInData(item) ?? "", item]));
}

/** True of a list in which every item has a name of its own. */
function isNamedList(data: Data | undefined): data is Data[] {
  return isItems(data) && !byName(data).has("") && byName(data).size === data.length;
}

function isFields(data: Data | undefined): data is DataFields {
  return typeof data === "object" && !isItems(data);
}

function same(left: Data | undefined, right: Data | undefined, path: readonly string[]): boolean {
  return sameData(left, right, path);
}

/** Returns what all files of a roster say, their sections joined. */
function contentOf(files: readonly RosterFile[]): DataFields {
  const all: DataFields = Object.create(null);
  for (const { bytes } of files) {
    const data = parseForEdit(new TextDecoder().decode(bytes))?.data;
    if (isFields(data)) join(all, data);
  }
  return all;
}

function join(into: DataFields, data: DataFields): void {
  for (const [key, each] of Object.entries(data)) {
    const known = into[key];
    if (!isFields(known) || !isFields(each)) into[key] = each;
    else {
      const both: DataFields = Object.assign(Object.create(null), known);
      join(both, each);
      into[key] = both;
    }
  }
}

function plainValueOf(data: Data): EditValue {
  if (isItems(data)) return data.map(plainValueOf);
  if (typeof data !== "string")
    return Object.fromEntries(Object.entries(data).map(([key, each]) => [key, plainValueOf(each)]));
  if (data.startsWith('"')) return String(JSON.parse(data));
  if (data === "true" || data === "false") return data === "true";
  return String(Number(data)) === data ? Number(data) : data;
}
