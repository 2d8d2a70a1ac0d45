import { bareLogin, ownLogin } from "./account.ts";
import type { OpenPullRequest } from "./pull-requests.ts";
import type { RosterRepository } from "./repository.ts";
import { requestErrorOf } from "./request-error.ts";

/** A pull request as chat tells of it. */
export interface PullRequestSummary extends OpenPullRequest {
  readonly title: string;
  readonly state: "open" | "merged" | "closed";
  /** The branch that it comes from, and whether our own account opened it from a branch of this repository. */
  readonly branch: string;
  readonly isOurs: boolean;
  readonly author: { readonly login: string; readonly id: number };
}

/** Returns a pull request; undefined when there is none of that number. */
export async function readPullRequest(
  repository: RosterRepository,
  number: number,
): Promise<PullRequestSummary | undefined> {
  const { octokit, owner, repo } = repository;
  try {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    const isOwnBranch =
      data.head.repo?.full_name === `${owner}/${repo}` && data.head.ref.startsWith("rollcall/");
    return {
      number: data.number,
      url: data.html_url,
      nodeId: data.node_id,
      head: data.head.sha,
      title: data.title,
      state: data.merged ? "merged" : data.state === "open" ? "open" : "closed",
      branch: data.head.ref,
      author: { login: data.user?.login ?? "", id: data.user?.id ?? 0 },
      isOurs: isOwnBranch && bareLogin(data.user?.login ?? "") === (await ownLogin(repository)),
    };
  } catch (error) {
    if (requestErrorOf(error).status === 404) return undefined;
    throw error;
  }
}
