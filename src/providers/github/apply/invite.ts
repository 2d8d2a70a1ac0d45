import type { Principal, Resource } from "../../../core/state.ts";
import { statusOf } from "../api-error.ts";
import { isLoginUntold } from "../compare/match-people.ts";
import { githubErrors } from "../errors.ts";
import type { FailedInvitation } from "../model/remote-state.ts";
import { membershipAnswer } from "../read/answers.ts";
import { readFailedInvitations, readInvitations } from "../read/lookups.ts";
import { type Hands, loginOf, nameOf } from "./apply-context.ts";
import { perform, unsent, type Written } from "./write.ts";

/** One invitation leads into the organisation and into all of the person's teams, so that one mail is sent. */
export async function invite(hands: Hands, principal: Principal, role: string): Promise<Written<unknown>> {
  if (hands.invitationLimit) return unsent(hands.invitationLimit);
  const teams = teamsOf(hands, principal);
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

/** Whoever is invited is in no team of the snapshot, and is to be in all that the roster says, where GitHub lets them. */
function teamsOf({ sight, desired, teams, world }: Hands, principal: Principal): readonly Resource[] {
  return [...sight.snapshot.desired.keys()].flatMap((id) => {
    const resource = desired.resources.get(id);
    if (resource?.kind !== "github-team" || !resource.grants.has(principal)) return [];
    const found = world.teams.get(teams.get(resource.key)?.id ?? 0);
    return teams.has(resource.key) && found?.managedElsewhere === undefined ? [resource] : [];
  });
}

interface Invite {
  readonly role: "admin" | "direct_member";
  readonly teamIds: readonly number[];
}

async function sendInvitation(hands: Hands, principal: Principal, how: Invite): Promise<Written<unknown>> {
  const { client, org, world } = hands;
  const invitee = inviteeOf(hands, principal);
  if (invitee === undefined) return unsent(githubErrors.accountGone(nameOf(principal)));
  // What tells no number comes from a list that tells logins alone.
  if (invitee.whom === undefined)
    return setOrgRole(hands, principal, how.role === "admin" ? "owner" : "member");
  const { whom, name } = invitee;
  const attempt = () =>
    perform<unknown>({
      what: `invite ${nameOf(principal)}`,
      send: () =>
        client.write("POST /orgs/{org}/invitations", {
          org,
          ...whom,
          role: how.role,
          ...(how.teamIds.length === 0 ? {} : { team_ids: [...how.teamIds] }),
        }),
      seen: () => ("email" in whom ? invitationTo(hands, whom.email) : membership(hands, name)),
    });
  const first = await attempt();
  const failed = world.failed.get(name.toLowerCase())?.at(0);
  if (first.ok || first.status !== 422 || failed === undefined || isMember(first.text)) return first;
  if (first.error.code === "invitation_limit") return first;
  // The record of a failed invitation may stand in the way of the next one.
  const cleared = await clearFailure(hands, nameOf(principal), failed);
  return cleared.ok ? attempt() : first;
}

interface Invitee {
  /** The login, or the address where the login isn't told. */
  readonly name: string;
  readonly whom: { readonly invitee_id: number } | { readonly email: string } | undefined;
}

/** By number; whoever was invited by address, whose login nobody has told, by address again. */
function inviteeOf(hands: Hands, principal: Principal): Invitee | undefined {
  const person = hands.sight.people.of(principal);
  const { email } = person && isLoginUntold(person) ? (person.invitation ?? {}) : {};
  if (email !== undefined) return { name: email, whom: { email } };
  const login = loginOf(hands, principal);
  const id = person?.id ?? person?.invitation?.id;
  return login === undefined ? undefined : { name: login, whom: id === undefined ? id : { invitee_id: id } };
}

async function invitationTo({ client, org }: Hands, email: string): Promise<object | undefined> {
  const sent = await readInvitations(client, org);
  return sent.find((each) => each.email?.toLowerCase() === email.toLowerCase());
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
