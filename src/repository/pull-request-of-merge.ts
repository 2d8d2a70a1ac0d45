import { mergesOfPullRequests } from "./merges-of-pull-requests.ts";
import type { RosterRepository } from "./repository.ts";

/** Returns the number of the pull request whose merge made a commit; undefined when the commit was pushed. */
export async function pullRequestOfMerge(
  repository: RosterRepository,
  commit: string,
): Promise<number | undefined> {
  return (await mergesOfPullRequests(repository)).get(commit);
}
