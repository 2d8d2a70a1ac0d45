import { stringify } from "yaml";
import { type GithubInFile, githubInFile } from "../../providers/github/model/in-file.ts";
import type { ValidRoster } from "../../roster/load.ts";

/** What github-as-code calls a role that has another name there. */
const roles: Readonly<Record<string, string>> = { read: "pull", write: "push" };

/**
 * Returns what a roster gives on GitHub as a file of github-as-code (its folder `github`, a file for an organisation).
 * Undefined where the roster names no organisation.
 */
export function githubAsCodeText(roster: ValidRoster): string | undefined {
  const held = githubInFile(roster.resolved);
  if (held === undefined) return undefined;
  const file = {
    members: byRole(held.members, (role) => (role === "owner" ? "admin" : "member")),
    teams: Object.fromEntries(held.teams.map((team) => [team.name, teamOf(team)])),
    repositories: Object.fromEntries(
      held.repositories.map(({ name, teams, people }) => [
        name,
        filled({ collaborators: byRole(people, roleOf), teams: byRole(teams, roleOf) }),
      ]),
    ),
  };
  return stringify(filled(file), { lineWidth: 0, aliasDuplicateObjects: false });
}

function teamOf({ description, parent, privacy, members }: GithubInFile["teams"][number]) {
  return {
    ...(description === undefined ? {} : { description }),
    ...(parent === undefined ? {} : { parent_team_id: parent }),
    privacy,
    ...filled({ members: byRole(members, (role) => role) }),
  };
}

const roleOf = (role: string) => roles[role] ?? role;

/** Returns names by role, each list sorted. */
function byRole(
  held: readonly (readonly [name: string, role: string])[],
  roleIn: (role: string) => string,
): Readonly<Record<string, readonly string[]>> {
  const grouped = Map.groupBy(held, ([, role]) => roleIn(role));
  return Object.fromEntries(
    [...grouped].sort().map(([role, names]) => [role, names.map(([name]) => name).sort()]),
  );
}

function filled<Part extends object>(parts: Readonly<Record<string, Part>>): Readonly<Record<string, Part>> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0));
}
