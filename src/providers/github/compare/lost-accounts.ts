import { type Finding, finding, type Place } from "../../../core/finding.ts";
import type { Principal } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { githubErrors } from "../errors.ts";
import type { GithubDesired } from "../model/desired.ts";
import type { GithubRemoteState } from "../model/remote-state.ts";
import { hasDeparted } from "./declared-people.ts";

interface LostAccount {
  readonly principal: Principal;
  /** In lower case. */
  readonly login: string;
  readonly at: Place | undefined;
}

/**
 * Returns the logins to look up of people who have left and whom no member's login shows: the account may have been
 * renamed, and still hold something. Nobody is looked up while the roster declares every member.
 */
export function lostLogins(remote: GithubRemoteState, desired: GithubDesired): readonly string[] {
  if (undeclaredMembers(remote, desired).length === 0) return [];
  return lostAccounts(remote, desired).map(({ login }) => login);
}

/** Returns a warning for each person who has left, whose login is nobody's, and who may be an undeclared member. */
export function lostAccountFindings(
  remote: GithubRemoteState,
  desired: GithubDesired,
  isFound: (principal: Principal) => boolean,
): readonly Finding[] {
  const members = undeclaredMembers(remote, desired);
  if (members.length === 0) return [];
  return lostAccounts(remote, desired).flatMap(({ principal, login, at }) => {
    if (isFound(principal) || remote.accounts.get(login) !== "missing") return [];
    const problem = githubErrors.departedUnknown(nameInPrincipal(principal), login, members);
    return [finding(problem, { provider: "github", at })];
  });
}

function lostAccounts(remote: GithubRemoteState, desired: GithubDesired): readonly LostAccount[] {
  return [...desired.accounts].flatMap(([principal, { name, id, at }]) => {
    const login = name?.toLowerCase();
    if (id !== undefined || login === undefined || !hasDeparted(desired, principal)) return [];
    const isKnown = remote.members.has(login) || remote.pending.has(login);
    return isKnown || desired.isIgnored(login) ? [] : [{ principal, login, at }];
  });
}

/** Returns the members whose login and id no entry of the roster has. */
function undeclaredMembers({ members }: GithubRemoteState, desired: GithubDesired): readonly string[] {
  const names = new Set([...desired.accounts.values()].map(({ name }) => name?.toLowerCase()));
  const ids = new Set([...desired.accounts.values()].map(({ id }) => id));
  return [...members.values()].flatMap(({ login, id }) =>
    names.has(login.toLowerCase()) || ids.has(String(id)) || desired.isIgnored(login) ? [] : [login],
  );
}
