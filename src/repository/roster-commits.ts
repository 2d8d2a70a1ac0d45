import type { RosterRepository } from "./repository.ts";

/** A commit that changed one of the paths. */
export interface RosterCommit {
  readonly commit: string;
  /** The first line of its message. */
  readonly title: string;
  readonly url: string;
  /** The author's login, or the name in the commit where GitHub knows no account. */
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** So many paths are asked for, and so many commits of each are read. */
const mostPaths = 10;
const perPath = 100;

/**
 * Returns the commits of a branch since a time that changed the paths, the newest first, and whether those are all. Of a
 * glob, everything in its folder counts.
 */
export async function rosterCommitsSince(
  { octokit, owner, repo }: RosterRepository,
  {
    branch,
    since,
    paths,
  }: { readonly branch: string; readonly since: string; readonly paths: readonly string[] },
): Promise<{ readonly commits: readonly RosterCommit[]; readonly areAll: boolean }> {
  const asked = [...new Set(paths.map(beforeGlob))];
  const pages = await Promise.all(
    asked.slice(0, mostPaths).map(async (path) => {
      const within = path === "" ? {} : { path };
      const at = { owner, repo, sha: branch, since, per_page: perPath, ...within };
      return (await octokit.rest.repos.listCommits(at)).data;
    }),
  );
  const found = new Map<string, RosterCommit>();
  for (const { sha, html_url: url, commit, author, parents } of pages.flat()) {
    // A merge's title names a branch; what was merged names what was changed.
    if (parents.length > 1) continue;
    const [title = ""] = commit.message.split("\n");
    const by = author?.login ?? commit.author?.name ?? "somebody";
    found.set(sha, { commit: sha, title, url, by, at: commit.committer?.date ?? commit.author?.date ?? "" });
  }
  const commits = [...found.values()].sort((left, right) => right.at.localeCompare(left.at));
  return { commits, areAll: asked.length <= mostPaths && pages.every(({ length }) => length < perPath) };
}

/** Returns a path itself; of a glob the folder before the first star. */
function beforeGlob(pattern: string): string {
  const star = pattern.search(/[*?[{]/);
  return star < 0 ? pattern : pattern.slice(0, Math.max(0, pattern.lastIndexOf("/", star)));
}

/** Returns the commit that a branch was at at a time; undefined when it had none yet. */
export async function commitAtTime(
  { octokit, owner, repo }: RosterRepository,
  { branch, time }: { readonly branch: string; readonly time: string },
): Promise<string | undefined> {
  const at = { owner, repo, sha: branch, until: time, per_page: 1 };
  const { data } = await octokit.rest.repos.listCommits(at);
  return data[0]?.sha;
}
