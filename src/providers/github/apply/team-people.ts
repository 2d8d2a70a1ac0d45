import { nameOfResource } from "../../../core/kind.ts";
import type { Principal } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { githubErrors } from "../errors.ts";
import { githubTeam } from "../kinds.ts";
import { githubTeamId } from "../model/desired.ts";
import { teamMemberAnswer, teamMembersAnswer } from "../read/answers.ts";
import { teamMember } from "../read/queries.ts";
import { type GithubApplyContext, type GithubTeamRef, githubLoginOf } from "./apply-context.ts";
import {
  failBeforeSending,
  type GithubWriteResult,
  nothingToWrite,
  writeFailureOf,
  writeGithubOnce,
} from "./write.ts";

const route = "/orgs/{org}/teams/{team_slug}/memberships/{username}";

/** Adds a person to a team, or changes their role there. */
export async function addToTeam(
  context: GithubApplyContext,
  key: string,
  { principal, role }: { principal: Principal; role: string },
): Promise<GithubWriteResult<unknown>> {
  // The invitation of this run includes the team already.
  if (context.invited.get(principal)?.has(key)) return nothingToWrite;
  const team = context.teams.get(key);
  if (team === undefined) return failBeforeSending(githubErrors.teamGone(key));
  const { client, org } = context;
  const username = githubLoginOf(context, principal);
  if (username === undefined) return failBeforeSending(githubErrors.accountGone(nameInPrincipal(principal)));
  const target = { org, team_slug: team.slug, username };
  const wanted = role === "maintainer" ? "maintainer" : "member";
  // GitHub shows an owner as maintainer of every team, whatever was written.
  const isOwner = context.people.of(principal)?.membership === "owner";
  return writeGithubOnce<unknown>({
    what: `add ${nameInPrincipal(principal)} to the team ${key}`,
    send: () => client.write(`PUT ${route}`, { ...target, role: wanted }),
    verify: async () => {
      const found = await readRoleInTeam(context, team, username);
      return found !== undefined && (isOwner || found === wanted) ? found : undefined;
    },
  });
}

/** Removes a person from a team; they stay in the organisation. */
export async function removeFromTeam(
  context: GithubApplyContext,
  key: string,
  principal: Principal,
): Promise<GithubWriteResult<unknown>> {
  const login = githubLoginOf(context, principal);
  if (login === undefined) return failBeforeSending(githubErrors.accountGone(nameInPrincipal(principal)));
  if (context.removed.has(login.toLowerCase())) return nothingToWrite;
  const team = context.teams.get(key);
  if (team === undefined) return failBeforeSending(githubErrors.teamGone(key));
  return removeLoginFromTeam(context, team, {
    login,
    what: `take ${nameInPrincipal(principal)} out of the team ${nameOfResource(githubTeam, key)}`,
  });
}

/** Removes undeclared members of a new team: with a person's token, GitHub makes that person its maintainer. */
export async function removeCreator(
  context: GithubApplyContext,
  key: string,
  team: GithubTeamRef,
): Promise<GithubWriteResult<unknown>> {
  const { client, org, people } = context;
  const wanted = context.comparison.desired.get(githubTeamId(key))?.grants;
  const what = `see who is in the new team ${key}`;
  let logins: readonly string[];
  try {
    const members = await client.read("GET /orgs/{org}/teams/{team_slug}/members", {
      org,
      team_slug: team.slug,
    });
    logins = teamMembersAnswer.parse(members.data).map((each) => each.login);
  } catch (failure) {
    return writeFailureOf(failure, what);
  }
  for (const login of logins) {
    if (wanted?.has(people.principalOf(login))) continue;
    const removed = await removeLoginFromTeam(context, team, {
      login,
      what: `take ${login} out of the new team ${key}`,
    });
    if (!removed.ok) return removed;
  }
  return nothingToWrite;
}

async function removeLoginFromTeam(
  context: GithubApplyContext,
  team: GithubTeamRef,
  { login, what }: { login: string; what: string },
): Promise<GithubWriteResult<unknown>> {
  const { client, org } = context;
  const target = { org, team_slug: team.slug, username: login };
  return writeGithubOnce<unknown>({
    what,
    send: () => client.write(`DELETE ${route}`, target),
    verify: async () => ((await readRoleInTeam(context, team, login)) === undefined ? {} : undefined),
    alreadyDone: [404],
  });
}

/** Reads a person's own role in a team. REST would include the members of child teams. */
async function readRoleInTeam(
  context: GithubApplyContext,
  team: GithubTeamRef,
  login: string,
): Promise<string | undefined> {
  const variables = { org: context.org, slug: team.slug, login };
  const { data, errors } = await context.client.query(teamMember, variables);
  if (errors.length > 0) throw Object.assign(new Error(errors[0]?.message), { errors });
  const { edges } = teamMemberAnswer.parse(data).organization?.team?.members ?? {};
  return edges?.find((edge) => edge?.node.login.toLowerCase() === login.toLowerCase())?.role.toLowerCase();
}
