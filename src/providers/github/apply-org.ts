import type { Change } from "../../core/change.ts";
import type { Principal } from "../../core/state.ts";
import { giveToPerson, nameToday } from "./apply-repo.ts";
import { githubErrors } from "./errors.ts";
import { type Hands, loginOf, nameOf } from "./hands.ts";
import { cancelInvitation, invite, membership, setOrgRole } from "./invite.ts";
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

async function remove(hands: Hands, principal: Principal): Promise<Written<unknown>> {
  const { client, org, world } = hands;
  const who = nameOf(principal);
  const invitation = principal.startsWith("email:")
    ? world.pendingEmails.get(who.toLowerCase())
    : hands.sight.people.invitationOf(principal);
  const isMember = world.members.has((loginOf(hands, principal) ?? "").toLowerCase());
  if (!isMember && invitation?.login === undefined && invitation?.invitationId !== undefined) {
    return cancelInvitation(hands, who, invitation.invitationId);
  }
  const username = loginOf(hands, principal);
  if (username === undefined) return unsent(githubErrors.accountGone(who));
  const written = await perform<unknown>({
    what: `remove ${who} from the organisation`,
    send: () => client.write("DELETE /orgs/{org}/memberships/{username}", { org, username }),
    seen: async () => ((await membership(hands, username)) === undefined ? {} : undefined),
    done: [404],
  });
  if (!written.ok) return written;
  hands.removed.add(username.toLowerCase());
  return giveBack(hands, principal);
}

/** Leaving the organisation takes all access along; what somebody keeps as an outside collaborator is given once more. */
async function giveBack(hands: Hands, principal: Principal): Promise<Written<unknown>> {
  for (const { kind, key, grants } of hands.sight.snapshot.desired.values()) {
    const role = kind === "github-repo" ? grants.get(principal) : undefined;
    if (role === undefined) continue;
    const given = await giveToPerson(hands, nameToday(hands, key), { principal, role });
    if (!given.ok) return given;
  }
  return nothing;
}
