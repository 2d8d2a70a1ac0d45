import { RollcallError } from "../../../core/rollcall-error.ts";
import { githubProblemOf, githubStatusOf } from "../api-errors.ts";
import type { GithubClient } from "../client.ts";
import type { GithubRemoteState, GithubTeam } from "../model/remote-state.ts";
import { coversRole } from "../model/roles.ts";
import { organizationRolesAnswer, organizationRoleTeamsAnswer } from "./answers.ts";
import { readAllPages } from "./lookups.ts";
import { readTeamsOfRepository } from "./repository-teams.ts";

/** A team, and repositories on which a plan would take or lower its role. */
export interface TeamLosingRepositories {
  readonly team: GithubTeam;
  /** Names today. */
  readonly repositories: readonly string[];
}

/**
 * Reads which of these teams have a role on every repository through a role of the organisation, so that it can't be taken
 * away on one repository (https://docs.github.com/en/rest/orgs/organization-roles). Returns the role by the team's
 * database id. Where the token may not list the roles, up to three of each team's repositories are asked for the source of
 * the team's role.
 */
export async function readOrganizationRoles(
  client: GithubClient,
  org: string,
  losing: readonly TeamLosingRepositories[],
): Promise<ReadonlyMap<number, string>> {
  if (losing.length === 0) return new Map();
  return (await readFromRoles(client, org, losing)) ?? (await readFromRepositories(client, org, losing));
}

/** Returns the remote state with the roles of the organisation that these teams have. */
export function withOrganizationRoles(
  remote: GithubRemoteState,
  roles: ReadonlyMap<number, string>,
): GithubRemoteState {
  const teams = new Map(remote.teams);
  for (const [id, organizationRole] of roles) {
    const team = teams.get(id);
    if (team !== undefined) teams.set(id, { ...team, organizationRole });
  }
  return { ...remote, teams };
}

/** Returns undefined when the token may not list the roles, or the server has none. */
async function readFromRoles(
  client: GithubClient,
  org: string,
  losing: readonly TeamLosingRepositories[],
): Promise<ReadonlyMap<number, string> | undefined> {
  const asked = new Set(losing.map(({ team }) => team.id));
  const found = new Map<number, string>();
  const listed = await unlessRefused(async () => {
    const { data } = await client.read("GET /orgs/{org}/organization-roles", { org });
    return organizationRolesAnswer.parse(data).roles;
  });
  if (listed === undefined) return undefined;
  for (const { id, name, base_role: base } of listed) {
    // A security manager reads every repository.
    const role = base ?? (name === "security_manager" ? "read" : undefined);
    if (role === undefined) continue;
    const teams = await unlessRefused(() =>
      readAllPages(client, "GET /orgs/{org}/organization-roles/{role_id}/teams", {
        params: { org, role_id: id },
        shape: organizationRoleTeamsAnswer,
        what: `list the teams with the role ${name}`,
      }),
    );
    if (teams === undefined) return undefined;
    for (const team of teams) if (asked.has(team.id)) keepHigher(found, team.id, role);
  }
  return found;
}

async function readFromRepositories(
  client: GithubClient,
  org: string,
  losing: readonly TeamLosingRepositories[],
): Promise<ReadonlyMap<number, string>> {
  const found = new Map<number, string>();
  for (const { team, repositories } of losing) {
    for (const repo of repositories.slice(0, 3)) {
      const teams = await unlessRefused(() => readTeamsOfRepository(client, org, repo));
      const source = teams?.find(({ slug }) => slug === team.slug);
      if (source !== undefined && !source.direct) keepHigher(found, team.id, source.role);
    }
  }
  return found;
}

function keepHigher(roles: Map<number, string>, team: number, role: string): void {
  const known = roles.get(team);
  if (known === undefined || coversRole(role, known)) roles.set(team, role);
}

async function unlessRefused<Answer>(read: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await read();
  } catch (failure) {
    const problem = failure instanceof RollcallError ? failure.findings[0] : undefined;
    const isRefusal = problem
      ? ["missing_permission", "not_found", "refused"].includes(problem.code)
      : [403, 404, 422].includes(githubStatusOf(failure));
    if (isRefusal) return undefined;
    if (problem !== undefined) throw failure;
    throw new RollcallError(githubProblemOf(failure, "list the organisation's roles"), {
      provider: "github",
    });
  }
}
