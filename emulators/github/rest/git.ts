import { ApiError, forbidden, notFound, unprocessable } from "../api-error.ts";
import type { Repo } from "../entities.ts";
import { ancestors, commitOf } from "../git/history.ts";
import { deleteRef, moveRef } from "../git/refs.ts";
import { page } from "../paging.ts";
import { closePullsFrom, recordForcePush } from "../pulls.ts";
import { gitBlob, gitCommit, gitRef, gitTree } from "../render/git.ts";
import { type Context, param, type Reply, type Route, requireRepo } from "../route.ts";
import { requireRules } from "./rulesets.ts";

const refs = "/repos/{owner}/{repo}/git/refs";

/** The Git database: refs, trees, blobs, commits. */
export const gitRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/git/ref/{ref}",
    permission: "contents=read",
    handle: (context) => {
      const repo = requireRepo(context);
      const { ref, sha } = requestedRef(repo, context);
      if (sha === undefined) throw notFound();
      return { status: 200, body: gitRef(context.url, repo, { ref, sha }) };
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/git/matching-refs/{ref}",
    permission: "contents=read",
    handle: (context) => {
      const repo = requireRepo(context);
      const start = `refs/${param(context, "ref")}`;
      const matching = [...repo.git.refs].filter(([ref]) => ref.startsWith(start)).sort();
      return page(context, matching, ([ref, sha]) => gitRef(context.url, repo, { ref, sha }));
    },
  },
  { method: "POST", path: refs, permission: "contents=write", handle: create },
  { method: "PATCH", path: `${refs}/{ref}`, permission: "contents=write", handle: move },
  {
    method: "DELETE",
    path: `${refs}/{ref}`,
    permission: "contents=write",
    handle: (context) => {
      const repo = requireWritableRepo(context);
      const { ref, sha } = requestedRef(repo, context);
      if (sha === undefined) throw new ApiError(422, "Reference does not exist");
      requireRules(repo, ref, { rule: "deletion", actor: context.actor });
      const event = { now: context.now, by: context.actor.account };
      closePullsFrom(repo, ref, event);
      deleteRef(repo, ref, event);
      return { status: 204 };
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/git/trees/{tree_sha}",
    permission: "contents=read",
    handle: (context) => {
      const repo = requireRepo(context);
      const name = param(context, "tree_sha");
      const tree = repo.git.store.trees.get(commitOf(repo, name)?.tree ?? name);
      if (tree === undefined) throw notFound();
      return { status: 200, body: gitTree(context.url, repo, tree, context.call.query.has("recursive")) };
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/git/blobs/{file_sha}",
    permission: "contents=read",
    handle: (context) => {
      const repo = requireRepo(context);
      const blob = repo.git.store.blobs.get(param(context, "file_sha"));
      if (blob === undefined) throw notFound();
      return { status: 200, body: gitBlob(context.url, repo, blob) };
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/git/commits/{commit_sha}",
    permission: "contents=read",
    handle: (context) => {
      const repo = requireRepo(context);
      const commit = repo.git.store.commits.get(param(context, "commit_sha"));
      if (commit === undefined) throw notFound();
      return { status: 200, body: gitCommit(context.url, repo, commit) };
    },
  },
];

function requestedRef(
  repo: Repo,
  context: Context,
): { readonly ref: string; readonly sha: string | undefined } {
  const ref = `refs/${param(context, "ref")}`;
  return { ref, sha: repo.git.refs.get(ref) };
}

function requireWritableRepo(context: Context): Repo {
  const repo = requireRepo(context);
  if (repo.archived) throw forbidden("Repository was archived so is read-only.");
  return repo;
}

function create(context: Context): Reply {
  const repo = requireWritableRepo(context);
  const ref = String(context.body["ref"]);
  const sha = String(context.body["sha"]);
  if (!/^refs\/[^/]+\/.+/.test(ref))
    throw new ApiError(422, "Reference name must start with 'refs/' and have a second '/'.");
  if (!repo.git.store.commits.has(sha)) throw new ApiError(422, "Object does not exist");
  if (repo.git.refs.has(ref)) throw new ApiError(422, "Reference already exists");
  requireRules(repo, ref, { rule: "creation", actor: context.actor });
  moveRef(repo, ref, sha, { by: context.actor.account, now: context.now });
  return { status: 201, body: gitRef(context.url, repo, { ref, sha }) };
}

function move(context: Context): Reply {
  const repo = requireWritableRepo(context);
  const { ref, sha: old } = requestedRef(repo, context);
  const sha = String(context.body["sha"]);
  if (old === undefined) throw new ApiError(422, "Reference does not exist");
  if (!repo.git.store.commits.has(sha)) throw new ApiError(422, "Object does not exist");
  if (repo.protection.has(ref.replace("refs/heads/", ""))) {
    throw unprocessable("Reference", "ref", "Changes must be made through a pull request.");
  }
  requireRules(repo, ref, { rule: "update", actor: context.actor });
  const forward = ancestors(repo.git.store, sha).has(old);
  if (!forward && context.body["force"] !== true) throw new ApiError(422, "Update is not a fast forward");
  moveRef(repo, ref, sha, { by: context.actor.account, now: context.now });
  if (!forward) {
    recordForcePush(repo, ref, { by: context.actor.account, at: context.now, before: old, after: sha });
  }
  return { status: 200, body: gitRef(context.url, repo, { ref, sha }) };
}
