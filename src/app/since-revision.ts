import { finding } from "../core/finding.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import { isUsable, loadRoster } from "../roster/load.ts";
import { resolveUndated } from "../roster/resolve-undated.ts";
import { filesAtRevision } from "./git-revision.ts";
import { revisionNotUsable } from "./memory-errors.ts";
import { noMemory, type RunMemory } from "./open-memory.ts";

/**
 * Returns a memory in which the roster of a git revision was applied before, in every service. It keeps nothing. Throws
 * a `RollcallError` when that roster can't be read.
 */
export async function memorySince(
  revision: string,
  where: { readonly folder: string; readonly config: readonly string[]; readonly today: string },
): Promise<RunMemory> {
  const source = await filesAtRevision(where.folder, revision, where.config);
  const loaded = loadRoster(source, where.today);
  if (!isUsable(loaded)) {
    const reason = loaded.findings.find(({ severity }) => severity === "error")?.message ?? "";
    throw new RollcallError([finding(revisionNotUsable(revision, reason))]);
  }
  const roster = resolveUndated(loaded.declared, where.today);
  return { ...noMemory([]), isEmpty: false, earlierIn: () => [roster] };
}
