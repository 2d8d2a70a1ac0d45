import { ApiError, notFound } from "../api-error.ts";
import type { Repo } from "../entities.ts";
import { ancestors, changedFiles, commitOf, commitsBetween, mergeBase } from "../git/history.ts";
import { type Commit, objectAt } from "../git/objects.ts";
import { page } from "../paging.ts";
import { forkOf } from "../pulls.ts";
import { diffEntry, fullCommit, listedCommit, repoUrls } from "../render/git.ts";
import { type Context, param, type Reply, type Route, requireRepo } from "../route.ts";

/** Commits, and comparisons of two of them. */
export const commitRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/commits",
    permission: "contents=read",
    handle: (context) => {
      const repo = requireRepo(context);
      const { query } = context.call;
      const start = commitOf(repo, query.get("sha") ?? undefined);
      if (start === undefined)
        throw repo.git.refs.size === 0 ? new ApiError(409, "Git Repository is empty.") : notFound();
      const path = query.get("path");
      const [since, until] = [query.get("since"), query.get("until")];
      const history = [...ancestors(repo.git.store, start.sha).values()].filter(
        (each) =>
          (path === null || touches(repo, each, path)) &&
          (since === null || timeOf(each) >= Date.parse(since)) &&
          (until === null || timeOf(each) <= Date.parse(until)),
      );
      return page(context, history, (commit) => listedCommit(context.url, context.world, { repo, commit }));
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/commits/{ref}",
    permission: "contents=read",
    handle: (context) => {
      const repo = requireRepo(context);
      const ref = param(context, "ref");
      const commit = commitOf(repo, ref);
      if (commit === undefined) throw new ApiError(422, `No commit found for SHA: ${ref}`);
      return { status: 200, body: fullCommit(context.url, context.world, { repo, commit }) };
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/compare/{basehead}",
    permission: "contents=read",
    handle: compare,
  },
];

function timeOf({ committer }: Commit): number {
  return committer.date.getTime();
}

function touches(repo: Repo, commit: Commit, path: string): boolean {
  const { store } = repo.git;
  const parent = store.commits.get(commit.parents[0] ?? "");
  const before = parent === undefined ? undefined : objectAt(store, parent.tree, path);
  return objectAt(store, commit.tree, path)?.sha !== before?.sha;
}

function compare(context: Context): Reply {
  const repo = requireRepo(context);
  const { url, world } = context;
  const { store } = repo.git;
  const [from = "", to = ""] = param(context, "basehead").split("...");
  const base = commitAcross(context, repo, from);
  const head = commitAcross(context, repo, to);
  const common = base === undefined || head === undefined ? undefined : mergeBase(store, base.sha, head.sha);
  if (base === undefined || head === undefined || common === undefined) throw notFound();
  const ahead = commitsBetween(store, base.sha, head.sha);
  const behind = commitsBetween(store, head.sha, base.sha);
  const { api, home } = repoUrls(url, repo);
  const name = encodeURI(`${from}...${to}`);
  const shown = (commit: Commit): unknown => listedCommit(url, world, { repo, commit });
  const files = changedFiles(store, common.tree, head.tree);
  return {
    status: 200,
    body: {
      url: `${api}/compare/${name}`,
      html_url: `${home}/compare/${name}`,
      permalink_url: `${home}/compare/${base.sha}...${head.sha}`,
      diff_url: `${home}/compare/${name}.diff`,
      patch_url: `${home}/compare/${name}.patch`,
      base_commit: shown(base),
      merge_base_commit: shown(common),
      status: statusOf(ahead.length, behind.length),
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: ahead.map(shown),
      files: files.map((each) => diffEntry(url, repo, { ...each, at: head.sha })),
    },
  };
}

/** Returns the commit of `branch`, or of `owner:branch` in a fork. */
function commitAcross(context: Context, repo: Repo, name: string): Commit | undefined {
  const [owner = "", branch] = name.split(":");
  if (branch === undefined) return commitOf(repo, name);
  const fork = forkOf(context.world, repo, owner);
  return fork === undefined ? undefined : commitOf(fork, branch);
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0 && behind > 0) return "diverged";
  return ahead > 0 ? "ahead" : behind > 0 ? "behind" : "identical";
}
