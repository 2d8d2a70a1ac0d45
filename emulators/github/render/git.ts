import type { Repo } from "../entities.ts";
import { changedFiles, type FileChange } from "../git/history.ts";
import type { Blob, Commit, Signature, Tree } from "../git/objects.ts";
import { nodeId } from "../node-ids.ts";
import type { GithubWorld } from "../world.ts";
import { simpleUser } from "./account.ts";

/** Returns the URLs of a repository: in the API, and its page. */
export function repoUrls(url: string, repo: Repo): { readonly api: string; readonly home: string } {
  const name = `${repo.owner}/${repo.name}`;
  return { api: `${url}/repos/${name}`, home: `https://github.com/${name}` };
}

/** Renders a commit for the Git database API. */
export function gitCommit(url: string, repo: Repo, commit: Commit): Record<string, unknown> {
  const { api, home } = repoUrls(url, repo);
  return {
    sha: commit.sha,
    node_id: nodeId("Commit", `${repo.id}:${commit.sha}`),
    url: `${api}/git/commits/${commit.sha}`,
    html_url: `${home}/commit/${commit.sha}`,
    author: signature(commit.author),
    committer: signature(commit.committer),
    tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${api}/git/commits/${sha}`,
      html_url: `${home}/commit/${sha}`,
    })),
    verification: verification(commit),
  };
}

/** Renders a commit for the commits API, without its files. */
export function listedCommit(
  url: string,
  world: GithubWorld,
  { repo, commit }: { readonly repo: Repo; readonly commit: Commit },
): Record<string, unknown> {
  const { api, home } = repoUrls(url, repo);
  const account = commit.account === undefined ? undefined : world.accounts.get(commit.account);
  const person = account === undefined ? null : simpleUser(url, account);
  return {
    sha: commit.sha,
    node_id: nodeId("Commit", `${repo.id}:${commit.sha}`),
    url: `${api}/commits/${commit.sha}`,
    html_url: `${home}/commit/${commit.sha}`,
    comments_url: `${api}/commits/${commit.sha}/comments`,
    commit: {
      url: `${api}/git/commits/${commit.sha}`,
      author: signature(commit.author),
      committer: signature(commit.committer),
      message: commit.message,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      comment_count: 0,
      verification: verification(commit),
    },
    author: person,
    committer: person,
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${api}/commits/${sha}`,
      html_url: `${home}/commit/${sha}`,
    })),
  };
}

/** Renders a commit with its changes against its first parent. */
export function fullCommit(
  url: string,
  world: GithubWorld,
  { repo, commit }: { readonly repo: Repo; readonly commit: Commit },
): Record<string, unknown> {
  const { store } = repo.git;
  const parent = store.commits.get(commit.parents[0] ?? "");
  const files = changedFiles(store, parent?.tree ?? "", commit.tree);
  const total = (of: (file: FileChange) => number): number => files.reduce((sum, each) => sum + of(each), 0);
  const [additions, deletions] = [total((each) => each.additions), total((each) => each.deletions)];
  return {
    ...listedCommit(url, world, { repo, commit }),
    stats: { additions, deletions, total: additions + deletions },
    files: files.map((each) => diffEntry(url, repo, { ...each, at: commit.sha })),
  };
}

/** Renders a changed file of a comparison, a commit or a pull request. */
export function diffEntry(
  url: string,
  repo: Repo,
  file: FileChange & { readonly at: string },
): Record<string, unknown> {
  const { api, home } = repoUrls(url, repo);
  const path = encodeURI(file.path);
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${home}/blob/${file.at}/${path}`,
    raw_url: `${home}/raw/${file.at}/${path}`,
    contents_url: `${api}/contents/${path}?ref=${file.at}`,
  };
}

/** Renders a ref and the commit that it points to. */
export function gitRef(
  url: string,
  repo: Repo,
  { ref, sha }: { readonly ref: string; readonly sha: string },
): Record<string, unknown> {
  const { api } = repoUrls(url, repo);
  return {
    ref,
    node_id: nodeId("Ref", `${repo.id}:${ref}`),
    url: `${api}/git/${encodeURI(ref)}`,
    object: { sha, type: "commit", url: `${api}/git/commits/${sha}` },
  };
}

/** Renders a tree. `recursive`: with the entries of all folders below. */
export function gitTree(url: string, repo: Repo, tree: Tree, recursive: boolean): Record<string, unknown> {
  const { api } = repoUrls(url, repo);
  const { store } = repo.git;
  const list = (each: Tree, prefix: string): unknown[] =>
    each.entries.flatMap((entry) => {
      const path = `${prefix}${entry.name}`;
      const size = store.blobs.get(entry.sha)?.content.length;
      const kind = entry.type === "tree" ? "trees" : "blobs";
      const shown = {
        path,
        mode: entry.mode,
        type: entry.type,
        sha: entry.sha,
        ...(size === undefined ? {} : { size }),
        url: `${api}/git/${kind}/${entry.sha}`,
      };
      const inner = entry.type === "tree" && recursive ? store.trees.get(entry.sha) : undefined;
      return [shown, ...(inner === undefined ? [] : list(inner, `${path}/`))];
    });
  return { sha: tree.sha, url: `${api}/git/trees/${tree.sha}`, tree: list(tree, ""), truncated: false };
}

/** Renders a blob with its content. */
export function gitBlob(url: string, repo: Repo, blob: Blob): Record<string, unknown> {
  const { api } = repoUrls(url, repo);
  return {
    sha: blob.sha,
    node_id: nodeId("Blob", `${repo.id}:${blob.sha}`),
    size: blob.content.length,
    url: `${api}/git/blobs/${blob.sha}`,
    content: wrappedBase64(blob.content),
    encoding: "base64",
  };
}

/** Returns content as base64 in lines of sixty characters, as GitHub does. */
export function wrappedBase64(content: Buffer): string {
  return content.toString("base64").replace(/.{1,60}/g, "$&\n");
}

function signature({ name, email, date }: Signature): Record<string, unknown> {
  return { name, email, date: date.toISOString() };
}

function verification({ verified, committer }: Commit): Record<string, unknown> {
  return {
    verified,
    reason: verified ? "valid" : "unsigned",
    signature: verified ? "-----BEGIN PGP SIGNATURE-----" : null,
    payload: verified ? "tree" : null,
    verified_at: verified ? committer.date.toISOString() : null,
  };
}
