import { glob, lstat, readFile, stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { finding } from "../core/finding.ts";
import { noSuchFile, rosterIsLink } from "../roster/errors.ts";
import type { RosterSource } from "../roster/load.ts";

/** Larger files are not read: the parser refuses them by their size. */
const unreadably = 64 * 1024 * 1024;

/**
 * Reads the files that the patterns name, counted from a folder: each once, in the order of the patterns, then of names.
 * A pattern may be absolute, or lead above the folder. Files in the folder are called by their path from it, others by
 * their absolute path.
 */
export async function filesIn(folder: string, patterns: readonly string[]): Promise<RosterSource> {
  const paths: string[] = [];
  const missing: string[] = [];
  for (const pattern of patterns) {
    const found = await matching(folder, pattern);
    if (found.length === 0) missing.push(pattern);
    paths.push(...found);
  }
  const links: string[] = [];
  for (const path of new Set(paths))
    if ((await lstat(resolve(folder, path))).isSymbolicLink()) links.push(path);
  const own = [...new Set(paths)].filter((path) => !links.includes(path));
  const files = await Promise.all(
    own.map(async (path) => ({ path, bytes: await bytesOf(resolve(folder, path)) })),
  );
  const problems = [...missing.map(noSuchFile), ...links.map(rosterIsLink)];
  return { files, findings: problems.map((problem) => finding(problem)) };
}

async function matching(folder: string, pattern: string): Promise<string[]> {
  if (await isFile(resolve(folder, pattern))) return [pathFrom(folder, pattern)];
  const found: string[] = [];
  for await (const path of glob(pattern, { cwd: folder })) {
    if (await isFile(resolve(folder, path))) found.push(pathFrom(folder, path));
  }
  return found.sort();
}

function pathFrom(folder: string, path: string): string {
  const inFolder = relative(folder, resolve(folder, path));
  const leaves = inFolder === ".." || inFolder.startsWith(`..${sep}`) || isAbsolute(inFolder);
  return (leaves ? resolve(folder, path) : inFolder).replaceAll(sep, "/");
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  return size > unreadably ? new Uint8Array(unreadably) : readFile(path);
}
