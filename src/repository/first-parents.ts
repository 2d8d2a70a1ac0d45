import type { RosterRepository } from "./repository.ts";

/**
 * Returns a commit and those before it on its branch, newest first, a hundred at most: of each merge commit only the branch
 * that was merged into goes on.
 */
export async function firstParentsOf(
  { octokit, owner, repo }: RosterRepository,
  commit: string,
): Promise<readonly string[]> {
  const { data } = await octokit.rest.repos.listCommits({ owner, repo, sha: commit, per_page: 100 });
  const parents = new Map(data.map(({ sha, parents: [first] }) => [sha, first?.sha]));
  const line: string[] = [];
  for (let at: string | undefined = commit; at !== undefined; at = parents.get(at)) {
    line.push(at);
    if (!parents.has(at)) break;
  }
  return line;
}
