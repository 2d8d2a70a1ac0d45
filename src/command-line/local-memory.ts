import { gitFolderOf } from "../app/git-revision.ts";
import { memoryMissing, otherRostersUnknown } from "../app/memory-errors.ts";
import { noMemory } from "../app/no-memory.ts";
import type { RunMemory } from "../app/open-memory.ts";
import type { ReadOnlyMemory } from "../app/read-only-memory.ts";
import { pathUnder, withPathsUnder } from "../app/rosters-in-git.ts";
import { memorySince } from "../app/since-revision.ts";
import { finding } from "../core/finding.ts";
import type { Connections } from "../providers/index.ts";
import type { LoadedRoster } from "../roster/load.ts";
import { rosterRepositoryAt } from "./roster-repository.ts";

/** The files of a folder that are planned or applied. */
export interface LocalRoster {
  readonly folder: string;
  readonly config: readonly string[];
  readonly now: string;
  readonly roster: LoadedRoster;
}

/**
 * Returns what a run on files of a folder knows: with `since`, the roster of that revision as applied before; and from the
 * memory of the repository that the folder is a clone of, what other rosters give. A line says where that can't be known.
 */
export async function localMemory(
  local: LocalRoster,
  { since, connections }: { readonly since: string | undefined; readonly connections: Connections },
): Promise<RunMemory> {
  const own =
    since === undefined
      ? noMemory([finding(memoryMissing(...withoutSince))])
      : await memorySince(since, local);
  const shared = await memoryOfRepository(local, connections);
  if ("reason" in shared)
    return { ...own, findings: [...own.findings, finding(otherRostersUnknown(shared.reason))] };
  return { ...own, ...shared, findings: [...own.findings, ...shared.findings] };
}

async function memoryOfRepository(
  { folder, config, now, roster }: LocalRoster,
  connections: Connections,
): Promise<ReadOnlyMemory | { readonly reason: string }> {
  const repository = await rosterRepositoryAt(folder, connections);
  if (repository === undefined) {
    const hasToken = Boolean(connections.env["REPOSITORY_TOKEN"] || connections.githubToken);
    return { reason: hasToken ? "this folder is no clone of a repository on GitHub" : "there is no token" };
  }
  const { createRosterLoader } = await import("../app/load-roster.ts");
  const { readOnlyMemory } = await import("../app/read-only-memory.ts");
  const under = await gitFolderOf(folder);
  const patterns = config.map((pattern) => pathUnder(under, pattern));
  return readOnlyMemory({
    rosters: createRosterLoader(repository, patterns, now),
    roster: withPathsUnder(roster, under),
    clock: connections.clock,
  });
}

const withoutSince = [
  "the command line keeps no memory",
  "Run `rollcall plan --since REVISION` (or `apply`) with the last git revision that was applied, to take back what it gave and the file gives no more.",
] as const;
