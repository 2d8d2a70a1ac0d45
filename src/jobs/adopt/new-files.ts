import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { NewFile } from "../../adopt/write-roster.ts";

/** What became of a file that was to be written where perhaps one is already. */
export type Placed = "written" | "exists";

/** Writes files below a folder, and overwrites none: what is there already, a link included, stays. */
export function placingIn(folder: string): (file: NewFile) => Promise<Placed> {
  return async ({ path, text }) => {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    try {
      await writeFile(target, text, { flag: "wx" });
      return "written";
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EEXIST") return "exists";
      throw error;
    }
  };
}
