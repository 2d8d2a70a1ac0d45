import { finding } from "../core/finding.ts";
import { noSuchFile } from "../roster/errors.ts";
import { findRosterFiles, sizeFindings } from "../roster/find-files.ts";
import type { RosterSource } from "../roster/load.ts";
import type { GitLog, LoggedCommit } from "./git-log.ts";
import { type BlobReader, blobReader } from "./git-objects.ts";
import { type ListedFile, treeOfListed, typeOfMode } from "./git-revision.ts";

/** A roster as a commit of the branch left it. */
export interface RosterVersion {
  readonly commit: LoggedCommit;
  /** The files; a sentence where they can't be read. */
  readonly source: RosterSource | string;
}

/** So many versions are asked for before they are needed. */
const ahead = 32;

/** Yields the roster of each commit that changed one of its files, oldest first. A file that stays keeps its bytes. */
export async function* rosterVersions(
  folder: string,
  patterns: readonly string[],
  commits: GitLog["commits"],
): AsyncGenerator<RosterVersion> {
  const blobs = blobReader(folder);
  try {
    const read = rememberingReader(blobs);
    const open: Promise<RosterVersion>[] = [];
    for await (const { commit, files } of filesOfCommits(commits, patterns)) {
      open.push(versionOf(commit, files, read));
      if (open.length < ahead) continue;
      const first = await open.shift();
      if (first !== undefined) yield first;
    }
    for (const each of open) yield await each;
  } finally {
    blobs.close();
  }
}

type Files = readonly ListedFile[] | string;

/** Yields the files that the patterns name at each commit that changed them. */
async function* filesOfCommits(
  commits: GitLog["commits"],
  patterns: readonly string[],
): AsyncGenerator<{ readonly commit: LoggedCommit; readonly files: Files }> {
  const tree = new Map<string, ListedFile>();
  let paths: readonly string[] | string = [];
  let last = "";
  for (const commit of commits) {
    let isMoved = false;
    for (const { path, mode, sha } of commit.changes) {
      const isThere = mode !== "000000" && mode !== "160000";
      const type = typeOfMode(mode);
      isMoved ||= isThere !== tree.has(path) || tree.get(path)?.type !== type;
      if (isThere) tree.set(path, { path, type, sha, size: 0 });
      else tree.delete(path);
    }
    if (isMoved) paths = await pathsIn(tree, patterns);
    const files = typeof paths === "string" ? paths : paths.flatMap((path) => tree.get(path) ?? []);
    const now = typeof files === "string" ? files : files.map(({ path, sha }) => `${path} ${sha}`).join("\n");
    if (now === last) continue;
    last = now;
    yield { commit, files };
  }
}

async function pathsIn(
  tree: ReadonlyMap<string, ListedFile>,
  patterns: readonly string[],
): Promise<readonly string[] | string> {
  const found = await findRosterFiles(treeOfListed([...tree.values()]), patterns);
  const [wrong] = found.findings;
  if (wrong !== undefined) return wrong.message;
  const [missing] = found.missing;
  if (missing !== undefined) return finding(noSuchFile(missing)).message;
  return [...found.files.keys()];
}

async function versionOf(
  commit: LoggedCommit,
  files: Files,
  read: BlobReader["read"],
): Promise<RosterVersion> {
  if (typeof files === "string") return { commit, source: files };
  const contents = await Promise.all(files.map(({ sha }) => read(sha)));
  const missing = files.find((_, index) => contents[index] === undefined);
  if (missing !== undefined) return { commit, source: `git doesn't have what ${missing.path} was.` };
  const bytes = contents.filter((each) => each !== undefined);
  const [tooLarge] = sizeFindings(bytes.map((each) => each.length));
  if (tooLarge !== undefined) return { commit, source: tooLarge.message };
  const named = files.map(({ path }, index) => ({ path, bytes: bytes[index] ?? Buffer.alloc(0) }));
  return { commit, source: { commit: commit.sha, files: named, findings: [] } };
}

/** So many blobs are kept, the newest ones. */
const kept = 256;

function rememberingReader(blobs: BlobReader): BlobReader["read"] {
  const known = new Map<string, Promise<Buffer | undefined>>();
  return (sha) => {
    const read = known.get(sha) ?? blobs.read(sha);
    known.delete(sha);
    known.set(sha, read);
    const [oldest] = known.keys();
    if (known.size > kept && oldest !== undefined) known.delete(oldest);
    return read;
  };
}
