import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FailingWorld, Portion } from "../../test/soak/world-case.ts";

/** What a soak has done, in a folder outside the repository. */
export interface SoakState {
  /** True of a portion that was run to its end on this commit. */
  isDone(portion: Portion): boolean;
  /** Remembers a portion that was run to its end. */
  done(portion: Portion, failures: number): void;
  /** Writes a failing world into a file, and returns its path. */
  keep(portion: Portion, failing: FailingWorld): string;
}

/** Opens the state of one commit's soak. Nothing of files that differ from a commit counts later. */
export function openState(folder: string, commit: string): SoakState {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${commit}.txt`);
  const isWhole = !commit.endsWith("+");
  const lines = isWhole && existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const known = new Set(lines.map((line) => line.replace(/ failed .*$/, "")));
  const nameOf = ({ seed, count, faults }: Portion) => `${seed} ${count} ${faults ? "faults" : "plain"}`;
  return {
    isDone: (portion) => known.has(nameOf(portion)),
    done: (portion, failures) => appendFileSync(file, `${nameOf(portion)} failed ${failures}\n`),
    keep(portion, failing) {
      const path = join(folder, `${commit}-${portion.seed}-${failing.index}.json`);
      writeFileSync(path, JSON.stringify({ commit, seed: portion.seed, ...failing }, null, 2));
      return path;
    },
  };
}
