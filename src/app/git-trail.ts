import { stateBranch } from "../repository/state-branch.ts";
import { partOfTrail } from "../trail/chain.ts";
import { headFile } from "../trail/stored.ts";
import { blobReader } from "./git-objects.ts";
import { gitIn } from "./git-revision.ts";

const refs = [`refs/remotes/origin/${stateBranch}`, `refs/heads/${stateBranch}`];

/** The files of a trail, by path, and where they were found. */
export interface FoundTrail {
  readonly files: ReadonlyMap<string, string>;
  readonly where: string;
}

/** Reads the trail from the state branch as a clone has it; undefined where it has none. */
export async function trailInClone(folder: string): Promise<FoundTrail | undefined> {
  const git = gitIn(folder);
  for (const ref of refs) {
    const listed = await git("ls-tree", "-r", "-z", "--full-tree", ref, "trail/").catch(() => undefined);
    if (listed === undefined) continue;
    const entries = listed
      .toString()
      .split("\0")
      .flatMap((line): readonly { readonly sha: string; readonly path: string }[] => {
        const [, sha, path] = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
        const isOfTrail = path === headFile || (path !== undefined && partOfTrail(path) !== undefined);
        return sha && path && isOfTrail ? [{ sha, path }] : [];
      });
    if (entries.length === 0) continue;
    const blobs = blobReader(folder);
    try {
      const texts = await Promise.all(
        entries.map(async ({ sha, path }) => [path, (await blobs.read(sha))?.toString("utf8")] as const),
      );
      const files = new Map(
        texts.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])),
      );
      return { files, where: ref.replace(/^refs\/(?:remotes|heads)\//, "") };
    } finally {
      blobs.close();
    }
  }
  return undefined;
}
