import { type Finding, finding } from "../../../core/finding.ts";
import type { Principal } from "../../../core/state.ts";
import { githubErrors } from "../errors.ts";
import type { GithubDesired } from "../model/desired.ts";
import type { Invitation, OrgWorld } from "../model/remote-state.ts";
import type { People } from "./match-people.ts";

/** The organisation's people as they should be and as they are. */
export interface Sides {
  readonly want: ReadonlyMap<Principal, string>;
  readonly have: ReadonlyMap<Principal, string>;
}

/** Whom the organisation has invited and goes on waiting for, with the roles that they are to have. */
export function awaitedIn(desired: GithubDesired, people: People): ReadonlyMap<Principal, string> {
  const grants = desired.resources.get(desired.membershipRoot ?? "")?.grants ?? new Map<Principal, string>();
  return new Map([...grants].filter(([principal]) => people.of(principal)?.standing === "invited"));
}

export function isFrom({ inviter }: Invitation, login: string): boolean {
  return inviter?.toLowerCase() === login.toLowerCase();
}

/**
 * What is to be said of the invitations that GitHub withdraws because whoever sent them leaves
 * (https://docs.github.com/en/organizations/managing-membership-in-your-organization/removing-a-member-from-your-organization).
 */
export function withdrawnWithSender(
  {
    world,
    desired,
    people,
  }: { readonly world: OrgWorld; readonly desired: GithubDesired; readonly people: People },
  { want, have }: Sides,
): Finding[] {
  const awaited = awaitedIn(desired, people);
  const leaving = [...world.members.values()].filter(({ login }) => {
    const principal = people.principalOf(login);
    // Nobody takes anything from themselves.
    return have.has(principal) && !want.has(principal) && login !== world.self;
  });
  const again: string[] = [];
  const gone: string[] = [];
  for (const invitation of [...world.pending.values(), ...world.pendingEmails.values()]) {
    if (!leaving.some(({ login }) => isFrom(invitation, login))) continue;
    const principal = people.invitedBy(invitation);
    const who = invitation.login ?? invitation.email ?? "";
    if (principal !== undefined && awaited.has(principal)) again.push(who);
    else if (principal === undefined || !have.has(principal)) gone.push(who);
  }
  const problems = [
    ...(again.length > 0 ? [githubErrors.invitationsSentAgain(again.sort())] : []),
    ...(gone.length > 0 ? [githubErrors.invitationsWithdrawn(gone.sort())] : []),
  ];
  return problems.map((problem) => finding(problem, { provider: "github" }));
}
