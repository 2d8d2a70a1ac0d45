import type { Change } from "../../../core/change.ts";
import type { Principal } from "../../../core/state.ts";
import { githubErrors } from "../errors.ts";
import type { Invitation } from "../model/remote-state.ts";
import { type Hands, loginOf, nameOf } from "./apply-context.ts";
import { cancelInvitation, invite, membership, setOrgRole } from "./invite.ts";
import { giveBack, inviteAgain } from "./restore-after-removal.ts";
import { nothing, perform, unsent, type Written } from "./write.ts";

/** Invites, promotes, demotes and removes members; undefined for what Rollcall never changes of an organisation. */
export async function applyToOrg(hands: Hands, change: Change): Promise<Written<unknown> | undefined> {
  switch (change.action) {
    case "grant":
      return invite(hands, change.principal, change.role);
    case "regrade":
      return setOrgRole(hands, change.principal, change.to);
    case "revoke":
      return remove(hands, change.principal);
    case "create":
    case "configure":
    case "archive":
      return undefined;
    default:
      return change satisfies never;
  }
}

/** Ends a membership, and every invitation beside it or in its place. */
async function remove(hands: Hands, principal: Principal): Promise<Written<unknown>> {
  const who = nameOf(principal);
  const login = loginOf(hands, principal);
  const isMember = login !== undefined && hands.world.members.has(login.toLowerCase());
  const invitations = invitationsOf(hands, principal);
  const byNumber = invitations.flatMap((each) => (each.login === undefined ? (each.invitationId ?? []) : []));
  if (isMember || byNumber.length < Math.max(1, invitations.length)) {
    if (login === undefined) return unsent(githubErrors.accountGone(who));
    const written = await endMembership(hands, who, login);
    if (!written.ok) return written;
  }
  for (const each of byNumber) {
    const written = await cancelInvitation(hands, who, each);
    if (!written.ok) return written;
  }
  if (!isMember) return nothing;
  const [failed] = [...(await giveBack(hands, principal)), ...(await inviteAgain(hands, login))];
  if (failed === undefined) return nothing;
  const message = `${who} has left the organisation, and what was to stay went too. ${failed.error.message}`;
  return { ...failed, error: { ...failed.error, message } };
}

function invitationsOf({ world, sight }: Hands, principal: Principal): readonly Invitation[] {
  if (!principal.startsWith("email:")) return sight.people.invitationsOf(principal);
  const invitation = world.pendingEmails.get(nameOf(principal).toLowerCase());
  return invitation === undefined ? [] : [invitation];
}

async function endMembership(hands: Hands, who: string, username: string): Promise<Written<unknown>> {
  const { client, org } = hands;
  const written = await perform<unknown>({
    what: `remove ${who} from the organisation`,
    send: () => client.write("DELETE /orgs/{org}/memberships/{username}", { org, username }),
    seen: async () => ((await membership(hands, username)) === undefined ? {} : undefined),
    done: [404],
  });
  if (written.ok) hands.removed.add(username.toLowerCase());
  return written;
}
