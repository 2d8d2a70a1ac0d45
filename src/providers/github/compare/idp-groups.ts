import { type Finding, finding } from "../../../core/finding.ts";
import { githubIdpErrors } from "../idp-errors.ts";
import { githubTeamId } from "../model/desired.ts";
import type { GithubTeam } from "../model/remote-state.ts";
import type { IdpGroups } from "../read/idp-managed-teams.ts";
import type { GithubMatch } from "./compare-context.ts";

/** Returns the teams that are to follow a group of the identity provider, as GitHub has them. */
export function teamsNamingGroups({ matched }: { readonly matched: GithubMatch }): readonly GithubTeam[] {
  return declaredFollowers(matched).map(({ found }) => found);
}

/**
 * Returns where a team follows another group than the file says, or none, and what could not be seen of it. Nothing is
 * linked: GitHub lets no App do that.
 */
export function idpGroupFindings(match: GithubMatch, groups: IdpGroups): readonly Finding[] {
  const unseen: string[] = [];
  const byId = new Map([...groups].map(([{ id }, names]) => [id, names]));
  const differing = declaredFollowers(match).flatMap(({ key, group, found }): Finding[] => {
    const names = byId.get(found.id);
    if (names === undefined) unseen.push(key);
    if (names === undefined || names.some((name) => name.toLowerCase() === group.toLowerCase())) return [];
    const resource = githubTeamId(key);
    const at = match.desired.places.get(resource);
    return [finding(githubIdpErrors.differs(key, group, names), { provider: "github", resource, at })];
  });
  if (unseen.length === 0) return differing;
  return [...differing, finding(githubIdpErrors.unseen(unseen.sort()), { provider: "github" })];
}

function declaredFollowers({ desired, matches }: GithubMatch) {
  return [...desired.roster.teams.values()].flatMap(({ key, github, archived, handsOff }) => {
    const group = github === false || archived || handsOff ? undefined : github.idpGroup;
    const found = matches.byKey.get(key);
    return group === undefined || found === undefined ? [] : [{ key, group, found }];
  });
}
