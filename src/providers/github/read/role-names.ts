import { RollcallError } from "../../../core/rollcall-error.ts";
import { statusOf } from "../api-error.ts";
import { endsEverything, problemFrom } from "../api-errors.ts";
import type { GithubClient } from "../client.ts";
import { matchTeams } from "../compare/match-teams.ts";
import { holdingTeams } from "../compare/team-access.ts";
import { customRolesAnswer } from "../inventory/answers.ts";
import type { GithubDesired } from "../model/desired.ts";
import type { GithubTeam, OrgWorld } from "../model/remote-state.ts";
import { isBuiltIn } from "../model/roles.ts";
import { readRoleNames } from "./lookups.ts";

/**
 * The world's teams, with the names of the custom roles that these ones have: GraphQL knows five roles, and REST tells
 * what a team really has, in one request a team that has repositories. A team that isn't answered counts as unread.
 */
export async function withRoleNames(
  client: GithubClient,
  world: OrgWorld,
  asked: Iterable<GithubTeam>,
): Promise<ReadonlyMap<number, GithubTeam>> {
  const teams = new Map(world.teams);
  for (const team of new Set(asked)) {
    if (team.repositories === undefined || team.repositories.size === 0) continue;
    teams.set(team.id, { ...team, repositories: await namedRoles(client, world.login, team) });
  }
  return teams;
}

async function namedRoles(
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
    if (problem === undefined || endsEverything(problem)) throw error;
    return undefined;
  }
}

/**
 * The teams whose roles GraphQL may not tell truly: where the organisation has custom roles, those whose repositories
 * some roster decides; where nobody may know that, those for which a roster declares one. And the teams above and below
 * them, since grants are inherited.
 */
export function teamsWithCustomRoles(
  world: OrgWorld,
  wanted: readonly GithubDesired[],
): readonly GithubTeam[] {
  const decided = decidedTeams(world, wanted);
  const inUse = (world.customRoles ?? []).length > 0;
  const declared = decided.filter(({ team }) =>
    [...team.grants.values()].some(({ role }) => !isBuiltIn(role)),
  );
  const asked = new Set((inUse ? decided : declared).map(({ found }) => found));
  const above = [...asked].flatMap((team) => line(world, team));
  const below = [...world.teams.values()].filter((team) => line(world, team).some((each) => asked.has(each)));
  return [...asked, ...above, ...below];
}

/** The teams whose repositories some roster decides, as it declares them and as they are. */
function decidedTeams(world: OrgWorld, wanted: readonly GithubDesired[]) {
  return wanted.flatMap((desired) => {
    const matches = matchTeams(world, desired);
    return holdingTeams({ world, desired, matches }, new Set()).flatMap((team) => {
      const found = matches.byKey.get(team.key);
      return found === undefined ? [] : [{ team, found }];
    });
  });
}

/**
 * The names of the organisation's custom roles. Undefined where no roster decides who may do what, where the
 * organisation can't have any, and where the token may not know.
 */
export async function readCustomRoles(
  client: GithubClient,
  world: OrgWorld,
  wanted: readonly GithubDesired[],
): Promise<readonly string[] | undefined> {
  if (decidedTeams(world, wanted).length === 0 && !wanted.some(declaresOne)) return undefined;
  try {
    const { data } = await client.read("GET /orgs/{org}/custom-repository-roles", { org: world.login });
    return customRolesAnswer.parse(data).custom_roles.map(({ name }) => name);
  } catch (failure) {
    if (statusOf(failure) === 404 || statusOf(failure) === 403) return undefined;
    throw new RollcallError(problemFrom(failure, "list custom roles"), { provider: "github" });
  }
}

function declaresOne({ roster }: GithubDesired): boolean {
  const grants = [...roster.repositories.values()].flatMap(({ teams, collaborators }) => [
    ...teams.values(),
    ...(collaborators?.values() ?? []),
  ]);
  return grants.some(({ role }) => !isBuiltIn(role));
}

/** The teams above one. */
function line(world: OrgWorld, team: GithubTeam): GithubTeam[] {
  const above: GithubTeam[] = [];
  for (let next = team.parent; next !== undefined && above.length < 100; ) {
    const parent = world.teams.get(next);
    if (parent !== undefined) above.push(parent);
    next = parent?.parent;
  }
  return above;
}
