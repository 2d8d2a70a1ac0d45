import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { partOfTrail } from "../trail/chain.ts";
import { headFile } from "../trail/stored.ts";
import type { TrailStore } from "./keep-trail.ts";

/** A trail in a folder of this machine, laid out as on the state branch. */
export function trailInFolder(folder: string): TrailStore {
  const read = (path: string) => fileText(join(folder, path));
  return {
    whyNot: async () => undefined,
    async update(_message, change) {
      const files = await change(read);
      // The head comes last, so that what it names is there.
      const ordered = [...files].sort(
        ([one], [other]) => Number(one === headFile) - Number(other === headFile),
      );
      for (const [path, text] of ordered) {
        const target = join(folder, path);
        await mkdir(dirname(target), { recursive: true });
        await writeFile(`${target}.new`, text);
        await rename(`${target}.new`, target);
      }
    },
  };
}

/** Reads the files of a trail in a folder, by their paths in it. */
export async function trailFilesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = await readdir(join(folder, "trail"), { recursive: true }).catch(() => []);
  const paths = found
    .map((each) => posix.join("trail", each.replaceAll("\\", "/")))
    .filter((path) => path === headFile || partOfTrail(path) !== undefined);
  const texts = await Promise.all(
    paths.map(async (path) => [path, await fileText(join(folder, path))] as const),
  );
  return new Map(texts.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
}

async function fileText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (failure) {
    if ((failure as { readonly code?: unknown }).code === "ENOENT") return undefined;
    throw failure;
  }
}
