import type { RosterRepository } from "./repository.ts";

/** Returns the number of the pull request whose merge made a commit; undefined when the commit was pushed. */
export async function pullRequestOfMerge(
  repository: RosterRepository,
  commit: string,
): Promise<number | undefined> {
  const { octokit, owner, repo } = repository;
  const recent = await octokit.rest.pulls.list({
    owner,
    repo,
    state: "closed",
    sort: "updated",
    direction: "desc",
    per_page: 100,
  });
  return recent.data.find((pull) => pull.merged_at && pull.merge_commit_sha === commit)?.number;
}
