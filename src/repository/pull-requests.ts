import type { RosterRepository } from "./repository.ts";
import { requestErrorOf, withoutRetries } from "./request-error.ts";

/** An open pull request; `head` is its head commit. */
export interface OpenPullRequest {
  readonly number: number;
  readonly url: string;
  readonly nodeId: string;
  readonly head: string;
}

/** Returns the open pull request from one branch of this repository into another; undefined when there is none. */
export async function findPullRequest(
  { octokit, owner, repo }: RosterRepository,
  { branch, base }: { readonly branch: string; readonly base: string },
): Promise<OpenPullRequest | undefined> {
  const head = `${owner}:${branch}`;
  const { data } = await octokit.rest.pulls.list({ owner, repo, state: "open", head, base });
  const [first] = data;
  return first && { number: first.number, url: first.html_url, nodeId: first.node_id, head: first.head.sha };
}

/** Returns how many pull requests are open from branches of this repository that begin like this, up to a hundred. */
export async function countOpenPullRequests(
  { octokit, owner, repo }: RosterRepository,
  beginning: string,
): Promise<number> {
  const { data } = await octokit.rest.git.listMatchingRefs({ owner, repo, ref: `heads/${beginning}` });
  const branches = new Set(data.map(({ ref }) => ref.replace("refs/heads/", "")));
  if (branches.size === 0) return 0;
  const pulls = await octokit.rest.pulls.list({ owner, repo, state: "open", per_page: 100 });
  return pulls.data.filter(
    ({ head }) => branches.has(head.ref) && head.repo?.full_name === `${owner}/${repo}`,
  ).length;
}

/** Opens a pull request, or updates the title and description of the open one. */
export async function openPullRequest(
  repository: RosterRepository,
  { branch, base, title, body }: Readonly<Record<"branch" | "base" | "title" | "body", string>>,
): Promise<OpenPullRequest> {
  const { octokit, owner, repo } = repository;
  const known = await findPullRequest(repository, { branch, base });
  if (known !== undefined) {
    await octokit.rest.pulls.update({ owner, repo, pull_number: known.number, title, body });
    return known;
  }
  try {
    const { data } = await octokit.rest.pulls.create({
      owner,
      repo,
      head: branch,
      base,
      title,
      body,
      ...withoutRetries,
    });
    return { number: data.number, url: data.html_url, nodeId: data.node_id, head: data.head.sha };
  } catch (error) {
    // Another run may have opened it, or the answer was lost.
    const opened = await findPullRequest(repository, { branch, base });
    if (opened === undefined) throw error;
    return opened;
  }
}

/** The result of a merge. `blocked`: branch protection isn't satisfied. `stale`: a conflict, or a moved head. */
export type MergeResult =
  | { readonly is: "merged" }
  | { readonly is: "blocked"; readonly reason: string }
  | { readonly is: "stale"; readonly reason: string };

type MergeMethod = "squash" | "merge" | "rebase";

const mergeMethods: readonly MergeMethod[] = ["squash", "merge", "rebase"];

/** GitHub computes in the background whether a pull request can be merged. After so many attempts it counts as blocked. */
const maxMergeAttempts = 6;

/**
 * Merges a pull request at the given head commit, by the first method that the repository allows. `sleep` waits so many
 * milliseconds.
 */
export async function mergePullRequest(
  repository: RosterRepository,
  pull: OpenPullRequest,
  { head, sleep }: { readonly head: string; readonly sleep: (milliseconds: number) => Promise<void> },
): Promise<MergeResult> {
  let reason = "";
  for (let attemptNumber = 1; attemptNumber <= maxMergeAttempts; attemptNumber += 1) {
    const attempt = await tryMerge(repository, pull, head);
    if (attempt === undefined) return { is: "merged" };
    reason = attempt.message;
    const { data } = await repository.octokit.rest.pulls.get({
      ...repositoryOf(repository),
      pull_number: pull.number,
    });
    if (data.merged) return { is: "merged" };
    if (attempt.status === 409 || data.mergeable === false) return { is: "stale", reason };
    const isUndecided = data.mergeable === null || undecided.has(data.mergeable_state);
    if (data.state !== "open" || !isUndecided) break;
    await sleep(500 * 2 ** attemptNumber);
  }
  return { is: "blocked", reason };
}

/** The `mergeable_state`s in which a later attempt may succeed. */
const undecided: ReadonlySet<string> = new Set(["unknown", "clean", "unstable", "has_hooks"]);

/** Tries each merge method once. Returns the last error; undefined when the pull request is merged. */
async function tryMerge(
  repository: RosterRepository,
  { number }: OpenPullRequest,
  sha: string,
): Promise<ReturnType<typeof requestErrorOf> | undefined> {
  let failure: ReturnType<typeof requestErrorOf> = { status: undefined, message: "" };
  for (const merge_method of mergeMethods) {
    try {
      const at = { ...repositoryOf(repository), pull_number: number, sha, merge_method };
      await repository.octokit.rest.pulls.merge({ ...at, ...withoutRetries });
      return undefined;
    } catch (error) {
      failure = requestErrorOf(error);
      const isMethod = failure.status === 405 && notAllowed.test(failure.message);
      if (!isMethod) return failure;
    }
  }
  return failure;
}

const notAllowed = /merg(?:es?|ing) (?:commits )?(?:are|is) not allowed/i;

function repositoryOf({ owner, repo }: RosterRepository): { readonly owner: string; readonly repo: string } {
  return { owner, repo };
}

const autoMerge = `mutation($pull: ID!, $mergeMethod: PullRequestMergeMethod!, $head: GitObjectID!) {
  enablePullRequestAutoMerge(input: { pullRequestId: $pull, mergeMethod: $mergeMethod, expectedHeadOid: $head }) {
    pullRequest { number }
  }
}`;

/** Enables auto-merge on a pull request. Returns false when the repository doesn't allow it. */
export async function enableAutoMerge(
  { octokit }: RosterRepository,
  pull: OpenPullRequest,
  head: string,
): Promise<boolean> {
  for (const method of mergeMethods) {
    try {
      await octokit.graphql(autoMerge, {
        pull: pull.nodeId,
        mergeMethod: method.toUpperCase(),
        head,
        ...withoutRetries,
      });
      return true;
    } catch (error) {
      if (!notAllowed.test(requestErrorOf(error).message)) return false;
    }
  }
  return false;
}

/** Requests reviews from logins, from 15 at most. Throws when GitHub refuses. */
export async function requestReviewers(
  { octokit, owner, repo }: RosterRepository,
  pull: OpenPullRequest,
  reviewers: readonly string[],
): Promise<void> {
  if (reviewers.length === 0) return;
  const at = { owner, repo, pull_number: pull.number };
  await octokit.rest.pulls.requestReviewers({ ...at, reviewers: reviewers.slice(0, 15), ...withoutRetries });
}

/** Returns the head commit of a pull request. */
export async function headOfPullRequest(repository: RosterRepository, number: number): Promise<string> {
  const at = { ...repositoryOf(repository), pull_number: number };
  return (await repository.octokit.rest.pulls.get(at)).data.head.sha;
}

/** Returns the numbers of the open pull requests into a branch, the newest first, and whether those are all. */
export async function newestPullRequests(
  repository: RosterRepository,
  base: string,
  most: number,
): Promise<{ readonly numbers: readonly number[]; readonly areAll: boolean }> {
  const order = { sort: "created", direction: "desc", per_page: most } as const;
  const at = { ...repositoryOf(repository), state: "open", base, ...order } as const;
  const { data, headers } = await repository.octokit.rest.pulls.list(at);
  return { numbers: data.map(({ number }) => number), areAll: !headers.link?.includes('rel="next"') };
}

/** Returns the numbers of the open pull requests from a branch, given as `owner:branch`. */
export async function pullRequestsFrom(
  repository: RosterRepository,
  head: string,
): Promise<readonly number[]> {
  const at = { ...repositoryOf(repository), state: "open", head } as const;
  const { data } = await repository.octokit.rest.pulls.list(at);
  return data.map(({ number }) => number);
}
