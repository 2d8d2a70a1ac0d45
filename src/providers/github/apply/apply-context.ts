import type { Failure } from "../../../core/change.ts";
import type { Comparison } from "../../../core/provider.ts";
import type { Principal, ResourceId } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import type { GithubClient } from "../client.ts";
import { type GithubMatch, type GithubPeople, undeclaredTeamKey } from "../compare/compare-context.ts";
import type { EarlierGrants } from "../compare/earlier-grants.ts";
import { type GithubDesired, githubTeamId, rememberedAccountId } from "../model/desired.ts";
import { patternMeaningId } from "../model/pattern-meanings.ts";
import type { GithubRemoteState } from "../model/remote-state.ts";

/** What an apply works with, and the results that later changes rely on. */
export interface GithubApplyContext {
  readonly client: GithubClient;
  readonly org: string;
  readonly remote: GithubRemoteState;
  readonly desired: GithubDesired;
  readonly people: GithubPeople;
  readonly comparison: Pick<Comparison, "desired">;
  /** What other rosters of the repository give people directly, by login. */
  readonly directBeside: EarlierGrants["beside"]["direct"];
  /** Teams by their key in the plan. Created and renamed teams are set again. */
  readonly teams: Map<string, GithubTeamRef>;
  /** People whom this run has invited, and the keys of the teams in the invitation. */
  readonly invited: Map<Principal, ReadonlySet<string>>;
  /** Lower-cased logins that this run has removed from the organisation, and so from every team. */
  readonly removed: Set<string>;
  /** Set when GitHub accepts no more invitations today. */
  invitationLimit: Failure | undefined;
  /** Set when no further write can succeed: the token is refused or the rate limit is used up. */
  stopped: Failure | undefined;
}

/** How requests name a team. */
export interface GithubTeamRef {
  readonly id: number;
  readonly slug: string;
}

/** Returns the context of an apply, before anything is written. */
export function githubApplyContextOf(
  client: GithubClient,
  { remote, desired, people, matches, earlier }: GithubMatch,
  comparison: Pick<Comparison, "desired">,
): GithubApplyContext {
  const teams = new Map<string, GithubTeamRef>();
  for (const team of remote.teams.values()) {
    teams.set(matches.keys.get(team.id) ?? undeclaredTeamKey(team), { id: team.id, slug: team.slug });
  }
  return {
    client,
    org: remote.login,
    remote,
    desired,
    people,
    comparison,
    directBeside: earlier.beside.direct,
    teams,
    invited: new Map(),
    removed: new Set(),
    invitationLimit: undefined,
    stopped: undefined,
  };
}

/** Returns the ids of the declared teams that exist, those included that this apply has created. */
export function teamIdsIn({ desired, teams }: GithubApplyContext): ReadonlyMap<ResourceId, string> {
  return new Map(
    [...desired.teams.keys()].flatMap((key): [ResourceId, string][] => {
      const team = teams.get(key);
      return team === undefined ? [] : [[githubTeamId(key), String(team.id)]];
    }),
  );
}

/** Returns which repositories patterns mean, so that one which is renamed later is still known as given. */
export function patternMeaningsIn({ desired }: GithubApplyContext): ReadonlyMap<ResourceId, string> {
  return new Map(
    (desired.meanings ?? []).flatMap(({ team, pattern, ids }): [ResourceId, string][] =>
      ids.length === 0 ? [] : [[patternMeaningId(team, pattern), ids.join(",")]],
    ),
  );
}

/** Of larger rosters no accounts are remembered, so that the memory stays small. */
const mostRememberedAccounts = 5_000;

/** Returns the ids of the accounts that are found by a login alone: the file declares none. */
export function accountIdsIn({ desired, people }: GithubApplyContext): ReadonlyMap<ResourceId, string> {
  if (desired.accounts.size > mostRememberedAccounts) return new Map();
  return new Map(
    [...desired.accounts].flatMap(([principal, { name, id }]): [ResourceId, string][] => {
      const person = people.of(principal);
      if (name === undefined || person?.id === undefined || person.isFormer) return [];
      if (id !== undefined && !desired.remembered.has(principal)) return [];
      return [[rememberedAccountId(principal, name), String(person.id)]];
    }),
  );
}

/** Returns the login of a plan's principal. A roster key is never used as a login: it could be somebody else's. */
export function githubLoginOf({ people }: GithubApplyContext, principal: Principal): string | undefined {
  const person = people.of(principal);
  if (person !== undefined) return person.loginUnverified ? undefined : person.login;
  return principal.startsWith("github:") ? nameInPrincipal(principal) : undefined;
}
