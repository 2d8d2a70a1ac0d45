import type { Principal } from "../../../core/state.ts";
import { awaitedIn, isFrom } from "../compare/invitations.ts";
import { readInvitations } from "../read/lookups.ts";
import type { Hands } from "./apply-context.ts";
import { invite } from "./invite.ts";
import { giveToPerson, nameToday } from "./repository.ts";
import { type NotWritten, notWritten } from "./write.ts";

/** Leaving the organisation takes all access along; what somebody keeps as an outside collaborator is given once more. */
export async function giveBack(hands: Hands, principal: Principal): Promise<readonly NotWritten[]> {
  const failed: NotWritten[] = [];
  for (const { kind, key, grants } of hands.sight.snapshot.desired.values()) {
    const role = kind === "github-repo" ? grants.get(principal) : undefined;
    if (role === undefined) continue;
    const given = await giveToPerson(hands, nameToday(hands, key), { principal, role });
    if (!given.ok) failed.push(given);
  }
  return failed;
}

/** GitHub withdraws with a member the invitations that they have sent; whoever is awaited is invited once more. */
export async function inviteAgain(hands: Hands, login: string): Promise<readonly NotWritten[]> {
  const { client, org, desired, sight } = hands;
  const invitationsOf = sight.people.invitationsOf;
  const awaited = [...awaitedIn(desired, sight.people)].filter(([principal]) =>
    invitationsOf(principal).some((each) => isFrom(each, login)),
  );
  if (awaited.length === 0) return [];
  let left: ReadonlySet<number | undefined>;
  try {
    left = new Set((await readInvitations(client, org)).map((each) => each.invitationId));
  } catch (failure) {
    return [notWritten(failure, `see which invitations ${login} has left behind`)];
  }
  const failed: NotWritten[] = [];
  for (const [principal, role] of awaited) {
    if (invitationsOf(principal).some((each) => left.has(each.invitationId))) continue;
    const sent = await invite(hands, principal, role);
    if (!sent.ok) failed.push(sent);
  }
  return failed;
}
