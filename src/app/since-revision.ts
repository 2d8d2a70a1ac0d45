import { finding } from "../core/finding.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import { isUsable, loadRoster } from "../roster/load.ts";
import { resolveUndated } from "../roster/resolve-undated.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import { commitsSince, filesAtRevision } from "./git-revision.ts";
import { revisionNotUsable } from "./memory-errors.ts";
import { noMemory } from "./no-memory.ts";
import type { RunMemory } from "./open-memory.ts";
import { handsSomethingOver } from "./unapplied-rosters.ts";

/**
 * Returns a memory in which the roster of a git revision was applied before, in every service, and what later commits
 * handed over is known. It keeps nothing. Throws a `RollcallError` when that roster can't be read.
 */
export async function memorySince(
  revision: string,
  where: { readonly folder: string; readonly config: readonly string[]; readonly now: string },
): Promise<RunMemory> {
  const source = await filesAtRevision(where.folder, revision, where.config);
  const loaded = loadRoster(source, where.now);
  if (!isUsable(loaded)) {
    const reason = loaded.findings.find(({ severity }) => severity === "error")?.message ?? "";
    throw new RollcallError([finding(revisionNotUsable(revision, reason))]);
  }
  const roster = resolveUndated(loaded.declared, where.now);
  const earlier = [roster, ...(await handOversSince(source.commit ?? revision, where))];
  return { ...noMemory([]), isEmpty: false, earlierIn: () => earlier };
}

/** Returns the rosters since then that hand something over. Those that can't be read are passed over. */
async function handOversSince(
  commit: string,
  { folder, config, now }: Parameters<typeof memorySince>[1],
): Promise<readonly ResolvedRoster[]> {
  const commits = await commitsSince(folder, commit, config);
  const rosters: ResolvedRoster[] = [];
  for (const each of commits) {
    const source = await filesAtRevision(folder, each, config).catch(() => undefined);
    const declared = source && loadRoster(source, now).declared;
    if (declared !== undefined) rosters.push({ ...resolveUndated(declared, now), unapplied: true });
  }
  return rosters.filter(handsSomethingOver);
}
