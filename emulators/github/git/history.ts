import type { Repo } from "../entities.ts";
import { type Commit, type File, type Files, filesOf, type ObjectStore } from "./objects.ts";

/**
 * Returns the commit that a branch, a full ref, a tag, `pull/7/head` or a hash (of seven digits or more) names. `HEAD`
 * and no name stand for the default branch.
 */
export function commitOf(repo: Repo, name?: string): Commit | undefined {
  const { git } = repo;
  const wanted = name === undefined || name === "" || name === "HEAD" ? git.defaultBranch : name;
  const sha =
    git.refs.get(wanted) ??
    git.refs.get(`refs/heads/${wanted}`) ??
    git.refs.get(`refs/tags/${wanted}`) ??
    git.refs.get(`refs/${wanted}`) ??
    pullHead(repo, wanted);
  if (sha !== undefined) return git.store.commits.get(sha);
  if (!/^[0-9a-f]{7,40}$/.test(wanted)) return undefined;
  if (wanted.length === 40) return git.store.commits.get(wanted);
  return [...git.store.commits.values()].find((each) => each.sha.startsWith(wanted));
}

/** Returns a pull request's head. GitHub keeps a ref for it in the base repository, also when it comes from a fork. */
function pullHead(repo: Repo, name: string): string | undefined {
  const number = /^(?:refs\/)?pull\/(\d+)\/head$/.exec(name)?.[1];
  const pull = number === undefined ? undefined : repo.activity.pulls.get(Number(number));
  return pull?.closedHead ?? pull?.head.repo.git.refs.get(`refs/heads/${pull.head.branch}`);
}

/** Returns a commit and all its ancestors, the commit first. */
export function ancestors(store: ObjectStore, sha: string): Map<string, Commit> {
  const seen = new Map<string, Commit>();
  let next = [sha];
  while (next.length > 0) {
    const found = next.flatMap((each) => (seen.has(each) ? [] : (store.commits.get(each) ?? [])));
    for (const commit of found) seen.set(commit.sha, commit);
    next = found.flatMap((commit) => commit.parents);
  }
  return seen;
}

/** Returns the latest common ancestor of two commits. */
export function mergeBase(store: ObjectStore, one: string, other: string): Commit | undefined {
  const theirs = ancestors(store, other);
  for (const [sha, commit] of ancestors(store, one)) if (theirs.has(sha)) return commit;
  return undefined;
}

/** Returns the commits that `head` has and `base` has not, oldest first. */
export function commitsBetween(store: ObjectStore, base: string, head: string): Commit[] {
  const known = ancestors(store, base);
  return [...ancestors(store, head).values()].filter((each) => !known.has(each.sha)).reverse();
}

/** One file's difference between two commits. */
export interface FileChange {
  readonly path: string;
  readonly status: "added" | "removed" | "modified";
  /** The blob after, or before where it was removed. */
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
}

/** Returns the files that differ between two trees, sorted by path. */
export function changedFiles(store: ObjectStore, from: string, to: string): FileChange[] {
  const before = filesOf(store, from);
  const after = filesOf(store, to);
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path) => {
    const old = before.get(path);
    const young = after.get(path);
    if (old?.sha === young?.sha) return [];
    const lines = changedLines(linesOf(store, old), linesOf(store, young));
    const status = old === undefined ? "added" : young === undefined ? "removed" : "modified";
    return [{ path, status, sha: (young ?? old)?.sha ?? "", ...lines }];
  });
}

/** Merges both sides' changes since their base, or returns the paths that conflict. */
export function mergedFiles(
  base: Files,
  ours: Files,
  theirs: Files,
): { readonly files: Files } | { readonly conflicts: readonly string[] } {
  const files = new Map<string, File>();
  const conflicts: string[] = [];
  for (const path of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
    const [old, mine, yours] = [base.get(path), ours.get(path), theirs.get(path)];
    if (mine?.sha !== yours?.sha && mine?.sha !== old?.sha && yours?.sha !== old?.sha) conflicts.push(path);
    const kept = mine?.sha === old?.sha ? yours : mine;
    if (kept !== undefined) files.set(path, kept);
  }
  return conflicts.length > 0 ? { conflicts } : { files };
}

function linesOf(store: ObjectStore, file: File | undefined): string[] {
  const text = file === undefined ? "" : (store.blobs.get(file.sha)?.content.toString("utf8") ?? "");
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}

/** Counts the lines between the common beginning and the common end. Git's counts may be lower. */
function changedLines(before: string[], after: string[]): { additions: number; deletions: number } {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { additions: after.length - start - end, deletions: before.length - start - end };
}
