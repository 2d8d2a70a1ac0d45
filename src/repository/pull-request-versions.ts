import { headOf } from "./branches.ts";
import type { RosterRepository } from "./repository.ts";

/** The commits of a pull request, and the files that it changes. */
export interface PullRequestVersions {
  readonly number: number;
  /** The name of the branch that it goes into. */
  readonly baseBranch: string;
  /** The name of the repository's default branch. */
  readonly defaultBranch: string;
  /** The current commit of the base branch. */
  readonly base: string;
  /** The last commit that base and head have in common. */
  readonly mergeBase: string;
  readonly head: string;
  /** GitHub's trial merge; undefined on a conflict, or while GitHub computes it. */
  readonly mergePreview: string | undefined;
  readonly author: { readonly login: string; readonly id: number };
  /** The paths of changed files. A renamed file has both of its paths here. */
  readonly changedPaths: readonly string[];
  /** How many changed files GitHub doesn't list; it lists 3000 at most. */
  readonly unlistedFiles: number;
}

/** Reads a pull request's commits and changed files. */
export async function readPullRequestVersions(
  repository: RosterRepository,
  number: number,
): Promise<PullRequestVersions> {
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
    baseBranch: pull.base.ref,
    defaultBranch: pull.base.repo.default_branch,
    base,
    mergeBase: comparison.merge_base_commit.sha,
    head: pull.head.sha,
    mergePreview: pull.mergeable === true && pull.merge_commit_sha ? pull.merge_commit_sha : undefined,
    author: { login: pull.user?.login ?? "", id: pull.user?.id ?? 0 },
    changedPaths: files.flatMap(({ filename, previous_filename }) => [
      filename,
      ...(previous_filename ? [previous_filename] : []),
    ]),
    unlistedFiles: Math.max(0, pull.changed_files - files.length),
  };
}

/** Returns true when a commit has exactly these parents, in this order. A trial merge may be of an older base. */
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
