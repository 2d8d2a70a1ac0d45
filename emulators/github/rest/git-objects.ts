import { ApiError, forbidden } from "../api-error.ts";
import { commitFiles } from "../git/committing.ts";
import { commitOf } from "../git/history.ts";
import { addBlob, addTree, type File, filesOf } from "../git/objects.ts";
import { gitCommit, gitTree } from "../render/git.ts";
import { type Context, type Reply, type Route, requireRepo } from "../route.ts";

interface NewEntry {
  readonly path?: string;
  readonly mode?: string;
  readonly sha?: string | null;
  readonly content?: string;
}

/** Creates trees and commits, which no branch points to yet. */
export const gitObjectRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/git/trees",
    permission: "contents=write",
    handle: createTree,
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/git/commits",
    permission: "contents=write",
    handle: createCommit,
  },
];

function createTree(context: Context): Reply {
  const repo = requireRepo(context);
  if (repo.archived) throw forbidden("Repository was archived so is read-only.");
  const { store } = repo.git;
  const base = context.body["base_tree"];
  const tree = typeof base === "string" ? (commitOf(repo, base)?.tree ?? base) : undefined;
  const files = new Map<string, File>(tree === undefined ? [] : filesOf(store, tree));
  for (const { path = "", mode = "100644", sha, content } of context.body["tree"] as NewEntry[]) {
    if (sha === null) files.delete(path);
    else files.set(path, { mode, sha: sha ?? addBlob(store, Buffer.from(content ?? "")).sha });
  }
  const made = store.trees.get(addTree(store, files));
  if (made === undefined) throw new ApiError(422, "Invalid tree info");
  return { status: 201, body: gitTree(context.url, repo, made, false) };
}

function createCommit(context: Context): Reply {
  const repo = requireRepo(context);
  const {
    message,
    tree,
    parents = [],
  } = context.body as { message: string; tree: string; parents?: string[] };
  const { store } = repo.git;
  if (!store.trees.has(tree)) throw new ApiError(422, "Tree SHA does not exist");
  if (parents.some((each) => !store.commits.has(each)))
    throw new ApiError(422, "Parent SHA does not exist or is not a commit object");
  const commit = commitFiles(repo, filesOf(store, tree), {
    message,
    parents,
    by: context.actor.account,
    now: context.now,
    verified: context.actor.kind === "app",
  });
  return { status: 201, body: gitCommit(context.url, repo, commit) };
}
