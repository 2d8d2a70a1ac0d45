import { type Finding, finding } from "../../../core/finding.ts";
import type { Principal } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { githubMatchingErrors } from "../matching-errors.ts";
import type { GithubDesired } from "../model/desired.ts";
import type { GithubRemoteState } from "../model/remote-state.ts";
import type { GithubMatch, GithubPeople, TeamMatches } from "./compare-context.ts";
import { githubUserOf, isDeclaredMember } from "./declared-people.ts";
import { earlierDesired } from "./earlier-desired.ts";

interface PeopleAndTeams {
  readonly remote: GithubRemoteState;
  readonly desired: GithubDesired;
  readonly people: GithubPeople;
  readonly matches: TeamMatches;
}

/**
 * Returns the undeclared members who may be declared people, with those people. Somebody may have renamed their account, and
 * a stranger have taken the login that the file has, while no id tells the two apart. So a declared person counts who would
 * be invited as a newcomer while no account's id is known from an earlier run, and whom no earlier roster contradicts; and a
 * member of one of their teams, or a member without a team where they have none.
 */
export function membersMaybeRenamed(match: PeopleAndTeams): ReadonlyMap<Principal, readonly Principal[]> {
  const { remote, desired, people, matches } = match;
  const newcomers = newcomersWithoutId(match);
  const found = new Map<Principal, readonly Principal[]>();
  if (newcomers.length === 0) return found;
  const { defaultTeam } = desired.roster.github ?? {};
  const teams = [...desired.teams].flatMap(([key, { grants }]) => {
    const members = matches.byKey.get(key)?.members;
    return key === defaultTeam || members === undefined ? [] : [{ grants, members }];
  });
  for (const { login } of remote.members.values()) {
    const principal = people.principalOf(login);
    if (people.isIgnored(login) || githubUserOf(desired, principal) !== undefined) continue;
    const theirs = teams.filter(({ members }) => members.has(login.toLowerCase()));
    const maybe = newcomers.filter((newcomer) =>
      theirs.length > 0
        ? theirs.some(({ grants }) => grants.has(newcomer))
        : !teams.some(({ grants }) => grants.has(newcomer)),
    );
    if (maybe.length > 0) found.set(principal, maybe);
  }
  return found;
}

/** Returns the warning about undeclared members who stay in this run, since they may be declared people. */
export function maybeRenamedFindings(
  { desired, maybeRenamed }: GithubMatch,
  staying: readonly string[],
): readonly Finding[] {
  const people = [...new Set(staying.flatMap((login) => maybeRenamed.get(`github:${login}`) ?? []))].sort();
  const [first] = people;
  if (first === undefined) return [];
  const logins = people.map((each) => desired.accounts.get(each)?.name ?? "");
  const problem = githubMatchingErrors.loginMaybeTaken(people.map(nameInPrincipal), logins, staying);
  return [finding(problem, { provider: "github", at: desired.accounts.get(first)?.at })];
}

/** Returns the declared members who are only known by a login that is no member's, and not invited. */
function newcomersWithoutId({ desired, people }: PeopleAndTeams): readonly Principal[] {
  if (desired.remembered.size > 0) return [];
  const applied = earlierDesired(desired).filter(({ roster }) => !roster.unapplied);
  return [...desired.accounts].flatMap(([principal, { id, name }]) => {
    const person = people.of(principal);
    const isNewcomer = person?.membership === "outside" && isDeclaredMember(desired, principal);
    if (!isNewcomer || id !== undefined || name === undefined) return [];
    const hadIt = (earlier: GithubDesired) =>
      isDeclaredMember(earlier, principal) &&
      earlier.accounts.get(principal)?.name?.toLowerCase() === name.toLowerCase();
    return applied.length === 0 || applied.some(hadIt) ? [principal] : [];
  });
}
