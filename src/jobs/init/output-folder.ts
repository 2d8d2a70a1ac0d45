import { lstat, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { NewFile } from "../../adopt/write-roster.ts";

/** Whether a file was written, or something with its path existed. */
export type NewFileStatus = "written" | "exists";

/** A folder to write new files to. Nothing in it is overwritten. */
export interface OutputFolder {
  /** Returns true when there is a file, a folder or a link with that path. */
  has(path: string): Promise<boolean>;
  /** Writes a file, unless something with its path exists. */
  write(file: NewFile): Promise<NewFileStatus>;
}

/** Opens the folder with that path. */
export function outputFolderAt(folder: string): OutputFolder {
  return {
    has: (path) =>
      lstat(join(folder, path)).then(
        () => true,
        () => false,
      ),
    async write({ path, text }) {
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
