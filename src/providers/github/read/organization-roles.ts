import { RollcallError } from "../../../core/rollcall-error.ts";
import { githubProblemOf, githubRefusalOf } from "../api-errors.ts";
import type { GithubClient } from "../client.ts";
import type { GithubOrganizationRole, GithubRemoteState, GithubTeam } from "../model/remote-state.ts";
import { coversRole } from "../model/roles.ts";
import { ancestorsOf } from "../model/team-ancestors.ts";
import {
  organizationRolePeopleAnswer,
  organizationRolesAnswer,
  organizationRoleTeamsAnswer,
} from "./answers.ts";
import { type Params, readAllPages } from "./lookups.ts";
import { readTeamsOfRepository } from "./repository-teams.ts";

/** A team, and repositories on which a plan would take or lower its role. */
export interface TeamLosingRepositories {
  readonly team: GithubTeam;
  /** Names today. */
  readonly repositories: readonly string[];
}

/**
 * Reads the roles of the organisation that give a role on every repository, and those with these lower-cased names or all, and who
 * holds them
 * (https://docs.github.com/en/rest/orgs/organization-roles). Returns undefined when the token may not list the roles, or
 * the server has none.
 */
export async function readOrganizationRoles(
  client: GithubClient,
  org: string,
  named: ReadonlySet<string> | "all" = new Set(),
): Promise<readonly GithubOrganizationRole[] | undefined> {
  const listed = await unlessRefused(async () => {
    const { data } = await client.read("GET /orgs/{org}/organization-roles", { org });
    return organizationRolesAnswer.parse(data).roles;
  });
  if (listed === undefined) return undefined;
  // A security manager reads every repository.
  const asked = listed
    .map(({ id, name, base_role: base }) => ({
      id,
      name,
      gives: base ?? (name === "security_manager" ? "read" : undefined),
    }))
    .filter(({ gives, name }) => gives !== undefined || named === "all" || named.has(name.toLowerCase()));
  const roles = await Promise.all(asked.map((each) => readHolders(client, org, each)));
  return roles.some((each) => each === undefined) ? undefined : roles.filter((each) => each !== undefined);
}

interface ListedRole {
  readonly id: number;
  readonly name: string;
  readonly gives: string | undefined;
}

/** Reads who holds a role; undefined when the token may not see which teams do. */
async function readHolders(
  client: GithubClient,
  org: string,
  { id, name, gives }: ListedRole,
): Promise<GithubOrganizationRole | undefined> {
  const params: Params = { org, role_id: id };
  const [teams, people] = await Promise.all([
    unlessRefused(() =>
      readAllPages(client, "GET /orgs/{org}/organization-roles/{role_id}/teams", {
        params,
        shape: organizationRoleTeamsAnswer,
        what: `list the teams with the role ${name}`,
      }),
    ),
    unlessRefused(() =>
      readAllPages(client, "GET /orgs/{org}/organization-roles/{role_id}/users", {
        params,
        shape: organizationRolePeopleAnswer,
        what: `list the people with the role ${name}`,
      }),
    ),
  ]);
  if (teams === undefined) return undefined;
  // Who has the role through a team only, has it as long as they are in the team.
  const direct = (people ?? []).filter(({ assignment }) => assignment !== "indirect");
  return {
    name,
    id,
    ...(gives === undefined ? {} : { gives }),
    ...(people === undefined ? { isShort: true } : {}),
    teams: new Set(teams.map((team) => team.id)),
    // A team below has the role as long as the team above has it.
    inherited: new Set(teams.flatMap((team) => (team.assignment === "indirect" ? [team.id] : []))),
    people: new Set(direct.map(({ login }) => login.toLowerCase())),
  };
}

/**
 * Returns the roles on every repository that these teams have through a role of the organisation, by the team's database
 * id: those can't be taken away on one repository. Where the roles could not be listed, up to three of each team's
 * repositories are asked for the source of the team's role.
 */
export async function readRolesOfTeams(
  client: GithubClient,
  org: string,
  { losing, roles }: RolesOfTeams,
): Promise<ReadonlyMap<number, string>> {
  const found = new Map<number, string>();
  if (roles === undefined) {
    for (const { team, repositories } of losing)
      for (const repo of repositories.slice(0, 3)) {
        const teams = await unlessRefused(() => readTeamsOfRepository(client, org, repo));
        const source = teams?.find(({ slug }) => slug === team.slug);
        if (source !== undefined && !source.direct) keepHigher(found, team.id, source.role);
      }
    return found;
  }
  for (const { team } of losing)
    for (const { gives, teams } of roles)
      if (gives !== undefined && teams.has(team.id)) keepHigher(found, team.id, gives);
  return found;
}

interface RolesOfTeams {
  readonly losing: readonly TeamLosingRepositories[];
  /** The roles of the organisation, where they could be listed. */
  readonly roles: readonly GithubOrganizationRole[] | undefined;
}

/**
 * Returns the remote state with the roles of the organisation that these teams have. One that comes from a team above is that
 * team's, since a team that moves away leaves it behind.
 */
export function withRolesOfTeams(
  remote: GithubRemoteState,
  found: ReadonlyMap<number, string>,
  roles: readonly GithubOrganizationRole[] | undefined,
): GithubRemoteState {
  const teams = new Map(remote.teams);
  const own = new Map(
    [...found].flatMap(([id, role]) => {
      const holders = [...ancestorsOf(remote, teams.get(id)), ...(teams.get(id) ? [{ id }] : [])];
      const direct = holders.flatMap((each) => directRoles(each.id, roles));
      return direct.length > 0 ? direct : [[id, role] as const];
    }),
  );
  for (const [id, organizationRole] of own) {
    const team = teams.get(id);
    if (team !== undefined) teams.set(id, { ...team, organizationRole });
  }
  return { ...remote, teams };
}

/** Returns the remote state with all roles on every repository that teams have through roles of the organisation. */
export function withAllRolesOfTeams(
  remote: GithubRemoteState,
  roles: readonly GithubOrganizationRole[] | undefined,
): GithubRemoteState {
  const held = new Map<number, string>();
  for (const { gives, teams } of roles ?? []) {
    if (gives === undefined) continue;
    for (const id of teams) keepHigher(held, id, gives);
  }
  return held.size === 0 ? remote : withRolesOfTeams(remote, held, roles);
}

/** Returns the highest role on every repository that a team has by itself, with its id; nothing for none. */
function directRoles(
  id: number,
  roles: readonly GithubOrganizationRole[] | undefined,
): readonly (readonly [number, string])[] {
  const own = new Map<number, string>();
  for (const { gives, teams, inherited } of roles ?? [])
    if (gives !== undefined && teams.has(id) && !inherited?.has(id)) keepHigher(own, id, gives);
  return [...own];
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
      : [403, 404, 422].includes(githubRefusalOf(failure) ?? 0);
    if (isRefusal) return undefined;
    if (problem !== undefined) throw failure;
    throw new RollcallError(githubProblemOf(failure, "list the organisation's roles"), {
      provider: "github",
    });
  }
}
