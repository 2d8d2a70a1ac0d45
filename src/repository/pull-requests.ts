import { failureIn, once } from "./failure.ts";
import type { RosterRepository } from "./repository.ts";

/** A pull request, as far as Rollcall goes into it. */
export interface Pull {
  readonly number: number;
  readonly url: string;
  readonly nodeId: string;
  readonly head: string;
}

/** The open pull request from one branch of this repository into another: one into a third is somebody else's affair. */
export async function findPull(
  { octokit, owner, repo }: RosterRepository,
  { branch, base }: { readonly branch: string; readonly base: string },
): Promise<Pull | undefined> {
  const head = `${owner}:${branch}`;
  const { data } = await octokit.rest.pulls.list({ owner, repo, state: "open", head, base });
  const [first] = data;
  return first && { number: first.number, url: first.html_url, nodeId: first.node_id, head: first.head.sha };
}

/** Opens a pull request, or brings the one that is open already up to date. */
export async function openPull(
  repository: RosterRepository,
  { branch, base, title, body }: Readonly<Record<"branch" | "base" | "title" | "body", string>>,
): Promise<Pull> {
  const { octokit, owner, repo } = repository;
  const known = await findPull(repository, { branch, base });
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
      ...once,
    });
    return { number: data.number, url: data.html_url, nodeId: data.node_id, head: data.head.sha };
  } catch (error) {
    // Another run may have opened it, or the answer was lost.
    const opened = await findPull(repository, { branch, base });
    if (opened === undefined) throw error;
    return opened;
  }
}

/** What became of an attempt to merge. `blocked`: protection asks for more first. `stale`: a conflict, or a moved branch. */
export type Merging =
  | { readonly is: "merged" }
  | { readonly is: "blocked"; readonly reason: string }
  | { readonly is: "stale"; readonly reason: string };

type Method = "squash" | "merge" | "rebase";

const methods: readonly Method[] = ["squash", "merge", "rebase"];

/** GitHub finds out whether a new pull request can be merged while one waits; after so many looks it is taken for a no. */
const mostLooks = 6;

/**
 * Merges a pull request at the given head, in the first of the ways that the repository allows. `sleep` waits so many
 * milliseconds.
 */
export async function mergePull(
  repository: RosterRepository,
  pull: Pull,
  { head, sleep }: { readonly head: string; readonly sleep: (milliseconds: number) => Promise<void> },
): Promise<Merging> {
  let reason = "";
  for (let look = 1; look <= mostLooks; look += 1) {
    const attempt = await tryMerging(repository, pull, head);
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
    await sleep(500 * 2 ** look);
  }
  return { is: "blocked", reason };
}

/** States in which a merge should have worked, or may in a moment. */
const undecided: ReadonlySet<string> = new Set(["unknown", "clean", "unstable", "has_hooks"]);

/** The refusal; undefined when it is merged. */
async function tryMerging(
  repository: RosterRepository,
  { number }: Pull,
  sha: string,
): Promise<ReturnType<typeof failureIn> | undefined> {
  let refusal: ReturnType<typeof failureIn> = { status: undefined, message: "" };
  for (const merge_method of methods) {
    try {
      const at = { ...repositoryOf(repository), pull_number: number, sha, merge_method };
      await repository.octokit.rest.pulls.merge({ ...at, ...once });
      return undefined;
    } catch (error) {
      refusal = failureIn(error);
      const isMethod = refusal.status === 405 && notAllowed.test(refusal.message);
      if (!isMethod) return refusal;
    }
  }
  return refusal;
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

/** Has GitHub merge the pull request once its protection is content; false where the repository doesn't allow that. */
export async function enableAutoMerge(
  { octokit }: RosterRepository,
  pull: Pull,
  head: string,
): Promise<boolean> {
  for (const method of methods) {
    try {
      await octokit.graphql(autoMerge, {
        pull: pull.nodeId,
        mergeMethod: method.toUpperCase(),
        head,
        ...once,
      });
      return true;
    } catch (error) {
      if (!notAllowed.test(failureIn(error).message)) return false;
    }
  }
  return false;
}

/** Asks people (logins) to review. Throws when GitHub refuses. */
export async function askForReview(
  { octokit, owner, repo }: RosterRepository,
  pull: Pull,
  reviewers: readonly string[],
): Promise<void> {
  if (reviewers.length === 0) return;
  const at = { owner, repo, pull_number: pull.number };
  await octokit.rest.pulls.requestReviewers({ ...at, reviewers: reviewers.slice(0, 15), ...once });
}
