import { execFile } from "node:child_process";
import { posix } from "node:path";
import { promisify } from "node:util";
import picomatch from "picomatch";
import { type Finding, finding } from "../core/finding.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import { noSuchFile, rosterIsLink } from "../roster/errors.ts";
import type { RosterSource } from "../roster/load.ts";
import { noGitRepository, noSuchRevision, revisionWithoutRoster } from "./memory-errors.ts";

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
  const found = await git("rev-parse", "--verify", "--quiet", "--end-of-options", name).catch(() => {
    throw fail(noSuchRevision(revision));
  });
  const commit = found.toString().trim();
  const entries = parseEntries((await git("ls-tree", "-r", "-z", commit)).toString());
  const chosen = new Map<string, GitEntry>();
  const findings: Finding[] = [];
  for (const pattern of patterns.map((each) => posix.normalize(each))) {
    const matches = picomatch(pattern);
    const matching = entries.filter(({ path }) => path === pattern || matches(path));
    if (matching.length === 0) findings.push(finding(noSuchFile(pattern)));
    for (const entry of matching) chosen.set(entry.path, entry);
  }
  if (chosen.size === 0) throw fail(revisionWithoutRoster(revision, patterns));
  const links = [...chosen.values()].filter(({ mode }) => mode === linkMode);
  if (links.length > 0) throw new RollcallError(links.map(({ path }) => finding(rosterIsLink(path))));
  const files = await Promise.all(
    [...chosen.values()].map(async ({ path, sha }) => ({ path, bytes: await git("cat-file", "blob", sha) })),
  );
  return { commit, files, findings };
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

function gitIn(folder: string): (...args: readonly string[]) => Promise<Buffer> {
  const options = { cwd: folder, maxBuffer: maxBytes, encoding: "buffer" } as const;
  return async (...args) => (await runFile("git", args, options)).stdout;
}

interface GitEntry {
  readonly mode: string;
  readonly sha: string;
  readonly path: string;
}

/** Reads the lines of `git ls-tree -z`: `mode type sha`, a tab, the path. */
function parseEntries(text: string): readonly GitEntry[] {
  return text.split("\0").flatMap((line) => {
    const [, mode, sha, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
    return mode === undefined || sha === undefined || path === undefined ? [] : [{ mode, sha, path }];
  });
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

/** Returns what git prints; undefined when it fails. */
async function gitText(folder: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return (await runFile("git", args, { cwd: folder, maxBuffer: maxBytes })).stdout;
  } catch {
    return undefined;
  }
}
