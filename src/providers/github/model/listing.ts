import type { Listing } from "../../../core/provider.ts";
import { githubTeam } from "../kinds.ts";
import type { GithubRemoteState } from "./remote-state.ts";

/** Returns the teams that the organisation has, by their slugs and ids. */
export function githubListing({
  teams,
  teamsComplete,
}: Pick<GithubRemoteState, "teams" | "teamsComplete">): ReadonlyMap<string, Listing> {
  const identities = [...teams.values()].flatMap(({ slug, id }) => [slug, `#${id}`]);
  return new Map([[githubTeam.kind, { complete: teamsComplete, identities: new Set(identities) }]]);
}
