import { dayIn } from "../core/end.ts";
import { finding, hasErrors } from "../core/finding.ts";
import { filesAt } from "../repository/commit-files.ts";
import type { RosterRepository } from "../repository/repository.ts";
import { noSuchFile } from "../roster/errors.ts";
import { asOf, type LoadedRoster, loadRoster } from "../roster/load.ts";

/** Loads rosters from the commits of a repository. */
export interface RosterLoader {
  readonly repository: RosterRepository;
  /** Paths and globs of the roster's files. */
  readonly config: readonly string[];
  /** The day and the moment for which rosters are resolved: `YYYY-MM-DD` and `YYYY-MM-DDTHH:MMZ`, UTC. */
  readonly today: string;
  readonly now: string;
  /**
   * Loads the roster at a commit: its files once, however often it is asked for, and what they mean again only when something
   * in it has ended since. Its findings say what can't be read.
   */
  at(commit: string): Promise<LoadedRoster>;
}

/**
 * Creates a loader for the roster that `config` names: paths and globs of its files. It resolves rosters for one moment, or for
 * the present one of whoever lives longer.
 */
export function createRosterLoader(
  repository: RosterRepository,
  config: readonly string[],
  now: string | (() => string),
): RosterLoader {
  const moment = typeof now === "string" ? () => now : now;
  const loading = new Map<string, Promise<LoadedRoster>>();

  async function load(commit: string): Promise<LoadedRoster> {
    const { files, missing, findings } = await filesAt(repository, commit, config);
    const absent = missing.map((pattern) => finding(noSuchFile(pattern)));
    const isUnreadable = hasErrors(findings);
    return loadRoster({ commit, files, isUnreadable, findings: [...findings, ...absent] }, moment());
  }

  return {
    repository,
    config,
    get today() {
      return dayIn(moment());
    },
    get now() {
      return moment();
    },
    at: async (commit) => {
      const known = loading.get(commit) ?? load(commit);
      loading.set(commit, known);
      const loaded = await known;
      const current = asOf(loaded, moment());
      if (current !== loaded) loading.set(commit, Promise.resolve(current));
      return current;
    },
  };
}
