import { RollcallError } from "../../../core/rollcall-error.ts";
import { githubProblemOf, githubRefusalOf, isFatalProblem } from "../api-errors.ts";
import type { GithubClient } from "../client.ts";
import type { GithubRemoteState, GithubTeam } from "../model/remote-state.ts";
import { customRolesAnswer } from "./answers.ts";
import { readRoleNames } from "./repository-teams.ts";

/**
 * Returns all teams, the asked ones with the names of their custom roles. GraphQL knows five roles only; REST answers the
 * name, in one request per team with repositories. A team without an answer counts as unread.
 */
export async function withRoleNames(
  client: GithubClient,
  remote: GithubRemoteState,
  asked: Iterable<GithubTeam>,
): Promise<ReadonlyMap<number, GithubTeam>> {
  const teams = new Map(remote.teams);
  const read = [...new Set(asked)].map(async (team) => {
    if (team.repositories === undefined || team.repositories.size === 0) return;
    teams.set(team.id, { ...team, repositories: await readTeamRoles(client, remote.login, team) });
  });
  await Promise.all(read);
  return teams;
}

async function readTeamRoles(
  client: GithubClient,
  org: string,
  { slug, repositories = new Map() }: GithubTeam,
): Promise<GithubTeam["repositories"]> {
  try {
    const names = await readRoleNames(client, org, slug);
    return new Map(
      [...repositories].map(([key, held]) => [key, { ...held, role: names.get(key) ?? held.role }]),
    );
  } catch (error) {
    const [problem] = error instanceof RollcallError ? error.findings : [];
    if (problem === undefined || isFatalProblem(problem)) throw error;
    return undefined;
  }
}

/**
 * Reads the names of the organisation's custom roles. Returns the status instead when the organisation can't have custom
 * roles (404) and when the token may not read them (403).
 */
export async function readCustomRoles(
  client: GithubClient,
  org: string,
): Promise<readonly string[] | 404 | 403> {
  try {
    const { data } = await client.read("GET /orgs/{org}/custom-repository-roles", { org });
    return customRolesAnswer.parse(data).custom_roles.map(({ name }) => name);
  } catch (failure) {
    const status = githubRefusalOf(failure);
    if (status === 404 || status === 403) return status;
    throw new RollcallError(githubProblemOf(failure, "list custom roles"), { provider: "github" });
  }
}
