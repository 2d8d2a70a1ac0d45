import type { GithubDesired } from "../model/desired.ts";
import type { GithubRemoteState } from "../model/remote-state.ts";
import { emailOf, isDeclaredMember, needsAccount } from "./declared-people.ts";
import { findByLogin, invitationByAddress, peopleById } from "./find-person.ts";
import { lostLogins } from "./lost-accounts.ts";
import { outsideCollaboratorsOf } from "./outside-collaborators.ts";

/**
 * Returns the logins and ids to look up: of people who need access and are neither members nor invited; and of people who
 * have left and whom no member's login shows, while there are members whom the roster doesn't declare.
 */
export function accountsToLookUp(
  remote: GithubRemoteState,
  desired: GithubDesired,
): { readonly logins: readonly string[]; readonly ids: readonly string[] } {
  const logins: string[] = [];
  const ids: string[] = [];
  const byId = peopleById(remote);
  const outside = outsideCollaboratorsOf(remote);
  for (const [principal, { name, id }] of desired.accounts) {
    if (!needsAccount(desired, principal)) continue;
    const email = isDeclaredMember(desired, principal) ? emailOf(desired, principal) : undefined;
    if (invitationByAddress(remote, email)) continue;
    if (id !== undefined) {
      if (!byId.has(Number(id)) && !outside.byId.has(Number(id))) ids.push(id);
    } else if (name !== undefined && !desired.isIgnored(name)) {
      const isKnown = findByLogin(remote, name) !== undefined || outside.byLogin.has(name.toLowerCase());
      if (!isKnown) logins.push(name);
    }
  }
  logins.push(...lostLogins(remote, desired));
  return { logins, ids };
}
