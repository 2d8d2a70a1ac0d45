import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { finding } from "../../core/finding.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import { siteFolderTaken } from "./errors.ts";

/** The list of a site's files, by which the next one knows what it may replace. */
const listPath = "files.txt";
const firstLine = "Made by rollcall site. The next one in this folder replaces these files:";

/** So many files are written at once. */
const writers = 16;

/**
 * Writes a site into a folder. Pages of an earlier site that are no more are removed. Throws a `RollcallError` when the
 * folder has anything else.
 */
export async function writeSite(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const there = await readdir(folder).catch(() => []);
  if (there.length > 0) {
    const earlier = await earlierFiles(folder);
    if (earlier === undefined) throw new RollcallError([finding(siteFolderTaken(folder))]);
    const gone = earlier.filter((path) => !files.has(path));
    for (const path of gone) await rm(join(folder, path), { force: true });
  }
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  for (const each of folders) await mkdir(each, { recursive: true });
  const waiting = [...files];
  const writer = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      await writeFile(join(folder, next[0]), next[1]);
  };
  await Promise.all(Array.from({ length: writers }, writer));
  const list = [firstLine, ...[...files.keys()].sort()];
  await writeFile(join(folder, listPath), `${list.join("\n")}\n`);
}

async function earlierFiles(folder: string): Promise<readonly string[] | undefined> {
  const text = await readFile(join(folder, listPath), "utf8").catch(() => "");
  const [first, ...paths] = text.split("\n");
  if (first !== firstLine) return undefined;
  // Somebody may have changed the list: nothing above the folder is removed for it.
  return paths.filter((path) =>
    /^(?:[a-z0-9_-]+\/)?[a-z0-9_-]+(?:\.\d+)?\.(?:html|csv|json|css|js)$/.test(path),
  );
}
