import { finding, hasErrors } from "../core/finding.ts";
import { filesAt } from "../repository/commit-files.ts";
import type { RosterRepository } from "../repository/repository.ts";
import { noSuchFile } from "../roster/errors.ts";
import { type LoadedRoster, loadRoster } from "../roster/load.ts";

/** Loads rosters from the commits of a repository. */
export interface RosterLoader {
  readonly repository: RosterRepository;
  /** Paths and globs of the roster's files. */
  readonly config: readonly string[];
  /** The day for which rosters are resolved: `YYYY-MM-DD`, UTC. */
  readonly today: string;
  /** Loads the roster at a commit: once, however often it is asked for. Its findings say what can't be read. */
  at(commit: string): Promise<LoadedRoster>;
}

/** Creates a loader for the roster that `config` names: paths and globs of its files. */
export function createRosterLoader(
  repository: RosterRepository,
  config: readonly string[],
  today: string,
): RosterLoader {
  const loading = new Map<string, Promise<LoadedRoster>>();

  async function load(commit: string): Promise<LoadedRoster> {
    const { files, missing, findings } = await filesAt(repository, commit, config);
    const absent = missing.map((pattern) => finding(noSuchFile(pattern)));
    const isUnreadable = hasErrors(findings);
    return loadRoster({ commit, files, isUnreadable, findings: [...findings, ...absent] }, today);
  }

  return {
    repository,
    config,
    today,
    at: (commit) => {
      const known = loading.get(commit) ?? load(commit);
      loading.set(commit, known);
      return known;
    },
  };
}
