import type { RosterRepository } from "./repository.ts";

/** An open pull request that is not allowed yet. */
export interface WaitingPullRequest {
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly author: string;
  /** When it was opened: ISO 8601, UTC. */
  readonly since: string;
  /** What its verdict says: whose word it waits for. */
  readonly verdict: string;
}

/** So many open pull requests are looked at, the newest. */
const mostLookedAt = 30;

/**
 * Returns the newest open pull requests into a branch whose check run `check`, made by one of the Apps, doesn't pass, and
 * how many open ones were not looked at (`more`: there are some).
 */
export async function waitingPullRequests(
  { octokit, owner, repo }: RosterRepository,
  {
    branch,
    check,
    apps,
  }: { readonly branch: string; readonly check: string; readonly apps: ReadonlySet<string> },
): Promise<{ readonly pulls: readonly WaitingPullRequest[]; readonly more: boolean }> {
  const order = { sort: "created", direction: "desc", per_page: mostLookedAt } as const;
  const { data, headers } = await octokit.rest.pulls.list({
    owner,
    repo,
    state: "open",
    base: branch,
    ...order,
  });
  const pulls: WaitingPullRequest[] = [];
  for (const { number, title, html_url: url, user, created_at: since, head, draft } of data) {
    if (draft === true) continue;
    const at = { owner, repo, ref: head.sha, check_name: check, per_page: 10 };
    const runs = (await octokit.rest.checks.listForRef(at)).data.check_runs;
    const ours = runs.find(({ app }) => apps.has(app?.slug ?? ""));
    if (ours === undefined || ours.conclusion === "success") continue;
    pulls.push({
      number,
      title,
      url,
      author: user?.login ?? "somebody",
      since,
      verdict: ours.output.title ?? "",
    });
  }
  return { pulls, more: headers.link?.includes('rel="next"') === true };
}
