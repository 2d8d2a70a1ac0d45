import type { RosterRepository } from "./repository.ts";

/** A GitHub account. */
export interface Account {
  readonly login: string;
  readonly id: number;
}

/**
 * Who approves a pull request as it stands: each reviewer's latest verdict counts, a dismissed one or one on an
 * earlier commit doesn't.
 */
export async function approvalsOf(
  { octokit, owner, repo }: RosterRepository,
  { number, head }: { readonly number: number; readonly head: string },
): Promise<readonly Account[]> {
  const reviews = await octokit.paginate(octokit.rest.pulls.listReviews, {
    owner,
    repo,
    pull_number: number,
    per_page: 100,
  });
  const verdicts = new Map<number, { readonly account: Account; readonly counts: boolean }>();
  for (const { user, state, commit_id } of reviews) {
    if (user === null || state === "COMMENTED" || state === "PENDING") continue;
    const account = { login: user.login, id: user.id };
    verdicts.set(user.id, { account, counts: state === "APPROVED" && commit_id === head });
  }
  return [...verdicts.values()].filter(({ counts }) => counts).map(({ account }) => account);
}
