import { getOctokit } from "@actions/github";
import { retry } from "@octokit/plugin-retry";
import picomatch from "picomatch";
import { type Finding, finding } from "../core/finding.ts";
import { rosterUnreadable } from "./errors.ts";

export type Repository = {
  readonly octokit: ReturnType<typeof getOctokit>;
  readonly owner: string;
  readonly repo: string;
};

/** The repository that the run belongs to. */
export function openRepository(
  token: string,
  at: { owner: string; repo: string; apiUrl: string },
): Repository {
  const octokit = getOctokit(token, { baseUrl: at.apiUrl, userAgent: "rollcall" }, retry);
  return { octokit, owner: at.owner, repo: at.repo };
}

/** Files of a commit, and the patterns for which there are none. */
export interface CommitFiles {
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly missing: readonly string[];
  readonly findings: readonly Finding[];
}

/** Reads files by paths and globs as data, at a commit: nothing is checked out, and nothing of it is run. */
export async function filesAt(
  repository: Repository,
  commit: string,
  patterns: readonly string[],
): Promise<CommitFiles> {
  const { octokit, owner, repo } = repository;
  try {
    const tree = await octokit.rest.git.getTree({ owner, repo, tree_sha: commit, recursive: "true" });
    const blobs = tree.data.tree.filter((entry) => entry.type === "blob");
    const chosen = new Map<string, string>();
    const missing: string[] = [];
    for (const pattern of patterns) {
      const matches = picomatch(pattern, { dot: true });
      const found = blobs.filter(({ path }) => path === pattern || matches(path)).sort(byPath);
      if (found.length === 0) missing.push(pattern);
      for (const { path, sha } of found) chosen.set(path, sha);
    }
    const files = await Promise.all(
      [...chosen].map(async ([path, file_sha]) => {
        const blob = await octokit.rest.git.getBlob({ owner, repo, file_sha });
        return { path, bytes: new Uint8Array(Buffer.from(blob.data.content, "base64")) };
      }),
    );
    return { files, missing, findings: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { files: [], missing: [], findings: [finding(rosterUnreadable(patterns.join(", "), reason))] };
  }
}

function byPath(left: { readonly path: string }, right: { readonly path: string }): number {
  return left.path < right.path ? -1 : 1;
}
