import type { Diagnostics } from "./diagnostics.ts";
import { missingVersion, versionInSome } from "./format/errors.ts";
import { nameProblem } from "./format/names.ts";
import type { Sources } from "./sources.ts";
import { type Table, writtenWithQuotes } from "./yaml/tree.ts";

/**
 * Checks that the version of the format is 1, and that one of the files states it, or all do. Whether it is missing is
 * not checked when some file could not be read.
 */
export function checkVersions(
  tables: readonly Table[],
  {
    diagnostics,
    sources,
    complete,
  }: { readonly diagnostics: Diagnostics; readonly sources: Sources; readonly complete: boolean },
): void {
  const stated = tables.filter((table) => table.fields.has("version"));
  for (const table of stated) {
    const node = table.fields.get("version")?.node;
    if (node === undefined || (node.shape === "scalar" && node.value === 1)) continue;
    const text = node.shape === "scalar" ? writtenWithQuotes(node) : `a ${node.shape}`;
    const problem = nameProblem("invalid_version", "`version`", text);
    if (problem !== undefined) diagnostics.add(problem, sources.place(node.at));
  }
  if (!complete) return;
  const [first] = tables;
  if (first !== undefined && stated.length === 0) diagnostics.add(missingVersion(), sources.place(first.at));
  if (stated.length < 2 || stated.length === tables.length) return;
  for (const table of tables) {
    if (!stated.includes(table)) diagnostics.add(versionInSome(), sources.place(table.at));
  }
}
