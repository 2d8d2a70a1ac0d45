import { type Finding, finding, hasErrors } from "../core/finding.ts";
import { rosterUnreadable } from "../roster/errors.ts";
import { type FileTree, findRosterFiles, type TreeEntry } from "../roster/find-files.ts";
import type { RosterRepository } from "./repository.ts";
import { requestErrorOf } from "./request-error.ts";

/** Files of a commit, and the patterns that match none. */
export interface CommitFiles {
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly missing: readonly string[];
  readonly findings: readonly Finding[];
}

/** Reads files of a commit by paths and globs, as data: nothing is checked out or run. Errors are findings. */
export async function filesAt(
  repository: RosterRepository,
  commit: string,
  patterns: readonly string[],
): Promise<CommitFiles> {
  const { octokit, owner, repo } = repository;
  try {
    const found = await findRosterFiles(treeOf(repository, commit), patterns);
    const { missing, findings } = found;
    if (hasErrors(findings)) return { files: [], missing, findings };
    const files = await Promise.all(
      [...found.files].map(async ([path, { sha: file_sha }]) => {
        const blob = await octokit.rest.git.getBlob({ owner, repo, file_sha });
        return { path, bytes: new Uint8Array(Buffer.from(blob.data.content, "base64")) };
      }),
    );
    return { files, missing, findings };
  } catch (error) {
    const problem = rosterUnreadable(patterns.join(", "), requestErrorOf(error).message);
    return { files: [], missing: [], findings: [finding(problem)] };
  }
}

/** Returns the paths that each list of patterns finds at a commit; undefined where they can't be listed. */
export async function pathsAt(
  repository: RosterRepository,
  commit: string,
  lists: readonly (readonly string[])[],
): Promise<readonly (readonly string[])[] | undefined> {
  try {
    const tree = treeOf(repository, commit);
    const found: (readonly string[])[] = [];
    for (const patterns of lists) found.push([...(await findRosterFiles(tree, patterns)).files.keys()]);
    return found;
  } catch {
    return undefined;
  }
}

interface CommitEntry extends TreeEntry {
  readonly sha: string;
  readonly size: number;
}

const linkMode = "120000";

/**
 * Returns the tree of a commit. Where several folders may be listed, the first request lists all of them. GitHub truncates
 * long lists, so as few entries as possible are listed.
 */
function treeOf({ octokit, owner, repo }: RosterRepository, commit: string): FileTree<CommitEntry> {
  const lists = new Map<string, readonly CommitEntry[]>();
  const shas = new Map([["", commit]]);
  const read = async (folder: string, isDeep: boolean): Promise<void> => {
    const { data } = await octokit.rest.git.getTree({
      owner,
      repo,
      tree_sha: shas.get(folder) ?? commit,
      ...(isDeep ? { recursive: "true" } : {}),
    });
    if (data.truncated) throw new Error(`there are more files below ${folder || "."} than GitHub lists`);
    const found = new Map<string, CommitEntry[]>([[folder, []]]);
    for (const { path, sha, mode, type, size = 0 } of data.tree) {
      const whole = folder === "" ? path : `${folder}/${path}`;
      const slash = whole.lastIndexOf("/");
      const entry = { name: whole.slice(slash + 1), sha, size };
      const siblings = found.get(slash === -1 ? "" : whole.slice(0, slash));
      if (type === "tree") {
        shas.set(whole, sha);
        if (isDeep) found.set(whole, []);
        siblings?.push({ ...entry, type: "folder" });
      } else if (type === "blob") siblings?.push({ ...entry, type: mode === linkMode ? "link" : "file" });
    }
    for (const [each, entries] of found) lists.set(each, entries);
  };
  return {
    list: async (folder, isDeep) => {
      if (!lists.has(folder)) await read(folder, isDeep);
      return lists.get(folder) ?? [];
    },
    sizeOf: async (_, { size }) => size,
  };
}
