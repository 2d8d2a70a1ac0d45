import type { Account, Repo } from "../entities.ts";
import { addCommit, addTree, type Commit, type Files, filesOf, type Signature } from "./objects.ts";

/** The files at a branch's head; none where the branch has no commit yet. */
export function filesAt(repo: Repo, sha: string | undefined): Files {
  const commit = sha === undefined ? undefined : repo.git.store.commits.get(sha);
  return commit === undefined ? new Map() : filesOf(repo.git.store, commit.tree);
}

/** Commits files on top of `parents`, without moving any branch. */
export function commitFiles(
  repo: Repo,
  files: Files,
  {
    message,
    parents,
    by,
    now,
    author,
    verified = true,
  }: {
    readonly message: string;
    readonly parents: readonly string[];
    readonly by: Account;
    readonly now: Date;
    /** An explicit author keeps GitHub from signing. */
    readonly author?: { readonly name: string; readonly email: string } | undefined;
    readonly verified?: boolean;
  },
): Commit {
  const { store } = repo.git;
  const signature: Signature = {
    name: author?.name ?? by.login,
    email: author?.email ?? `${by.id}+${by.login}@users.noreply.github.com`,
    date: now,
  };
  return addCommit(store, {
    tree: addTree(store, files),
    parents,
    message,
    author: signature,
    committer:
      verified && author === undefined
        ? { ...signature, name: "GitHub", email: "noreply@github.com" }
        : signature,
    verified: verified && author === undefined,
    account: by.id,
  });
}

/** The full name of a branch's ref. */
export function branchRef(branch: string): string {
  return branch.startsWith("refs/") ? branch : `refs/heads/${branch}`;
}
