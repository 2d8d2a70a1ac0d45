import type { RosterRepository } from "./repository.ts";

/** A pull request in a merge queue, and the commit that tries it on top of what is ahead of it. */
export interface QueuedPullRequest {
  readonly number: number;
  readonly base: string;
  readonly head: string;
}

const query = `query($owner: String!, $repo: String!, $branch: String!) {
  repository(owner: $owner, name: $repo) {
    mergeQueue(branch: $branch) {
      entries(first: 100) { nodes { pullRequest { number } baseCommit { oid } headCommit { oid } } }
    }
  }
}`;

interface Answer {
  readonly repository: {
    readonly mergeQueue: {
      readonly entries: {
        readonly nodes: readonly ({
          readonly pullRequest: { readonly number: number } | null;
          readonly baseCommit: { readonly oid: string } | null;
          readonly headCommit: { readonly oid: string } | null;
        } | null)[];
      } | null;
    } | null;
  };
}

/** Returns the pull requests in the merge queue of a branch, in their order. */
export async function queuedPullRequests(
  { octokit, owner, repo }: RosterRepository,
  branch: string,
): Promise<readonly QueuedPullRequest[]> {
  const { repository } = await octokit.graphql<Answer>(query, { owner, repo, branch });
  const entries = repository.mergeQueue?.entries?.nodes ?? [];
  return entries.flatMap((entry) => {
    const { pullRequest, baseCommit, headCommit } = entry ?? {};
    if (!pullRequest || !baseCommit || !headCommit) return [];
    return [{ number: pullRequest.number, base: baseCommit.oid, head: headCommit.oid }];
  });
}
