import { posix } from "node:path";
import { finding } from "../core/finding.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import { gitIn } from "./git-revision.ts";
import { noGitRepository } from "./memory-errors.ts";

/** A commit of the present branch, with what it changed against its first parent. */
export interface LoggedCommit {
  readonly sha: string;
  readonly parents: readonly string[];
  /** When it came onto the branch: `YYYY-MM-DD`, UTC. */
  readonly day: string;
  /** Its author's name. */
  readonly author: string;
  readonly message: string;
  readonly changes: readonly LoggedChange[];
}

/** A path that a commit changed, counted from the folder. */
export interface LoggedChange {
  readonly path: string;
  /** `000000` of a path that is gone. */
  readonly mode: string;
  readonly sha: string;
}

/** The log of a branch. */
export interface GitLog {
  /** Oldest first. */
  readonly commits: readonly LoggedCommit[];
  /** False where the branch's beginning is missing: a shallow clone, or a commit that git can't read. */
  readonly isWhole: boolean;
}

// A user's settings of git must not change what it prints.
const settled = ["-c", "log.showRoot=true", "-c", "log.showSignature=false", "-c", "core.fsmonitor=false"];
const format = "--format=tformat:%H%x00%P%x00%ct%x00%aN%x00%B";

/**
 * Returns the first parents of the present branch that changed something where files of the patterns may be. Throws a
 * `RollcallError` when there is no repository.
 */
export async function logOf(folder: string, patterns: readonly string[]): Promise<GitLog> {
  const git = gitIn(folder);
  await git("rev-parse", "--verify", "--quiet", "HEAD").catch(() => {
    throw new RollcallError([finding(noGitRepository("HEAD"))]);
  });
  const shape = [
    "-z",
    "--first-parent",
    "--diff-merges=first-parent",
    "--raw",
    "--no-abbrev",
    "--no-renames",
  ];
  const flags = [...shape, "--no-ext-diff", "--relative", format, "HEAD", "--"];
  const command = [...settled, "log", ...flags, ...patterns.map(pathspecOf)];
  const shallow = (await git("rev-parse", "--is-shallow-repository")).toString().trim() === "true";
  try {
    const commits = parseLog((await git(...command)).toString());
    return { commits: commits.toReversed(), isWhole: !shallow };
  } catch (failure) {
    return { commits: await afterBreak(folder, printedBefore(failure)), isWhole: false };
  }
}

/** Returns what git printed before it failed. */
function printedBefore(failure: unknown): string {
  const { stdout } = failure as { readonly stdout?: Buffer };
  return stdout?.toString() ?? "";
}

/** Returns the commits after what git can't read. The first of them has all of its files as its changes. */
async function afterBreak(folder: string, printed: string): Promise<readonly LoggedCommit[]> {
  const git = gitIn(folder);
  const listed = parseLog(printed).toReversed();
  const [before] = listed[0]?.parents ?? [];
  const shown = before && (await git(...settled, "log", "-1", "-z", format, before).catch(() => undefined));
  const commits = [...parseLog(shown ? shown.toString() : ""), ...listed];
  for (const [index, first] of commits.entries()) {
    const files = await git("ls-tree", "-r", "-z", first.sha).catch(() => undefined);
    if (files === undefined) continue;
    const changes = files
      .toString()
      .split("\0")
      .flatMap((line): readonly LoggedChange[] => {
        const [, mode, sha, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
        return mode && sha && path ? [{ mode, sha, path }] : [];
      });
    return [{ ...first, changes }, ...commits.slice(index + 1)];
  }
  return [];
}

/** Returns the folder, or the file, in which all that a pattern names lies. */
function pathspecOf(pattern: string): string {
  const steps = posix.normalize(pattern).split("/");
  const first = steps.findIndex((step) => /[*?[\]{}!]/.test(step));
  const fixed = first === -1 ? steps : steps.slice(0, first);
  return fixed.length === 0 ? "." : `:(literal)${fixed.join("/")}`;
}

function parseLog(text: string): readonly LoggedCommit[] {
  const tokens = text.split("\0");
  const commits: LoggedCommit[] = [];
  for (let at = 0; at + 4 < tokens.length; ) {
    const [sha = "", parents = "", seconds = "0", author = "", message = ""] = tokens.slice(at, at + 5);
    const changes: LoggedChange[] = [];
    for (at += 5; /^\n?:/.test(tokens[at] ?? ""); at += 2) {
      const [, mode = "", , id = ""] = (tokens[at] ?? "").trim().split(" ");
      changes.push({ path: tokens[at + 1] ?? "", mode, sha: id });
    }
    const day = new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
    const all = parents.split(" ").filter(Boolean);
    commits.push({ sha: sha.trim(), parents: all, day, author, message, changes });
  }
  return commits;
}

/**
 * Returns the messages of the commits that each merge brought to the branch, by the merge; nothing for those that git can't
 * read.
 */
export async function mergedMessages(
  folder: string,
  merges: readonly Pick<LoggedCommit, "sha" | "parents">[],
): Promise<ReadonlyMap<string, string>> {
  if (merges.length === 0) return new Map();
  const messages = "--format=tformat:%H%x00%P%x00%B";
  const printed = await gitIn(folder)(...settled, "log", "-z", messages, "HEAD").catch(() => Buffer.alloc(0));
  const tokens = printed.toString().split("\0");
  const known = new Map<string, { readonly parents: readonly string[]; readonly message: string }>();
  for (let at = 0; at + 2 < tokens.length; at += 3) {
    const [sha = "", parents = "", message = ""] = tokens.slice(at, at + 3);
    known.set(sha.trim(), { parents: parents.split(" ").filter(Boolean), message });
  }
  const onBranch = new Set<string>();
  for (
    let [sha] = known.keys();
    sha !== undefined && !onBranch.has(sha);
    [sha] = known.get(sha)?.parents ?? []
  )
    onBranch.add(sha);
  const ofMerge = ({ parents: [, ...others] }: Pick<LoggedCommit, "parents">): string => {
    const seen = new Set<string>();
    const open = [...others];
    for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
      if (onBranch.has(sha) || seen.has(sha) || seen.size >= mostMerged) continue;
      seen.add(sha);
      open.push(...(known.get(sha)?.parents ?? []));
    }
    return [...seen].map((sha) => known.get(sha)?.message ?? "").join("\n");
  };
  return new Map(merges.map((merge) => [merge.sha, ofMerge(merge)]));
}

/** A merge of more commits is no pull request's. */
const mostMerged = 1000;
