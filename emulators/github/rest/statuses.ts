import { ApiError, notFound } from "../api-error.ts";
import type { Repo } from "../entities.ts";
import { commitOf } from "../git/history.ts";
import type { Commit } from "../git/objects.ts";
import { page } from "../paging.ts";
import { runAutoMerges } from "../pulls.ts";
import { repoUrls } from "../render/git.ts";
import { commitStatusBody } from "../render/repo-activity.ts";
import { repositoryBody } from "../render/repository.ts";
import type { CommitStatus } from "../repo-activity.ts";
import { type Context, param, type Reply, type Route, requireRepo } from "../route.ts";

const mostPerContext = 1_000;

/** Commit statuses. */
export const statusRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/statuses/{sha}",
    permission: "statuses=write",
    handle: createStatus,
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/commits/{ref}/statuses",
    permission: "statuses=read",
    handle: (context) => {
      const repo = requireRepo(context);
      const { sha } = requireCommit(context, repo);
      const found = repo.activity.statuses.filter((each) => each.sha === sha).reverse();
      return page(context, found, (each) => commitStatusBody(context.url, repo, each));
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/commits/{ref}/status",
    permission: "statuses=read",
    handle: combinedStatus,
  },
];

/** Returns the commit of the path. Throws 404. */
export function requireCommit(context: Context, repo: Repo): Commit {
  const commit = commitOf(repo, param(context, "ref"));
  if (commit === undefined) throw notFound();
  return commit;
}

function createStatus(context: Context): Reply {
  const repo = requireRepo(context);
  const { world, body, now, actor } = context;
  const sha = param(context, "sha");
  if (!repo.git.store.commits.has(sha)) throw new ApiError(422, `No commit found for SHA: ${sha}`);
  const name = String(body["context"] ?? "default");
  const same = repo.activity.statuses.filter((each) => each.sha === sha && each.context === name);
  if (same.length >= mostPerContext) {
    throw new ApiError(422, "Validation Failed", {
      errors: ["This SHA and context has reached the maximum number of statuses."],
    });
  }
  const status: CommitStatus = {
    id: world.nextId("status", 80_001),
    sha,
    state: body["state"] as CommitStatus["state"],
    context: name,
    description: textOrNull(body["description"]),
    targetUrl: textOrNull(body["target_url"]),
    author: actor.account,
    createdAt: now,
  };
  if ((status.description?.length ?? 0) > 140) {
    throw new ApiError(422, "Validation Failed", {
      errors: [
        {
          resource: "Status",
          code: "custom",
          field: "description",
          message: "description is too long (maximum is 140 characters)",
        },
      ],
    });
  }
  repo.activity.statuses.push(status);
  runAutoMerges(world, repo, now);
  return { status: 201, body: commitStatusBody(context.url, repo, status) };
}

function combinedStatus(context: Context): Reply {
  const repo = requireRepo(context);
  const { sha } = requireCommit(context, repo);
  const latest = new Map<string, CommitStatus>();
  for (const each of repo.activity.statuses) if (each.sha === sha) latest.set(each.context, each);
  const found = [...latest.values()];
  const failed = found.some((each) => each.state === "error" || each.state === "failure");
  const passed = found.length > 0 && found.every((each) => each.state === "success");
  const { api } = repoUrls(context.url, repo);
  return page(
    context,
    found,
    (each) => {
      const { creator: _, ...simple } = commitStatusBody(context.url, repo, each);
      return simple;
    },
    (statuses) => ({
      state: failed ? "failure" : passed ? "success" : "pending",
      sha,
      total_count: found.length,
      statuses,
      repository: repositoryBody(context.url, context.world, repo),
      commit_url: `${api}/commits/${sha}`,
      url: `${api}/commits/${sha}/status`,
    }),
  );
}

/** Returns a text of a body; null when it is none. */
export function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
