import type { Repo } from "../entities.ts";
import { commitOf } from "../git/history.ts";
import { type Blob, type Commit, objectAt, type Tree } from "../git/objects.ts";
import { nodeId } from "../node-ids.ts";
import { headSha } from "../pulls.ts";
import { repoUrls } from "../render/git.ts";
import { checkSuitesOf } from "./checks.ts";
import { connect } from "./connection.ts";
import type { Arguments, Fields } from "./context.ts";

/** A commit in its repository. */
export interface CommitNode {
  readonly kind: "Commit";
  readonly repo: Repo;
  readonly commit: Commit;
}

/** A file in its repository. */
export interface BlobNode {
  readonly kind: "Blob";
  readonly repo: Repo;
  readonly blob: Blob;
}

/** A folder in its repository. */
export interface TreeNode {
  readonly kind: "Tree";
  readonly repo: Repo;
  readonly tree: Tree;
}

/** A ref by its full name. */
export interface RefNode {
  readonly kind: "Ref";
  readonly repo: Repo;
  readonly ref: string;
}

/** Returns the commit with a hash, or null. */
export function commitNode(repo: Repo, sha: string | undefined): CommitNode | null {
  const commit = sha === undefined ? undefined : repo.git.store.commits.get(sha);
  return commit === undefined ? null : { kind: "Commit", repo, commit };
}

/** Returns the ref with a full name, or null. */
export function refNode(repo: Repo, ref: string): RefNode | null {
  return repo.git.refs.has(ref) ? { kind: "Ref", repo, ref } : null;
}

/** Resolves `Repository.object`: `main:teams.yaml`, `HEAD:`, a branch, a hash. Returns null when nothing is found. */
export function gitObject(repo: Repo, args: Arguments): CommitNode | BlobNode | TreeNode | null {
  const { store } = repo.git;
  const expression = String(args["expression"] ?? args["oid"] ?? "");
  const [name = "", ...rest] = expression.split(":");
  const commit = commitOf(repo, name);
  if (rest.length === 0) {
    const { blobs, trees } = store;
    return commit === undefined
      ? nodeFor(repo, blobs.get(name) ?? trees.get(name))
      : commitNode(repo, commit.sha);
  }
  return commit === undefined ? null : nodeFor(repo, objectAt(store, commit.tree, rest.join(":")));
}

function nodeFor(repo: Repo, found: Blob | Tree | undefined): BlobNode | TreeNode | null {
  if (found === undefined) return null;
  return found.kind === "Blob" ? { kind: "Blob", repo, blob: found } : { kind: "Tree", repo, tree: found };
}

/** The fields of a file. A binary one has no text. */
export const blobFields: Fields<BlobNode> = {
  id: ({ repo, blob }) => nodeId("Blob", `${repo.id}:${blob.sha}`),
  oid: ({ blob }) => blob.sha,
  abbreviatedOid: ({ blob }) => blob.sha.slice(0, 7),
  byteSize: ({ blob }) => blob.content.length,
  isBinary: ({ blob }) => blob.content.includes(0),
  isTruncated: () => false,
  repository: ({ repo }) => repo,
  text: ({ blob }) => (blob.content.includes(0) ? null : blob.content.toString("utf8")),
};

/** The fields of a folder. */
export const treeFields: Fields<TreeNode> = {
  id: ({ repo, tree }) => nodeId("Tree", `${repo.id}:${tree.sha}`),
  oid: ({ tree }) => tree.sha,
  abbreviatedOid: ({ tree }) => tree.sha.slice(0, 7),
  repository: ({ repo }) => repo,
  entries: ({ repo, tree }) =>
    tree.entries.map(({ name, mode, type, sha }) => ({
      name,
      path: name,
      mode: Number.parseInt(mode, 8),
      type,
      oid: sha,
      size: repo.git.store.blobs.get(sha)?.content.length ?? 0,
      object: () => gitObject(repo, { oid: sha }),
      repository: repo,
    })),
};

/** The fields of a commit. GitHub's signatures are valid. */
export const commitFields: Fields<CommitNode> = {
  id: ({ repo, commit }) => nodeId("Commit", `${repo.id}:${commit.sha}`),
  oid: ({ commit }) => commit.sha,
  abbreviatedOid: ({ commit }) => commit.sha.slice(0, 7),
  message: ({ commit }) => commit.message,
  messageHeadline: ({ commit }) => commit.message.split("\n")[0],
  messageBody: ({ commit }) => commit.message.split("\n").slice(2).join("\n"),
  url: ({ repo, commit }, _, { url }) => `${repoUrls(url, repo).home}/commit/${commit.sha}`,
  committedDate: ({ commit }) => commit.committer.date.toISOString(),
  authoredDate: ({ commit }) => commit.author.date.toISOString(),
  repository: ({ repo }) => repo,
  tree: ({ repo, commit }) => gitObject(repo, { oid: commit.tree }),
  author: ({ commit }, _, { world }) => ({
    name: commit.author.name,
    email: commit.author.email,
    date: commit.author.date.toISOString(),
    user: commit.account === undefined ? null : (world.accounts.get(commit.account) ?? null),
  }),
  parents: ({ repo, commit }, args, context) => {
    const parents = commit.parents.flatMap((sha) => commitNode(repo, sha) ?? []);
    return connect(context, parents, { args, field: "parents" });
  },
  checkSuites: checkSuitesOf,
  associatedPullRequests: ({ repo, commit }, args, context) => {
    const found = [...repo.activity.pulls.values()].filter(
      (pull) => pull.mergeCommit === commit.sha || headSha(pull) === commit.sha,
    );
    return connect(context, found, { args, field: "associatedPullRequests" });
  },
  signature: ({ commit }, _, { world }) =>
    commit.verified
      ? {
          kind: "GpgSignature",
          isValid: true,
          state: "VALID",
          wasSignedByGitHub: commit.signer === undefined,
          signer: commit.signer === undefined ? null : (world.accounts.get(commit.signer) ?? null),
          email: commit.committer.email,
        }
      : null,
};

/** The fields of a branch or tag. */
export const refFields: Fields<RefNode> = {
  id: ({ repo, ref }) => nodeId("Ref", `${repo.id}:${ref}`),
  name: ({ ref }) => ref.replace(/^refs\/[^/]+\//, ""),
  prefix: ({ ref }) => /^refs\/[^/]+\//.exec(ref)?.[0] ?? "",
  repository: ({ repo }) => repo,
  target: ({ repo, ref }) => commitNode(repo, repo.git.refs.get(ref)),
};
