import type { RosterRepository } from "./repository.ts";

const perPage = 100;

/** Further back than so many commits nothing is read. */
const maxCommits = 1_000;

/**
 * Returns the commits that a branch was at after one commit and up to another, oldest first: the first parents, without
 * the commits of what was merged. Throws when the API refuses, or when there are too many of them.
 */
export async function commitsBetween(
  { octokit, owner, repo }: RosterRepository,
  from: string,
  to: string,
): Promise<readonly string[]> {
  if (from === to) return [];
  const parents = new Map<string, string | undefined>();
  const basehead = `${from}...${to}`;
  for (let page = 1, total = 1; parents.size < total; page += 1) {
    const at = { owner, repo, basehead, per_page: perPage, page };
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead(at);
    total = data.total_commits;
    if (total > maxCommits) throw new Error(`${total} commits lie between them`);
    for (const { sha, parents: above } of data.commits) parents.set(sha, above[0]?.sha);
    if (data.commits.length === 0) break;
  }
  const line: string[] = [];
  for (let at: string | undefined = to; at !== undefined && parents.has(at); at = parents.get(at))
    line.push(at);
  return line.reverse();
}
