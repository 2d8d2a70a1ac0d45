import * as z from "zod";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { githubProblemOf, githubRefusalOf } from "../api-errors.ts";
import type { GithubClient } from "../client.ts";
import type { GithubRemoteState, GithubTeam } from "../model/remote-state.ts";
import { parseAnswer } from "./lookups.ts";

/**
 * Reads which groups of an identity provider these teams follow, so that their members can't be changed on GitHub.
 * No list names them, so each team is asked for, in one or two requests, until GitHub answers that the organisation
 * doesn't support it (https://docs.github.com/en/rest/teams/external-groups and …/teams/team-sync; Apps can't read the
 * latter, and get an error from the write instead).
 */
export async function readIdpManagedTeams(
  client: GithubClient,
  org: string,
  teams: readonly GithubTeam[],
): Promise<IdpGroups> {
  const read = new Map<GithubTeam, readonly string[]>();
  const supported = new Set<string>(routes);
  for (const team of teams) {
    for (const route of routes) {
      if (!supported.has(route)) continue;
      const answer = await groupsFollowed(client, route, { org, team_slug: team.slug });
      if (answer === "unsupported") supported.delete(route);
      else read.set(team, [...(read.get(team) ?? []), ...answer]);
    }
  }
  return read;
}

/** Names of the groups that teams follow; none of a team that follows none. A team is absent where that can't be seen. */
export type IdpGroups = ReadonlyMap<GithubTeam, readonly string[]>;

/** Returns the teams that follow some group. */
export function idpManagedTeams(groups: IdpGroups): ReadonlySet<GithubTeam> {
  return new Set([...groups].flatMap(([team, names]) => (names.length > 0 ? [team] : [])));
}

/** Returns the remote state with these teams marked as managed by an identity provider. */
export function markIdpManagedTeams(
  remote: GithubRemoteState,
  managed: ReadonlySet<GithubTeam>,
): GithubRemoteState {
  const teams = new Map(remote.teams);
  for (const team of managed) teams.set(team.id, { ...team, managedElsewhere: "identity provider" });
  return { ...remote, teams };
}

const routes = [
  "GET /orgs/{org}/teams/{team_slug}/external-groups",
  "GET /orgs/{org}/teams/{team_slug}/team-sync/group-mappings",
] as const;

const answerShape = z.object({ groups: z.array(z.object({ group_name: z.string() })).optional() });

async function groupsFollowed(
  client: GithubClient,
  route: (typeof routes)[number],
  target: { readonly org: string; readonly team_slug: string },
): Promise<readonly string[] | "unsupported"> {
  try {
    const { data } = await client.read(route, target);
    return (
      parseAnswer(answerShape, data, "read a team's groups").groups?.map((each) => each.group_name) ?? []
    );
  } catch (failure) {
    if (failure instanceof RollcallError) throw failure;
    const status = githubRefusalOf(failure);
    if (status === 400 || status === 403 || status === 404 || status === 422) return "unsupported";
    throw new RollcallError(githubProblemOf(failure, `ask who keeps the team ${target.team_slug}`), {
      provider: "github",
    });
  }
}
