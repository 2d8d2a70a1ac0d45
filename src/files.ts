import { glob, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { finding } from "./core/finding.ts";
import { noSuchFile } from "./roster/errors.ts";
import type { RosterText } from "./rosters.ts";

/** Larger files are not read; the parser refuses them by their size, and says what to do. */
const unreadably = 64 * 1024 * 1024;

/** Reads the files that the patterns name below a folder, each once, in the order of the patterns and then of names. */
export async function filesIn(folder: string, patterns: readonly string[]): Promise<RosterText> {
  const paths: string[] = [];
  const missing: string[] = [];
  for (const pattern of patterns) {
    const found = await matching(folder, pattern);
    if (found.length === 0) missing.push(pattern);
    paths.push(...found);
  }
  const files = await Promise.all(
    [...new Set(paths)].map(async (path) => ({ path, bytes: await bytesOf(join(folder, path)) })),
  );
  return { files, findings: missing.map((pattern) => finding(noSuchFile(pattern))) };
}

async function matching(folder: string, pattern: string): Promise<string[]> {
  if (await isFile(join(folder, pattern))) return [pattern];
  const found: string[] = [];
  for await (const path of glob(pattern, { cwd: folder })) {
    if (await isFile(join(folder, path))) found.push(path.replaceAll("\\", "/"));
  }
  return found.sort();
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
