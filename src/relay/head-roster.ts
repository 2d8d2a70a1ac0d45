import { createRosterLoader, type RosterLoader } from "../app/load-roster.ts";
import { type Clock, currentDay, currentMoment } from "../core/clock.ts";
import type { RosterRepository } from "../repository/repository.ts";
import type { GithubApp } from "./forward/github-app.ts";

/** What the roster at the head of the default branch is read with. */
export interface HeadReading {
  readonly repository: RosterRepository;
  /** The default branch. */
  readonly branch: string;
  readonly rosters: RosterLoader;
}

/**
 * Returns what reads the roster at the head of the default branch. A roster is read once for each commit, and asking
 * whether there is a new commit costs nothing of GitHub's limits. Throws what GitHub says.
 */
export function createHeadReading(
  config: readonly string[],
  app: Pick<GithubApp, "repository" | "defaultBranch">,
  clock: Clock,
): () => Promise<HeadReading> {
  let loader: RosterLoader | undefined;
  let since = "";
  return async () => {
    const repository = await app.repository();
    const branch = await app.defaultBranch();
    const today = currentDay(clock);
    // A new one each day forgets the commits of before.
    if (loader === undefined || loader.repository !== repository || since !== today)
      loader = createRosterLoader(repository, config, () => currentMoment(clock));
    since = today;
    return { repository, branch, rosters: loader };
  };
}
