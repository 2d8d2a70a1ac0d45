import type { RosterRepository } from "./repository.ts";

/** The GitHub account of a reviewer. */
export interface Reviewer {
  readonly login: string;
  readonly id: number;
}

/**
 * Returns the reviewers who approve a pull request's head commit. Each reviewer's latest review counts; a dismissed one
 * or one of an earlier commit doesn't.
 */
export async function approvingReviewers(
  { octokit, owner, repo }: RosterRepository,
  { number, head }: { readonly number: number; readonly head: string },
): Promise<readonly Reviewer[]> {
  const reviews = await octokit.paginate(octokit.rest.pulls.listReviews, {
    owner,
    repo,
    pull_number: number,
    per_page: 100,
  });
  const verdicts = new Map<number, { readonly account: Reviewer; readonly counts: boolean }>();
  for (const { user, state, commit_id } of reviews) {
    if (user === null || state === "COMMENTED" || state === "PENDING") continue;
    const account = { login: user.login, id: user.id };
    verdicts.set(user.id, { account, counts: state === "APPROVED" && commit_id === head });
  }
  return [...verdicts.values()].filter(({ counts }) => counts).map(({ account }) => account);
}
