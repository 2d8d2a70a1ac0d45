import { execFile } from "node:child_process";
import { posix } from "node:path";
import { promisify } from "node:util";
import { finding } from "../core/finding.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import { noSuchFile } from "../roster/errors.ts";
import { type FileTree, findRosterFiles, type TreeEntry } from "../roster/find-files.ts";
import type { RosterSource } from "../roster/load.ts";
import { noCommitOfDay, noGitRepository, noSuchRevision, revisionWithoutRoster } from "./memory-errors.ts";

const runFile = promisify(execFile);

/** More than the largest file that the parser reads. */
const maxBytes = 128 * 1024 * 1024;

const linkMode = "120000";

/**
 * Reads the files below a folder that the patterns name, as they were at a git revision of the folder's repository.
 * Nothing is checked out. Throws a `RollcallError` when there is no repository, revision or file.
 */
export async function filesAtRevision(
  folder: string,
  revision: string,
  patterns: readonly string[],
): Promise<RosterSource> {
  const git = gitIn(folder);
  const fail = (problem: Parameters<typeof finding>[0]) => new RollcallError([finding(problem)]);
  await git("rev-parse", "--is-inside-work-tree").catch(() => {
    throw fail(noGitRepository(revision));
  });
  const name = `${revision}^{commit}`;
  const revisionAt = await git("rev-parse", "--verify", "--quiet", "--end-of-options", name).catch(() => {
    throw fail(noSuchRevision(revision));
  });
  const commit = revisionAt.toString().trim();
  const listed = parseEntries((await git("ls-tree", "-r", "-z", "-l", commit)).toString());
  const found = await findRosterFiles(treeOfListed(listed), patterns);
  if (found.findings.length > 0) throw new RollcallError(found.findings);
  if (found.files.size === 0) throw fail(revisionWithoutRoster(revision, patterns));
  const files = await Promise.all(
    [...found.files].map(async ([path, { sha }]) => ({ path, bytes: await git("cat-file", "blob", sha) })),
  );
  return { commit, files, findings: found.missing.map((pattern) => finding(noSuchFile(pattern))) };
}

/**
 * Returns the commits that the branch in a folder was at after a revision and that changed the files of the patterns,
 * oldest first: the first parents, up to the present one.
 */
export async function commitsSince(
  folder: string,
  revision: string,
  patterns: readonly string[],
): Promise<readonly string[]> {
  const paths = patterns.map((each) => `:(glob)${posix.normalize(each)}`);
  const range = `${revision}..HEAD`;
  const listed = await gitIn(folder)("rev-list", "--reverse", "--first-parent", range, "--", ...paths);
  return listed.toString().split("\n").filter(Boolean);
}

/**
 * Returns the commit that the branch in a folder was at when a day (`YYYY-MM-DD`, UTC) ended. Throws a `RollcallError` when
 * there is no repository, or no commit that old.
 */
export async function commitOfDay(folder: string, day: string): Promise<string> {
  const git = gitIn(folder);
  await git("rev-parse", "--verify", "--quiet", "HEAD").catch(() => {
    throw new RollcallError([finding(noGitRepository(day))]);
  });
  const before = `--before=${day}T23:59:59Z`;
  const commit = (await git("rev-list", "-1", "--first-parent", before, "HEAD")).toString().trim();
  if (commit === "") throw new RollcallError([finding(noCommitOfDay(day))]);
  return commit;
}

/**
 * Returns the commits before and after a merged pull request, by the message that GitHub gives a merge or a squash;
 * undefined when no commit of the present branch has one. Throws a `RollcallError` when there is no repository.
 */
export async function commitsOfPullRequest(
  folder: string,
  number: number,
): Promise<{ readonly before: string; readonly after: string; readonly title: string } | undefined> {
  await gitIn(folder)("rev-parse", "--verify", "--quiet", "HEAD").catch(() => {
    throw new RollcallError([finding(noGitRepository(`#${number}`))]);
  });
  const messages = [`^Merge pull request #${number} `, `[(]#${number}[)]$`];
  const wanted = messages.map((each) => `--grep=${each}`);
  const format = "--format=%H%x00%P%x00%s%x00%b";
  const listed = await gitIn(folder)("log", "--first-parent", "-1", "-E", format, ...wanted, "HEAD");
  const [after, parents = "", subject = "", body = ""] = listed.toString().trim().split("\0");
  const [before] = parents.split(" ");
  if (!after || !before) return undefined;
  const isMerge = subject.startsWith("Merge pull request ");
  const title = (isMerge ? body.trim().split("\n")[0] : subject.replace(/ [(]#\d+[)]$/, "")) || subject;
  return { before, after, title };
}

/** Returns a function that runs git in a folder and returns what it prints; it rejects when git fails. */
export function gitIn(folder: string): (...args: readonly string[]) => Promise<Buffer> {
  const options = { cwd: folder, maxBuffer: maxBytes, encoding: "buffer" } as const;
  return async (...args) => (await runFile("git", args, options)).stdout;
}

interface GitEntry extends TreeEntry {
  readonly sha: string;
  readonly size: number;
}

/** A file with its whole path, as Git lists it. */
export interface ListedFile extends Pick<GitEntry, "type" | "sha" | "size"> {
  readonly path: string;
}

/** Builds the folders of what `git ls-tree -r` lists. */
export function treeOfListed(listed: readonly ListedFile[]): FileTree<GitEntry> {
  const folders = new Map<string, Map<string, GitEntry>>();
  const add = (path: string, entry: Pick<GitEntry, "type" | "sha" | "size">): void => {
    const slash = path.lastIndexOf("/");
    const parent = slash === -1 ? "" : path.slice(0, slash);
    if (!folders.has(parent)) {
      folders.set(parent, new Map());
      if (parent !== "") add(parent, { type: "folder", sha: "", size: 0 });
    }
    const name = path.slice(slash + 1);
    folders.get(parent)?.set(name, { ...entry, name });
  };
  for (const { path, ...entry } of listed) add(path, entry);
  return {
    list: async (folder) => [...(folders.get(folder)?.values() ?? [])],
    sizeOf: async (_, { size }) => size,
  };
}

/** Reads the lines of `git ls-tree -z -l`: `mode type sha size`, a tab, the path. */
function parseEntries(text: string): readonly ListedFile[] {
  return text.split("\0").flatMap((line) => {
    const [, mode, sha = "", size, path] = /^(\d+) blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(line) ?? [];
    if (path === undefined) return [];
    return [
      {
        type: typeOfMode(mode ?? ""),
        sha,
        size: Number(size),
        path,
      },
    ];
  });
}

/** Returns what a mode in a tree says about a path. */
export function typeOfMode(mode: string): "file" | "link" {
  return mode === linkMode ? "link" : "file";
}

/** Returns the revision of the branch that the roster is on: the remote's default branch, else `main` or `master`. */
export async function mainRevision(folder: string): Promise<string> {
  for (const revision of ["origin/HEAD", "origin/main", "origin/master", "main", "master"]) {
    const known = await gitText(folder, ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]);
    if (known !== undefined) return revision;
  }
  return "HEAD";
}

/** Returns the paths of files that differ between two commits, or between one and the files of the folder. */
export async function changedPathsBetween(
  folder: string,
  base: string,
  head: string | undefined,
): Promise<readonly string[]> {
  const args = [
    "diff",
    "--name-only",
    "--no-renames",
    "-z",
    base,
    ...(head === undefined ? [] : [head]),
    "--",
  ];
  const text = (await gitText(folder, args)) ?? "";
  const fresh =
    head === undefined ? await gitText(folder, ["ls-files", "--others", "--exclude-standard", "-z"]) : "";
  return `${text}${fresh ?? ""}`.split("\0").filter(Boolean);
}

/** Returns the GitHub repository of the folder's remote `origin`; undefined when it has none. */
export async function remoteRepository(
  folder: string,
): Promise<{ readonly owner: string; readonly repo: string } | undefined> {
  const address = (await gitText(folder, ["remote", "get-url", "origin"]))?.trim() ?? "";
  const [, owner, repo] = /[/:]([\w.-]{1,100})\/([\w.-]{1,100}?)(?:\.git)?$/.exec(address) ?? [];
  return owner === undefined || repo === undefined ? undefined : { owner, repo };
}

/** Returns where a folder lies in its git repository, `sub/` with a slash at the end; empty at the top, and outside of any. */
export async function gitFolderOf(folder: string): Promise<string> {
  return (await gitText(folder, ["rev-parse", "--show-prefix"]))?.trim() ?? "";
}

/** Returns the folder of the whole git repository that a folder is in; the folder itself outside of any. */
export async function gitTopOf(folder: string): Promise<string> {
  return (await gitText(folder, ["rev-parse", "--show-toplevel"]))?.trim() ?? folder;
}

/** Returns what git prints; undefined when it fails. */
async function gitText(folder: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return (await runFile("git", args, { cwd: folder, maxBuffer: maxBytes })).stdout;
  } catch {
    return undefined;
  }
}
