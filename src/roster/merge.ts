import type { Diagnostics } from "./diagnostics.ts";
import type { Sources } from "./sources.ts";
import { duplicateKey } from "./yaml/errors.ts";
import type { Field, Table } from "./yaml/tree.ts";

/** The tables that several files can share: sections, and the rules inside `permissions`. */
const mergedTables: ReadonlySet<string> = new Set([
  "github",
  "slack",
  "drive",
  "google",
  "guards",
  "permissions",
  "checks",
  "review",
  "permissions.rules",
  "users",
  "teams",
  "projects",
]);

/** Merges the tables of several files. A key that two of them have is reported with both places. */
export function mergeTables(
  tables: readonly Table[],
  to: { readonly diagnostics: Diagnostics; readonly sources: Sources },
): Table {
  const [first, ...rest] = tables;
  if (first === undefined) return { shape: "table", at: 0, fields: new Map() };
  const root = { ...first, fields: new Map(first.fields) };
  for (const table of rest) mergeInto(root.fields, table, { ...to, path: "" });
  return root;
}

interface Merging {
  readonly diagnostics: Diagnostics;
  readonly sources: Sources;
  readonly path: string;
}

function mergeInto(fields: Map<string, Field>, more: Table, merging: Merging): void {
  for (const [key, field] of more.fields) {
    const path = merging.path === "" ? key : `${merging.path}.${key}`;
    const existing = fields.get(key);
    if (existing === undefined) fields.set(key, field);
    else if (path === "version") continue;
    else if (mergedTables.has(path) && existing.node.shape === "table" && field.node.shape === "table") {
      const together = new Map(existing.node.fields);
      mergeInto(together, field.node, { ...merging, path });
      fields.set(key, { at: existing.at, node: { ...existing.node, fields: together } });
    } else {
      const { diagnostics, sources } = merging;
      diagnostics.add(duplicateKey(key, sources.place(existing.at)), sources.place(field.at));
    }
  }
}
