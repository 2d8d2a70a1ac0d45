import type { Change } from "../../core/change.ts";
import type { Principal } from "../../core/state.ts";
import { type Hands, loginOf, nameOf } from "./hands.ts";
import { cancelInvitation, invite, membership, setOrgRole } from "./invite.ts";
import { perform, type Written } from "./write.ts";

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

async function remove(hands: Hands, principal: Principal): Promise<Written<unknown>> {
  const { client, org, world } = hands;
  const who = nameOf(principal);
  const person = hands.sight.people.of(principal);
  const byAddress = principal.startsWith("email:")
    ? world.pendingEmails.get(who.toLowerCase())
    : person?.invitation;
  if (byAddress?.login === undefined && byAddress?.invitationId !== undefined) {
    return cancelInvitation(hands, who, byAddress.invitationId);
  }
  const username = loginOf(hands, principal);
  const written = await perform<unknown>({
    what: `remove ${who} from the organisation`,
    send: () => client.write("DELETE /orgs/{org}/memberships/{username}", { org, username }),
    seen: async () => ((await membership(hands, username)) === undefined ? {} : undefined),
    done: [404],
  });
  if (written.ok) hands.removed.add(username.toLowerCase());
  return written;
}
