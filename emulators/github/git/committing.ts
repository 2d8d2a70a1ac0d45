import type { Account, Repo } from "../entities.ts";
import { addCommit, addTree, type Commit, type Files, filesOf, type Signature } from "./objects.ts";

/** Returns the files of a commit. None where there is no commit yet. */
export function filesAt(repo: Repo, sha: string | undefined): Files {
  const commit = sha === undefined ? undefined : repo.git.store.commits.get(sha);
  return commit === undefined ? new Map() : filesOf(repo.git.store, commit.tree);
}

/** Creates a commit of files on top of `parents`. It moves no branch. */
export function commitFiles(
  repo: Repo,
  files: Files,
  {
    message,
    parents,
    by,
    now,
    author,
    signer,
    verified = true,
  }: {
    readonly message: string;
    readonly parents: readonly string[];
    readonly by: Account;
    readonly now: Date;
    /** GitHub does not sign a commit with an explicit author. */
    readonly author?: { readonly name: string; readonly email: string } | undefined;
    readonly verified?: boolean;
    /** Whose own key signs it, in place of GitHub's. */
    readonly signer?: Account | undefined;
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
      verified && author === undefined && signer === undefined
        ? { ...signature, name: "GitHub", email: "noreply@github.com" }
        : signature,
    verified: signer !== undefined || (verified && author === undefined),
    signer: signer?.id,
    account: by.id,
  });
}

/** Returns the full name of a branch's ref. */
export function branchRef(branch: string): string {
  return branch.startsWith("refs/") ? branch : `refs/heads/${branch}`;
}
