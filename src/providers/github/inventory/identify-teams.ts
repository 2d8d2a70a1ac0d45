import type { Progress } from "../../../core/provider.ts";
import { dawn } from "../../../roster/resolve/day.ts";
import { resolveUndated } from "../../../roster/resolve-undated.ts";
import type { Roster } from "../../../roster/roster.ts";
import type { GithubClient } from "../client.ts";
import { matchGithubTeams } from "../compare/match-teams.ts";
import { githubDesired } from "../model/desired.ts";
import { readGithubState } from "../read/remote-state.ts";

/**
 * Returns the ids of the teams on GitHub that a roster declares, by their keys in the roster. A team that is not there is
 * left out. Throws a `RollcallError` when GitHub can't be read.
 */
export async function identifyTeams(
  client: GithubClient,
  roster: Roster,
  progress: Progress,
): Promise<ReadonlyMap<string, number>> {
  const desired = githubDesired(resolveUndated(roster, dawn));
  const { byKey } = matchGithubTeams(await readGithubState(client, desired.org, progress), desired);
  return new Map([...byKey].map(([key, { id }]) => [key, id]));
}
