import { commitToBranch, deleteBranch, type FileAddition, headOf } from "./branches.ts";
import { filesAt } from "./commit-files.ts";
import { findPullRequest, type OpenPullRequest, openPullRequest } from "./pull-requests.ts";
import type { RosterRepository } from "./repository.ts";

/** Files to propose as a pull request. */
export interface FileProposal {
  readonly branch: string;
  /** The branch that the pull request goes into. */
  readonly base: string;
  readonly files: readonly FileAddition[];
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

/**
 * Opens a pull request with the files, or updates the open one from the same branch. It always has one commit. When that
 * commit has the same files and parent already, only title and description are updated.
 */
export async function proposeFiles(
  repository: RosterRepository,
  proposal: FileProposal,
): Promise<OpenPullRequest> {
  const { branch, base, files, title, body } = proposal;
  const onto = await headOf(repository, base);
  const known = await findPullRequest(repository, { branch, base });
  if (known === undefined || !(await hasSameFiles(repository, known.head, { onto, files }))) {
    await commitToBranch(repository, { branch, onto, files, headline: title, body: "" });
  }
  return openPullRequest(repository, { branch, base, title, body });
}

/** Closes the pull request from a branch, deletes the branch, and returns it; undefined when none is open. */
export async function withdrawProposal(
  repository: RosterRepository,
  { branch, base }: Pick<FileProposal, "branch" | "base">,
): Promise<OpenPullRequest | undefined> {
  const { octokit, owner, repo } = repository;
  const known = await findPullRequest(repository, { branch, base });
  if (known === undefined) return undefined;
  await octokit.rest.pulls.update({ owner, repo, pull_number: known.number, state: "closed" });
  await deleteBranch(repository, branch);
  return known;
}

async function hasSameFiles(
  repository: RosterRepository,
  head: string,
  { onto, files }: { readonly onto: string; readonly files: readonly FileAddition[] },
): Promise<boolean> {
  const { octokit, owner, repo } = repository;
  const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: head });
  if (data.parents.length !== 1 || data.parents[0]?.sha !== onto) return false;
  const current = await filesAt(
    repository,
    head,
    files.map(({ path }) => path),
  );
  return files.every(({ path, bytes }) =>
    current.files.some((each) => each.path === path && Buffer.compare(each.bytes, bytes) === 0),
  );
}
