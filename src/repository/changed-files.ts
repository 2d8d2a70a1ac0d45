import type { RosterRepository } from "./repository.ts";

/** What a pull request changes. */
export interface PullRequestFiles {
  /** The last commit that base and head have in common. */
  readonly mergeBase: string;
  /** The paths of changed files. A renamed file has both of its paths here. */
  readonly paths: readonly string[];
  /** How many changed files GitHub doesn't list; it lists 3000 at most. */
  readonly unlisted: number;
}

interface ListedFile {
  readonly filename: string;
  readonly previous_filename?: string | undefined;
}

interface CommitRange {
  readonly base: string;
  readonly head: string;
}

/**
 * Reads what changes between two commits that no pull request has as base and head. GitHub lists at most 300 files then,
 * and where it lists that many, how many more there are isn't known.
 */
export async function readGroupFiles(
  repository: RosterRepository,
  range: CommitRange,
): Promise<PullRequestFiles> {
  const { mergeBase, files } = await compare(repository, range);
  return { mergeBase, paths: pathsOf(files), unlisted: files.length < mostCompared ? 0 : 1 };
}

/** GitHub lists no more files of a comparison. */
const mostCompared = 300;

async function compare(
  { octokit, owner, repo }: RosterRepository,
  { base, head }: CommitRange,
): Promise<{ readonly mergeBase: string; readonly files: readonly ListedFile[] }> {
  const basehead = `${base}...${head}`;
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
    owner,
    repo,
    basehead,
    per_page: 1,
  });
  return { mergeBase: data.merge_base_commit.sha, files: data.files ?? [] };
}

function pathsOf(files: readonly ListedFile[]): readonly string[] {
  return files.flatMap(({ filename, previous_filename: old }) => (old ? [filename, old] : [filename]));
}

/**
 * Reads what changes between a commit of the base branch and the head of a pull request that changes `count` files. One
 * request tells of up to 300 files, and the pull request lists the others.
 */
export async function readChangedFiles(
  repository: RosterRepository,
  { number, count, ...range }: CommitRange & { readonly number: number; readonly count: number },
): Promise<PullRequestFiles> {
  const { octokit, owner, repo } = repository;
  const { mergeBase, files: compared } = await compare(repository, range);
  const files: readonly ListedFile[] =
    compared.length >= count
      ? compared
      : await octokit.paginate(octokit.rest.pulls.listFiles, {
          owner,
          repo,
          pull_number: number,
          per_page: 100,
        });
  return { mergeBase, paths: pathsOf(files), unlisted: Math.max(0, count - files.length) };
}
