import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What became of one change of the code. */
export interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

/** What is known of earlier runs, a file of the folder for each file of the code. */
export interface MutationState {
  readonly folder: string;
  isDone(file: string, fingerprint: string): boolean;
  done(file: string, fingerprint: string): void;
  mutantsOf(file: string): readonly Mutant[];
}

export function reportPath(folder: string, file: string): string {
  return join(folder, `${file.replaceAll("/", "-")}.json`);
}

/** Opens the folder, which need not exist yet. */
export function openMutationState(folder: string): MutationState {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "done.json");
  const fingerprints: Record<string, string> = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  return {
    folder,
    isDone: (file, fingerprint) => fingerprints[file] === fingerprint && existsSync(reportPath(folder, file)),
    done(file, fingerprint) {
      fingerprints[file] = fingerprint;
      writeFileSync(path, JSON.stringify(fingerprints, null, 2));
    },
    mutantsOf(file) {
      const { files } = JSON.parse(readFileSync(reportPath(folder, file), "utf8")) as {
        files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
      };
      return files[file]?.mutants ?? [];
    },
  };
}
