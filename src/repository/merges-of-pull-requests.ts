import type { RosterRepository } from "./repository.ts";

/** Returns the numbers of the newest hundred merged pull requests, by the commits that their merges made. */
export async function mergesOfPullRequests({
  octokit,
  owner,
  repo,
}: RosterRepository): Promise<ReadonlyMap<string, number>> {
  const recent = await octokit.rest.pulls.list({
    owner,
    repo,
    state: "closed",
    sort: "updated",
    direction: "desc",
    per_page: 100,
  });
  return new Map(
    recent.data.flatMap(({ merged_at, merge_commit_sha: commit, number }) =>
      merged_at && commit ? [[commit, number] as const] : [],
    ),
  );
}
