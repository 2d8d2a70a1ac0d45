import { posix } from "node:path";
import { type Finding, finding } from "../core/finding.ts";
import { badPattern, rosterIsLink, rosterTooLarge, tooManyFiles } from "./errors.ts";
import { type PatternStep, pathStepsOf } from "./path-pattern.ts";

/** Something in a folder, as a commit has it. What is neither a file nor a folder nor a symbolic link is left out. */
export interface TreeEntry {
  readonly name: string;
  readonly type: "file" | "folder" | "link";
}

/** A folder and what is below it: of a checkout, of a commit on GitHub, or of a git revision. */
export interface FileTree<Entry extends TreeEntry = TreeEntry> {
  /**
   * Lists a folder, which is there; `""` is the top one. `isDeep` says that the folders in it may be listed next.
   */
  list(folder: string, isDeep: boolean): Promise<readonly Entry[]>;
  /** Returns a file's size in bytes. */
  sizeOf(path: string, entry: Entry): Promise<number>;
}

/** The files that patterns name. Nothing of them is read when a finding is an error. */
export interface FoundFiles<Entry extends TreeEntry> {
  /** By path, each once: in the order of the patterns, then of the paths. */
  readonly files: ReadonlyMap<string, Entry>;
  /** The patterns that match no file. */
  readonly missing: readonly string[];
  /** What must not be read: links, and more than the limits allow. */
  readonly findings: readonly Finding[];
}

/** The most files of a roster that are read, and the most bytes that they may have together. */
export const rosterLimits = { files: 100, bytes: 5 * 1024 * 1024 } as const;

/**
 * Finds the files that paths and globs name. Every reader of rosters finds them here, so that what is judged and what is
 * applied are the same files. A path that is a file's is no glob, whatever its name looks like.
 */
export async function findRosterFiles<Entry extends TreeEntry>(
  tree: FileTree<Entry>,
  patterns: readonly string[],
): Promise<FoundFiles<Entry>> {
  const files = new Map<string, Entry>();
  const links = new Set<string>();
  const missing: string[] = [];
  const findings: Finding[] = [];
  for (const pattern of patterns) {
    const path = posix.normalize(pattern);
    const found = (await matching(tree, literalSteps(path))) ?? (await matchingGlob(tree, path));
    if (found === undefined) findings.push(finding(badPattern(pattern)));
    else if (found.size === 0) missing.push(pattern);
    const sorted = [...(found ?? [])].sort(([left], [right]) => (left < right ? -1 : 1));
    for (const [each, entry] of sorted) {
      if (entry.type === "link") links.add(each);
      else files.set(each, entry);
    }
  }
  findings.push(...[...links].map((path) => finding(rosterIsLink(path))));
  const sizes = await Promise.all([...files].map(([path, entry]) => tree.sizeOf(path, entry)));
  return { files, missing, findings: [...findings, ...sizeFindings(sizes)] };
}

/** Returns what is wrong with files of these sizes in bytes: too many of them, or too much in them. */
export function sizeFindings(sizes: readonly number[]): readonly Finding[] {
  const { files, bytes } = rosterLimits;
  if (sizes.length > files) return [finding(tooManyFiles(sizes.length, files))];
  const sum = sizes.reduce((total, size) => total + size, 0);
  return sum > bytes ? [finding(rosterTooLarge(sum, bytes))] : [];
}

type Found<Entry> = Map<string, Entry>;

function literalSteps(path: string): readonly PatternStep[] {
  return path
    .split("/")
    .filter((name) => name !== "" && name !== ".")
    .map((name) => ({ is: "name", name }));
}

async function matchingGlob<Entry extends TreeEntry>(
  tree: FileTree<Entry>,
  pattern: string,
): Promise<Found<Entry> | undefined> {
  const paths = pathStepsOf(pattern);
  if (paths === undefined) return undefined;
  const found: Found<Entry> = new Map();
  for (const steps of paths)
    for (const [path, entry] of (await matching(tree, steps)) ?? []) found.set(path, entry);
  return found;
}

/** Returns what a path's steps lead to; undefined when that is nothing. */
async function matching<Entry extends TreeEntry>(
  tree: FileTree<Entry>,
  steps: readonly PatternStep[],
): Promise<Found<Entry> | undefined> {
  const found: Found<Entry> = new Map();
  const isFixed = steps.every(({ is }) => is === "name");
  const search = async (folder: string, reached: ReadonlySet<number>): Promise<void> => {
    const open = withFoldersSkipped(steps, reached);
    // Where the rest of the path is fixed, each folder leads to one other.
    for (const entry of await tree.list(folder, !isFixed && [...open].some((at) => goesDeeper(steps, at)))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      const next = new Set<number>();
      for (const at of open) {
        const step = steps[at];
        if (step?.is === "any folders") {
          if (!entry.name.startsWith(".")) next.add(at);
        } else if (step !== undefined && isNamed(step, entry.name)) {
          const isLast = at === steps.length - 1;
          if (isLast && entry.type !== "folder") found.set(path, entry);
          // A fixed way through a link leads somewhere in a checkout, and nowhere in a commit.
          else if (!isLast && entry.type === "link" && step.is === "name") found.set(path, entry);
          else if (!isLast) next.add(at + 1);
        }
      }
      if (entry.type === "folder" && next.size > 0) await search(path, next);
    }
  };
  await search("", new Set([0]));
  return found.size === 0 ? undefined : found;
}

function isNamed(step: Exclude<PatternStep, { is: "any folders" }>, name: string): boolean {
  return step.is === "name" ? step.name === name : step.matches(name);
}

/** "Any folders" may be none: then what follows is next. */
function withFoldersSkipped(
  steps: readonly PatternStep[],
  reached: ReadonlySet<number>,
): ReadonlySet<number> {
  const open = new Set(reached);
  for (const at of reached) if (steps[at]?.is === "any folders") open.add(at + 1);
  return open;
}

/** True when from a step on several folders may have to be listed. */
function goesDeeper(steps: readonly PatternStep[], at: number): boolean {
  const step = steps[at];
  return step?.is === "any folders" || (step?.is === "glob" && at < steps.length - 1);
}
