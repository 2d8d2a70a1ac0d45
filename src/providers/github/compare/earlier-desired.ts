import type { ResolvedRoster, ResolvedTeam } from "../../../roster/resolved.ts";
import { type GithubDesired, githubDesired, githubTeamId } from "../model/desired.ts";

/** Returns the earlier rosters that are about the same organisation as this one. */
export function earlierDesired({ roster, org }: GithubDesired): readonly GithubDesired[] {
  return (roster.earlier ?? [])
    .filter(({ github }) => github?.org.toLowerCase() === org.toLowerCase())
    .map((earlier) => githubDesired(withRememberedIds(earlier)));
}

/** Returns an earlier roster whose teams are those that it was applied to, whatever they are called today. */
function withRememberedIds(earlier: ResolvedRoster): ResolvedRoster {
  const teams = [...earlier.teams].map(([key, team]): [string, ResolvedTeam] => {
    const id = earlier.rememberedIds?.get(githubTeamId(key));
    const { github } = team;
    if (id === undefined || github === false || github.id !== undefined) return [key, team];
    return [key, { ...team, github: { ...github, id: Number(id) } }];
  });
  return { ...earlier, teams: new Map(teams) };
}
