import { lstat, readdir, readFile } from "node:fs/promises";
import { isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { type Finding, finding } from "../core/finding.ts";
import { noSuchFile } from "../roster/errors.ts";
import { type FileTree, findRosterFiles, sizeFindings, type TreeEntry } from "../roster/find-files.ts";
import type { RosterSource } from "../roster/load.ts";

/**
 * Reads the files that the patterns name, counted from a folder: each once, in the order of the patterns, then of names.
 * A pattern may be absolute, or lead above the folder. Files in the folder are called by their path from it, others by
 * their absolute path. Nothing is read where a file must not be.
 */
export async function filesIn(folder: string, patterns: readonly string[]): Promise<RosterSource> {
  const paths = new Set<string>();
  const missing: string[] = [];
  const problems: Finding[] = [];
  for (const pattern of patterns) {
    const { top, path } = split(folder, pattern);
    const found = await findRosterFiles(treeOf(top), [path]);
    if (found.missing.length > 0) missing.push(pattern);
    problems.push(...found.findings);
    for (const each of found.files.keys()) paths.add(pathFrom(folder, join(top, each)));
  }
  const sizes = await Promise.all([...paths].map((path) => sizeOf(resolve(folder, path))));
  if (problems.length === 0) problems.push(...sizeFindings(sizes));
  const findings = [...problems, ...missing.map((pattern) => finding(noSuchFile(pattern)))];
  if (problems.length > 0) return { files: [], findings };
  const files = await Promise.all(
    [...paths].map(async (path) => ({ path, bytes: await readFile(resolve(folder, path)) })),
  );
  return { files, findings };
}

/** Splits a pattern that leads out of the folder: into the folder that it begins in, and the rest. */
function split(folder: string, pattern: string): { readonly top: string; readonly path: string } {
  const path = posix.normalize(pattern.replaceAll(sep, "/"));
  if (!isAbsolute(path) && !path.startsWith("../")) return { top: folder, path };
  const names = path.split("/");
  const wild = names.findIndex((name) => /[*?[{\\]/.test(name));
  const fixed = wild === -1 ? names.length - 1 : wild;
  return {
    top: resolve(folder, names.slice(0, fixed).join("/") || "/"),
    path: names.slice(fixed).join("/"),
  };
}

function pathFrom(folder: string, path: string): string {
  const inFolder = relative(folder, resolve(folder, path));
  const leaves = inFolder === ".." || inFolder.startsWith(`..${sep}`) || isAbsolute(inFolder);
  return (leaves ? resolve(folder, path) : inFolder).replaceAll(sep, "/");
}

async function sizeOf(path: string): Promise<number> {
  return (await lstat(path)).size;
}

/** Returns a folder as a commit would have it: without Git's own folder, and without other repositories in it. */
function treeOf(top: string): FileTree {
  return {
    list: async (folder) => {
      const entries = await readdir(join(top, folder), { withFileTypes: true }).catch(() => []);
      if (folder !== "" && entries.some(({ name }) => name === ".git")) return [];
      return entries.flatMap((entry): TreeEntry[] => {
        const { name } = entry;
        if (name === ".git") return [];
        if (entry.isSymbolicLink()) return [{ name, type: "link" }];
        if (entry.isDirectory()) return [{ name, type: "folder" }];
        return entry.isFile() ? [{ name, type: "file" }] : [];
      });
    },
    sizeOf: (path) => sizeOf(join(top, path)),
  };
}
