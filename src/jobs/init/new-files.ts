import { lstat, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { NewFile } from "../../adopt/write-roster.ts";

/** What became of a file that was to be written where perhaps one is already. */
export type Placed = "written" | "exists";

/** A folder in which nothing is ever overwritten. */
export interface Folder {
  /** True where there is a file, a folder or a link of that path. */
  has(path: string): Promise<boolean>;
  /** Writes a file, unless something is there already: that stays. */
  place(file: NewFile): Promise<Placed>;
}

/** The folder of that path. */
export function folderAt(folder: string): Folder {
  return {
    has: (path) =>
      lstat(join(folder, path)).then(
        () => true,
        () => false,
      ),
    async place({ path, text }) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      try {
        await writeFile(target, text, { flag: "wx" });
        return "written";
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "EEXIST") return "exists";
        throw error;
      }
    },
  };
}
