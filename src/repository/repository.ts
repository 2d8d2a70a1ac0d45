import { getOctokit } from "@actions/github";
import { retry } from "@octokit/plugin-retry";

/** The repository that the roster is in, with a client for it. */
export type RosterRepository = {
  readonly octokit: ReturnType<typeof getOctokit>;
  readonly owner: string;
  readonly repo: string;
};

/** Opens a repository with a token. `apiUrl` is the root of the REST API. `triesOnce`: who calls tries again. */
export function openRepository(
  token: string,
  at: { owner: string; repo: string; apiUrl: string; triesOnce?: boolean },
): RosterRepository {
  const options = { baseUrl: at.apiUrl, userAgent: "rollcall", retry: { enabled: at.triesOnce !== true } };
  const octokit = getOctokit(token, options, retry);
  return { octokit, owner: at.owner, repo: at.repo };
}
