import { type Addition, commitAhead, deleteBranch, headOf } from "./branches.ts";
import { filesAt } from "./commit-files.ts";
import { findPull, openPull, type Pull } from "./pull-requests.ts";
import type { RosterRepository } from "./repository.ts";

/** Files that somebody should look at before they are the repository's. */
export interface FileProposal {
  readonly branch: string;
  /** The branch that they are for. */
  readonly base: string;
  readonly files: readonly Addition[];
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

/**
 * Opens a pull request with some files, or brings the one from this branch up to date: there is one at a time, with one
 * commit. One that says the same already is left as it is, but for its description.
 */
export async function proposeFiles(repository: RosterRepository, proposal: FileProposal): Promise<Pull> {
  const { branch, base, files, title, body } = proposal;
  const onto = await headOf(repository, base);
  const known = await findPull(repository, { branch, base });
  if (known === undefined || !(await saysTheSame(repository, known.head, { onto, files }))) {
    await commitAhead(repository, { branch, onto, files, headline: title, body: "" });
  }
  return openPull(repository, { branch, base, title, body });
}

/** Closes the pull request from a branch, and deletes the branch, where there is nothing to propose any more. */
export async function withdrawProposal(
  repository: RosterRepository,
  { branch, base }: Pick<FileProposal, "branch" | "base">,
): Promise<Pull | undefined> {
  const { octokit, owner, repo } = repository;
  const known = await findPull(repository, { branch, base });
  if (known === undefined) return undefined;
  await octokit.rest.pulls.update({ owner, repo, pull_number: known.number, state: "closed" });
  await deleteBranch(repository, branch);
  return known;
}

async function saysTheSame(
  repository: RosterRepository,
  head: string,
  { onto, files }: { readonly onto: string; readonly files: readonly Addition[] },
): Promise<boolean> {
  const { octokit, owner, repo } = repository;
  const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: head });
  if (data.parents.length !== 1 || data.parents[0]?.sha !== onto) return false;
  const there = await filesAt(
    repository,
    head,
    files.map(({ path }) => path),
  );
  return files.every(({ path, bytes }) =>
    there.files.some((each) => each.path === path && Buffer.compare(each.bytes, bytes) === 0),
  );
}
