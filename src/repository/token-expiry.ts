import type { RosterRepository } from "./repository.ts";

/**
 * Returns the last day of the token that a repository is read with: `YYYY-MM-DD`. Undefined where GitHub tells none, as of an
 * App's tokens, which are made anew for each run. Throws what GitHub says.
 */
export async function tokenExpiry({ octokit, owner, repo }: RosterRepository): Promise<string | undefined> {
  const { headers } = await octokit.rest.repos.get({ owner, repo });
  const told = headers["github-authentication-token-expiration"];
  return /^\d{4}-\d\d-\d\d/.exec(String(told ?? ""))?.[0];
}
