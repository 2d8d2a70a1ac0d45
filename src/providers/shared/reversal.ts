import type { EditPath } from "../../roster/edit/edit.ts";
import type { Reversal } from "../../roster/reversal.ts";
import type { Project, Roster, Team } from "../../roster/roster.ts";

/** Why a list of people can't be adopted on one service alone. */
export const followsTeam: Reversal = {
  because: "who is in it follows from a team, which is on other services too",
};

/** Returns the path of the first team, else project, for which the test holds; undefined when there is none. */
export function ownerPath(roster: Roster, test: (owner: Team | Project) => boolean): EditPath | undefined {
  const team = [...roster.teams.values()].find(test);
  if (team !== undefined) return ["teams", team.key];
  const project = [...roster.projects.values()].find(test);
  return project && ["projects", project.key];
}
