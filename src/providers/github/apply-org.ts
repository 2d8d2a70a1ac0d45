import type { Change, Outcome } from "../../core/change.ts";
import type { Principal } from "../../core/state.ts";
import { type Hands, loginOf, nameOf, outcomeOf } from "./hands.ts";
import { perform, type Written } from "./write.ts";

/** Invites, promotes, demotes and removes members. One outcome, never a throw but for a lost token or rate limit. */
export async function applyToOrg(hands: Hands, change: Change): Promise<Outcome> {
  switch (change.action) {
    case "grant":
      return outcomeOf(change, await invite(hands, change.principal, change.role));
    case "regrade":
      return outcomeOf(change, await setRole(hands, change.principal, change.to));
    case "revoke":
      return outcomeOf(change, await remove(hands, change.principal));
    case "create":
    case "configure":
    case "archive":
      return {
        change,
        status: "skipped",
        because: "Rollcall changes nothing of an organisation but its members.",
      };
    default:
      return change satisfies never;
  }
}

/** One invitation leads into the organisation and into all declared teams that exist, so that one mail is sent. */
async function invite(hands: Hands, principal: Principal, role: string): Promise<Written<unknown>> {
  if (hands.invitationLimit) return { ok: false, error: hands.invitationLimit, status: 422, text: "" };
  const teams = [...hands.desired.resources.values()].filter(
    (each) => each.kind === "github-team" && each.grants.has(principal) && hands.teams.has(each.key),
  );
  const written = await sendInvitation(hands, principal, {
    role: role === "owner" ? "admin" : "direct_member",
    teamIds: teams.flatMap((each) => hands.teams.get(each.key)?.id ?? []),
  });
  if (written.ok) {
    hands.invited.set(principal, new Set(teams.map((each) => each.key)));
    return written;
  }
  if (/already a part/i.test(written.text)) return { ok: true, answer: undefined };
  // An Enterprise Server, and an organisation of managed users, has no invitations: membership begins at once.
  if (written.status === 404) return setRole(hands, principal, role);
  if (/invit/i.test(written.text) && /limit|exceed|too many/i.test(written.text)) {
    hands.invitationLimit = {
      code: "invitation_limit",
      message: "GitHub takes no more invitations today.",
      remedy: "Run again tomorrow: a new organisation may invite 50 people a day, an older or paid one 500.",
    };
    return { ...written, error: hands.invitationLimit };
  }
  return written;
}

interface Invite {
  readonly role: "admin" | "direct_member";
  readonly teamIds: readonly number[];
}

async function sendInvitation(hands: Hands, principal: Principal, how: Invite): Promise<Written<unknown>> {
  const { client, org, world } = hands;
  const login = loginOf(hands, principal);
  const id = hands.sight.people.of(principal)?.id;
  const attempt = () =>
    perform<unknown>({
      what: `invite ${nameOf(principal)}`,
      send: () =>
        client.write("POST /orgs/{org}/invitations", {
          org,
          role: how.role,
          ...(id === undefined ? {} : { invitee_id: id }),
          ...(how.teamIds.length === 0 ? {} : { team_ids: [...how.teamIds] }),
        }),
      seen: () => membership(hands, login),
    });
  const first = await attempt();
  const failed = world.failed.get(login.toLowerCase())?.at(0);
  if (first.ok || first.status !== 422 || failed === undefined || /already a part/i.test(first.text))
    return first;
  // The record of a failed invitation may stand in the way of the next one.
  const cleared = await perform<unknown>({
    what: `clear a failed invitation of ${nameOf(principal)}`,
    send: () =>
      client.write("DELETE /orgs/{org}/invitations/{invitation_id}", {
        org,
        invitation_id: failed.invitationId,
      }),
    seen: async () => undefined,
    done: [404],
  });
  return cleared.ok ? attempt() : first;
}

async function setRole(hands: Hands, principal: Principal, role: string): Promise<Written<unknown>> {
  const username = loginOf(hands, principal);
  const wanted = role === "owner" ? "admin" : "member";
  return perform<unknown>({
    what: role === "owner" ? `make ${nameOf(principal)} an owner` : `make ${nameOf(principal)} a member`,
    send: () =>
      hands.client.write("PUT /orgs/{org}/memberships/{username}", {
        org: hands.org,
        username,
        role: wanted,
      }),
    seen: async () => {
      const found = await membership(hands, username);
      return found?.role === wanted ? found : undefined;
    },
  });
}

async function remove(hands: Hands, principal: Principal): Promise<Written<unknown>> {
  const { client, org, world } = hands;
  const what = `remove ${nameOf(principal)} from the organisation`;
  const invitation = world.pendingEmails.get(nameOf(principal).toLowerCase());
  if (principal.startsWith("email:") && invitation?.invitationId !== undefined) {
    const invitation_id = invitation.invitationId;
    return perform<unknown>({
      what: `cancel the invitation of ${nameOf(principal)}`,
      send: () => client.write("DELETE /orgs/{org}/invitations/{invitation_id}", { org, invitation_id }),
      seen: async () => undefined,
      done: [404],
    });
  }
  const username = loginOf(hands, principal);
  const written = await perform<unknown>({
    what,
    send: () => client.write("DELETE /orgs/{org}/memberships/{username}", { org, username }),
    seen: async () => ((await membership(hands, username)) === undefined ? {} : undefined),
    done: [404],
  });
  if (written.ok) hands.removed.add(username.toLowerCase());
  return written;
}

/** Active or pending membership; undefined when there is none. */
async function membership(hands: Hands, username: string): Promise<{ role: string } | undefined> {
  try {
    const response = await hands.client.read("GET /orgs/{org}/memberships/{username}", {
      org: hands.org,
      username,
    });
    return { role: response.data.role };
  } catch (failure) {
    if ((failure as { status?: number }).status === 404) return undefined;
    throw failure;
  }
}
