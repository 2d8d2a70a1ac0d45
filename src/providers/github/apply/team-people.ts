import type { Principal } from "../../../core/state.ts";
import { githubErrors } from "../errors.ts";
import { teamMemberAnswer, teamMembersAnswer } from "../read/answers.ts";
import { teamMember } from "../read/queries.ts";
import { type Hands, loginOf, nameOf, type TeamHandle } from "./apply-context.ts";
import { nothing, notWritten, perform, unsent, type Written } from "./write.ts";

const route = "/orgs/{org}/teams/{team_slug}/memberships/{username}";

/** Puts somebody on a team, or gives them another role there. */
export async function addToTeam(
  hands: Hands,
  key: string,
  { principal, role }: { principal: Principal; role: string },
): Promise<Written<unknown>> {
  // The invitation that was sent in this run leads into the team already.
  if (hands.invited.get(principal)?.has(key)) return nothing;
  const team = hands.teams.get(key);
  if (team === undefined) return unsent(githubErrors.teamGone(key));
  const { client, org } = hands;
  const username = loginOf(hands, principal);
  if (username === undefined) return unsent(githubErrors.accountGone(nameOf(principal)));
  const target = { org, team_slug: team.slug, username };
  const wanted = role === "maintainer" ? "maintainer" : "member";
  // An owner reads as maintainer of every team, whatever was written.
  const isOwner = hands.sight.people.of(principal)?.standing === "owner";
  return perform<unknown>({
    what: `add ${nameOf(principal)} to the team ${key}`,
    send: () => client.write(`PUT ${route}`, { ...target, role: wanted }),
    seen: async () => {
      const found = await roleInTeam(hands, team, username);
      return found !== undefined && (isOwner || found === wanted) ? found : undefined;
    },
  });
}

/** Takes somebody off a team, and leaves them in the organisation. */
export async function removeFromTeam(
  hands: Hands,
  key: string,
  principal: Principal,
): Promise<Written<unknown>> {
  const login = loginOf(hands, principal);
  if (login === undefined) return unsent(githubErrors.accountGone(nameOf(principal)));
  if (hands.removed.has(login.toLowerCase())) return nothing;
  const team = hands.teams.get(key);
  if (team === undefined) return unsent(githubErrors.teamGone(key));
  return removeLogin(hands, team, { login, what: `take ${nameOf(principal)} out of the team ${key}` });
}

/** A person's token makes that person the team's first maintainer; whoever isn't declared goes again. */
export async function removeCreator(hands: Hands, key: string, team: TeamHandle): Promise<Written<unknown>> {
  const { client, org, sight } = hands;
  const wanted = sight.snapshot.desired.get(`github-team/${key}`)?.grants;
  const what = `see who is in the new team ${key}`;
  let logins: readonly string[];
  try {
    const members = await client.read("GET /orgs/{org}/teams/{team_slug}/members", {
      org,
      team_slug: team.slug,
    });
    logins = teamMembersAnswer.parse(members.data).map((each) => each.login);
  } catch (failure) {
    return notWritten(failure, what);
  }
  for (const login of logins) {
    if (wanted?.has(sight.people.principalOf(login))) continue;
    const removed = await removeLogin(hands, team, {
      login,
      what: `take ${login} out of the new team ${key}`,
    });
    if (!removed.ok) return removed;
  }
  return nothing;
}

async function removeLogin(
  hands: Hands,
  team: TeamHandle,
  { login, what }: { login: string; what: string },
): Promise<Written<unknown>> {
  const { client, org } = hands;
  const target = { org, team_slug: team.slug, username: login };
  return perform<unknown>({
    what,
    send: () => client.write(`DELETE ${route}`, target),
    seen: async () => ((await roleInTeam(hands, team, login)) === undefined ? {} : undefined),
    done: [404],
  });
}

/** Somebody's own role in a team. REST would answer for the members of the teams below it, too. */
async function roleInTeam(hands: Hands, team: TeamHandle, login: string): Promise<string | undefined> {
  const variables = { org: hands.org, slug: team.slug, login };
  const { data, errors } = await hands.client.query(teamMember, variables);
  if (errors.length > 0) throw Object.assign(new Error(errors[0]?.message), { errors });
  const { edges } = teamMemberAnswer.parse(data).organization?.team?.members ?? {};
  return edges?.find((edge) => edge?.node.login.toLowerCase() === login.toLowerCase())?.role.toLowerCase();
}
