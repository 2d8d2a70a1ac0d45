import { posix } from "node:path";
import { stateBranch } from "../repository/state-branch.ts";
import { type LoadedRoster, loadRoster, type ValidRoster } from "../roster/load.ts";
import type { OtherRoster } from "../roster/things-in-both.ts";
import { findOtherRosters, type RosterPlaces } from "./find-other-rosters.ts";
import { filesAtRevision, gitFolderOf, gitIn, gitTopOf } from "./git-revision.ts";
import { memoryFile } from "./memory.ts";

/** A change of a roster between a git revision and something else, with paths from the folder at hand. */
export interface ChangeInGit {
  readonly folder: string;
  readonly commit: string;
  readonly base: ValidRoster;
  readonly head: ValidRoster;
  readonly config: readonly string[];
  readonly now: string;
}

/**
 * Returns the other rosters of a git repository at a revision, from git alone: what the memory names that was fetched last,
 * and files that are rosters by themselves.
 */
export async function otherRostersInGit(change: ChangeInGit): Promise<readonly OtherRoster[]> {
  const { folder, commit, base, head, config, now } = change;
  const under = await gitFolderOf(folder);
  return findOtherRosters(placesInGit(await gitTopOf(folder), { commit, now }), {
    roster: { ...base, source: withPathsUnder(base, under).source },
    head,
    config: config.map((pattern) => pathUnder(under, pattern)),
    now,
  });
}

function placesInGit(
  top: string,
  { commit, now }: { readonly commit: string; readonly now: string },
): RosterPlaces {
  const git = gitIn(top);
  return {
    memory: async () => {
      for (const ref of [`refs/remotes/origin/${stateBranch}`, `refs/heads/${stateBranch}`]) {
        const text = await git("show", `${ref}:${memoryFile}`).catch(() => undefined);
        if (text !== undefined) return text.toString();
      }
      return undefined;
    },
    paths: async () => {
      const listed = await git("ls-tree", "-r", "--name-only", "-z", commit);
      return listed
        .toString()
        .split("\0")
        .filter((path) => path.endsWith(".yaml") || path.endsWith(".yml"));
    },
    files: async (paths) => (await filesAtRevision(top, commit, paths)).files,
    load: async (patterns) => {
      const nothing = { files: [], findings: [] };
      return loadRoster(await filesAtRevision(top, commit, patterns).catch(() => nothing), now);
    },
  };
}

/** Returns a roster of a folder as the whole repository sees it: with the folder before its paths. */
export function withPathsUnder(roster: LoadedRoster, under: string): LoadedRoster {
  const { source } = roster;
  const files = source.files.map((file) => ({ ...file, path: pathUnder(under, file.path) }));
  return { ...roster, source: { ...source, files } };
}

/** Returns a path or a glob of a folder as one of the whole repository. */
export function pathUnder(under: string, path: string): string {
  return posix.normalize(`${under}${path}`);
}
