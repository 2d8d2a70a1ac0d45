import { ApiError, forbidden, notFound } from "../api-error.ts";
import type { Repo } from "../entities.ts";
import { branchRef } from "../git/committing.ts";
import { changedFiles, commitsBetween, mergeBase } from "../git/history.ts";
import { page } from "../paging.ts";
import { baseSha, closePull, forkOf, headSha, mergePull } from "../pulls.ts";
import { diffEntry, listedCommit } from "../render/git.ts";
import { fullPull, listedPull } from "../render/pull.ts";
import type { MergeMethod, Pull } from "../repo-activity.ts";
import { type Context, param, type Reply, type Route, requireRepo } from "../route.ts";

const many = "/repos/{owner}/{repo}/pulls";
const one = `${many}/{pull_number}`;

/** Pull requests: open, read, change, merge. */
export const pullRoutes: readonly Route[] = [
  { method: "GET", path: many, permission: "pull_requests=read", handle: list },
  { method: "POST", path: many, permission: "pull_requests=write", handle: create },
  {
    method: "GET",
    path: one,
    permission: "pull_requests=read",
    handle: (context) => ({ status: 200, body: fullPull(context.url, context.world, requirePull(context)) }),
  },
  { method: "PATCH", path: one, permission: "pull_requests=write", handle: change },
  {
    method: "GET",
    path: `${one}/files`,
    permission: "pull_requests=read",
    handle: (context) => {
      const pull = requirePull(context);
      const { store } = pull.repo.git;
      const head = headSha(pull);
      const common = mergeBase(store, baseSha(pull), head)?.tree ?? "";
      const files = changedFiles(store, common, store.commits.get(head)?.tree ?? "");
      return page(context, files, (each) => diffEntry(context.url, pull.repo, { ...each, at: head }));
    },
  },
  {
    method: "GET",
    path: `${one}/commits`,
    permission: "pull_requests=read",
    handle: (context) => {
      const pull = requirePull(context);
      const commits = commitsBetween(pull.repo.git.store, baseSha(pull), headSha(pull));
      return page(context, commits, (commit) =>
        listedCommit(context.url, context.world, { repo: pull.repo, commit }),
      );
    },
  },
  {
    method: "PUT",
    path: `${one}/merge`,
    permission: "contents=write",
    handle: (context) => {
      const pull = requirePull(context);
      const { merge_method: method, sha, commit_title: title, commit_message: text } = context.body;
      const commit = mergePull(context.world, pull, {
        by: context.actor.account,
        now: context.now,
        method: (method ?? "merge") as MergeMethod,
        sha: sha as string | undefined,
        message: title === undefined ? undefined : [title, text].filter(Boolean).join("\n\n"),
      });
      const body = { sha: commit.sha, merged: true, message: "Pull Request successfully merged" };
      return { status: 200, body };
    },
  },
];

/** Returns the pull request of the path. Throws 404. */
export function requirePull(context: Context): Pull {
  const pull = requireRepo(context).activity.pulls.get(Number(param(context, "pull_number")));
  if (pull === undefined) throw notFound();
  return pull;
}

function list(context: Context): Reply {
  const { query } = context.call;
  const [state, head, base] = [query.get("state") ?? "open", query.get("head"), query.get("base")];
  const pulls = [...requireRepo(context).activity.pulls.values()].filter(
    (each) =>
      (state === "all" || each.state === state) &&
      (head === null || `${each.head.repo.owner}:${each.head.branch}` === head) &&
      (base === null || each.baseBranch === base),
  );
  const newestFirst = (query.get("direction") ?? "desc") === "desc";
  const shown = newestFirst ? pulls.reverse() : pulls;
  return page(context, shown, (each) => listedPull(context.url, context.world, each));
}

function create(context: Context): Reply {
  const repo = requireRepo(context);
  const { world, body, now, actor } = context;
  if (repo.archived) throw forbidden("Repository was archived so is read-only.");
  const head = headOf(context, repo);
  const base = String(body["base"]);
  const baseAt = repo.git.refs.get(branchRef(base));
  if (baseAt === undefined) throw invalidField("base");
  const label = `${head.repo.owner}:${head.branch}`;
  const existing = [...repo.activity.pulls.values()].find(
    (each) =>
      each.state === "open" &&
      each.head.repo === head.repo &&
      each.head.branch === head.branch &&
      each.baseBranch === base,
  );
  if (existing !== undefined) throw validationError(`A pull request already exists for ${label}.`);
  if (commitsBetween(repo.git.store, baseAt, head.sha).length === 0) {
    throw validationError(`No commits between ${base} and ${head.branch}`);
  }
  if (typeof body["title"] !== "string") throw invalidField("title", "missing_field");
  const pull: Pull = {
    kind: "PullRequest",
    id: world.nextId("pull", 30_001),
    number: world.nextId(`number in ${repo.id}`),
    repo,
    author: actor.account,
    title: body["title"],
    body: typeof body["body"] === "string" ? body["body"] : "",
    state: "open",
    draft: body["draft"] === true,
    head,
    baseBranch: base,
    closedHead: undefined,
    closedBase: undefined,
    mergeCommit: undefined,
    mergedAt: undefined,
    mergedBy: undefined,
    closedAt: undefined,
    reviews: [],
    timeline: [],
    reviewers: new Set(),
    autoMerge: undefined,
    createdAt: now,
    updatedAt: now,
  };
  repo.activity.pulls.set(pull.number, pull);
  return { status: 201, body: fullPull(context.url, world, pull) };
}

/** Returns the head of the request: `branch`, or `owner:branch` of a fork. Throws 422. */
function headOf(context: Context, repo: Repo): Pull["head"] & { readonly sha: string } {
  const parts = String(context.body["head"]).split(":");
  const branch = parts.pop() ?? "";
  const from = parts[0] === undefined ? repo : forkOf(context.world, repo, parts[0]);
  const sha = from?.git.refs.get(branchRef(branch));
  if (from === undefined || sha === undefined) throw invalidField("head");
  return { repo: from, branch, sha };
}

function change(context: Context): Reply {
  const pull = requirePull(context);
  const { now, actor } = context;
  const { title, body, state, base } = context.body;
  if (typeof title === "string") pull.title = title;
  if (typeof body === "string") pull.body = body;
  if (typeof base === "string") {
    if (!pull.repo.git.refs.has(branchRef(base))) throw invalidField("base");
    if (base !== pull.baseBranch) {
      const event = { by: actor.account, at: now, from: pull.baseBranch, to: base };
      pull.timeline.push({ kind: "BaseRefChangedEvent", ...event });
    }
    pull.baseBranch = base;
  }
  if (state === "closed" && pull.state === "open") closePull(pull, { now, by: actor.account });
  if (state === "open" && pull.state === "closed") {
    if (pull.mergedAt !== undefined) throw validationError("Cannot reopen a merged pull request.");
    Object.assign(pull, { state, closedAt: undefined, closedHead: undefined, closedBase: undefined });
    pull.timeline.push({ kind: "ReopenedEvent", by: actor.account, at: now });
  }
  pull.updatedAt = now;
  return { status: 200, body: fullPull(context.url, context.world, pull) };
}

function invalidField(field: string, code = "invalid"): ApiError {
  return new ApiError(422, "Validation Failed", { errors: [{ resource: "PullRequest", field, code }] });
}

function validationError(message: string): ApiError {
  return new ApiError(422, "Validation Failed", {
    errors: [{ resource: "PullRequest", code: "custom", message }],
  });
}
