import type { Team } from "../roster.ts";
import type { CheckContext } from "./context.ts";
import { parentArchived, secretNested } from "./errors.ts";

/** Checks the nesting of teams: GitHub nests only visible teams, and deletes a team's children with it. */
export function checkNesting({ roster, placeOf, report }: CheckContext): void {
  const children = new Map<string, Team>();
  for (const team of roster.teams.values()) {
    const parent = parentOnGithub(team, roster.teams);
    if (parent === undefined || team.archived) continue;
    children.set(parent.key, team);
    if (parent.archived) report(parentArchived(team.key, parent.key), placeOf(["teams", team.key, "parent"]));
  }
  for (const team of roster.teams.values()) {
    if (team.github === false || team.github.privacy !== "secret" || team.archived) continue;
    const other = parentOnGithub(team, roster.teams) ?? children.get(team.key);
    if (other !== undefined)
      report(secretNested(team.key, other.key), placeOf(["teams", team.key, "github", "privacy"]));
  }
}

function parentOnGithub(team: Team, teams: ReadonlyMap<string, Team>): Team | undefined {
  if (team.github === false || !team.github.nest || team.parent === undefined) return undefined;
  const parent = teams.get(team.parent);
  return parent?.github === false ? undefined : parent;
}
