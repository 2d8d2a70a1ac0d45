import { type Finding, finding, type Problem } from "../core/finding.ts";
import type { ResolvedRoster } from "./resolved.ts";

/**
 * Returns a warning for each team and user that a pull request removes from the file: they keep their access, and are
 * no longer managed. A team that another key has, by its name on GitHub or under `previously`, is not removed.
 */
export function removedEntries(base: ResolvedRoster, head: ResolvedRoster): readonly Finding[] {
  const findings: Finding[] = [];
  const continued = new Set(
    [...head.teams.values()].flatMap(({ github }) =>
      github === false ? [] : [github.name, ...github.previously],
    ),
  );
  for (const team of base.teams.values()) {
    const names = team.github === false ? [team.key] : [team.key, team.github.name];
    const isContinued = names.some((each) => continued.has(each));
    const gone = !head.teams.has(team.key) && !isContinued && !team.archived;
    if (gone && head.github?.teams !== "exact") findings.push(finding(teamLeftBehind(team.key)));
  }
  for (const user of base.users.values()) {
    if (head.users.has(user.key) || !user.present || user.outside || user.github === undefined) continue;
    const stillThere = [...head.users.values()].some(
      (each) => each.github?.toLowerCase() === user.github?.toLowerCase(),
    );
    if (!stillThere && head.github?.members !== "exact") findings.push(finding(userLeftBehind(user.key)));
  }
  return findings;
}

function teamLeftBehind(team: string): Problem {
  return {
    severity: "warning",
    code: "team_left_behind",
    message: `The team ${team} leaves the file, and keeps all its access: nobody looks after it any more.`,
    remedy: "To end it, leave it in and write archived: true under it.",
  };
}

function userLeftBehind(user: string): Problem {
  return {
    severity: "warning",
    code: "user_left_behind",
    message: `${user} leaves the file and all its teams, and stays a member of the organisation.`,
    remedy: `If ${user} has left, write active: false instead of taking the lines out.`,
  };
}
