import { createHash } from "node:crypto";

/** A file's content. */
export interface Blob {
  readonly kind: "Blob";
  readonly sha: string;
  readonly content: Buffer;
}

/** One name in a folder. */
export interface TreeEntry {
  readonly name: string;
  readonly mode: string;
  readonly type: "blob" | "tree";
  readonly sha: string;
}

/** A folder. */
export interface Tree {
  readonly kind: "Tree";
  readonly sha: string;
  readonly entries: readonly TreeEntry[];
}

/** The author or committer of a commit, and the time. */
export interface Signature {
  readonly name: string;
  readonly email: string;
  readonly date: Date;
}

/** A commit. */
export interface Commit {
  readonly kind: "Commit";
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Signature;
  readonly committer: Signature;
  /** Signed: by GitHub on behalf of the account below, or by whoever `signer` is. */
  readonly verified: boolean;
  /** The account whose own key signed it. */
  readonly signer?: number | undefined;
  readonly account: number | undefined;
}

/** A file of a commit: its mode and its blob. */
export interface File {
  readonly mode: string;
  readonly sha: string;
}

/** Path → file, for every file of a commit. */
export type Files = ReadonlyMap<string, File>;

/** Blobs, trees and commits by their hashes, which are git's own. A repository and its forks share one store. */
export interface ObjectStore {
  readonly blobs: Map<string, Blob>;
  readonly trees: Map<string, Tree>;
  readonly commits: Map<string, Commit>;
}

/** Creates an empty store. */
export function newObjectStore(): ObjectStore {
  return { blobs: new Map(), trees: new Map(), commits: new Map() };
}

/** Stores a file's content under its hash. */
export function addBlob(store: ObjectStore, content: Buffer): Blob {
  const sha = hash("blob", content);
  const blob = store.blobs.get(sha) ?? ({ kind: "Blob", sha, content } as const);
  store.blobs.set(sha, blob);
  return blob;
}

/** Stores the trees of a set of files, and returns the root's hash. */
export function addTree(store: ObjectStore, files: Files): string {
  const folders = new Map<string, Map<string, File>>();
  const entries: TreeEntry[] = [];
  for (const [path, file] of files) {
    const slash = path.indexOf("/");
    if (slash < 0) entries.push({ name: path, mode: file.mode, type: "blob", sha: file.sha });
    else {
      const name = path.slice(0, slash);
      const inside = folders.get(name) ?? new Map<string, File>();
      folders.set(name, inside.set(path.slice(slash + 1), file));
    }
  }
  for (const [name, inside] of folders) {
    entries.push({ name, mode: "040000", type: "tree", sha: addTree(store, inside) });
  }
  entries.sort((one, other) => (sortName(one) < sortName(other) ? -1 : 1));
  const parts = entries.map(({ mode, name, sha }) =>
    Buffer.concat([Buffer.from(`${mode.replace(/^0/, "")} ${name}\0`), Buffer.from(sha, "hex")]),
  );
  const sha = hash("tree", Buffer.concat(parts));
  store.trees.set(sha, { kind: "Tree", sha, entries });
  return sha;
}

/** Stores a commit under its hash. */
export function addCommit(store: ObjectStore, commit: Omit<Commit, "kind" | "sha">): Commit {
  const line = (role: string, { name, email, date }: Signature): string =>
    `${role} ${name} <${email}> ${Math.floor(date.getTime() / 1000)} +0000\n`;
  const text = [
    `tree ${commit.tree}\n`,
    ...commit.parents.map((parent) => `parent ${parent}\n`),
    line("author", commit.author),
    line("committer", commit.committer),
    `\n${commit.message}`,
  ].join("");
  const made: Commit = { kind: "Commit", sha: hash("commit", Buffer.from(text)), ...commit };
  store.commits.set(made.sha, made);
  return made;
}

/** Returns every file under a tree, by its full path. */
export function filesOf(store: ObjectStore, tree: string, prefix = ""): Map<string, File> {
  const files = new Map<string, File>();
  for (const { name, mode, type, sha } of store.trees.get(tree)?.entries ?? []) {
    const path = `${prefix}${name}`;
    if (type === "blob") files.set(path, { mode, sha });
    else for (const [inner, file] of filesOf(store, sha, `${path}/`)) files.set(inner, file);
  }
  return files;
}

/** Returns the blob or tree at a path. An empty path stands for the tree itself. */
export function objectAt(store: ObjectStore, tree: string, path: string): Blob | Tree | undefined {
  let found: Blob | Tree | undefined = store.trees.get(tree);
  for (const name of path.split("/").filter((each) => each !== "")) {
    if (found?.kind !== "Tree") return undefined;
    const entry: TreeEntry | undefined = found.entries.find((each) => each.name === name);
    if (entry === undefined) return undefined;
    found = entry.type === "blob" ? store.blobs.get(entry.sha) : store.trees.get(entry.sha);
  }
  return found;
}

function hash(type: string, content: Buffer): string {
  return createHash("sha1").update(`${type} ${content.length}\0`).update(content).digest("hex");
}

/** Git sorts a folder as if its name ended in a slash. */
function sortName(entry: TreeEntry): string {
  return entry.type === "tree" ? `${entry.name}/` : entry.name;
}
