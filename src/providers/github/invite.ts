import type { Principal } from "../../core/state.ts";
import { membershipAnswer } from "./answers.ts";
import { githubErrors } from "./errors.ts";
import { type Hands, loginOf, nameOf } from "./hands.ts";
import { readFailedInvitations, readInvitations } from "./lookups.ts";
import { statusOf } from "./refusal.ts";
import type { FailedInvitation } from "./world.ts";
import { perform, unsent, type Written } from "./write.ts";

/** One invitation leads into the organisation and into all of the person's teams, so that one mail is sent. */
export async function invite(hands: Hands, principal: Principal, role: string): Promise<Written<unknown>> {
  if (hands.invitationLimit) return unsent(hands.invitationLimit);
  const teams = [...hands.sight.snapshot.desired.values()].filter(
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
  if (isMember(written.text)) return { ok: true, answer: undefined };
  // An Enterprise Server, and an organisation of managed users, has no invitations: membership begins at once.
  if (written.status === 404) return setOrgRole(hands, principal, role);
  if (written.error.code === "invitation_limit") hands.invitationLimit = written.error;
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
  if (id === undefined || login === undefined) return unsent(githubErrors.accountGone(nameOf(principal)));
  const attempt = () =>
    perform<unknown>({
      what: `invite ${nameOf(principal)}`,
      send: () =>
        client.write("POST /orgs/{org}/invitations", {
          org,
          invitee_id: id,
          role: how.role,
          ...(how.teamIds.length === 0 ? {} : { team_ids: [...how.teamIds] }),
        }),
      seen: () => membership(hands, login),
    });
  const first = await attempt();
  const failed = world.failed.get(login.toLowerCase())?.at(0);
  if (first.ok || first.status !== 422 || failed === undefined || isMember(first.text)) return first;
  if (first.error.code === "invitation_limit") return first;
  // The record of a failed invitation may stand in the way of the next one.
  const cleared = await clearFailure(hands, nameOf(principal), failed);
  return cleared.ok ? attempt() : first;
}

function isMember(text: string): boolean {
  return /already a part/i.test(text);
}

async function clearFailure(
  { client, org }: Hands,
  who: string,
  { invitationId }: FailedInvitation,
): Promise<Written<unknown>> {
  return perform<unknown>({
    what: `clear a failed invitation of ${who}`,
    send: () =>
      client.write("DELETE /orgs/{org}/invitations/{invitation_id}", { org, invitation_id: invitationId }),
    seen: async () => {
      const left = [...(await readFailedInvitations(client, org)).values()].flat();
      return left.some((each) => each.invitationId === invitationId) ? undefined : {};
    },
    done: [404],
  });
}

/** Withdraws an invitation by its number; for one by address there is no other way. */
export async function cancelInvitation(
  { client, org }: Hands,
  who: string,
  invitationId: number,
): Promise<Written<unknown>> {
  return perform<unknown>({
    what: `cancel the invitation of ${who}`,
    send: () =>
      client.write("DELETE /orgs/{org}/invitations/{invitation_id}", { org, invitation_id: invitationId }),
    seen: async () => {
      const left = await readInvitations(client, org);
      return left.some((each) => each.invitationId === invitationId) ? undefined : {};
    },
    done: [404],
  });
}

/** Makes somebody an owner or a plain member; where there are no invitations, it lets them in as well. */
export async function setOrgRole(
  hands: Hands,
  principal: Principal,
  role: string,
): Promise<Written<unknown>> {
  const username = loginOf(hands, principal);
  if (username === undefined) return unsent(githubErrors.accountGone(nameOf(principal)));
  const wanted = role === "owner" ? "admin" : "member";
  return perform<unknown>({
    what: `make ${nameOf(principal)} ${role === "owner" ? "an owner" : "a member"}`,
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

/** Active or pending membership; undefined when there is none. */
export async function membership(
  { client, org }: Hands,
  username: string,
): Promise<{ readonly role: string } | undefined> {
  try {
    const response = await client.read("GET /orgs/{org}/memberships/{username}", { org, username });
    return membershipAnswer.parse(response.data);
  } catch (failure) {
    if (statusOf(failure) === 404) return undefined;
    throw failure;
  }
}
