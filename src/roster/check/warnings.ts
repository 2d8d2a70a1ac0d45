import { type Place, type Problem, warning } from "../../core/finding.ts";
import { listed } from "../../core/lists.ts";
import { placeInWords, quoted } from "../errors.ts";
import type { fileWarnings } from "../schema/settings.ts";

/** Creates a warning that the file can silence. */
function fileWarning(code: (typeof fileWarnings)[number], message: string, remedy: string): Problem {
  return warning(code, message, remedy);
}

/** How many names a warning about many entries has. */
const mostNamed = 3;

/** Warning: teams have no leads. One for all of them. */
export function teamsWithoutLeads(teams: readonly string[]): Problem {
  const names = listed(teams.map(quoted), mostNamed);
  return fileWarning(
    "team_without_leads",
    teams.length === 1 ? `Team ${names} has no leads.` : `${teams.length} teams have no leads: ${names}.`,
    "Name leads under `leads`. If teams need none here, write `checks: { ignore: [team_without_leads] }`.",
  );
}

/** Warning: a team has none of `leads`, `members` and `include`. */
export function membershipNotDeclared(team: string): Problem {
  return fileWarning(
    "membership_not_declared",
    `Team ${quoted(team)} doesn't say who is in it: whom the file put there before is taken out, and everybody else stays.`,
    "Add `leads`, `members` or `include`; `members: []` means nobody.",
  );
}

/** Warning: people are in no team. One for all of them. */
export function usersInNoTeam(users: readonly string[]): Problem {
  const names = listed(users.map(quoted), mostNamed);
  return fileWarning(
    "user_in_no_team",
    users.length === 1 ? `${names} is in no team.` : `${users.length} people are in no team: ${names}.`,
    "Add them to a team. If people need none here, write `checks: { ignore: [user_in_no_team] }`.",
  );
}

/** Warning: a list has one person twice. */
export function listedTwice(list: string, key: string, other: Place): Problem {
  return fileWarning(
    "listed_twice",
    `${list} has ${quoted(key)} twice; the other is at ${placeInWords(other)}.`,
    "Remove one.",
  );
}

/** Warning: a team has `except` and includes no team. */
export function exceptWithoutInclude(team: string): Problem {
  return fileWarning(
    "except_without_include",
    `Team ${quoted(team)} has \`except\`, which only leaves people out of what \`include\` brings, and includes nobody.`,
    "Remove `except`, or the people from `leads` and `members`.",
  );
}

/** Warning: a team includes an archived team. */
export function includesArchived(team: string, included: string): Problem {
  return fileWarning(
    "includes_archived",
    `Team ${quoted(team)} includes ${quoted(included)}, which is archived and has nobody in it.`,
    "Remove the include.",
  );
}

/** Warning: a team is limited to who is in an archived team. */
export function limitedToArchived(team: string, limit: string): Problem {
  return fileWarning(
    "limited_to_archived",
    `Team ${quoted(team)} takes only who is in ${quoted(limit)}, which is archived: nobody is in either.`,
    "Remove it from `only_if_in`, or name another team there.",
  );
}

/** Warning: a team is nested in one that is limited, and isn't limited itself. */
export function nestedBeyondLimit(team: string, parent: string, limits: readonly string[]): Problem {
  return fileWarning(
    "nested_beyond_limit",
    `Team ${quoted(parent)} takes only who is in ${listed(limits.map(quoted), mostNamed)}. Team ${quoted(team)} is nested in it: on GitHub, everybody in that has what ${quoted(parent)} has.`,
    `Write \`only_if_in\` under ${quoted(team)}, too, or \`github: { nest: false }\`.`,
  );
}

/** Warning: the owning team of a project is archived. */
export function projectOfArchivedTeam(project: string, team: string): Problem {
  return fileWarning(
    "project_of_archived_team",
    `Project ${quoted(project)} belongs to team ${quoted(team)}, which is archived.`,
    "Give the project another team, or archive it too (`archived: true`).",
  );
}

/** Warning: a team has `repos` and is not on GitHub. */
export function reposWithoutGithubTeam(team: string): Problem {
  return fileWarning(
    "repos_without_github_team",
    `Team ${quoted(team)} has \`repos\` and no team on GitHub (\`github: false\`), so they are granted to nobody.`,
    "Remove one of the two.",
  );
}

/** Warning: a user group has the name of a declared channel. */
export function handleIsChannel(handle: string, channel: Place): Problem {
  return fileWarning(
    "handle_is_channel",
    `The user group \`@${handle}\` has the name of the channel declared at ${placeInWords(channel)}; Slack refuses to create both.`,
    "Rename one of them, unless both exist already.",
  );
}

/** Warning: repositories are declared, and the section `github` is missing. */
export function githubMissing(): Problem {
  return fileWarning(
    "github_missing",
    "Teams or projects have repositories, and no section `github` says of which organisation, so they are left alone.",
    "Add `github: { org: … }`.",
  );
}

/** Warning: two teams each have the other's name as a former one. */
export function namesExchanged(team: string, other: string): Problem {
  return warning(
    "names_exchanged",
    `Teams ${quoted(team)} and ${quoted(other)} each have the other's name as a former one. Only ids tell which of them is which today: where none is written or remembered, nothing about them is changed.`,
    "Write `github.id` under both (`rollcall pin` finds it); or take the former names out, if they have the right names already.",
  );
}

/** Warning: a user has `github_id` without `github`. */
export function githubIdAlone(user: string): Problem {
  return fileWarning(
    "github_id_alone",
    `User ${quoted(user)} has \`github_id\` and no \`github\`: their account on GitHub is found by its number alone, and nobody sees here who it is.`,
    "Add their login as `github`; the id then keeps it, should it be renamed.",
  );
}
