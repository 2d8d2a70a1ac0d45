import type { Principal } from "../../../core/state.ts";
import type { GithubTeam } from "../model/remote-state.ts";
import type { GithubMatch } from "./compare-context.ts";
import { githubUserOf, hasDeparted } from "./declared-people.ts";

/**
 * Returns the members whom a team keeps though the roster doesn't list them: all but those who have left and those whom
 * only an earlier roster let in.
 */
export function stayingMembers(
  context: GithubMatch,
  team: GithubTeam,
  members: ReadonlyMap<Principal, string>,
): ReadonlyMap<Principal, string> {
  const { earlier, people } = context;
  const given = [...(earlier.teamMembers.get(team.id) ?? [])].map((login) => people.principalOf(login));
  const takenBack = new Set(given);
  return new Map(
    [...membersWithoutDeparted(context, members)].filter(([principal]) => !takenBack.has(principal)),
  );
}

/**
 * Returns whether somebody may be a declared person who isn't found, or whose login may be somebody else's: the roster doesn't declare this account, and gives
 * such a person one of these grants.
 */
export function mayBeMissingFrom(
  { desired, people, maybeRenamed }: Pick<GithubMatch, "desired" | "people" | "maybeRenamed">,
  grants: ReadonlyMap<Principal, string>,
): (principal: Principal) => boolean {
  const isSomebodyMissing = [...people.missing].some((each) => grants.has(each));
  const isOneOf = (principal: Principal) =>
    maybeRenamed.get(principal)?.some((each) => grants.has(each)) ?? false;
  return (principal) =>
    (isSomebodyMissing && githubUserOf(desired, principal) === undefined) || isOneOf(principal);
}

/** Returns the undeclared members whom a team keeps, since one of them may be a declared person who isn't found. */
export function membersMaybeMissing(
  context: GithubMatch,
  { team, declared }: { readonly team: GithubTeam; readonly declared: ReadonlyMap<Principal, string> },
  members: ReadonlyMap<Principal, string>,
): ReadonlyMap<Principal, string> {
  const mayBeMissing = mayBeMissingFrom(context, declared);
  const stay = stayingMembers(context, team, members);
  return new Map([...stay].filter(([principal]) => mayBeMissing(principal)));
}

/** Returns the members of a team without those who have left. */
export function membersWithoutDeparted(
  { desired }: Pick<GithubMatch, "desired">,
  members: ReadonlyMap<Principal, string>,
): ReadonlyMap<Principal, string> {
  return new Map([...members].filter(([principal]) => !hasDeparted(desired, principal)));
}
