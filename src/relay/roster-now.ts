import { createRosterLoader, type RosterLoader } from "../app/load-roster.ts";
import { type Clock, currentDay } from "../core/clock.ts";
import { readRosterAtHead } from "../jobs/chat/read-roster.ts";
import type { LoadedRoster } from "../roster/load.ts";
import type { GithubApp } from "./forward/github-app.ts";

/** Where the roster in force is. */
export interface RosterNowOptions {
  readonly app: Pick<GithubApp, "repository" | "defaultBranch">;
  /** Paths and globs of its files. */
  readonly config: readonly string[];
  readonly clock: Clock;
}

/**
 * Returns what reads the roster at the head of the default branch. It is loaded once for each commit and day. Throws what GitHub
 * says where it can't be read; a roster with mistakes is returned as such.
 */
export function rosterNow({ app, config, clock }: RosterNowOptions): () => Promise<LoadedRoster> {
  let loader: RosterLoader | undefined;
  return async () => {
    const repository = await app.repository();
    const branch = await app.defaultBranch();
    const today = currentDay(clock);
    if (loader === undefined || loader.repository !== repository || loader.today !== today)
      loader = createRosterLoader(repository, config, today);
    return readRosterAtHead(loader, branch);
  };
}
