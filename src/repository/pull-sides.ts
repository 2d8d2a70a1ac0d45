import { headOf } from "./branches.ts";
import type { RosterRepository } from "./repository.ts";

/** The commits that a pull request is about, and what it touches. */
export interface Sides {
  readonly number: number;
  /** The branch that it goes into, and the one that the repository is on by default. */
  readonly into: string;
  readonly defaultBranch: string;
  /** Where the base branch stands now. */
  readonly base: string;
  /** Where the two parted. */
  readonly fork: string;
  readonly head: string;
  /** What merging would leave, as GitHub has tried it; undefined on a conflict, or while GitHub is at it. */
  readonly preview: string | undefined;
  readonly author: { readonly login: string; readonly id: number };
  /** The paths of changed files, before and after a rename. */
  readonly paths: readonly string[];
  /** GitHub lists the first three thousand files at most; how many it doesn't. */
  readonly unlisted: number;
}

/** Reads a pull request. */
export async function sidesOf(repository: RosterRepository, number: number): Promise<Sides> {
  const { octokit, owner, repo } = repository;
  const at = { owner, repo, pull_number: number };
  const { data: pull } = await octokit.rest.pulls.get(at);
  const base = await headOf(repository, pull.base.ref);
  const basehead = `${base}...${pull.head.sha}`;
  const { data: comparison } = await octokit.rest.repos.compareCommitsWithBasehead({
    owner,
    repo,
    basehead,
    per_page: 1,
  });
  const files = await octokit.paginate(octokit.rest.pulls.listFiles, { ...at, per_page: 100 });
  return {
    number,
    into: pull.base.ref,
    defaultBranch: pull.base.repo.default_branch,
    base,
    fork: comparison.merge_base_commit.sha,
    head: pull.head.sha,
    preview: pull.mergeable === true && pull.merge_commit_sha ? pull.merge_commit_sha : undefined,
    author: { login: pull.user?.login ?? "", id: pull.user?.id ?? 0 },
    paths: files.flatMap(({ filename, previous_filename }) => [
      filename,
      ...(previous_filename ? [previous_filename] : []),
    ]),
    unlisted: Math.max(0, pull.changed_files - files.length),
  };
}

/** True when a commit is the merge of two others, in this order: a preview may be of an older base. */
export async function isMergeOf(
  { octokit, owner, repo }: RosterRepository,
  commit: string,
  parents: readonly string[],
): Promise<boolean> {
  const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: commit });
  return (
    data.parents.length === parents.length && data.parents.every(({ sha }, index) => sha === parents[index])
  );
}
