import type { Principal } from "../../../core/state.ts";
import type { ResolvedUser } from "../../../roster/resolved.ts";
import { userKeyOf } from "../../shared/principals.ts";
import type { GithubDesired } from "../model/desired.ts";

/** Returns the roster's user of a principal; undefined for an account that the roster doesn't declare. */
export function githubUserOf({ roster }: GithubDesired, principal: Principal): ResolvedUser | undefined {
  const key = userKeyOf(principal);
  return key === undefined ? undefined : roster.users.get(key);
}

/** True of a declared person who has left. */
export function hasDeparted(desired: GithubDesired, principal: Principal): boolean {
  return githubUserOf(desired, principal)?.present === false;
}

/** True when the roster gives this person any access on GitHub. */
export function needsAccount(desired: GithubDesired, principal: Principal): boolean {
  const user = githubUserOf(desired, principal);
  if (user === undefined || !user.present) return false;
  return isDeclaredMember(desired, principal) || desired.collaborators.has(user.key);
}

/** True of a declared member of the organisation. */
export function isDeclaredMember({ organization }: GithubDesired, principal: Principal): boolean {
  return organization.grants.has(principal);
}

/** Returns the declared address of a person in lower case. */
export function emailOf(desired: GithubDesired, principal: Principal): string | undefined {
  return githubUserOf(desired, principal)?.email?.toLowerCase();
}
