import { getOctokit } from "@actions/github";
import { retry } from "@octokit/plugin-retry";

export type RosterRepository = {
  readonly octokit: ReturnType<typeof getOctokit>;
  readonly owner: string;
  readonly repo: string;
};

/** The repository that the run belongs to. */
export function openRepository(
  token: string,
  at: { owner: string; repo: string; apiUrl: string },
): RosterRepository {
  const octokit = getOctokit(token, { baseUrl: at.apiUrl, userAgent: "rollcall" }, retry);
  return { octokit, owner: at.owner, repo: at.repo };
}
