import { posix } from "node:path";
import picomatch from "picomatch";
import { type Finding, finding } from "../core/finding.ts";
import { rosterIsLink, rosterUnreadable } from "../roster/errors.ts";
import type { RosterRepository } from "./repository.ts";
import { requestErrorOf } from "./request-error.ts";

/** Files of a commit, and the patterns that match none. */
export interface CommitFiles {
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly missing: readonly string[];
  readonly findings: readonly Finding[];
}

interface Entry {
  readonly path: string;
  readonly sha: string;
  readonly mode: string;
  readonly type: string;
}

/** Reads files of a commit by paths and globs, as data: nothing is checked out or run. Errors are findings. */
export async function filesAt(
  repository: RosterRepository,
  commit: string,
  patterns: readonly string[],
): Promise<CommitFiles> {
  const { octokit, owner, repo } = repository;
  try {
    const chosen = new Map<string, Entry>();
    const missing: string[] = [];
    for (const pattern of patterns) {
      const matches = picomatch(pattern);
      const found = (await entriesFor(repository, commit, pattern))
        .filter(({ path, type }) => type === "blob" && (path === pattern || matches(path)))
        .sort((left, right) => (left.path < right.path ? -1 : 1));
      if (found.length === 0) missing.push(pattern);
      for (const entry of found) chosen.set(entry.path, entry);
    }
    const links = [...chosen.values()].filter(({ mode }) => mode === linkMode);
    if (links.length > 0) {
      return { files: [], missing, findings: links.map(({ path }) => finding(rosterIsLink(path))) };
    }
    const files = await Promise.all(
      [...chosen.values()].map(async ({ path, sha: file_sha }) => {
        const blob = await octokit.rest.git.getBlob({ owner, repo, file_sha });
        return { path, bytes: new Uint8Array(Buffer.from(blob.data.content, "base64")) };
      }),
    );
    return { files, missing, findings: [] };
  } catch (error) {
    const problem = rosterUnreadable(patterns.join(", "), requestErrorOf(error).message);
    return { files: [], missing: [], findings: [finding(problem)] };
  }
}

const linkMode = "120000";

/**
 * Returns the entries that a pattern may match: those in the folder of its fixed part, and those below when the pattern
 * goes deeper. GitHub truncates long lists, so as few entries as possible are listed.
 */
async function entriesFor(
  { octokit, owner, repo }: RosterRepository,
  commit: string,
  pattern: string,
): Promise<readonly Entry[]> {
  const { base, glob } = picomatch.scan(pattern);
  const folder = posix.normalize(glob === "" ? posix.dirname(base) : base || ".");
  const list = async (tree_sha: string, deep: boolean) => {
    const { data } = await octokit.rest.git.getTree({
      owner,
      repo,
      tree_sha,
      ...(deep ? { recursive: "true" } : {}),
    });
    if (data.truncated) throw new Error(`there are more files below ${folder} than GitHub lists`);
    return data.tree;
  };
  let tree = commit;
  for (const name of folder.split("/").filter((step) => step !== ".")) {
    const inner = (await list(tree, false)).find(({ path, type }) => path === name && type === "tree");
    if (inner === undefined) return [];
    tree = inner.sha;
  }
  const entries = await list(tree, glob.includes("/") || glob.includes("**"));
  return entries.map((entry) => ({ ...entry, path: posix.join(folder, entry.path) }));
}
