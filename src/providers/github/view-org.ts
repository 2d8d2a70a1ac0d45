import { type Finding, finding } from "../../core/finding.ts";
import type { Principal, Resource } from "../../core/state.ts";
import type { GithubDesired } from "./desired.ts";
import { githubErrors } from "./errors.ts";
import type { People } from "./people.ts";
import type { OrgWorld } from "./world.ts";

/** Two resources to compare, and what is to be said beside them. */
export interface Pair {
  readonly desired?: Resource;
  readonly actual?: Resource;
  readonly findings: readonly Finding[];
}

/**
 * The organisation's members. An invited person is there, waiting; with `members: additive` only those whom the roster
 * says have left are taken out; where owners aren't declared, whatever role somebody has is right.
 */
export function viewOrg(world: OrgWorld, desired: GithubDesired, people: People): Pair {
  const resource = desired.resources.get(desired.entrance ?? "");
  if (resource === undefined) return { findings: [] };
  const { owners, members: mode = "additive" } = desired.roster.github ?? {};
  const want = new Map<Principal, string>();
  const have = new Map<Principal, string>();
  const waiting: string[] = [];
  const unmanaged: string[] = [];

  for (const [principal, role] of resource.grants) {
    const person = people.of(principal);
    if (person === undefined) continue;
    const isIn = person.standing === "owner" || person.standing === "member";
    want.set(principal, owners === undefined && isIn ? person.standing : role);
    if (person.standing === "invited") {
      have.set(principal, want.get(principal) ?? role);
      waiting.push(person.login);
    }
  }
  for (const member of world.members.values()) {
    const principal = people.principalOf(member.login);
    if (people.isIgnored(member.login)) continue;
    const gone = mode === "exact" || hasLeft(desired, principal);
    if (want.has(principal) || gone) have.set(principal, member.role);
    else if (owners !== undefined && member.role === "owner") {
      have.set(principal, "owner");
      want.set(principal, "member");
    } else if (principal.startsWith("github:")) unmanaged.push(member.login);
  }
  for (const invitation of [...world.pending.values(), ...world.pendingEmails.values()]) {
    const principal = invitation.login ? people.principalOf(invitation.login) : `email:${invitation.email}`;
    const expected = have.has(principal) || (invitation.login && people.isIgnored(invitation.login));
    if (expected || isAwaitedByEmail(desired, people, invitation.email)) continue;
    if (mode === "exact" || hasLeft(desired, principal)) have.set(principal, "member");
  }
  const findings: Finding[] = [];
  const where = { provider: "github" };
  if (waiting.length > 0) findings.push(finding(githubErrors.invited(waiting.sort()), where));
  if (unmanaged.length > 0) findings.push(finding(githubErrors.unmanagedMembers(unmanaged.sort()), where));
  return { desired: { ...resource, grants: want }, actual: { ...resource, grants: have }, findings };
}

/** True of somebody whom the roster knows, and who is not there any more. */
function hasLeft(desired: GithubDesired, principal: Principal): boolean {
  const user = desired.roster.users.get(principal.slice("user:".length));
  return principal.startsWith("user:") && user !== undefined && !user.present;
}

function isAwaitedByEmail(desired: GithubDesired, people: People, email: string | undefined): boolean {
  if (email === undefined) return false;
  return [...desired.roster.users.values()].some(
    (user) =>
      user.email?.toLowerCase() === email.toLowerCase() &&
      people.of(`user:${user.key}`)?.standing === "invited",
  );
}
