import { ApiError, forbidden, notFound } from "../api-error.ts";
import type { Repo } from "../entities.ts";
import { branchRef, commitFiles, filesAt } from "../git/committing.ts";
import { commitOf } from "../git/history.ts";
import { addBlob, type Blob, objectAt, type Tree } from "../git/objects.ts";
import { moveRef } from "../git/refs.ts";
import { gitCommit, repoUrls, wrappedBase64 } from "../render/git.ts";
import { type Context, param, type Reply, type Route, requireRepo } from "../route.ts";
import { requireRules } from "./rulesets.ts";

/** Larger files are answered without content, except raw. */
const largest = 1024 * 1024;

const path = "/repos/{owner}/{repo}/contents/{path}";

/** Files of a repository, read and written one by one. */
export const contentRoutes: readonly Route[] = [
  { method: "GET", path, permission: "contents=read", handle: get },
  { method: "PUT", path, permission: "contents=write", handle: put },
];

function get(context: Context): Reply {
  const repo = requireRepo(context);
  const ref = context.call.query.get("ref") ?? undefined;
  const commit = commitOf(repo, ref);
  if (commit === undefined) {
    throw new ApiError(
      404,
      ref === undefined ? "This repository is empty." : `No commit found for the ref ${ref}`,
    );
  }
  const name = param(context, "path").replace(/\/+$/, "");
  const found = objectAt(repo.git.store, commit.tree, name);
  if (found === undefined) throw notFound();
  const at = ref ?? repo.git.defaultBranch;
  if (found.kind === "Tree") return { status: 200, body: listing(context, repo, { tree: found, name, at }) };
  if (/\braw\b/.test(context.call.headers.accept ?? "")) {
    const headers = { "content-type": "application/vnd.github.raw+json; charset=utf-8" };
    return { status: 200, headers, body: found.content.toString("utf8") };
  }
  return { status: 200, body: fileBody(context, repo, { blob: found, name, at }) };
}

function fileBody(
  context: Context,
  repo: Repo,
  { blob, name, at }: { readonly blob: Blob; readonly name: string; readonly at: string },
): Record<string, unknown> {
  const large = blob.content.length > largest;
  return {
    ...entry(context, repo, { name, at, type: "file", sha: blob.sha, size: blob.content.length }),
    content: large ? "" : wrappedBase64(blob.content),
    encoding: large ? "none" : "base64",
  };
}

function listing(
  context: Context,
  repo: Repo,
  { tree, name, at }: { readonly tree: Tree; readonly name: string; readonly at: string },
): unknown[] {
  return tree.entries.map((each) =>
    entry(context, repo, {
      name: name === "" ? each.name : `${name}/${each.name}`,
      at,
      type: each.type === "tree" ? "dir" : "file",
      sha: each.sha,
      size: repo.git.store.blobs.get(each.sha)?.content.length ?? 0,
    }),
  );
}

function entry(
  { url }: Context,
  repo: Repo,
  each: {
    readonly name: string;
    readonly at: string;
    readonly type: "file" | "dir";
    readonly sha: string;
    readonly size: number;
  },
): Record<string, unknown> {
  const { api, home } = repoUrls(url, repo);
  const place = encodeURI(each.name);
  const self = `${api}/contents/${place}?ref=${encodeURIComponent(each.at)}`;
  const git = `${api}/git/${each.type === "dir" ? "trees" : "blobs"}/${each.sha}`;
  const html = `${home}/${each.type === "dir" ? "tree" : "blob"}/${encodeURI(each.at)}/${place}`;
  const raw = `https://raw.githubusercontent.com/${repo.owner}/${repo.name}/${encodeURI(each.at)}/${place}`;
  return {
    type: each.type,
    name: each.name.slice(each.name.lastIndexOf("/") + 1),
    path: each.name,
    sha: each.sha,
    size: each.size,
    url: self,
    git_url: git,
    html_url: html,
    download_url: each.type === "dir" ? null : raw,
    _links: { self, git, html },
  };
}

function put(context: Context): Reply {
  const repo = requireRepo(context);
  if (repo.archived) throw forbidden("Repository was archived so is read-only.");
  const { body } = context;
  const name = param(context, "path");
  const branch = String(body["branch"] ?? repo.git.defaultBranch);
  const head = repo.git.refs.get(branchRef(branch));
  if (head === undefined && repo.git.refs.size > 0) throw new ApiError(404, `Branch ${branch} not found`);
  if (repo.protection.has(branch)) {
    throw new ApiError(
      409,
      "Repository rule violations found\n\nChanges must be made through a pull request.",
    );
  }
  requireRules(repo, branchRef(branch), { rule: "update", actor: context.actor });
  const files = new Map(filesAt(repo, head));
  const old = files.get(name);
  if (old !== undefined && body["sha"] === undefined) {
    throw new ApiError(422, `Invalid request.\n\n"sha" wasn't supplied.`);
  }
  if (body["sha"] !== undefined && body["sha"] !== old?.sha) {
    throw new ApiError(409, `${name} does not match ${body["sha"]}`);
  }
  const content = String(body["content"]).replace(/\s/g, "");
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(content)) throw new ApiError(422, "content is not valid Base64");
  const blob = addBlob(repo.git.store, Buffer.from(content, "base64"));
  files.set(name, { mode: old?.mode ?? "100644", sha: blob.sha });
  const author = (body["author"] ?? body["committer"]) as { name: string; email: string } | undefined;
  const commit = commitFiles(repo, files, {
    message: String(body["message"]),
    parents: head === undefined ? [] : [head],
    by: context.actor.account,
    now: context.now,
    author,
  });
  moveRef(repo, branchRef(branch), commit.sha, { by: context.actor.account, now: context.now });
  const { content: _, encoding: __, ...shown } = fileBody(context, repo, { blob, name, at: branch });
  return {
    status: old === undefined ? 201 : 200,
    body: { content: shown, commit: gitCommit(context.url, repo, commit) },
  };
}
