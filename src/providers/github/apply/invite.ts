import type { Principal, Resource } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { githubStatusOf } from "../api-errors.ts";
import { isLoginUnknown } from "../compare/compare-context.ts";
import { githubErrors } from "../errors.ts";
import { githubMatchingErrors } from "../matching-errors.ts";
import { githubTeamId } from "../model/desired.ts";
import type { GithubFailedInvitation } from "../model/remote-state.ts";
import { membershipAnswer } from "../read/answers.ts";
import { readFailedInvitations, readInvitations } from "../read/lookups.ts";
import { type GithubApplyContext, githubLoginOf } from "./apply-context.ts";
import {
  failBeforeSending,
  type GithubWriteFailure,
  type GithubWriteResult,
  nothingToWrite,
  writeFailureOf,
  writeGithubOnce,
} from "./write.ts";

/** Invites a person into the organisation and all their teams with one invitation, so that one mail is sent. */
export async function inviteToOrganization(
  context: GithubApplyContext,
  principal: Principal,
  role: string,
): Promise<GithubWriteResult<unknown>> {
  if (context.invitationLimit) return failBeforeSending(context.invitationLimit);
  const teams = invitationTeamsOf(context, principal);
  const result = await sendInvitation(context, principal, {
    role: role === "owner" ? "admin" : "direct_member",
    teamIds: teams.flatMap((each) => context.teams.get(each.key)?.id ?? []),
  });
  if (result.ok) {
    context.invited.set(principal, new Set(teams.map((each) => each.key)));
    return result;
  }
  if (saysAlreadyMember(result.text)) return verifyMembership(context, principal, role);
  if (refusesEverybody(result)) context.invitationLimit = result.error;
  else if (hasNoInvitations(context, principal, result)) {
    const added = await setOrganizationRole(context, principal, role);
    return added.ok || result.status === 404 ? added : result;
  }
  return result;
}

/** True of a refusal that every further invitation of this run would get. */
function refusesEverybody({ error: { code } }: GithubWriteFailure): boolean {
  return code === "invitation_limit" || code === "no_seat";
}

/**
 * True when GitHub refuses an invitation because there are none: on an Enterprise Server (404), and for managed users,
 * whose logins alone have an underscore. Membership begins at once there.
 */
function hasNoInvitations(
  context: GithubApplyContext,
  principal: Principal,
  { status, error }: GithubWriteFailure,
): boolean {
  if (status === 404) return true;
  const isManaged = githubLoginOf(context, principal)?.includes("_") ?? false;
  return isManaged && (status === 403 || status === 422) && error.code !== "invitation_refused";
}

/**
 * Checks what it means that GitHub calls an invited person a member. The account has joined meanwhile, or a member has the
 * address under a login that the roster doesn't name; the grant has not happened then.
 */
async function verifyMembership(
  context: GithubApplyContext,
  principal: Principal,
  role: string,
): Promise<GithubWriteResult<unknown>> {
  const who = nameInPrincipal(principal);
  const invitee = inviteeOf(context, principal);
  const name = invitee?.name ?? who;
  if (invitee?.whom === undefined || "email" in invitee.whom)
    return failBeforeSending(githubMatchingErrors.memberUnderAnotherLogin(who, name));
  try {
    const found = await readMembership(context, name);
    if (found === undefined)
      return failBeforeSending(githubMatchingErrors.memberUnderAnotherLogin(who, name));
    const hasRole = found.role === (role === "owner" ? "admin" : "member");
    return hasRole ? nothingToWrite : await setOrganizationRole(context, principal, role);
  } catch (failure) {
    return writeFailureOf(failure, `see whether ${who} is a member`);
  }
}

/** Returns the declared teams of an invited person that GitHub lets Rollcall change. The comparison has none of them. */
function invitationTeamsOf(
  { comparison, desired, teams, remote }: GithubApplyContext,
  principal: Principal,
): readonly Resource[] {
  return [...desired.teams.values()].filter(({ key, grants }) => {
    if (!comparison.desired.has(githubTeamId(key)) || !grants.has(principal)) return false;
    if (desired.roster.teams.get(key)?.handsOff) return false;
    const found = remote.teams.get(teams.get(key)?.id ?? 0);
    return teams.has(key) && found?.managedElsewhere === undefined;
  });
}

interface InvitationOptions {
  readonly role: "admin" | "direct_member";
  readonly teamIds: readonly number[];
}

async function sendInvitation(
  context: GithubApplyContext,
  principal: Principal,
  options: InvitationOptions,
): Promise<GithubWriteResult<unknown>> {
  const { client, org, remote } = context;
  const invitee = inviteeOf(context, principal);
  if (invitee === undefined) return failBeforeSending(githubErrors.accountGone(nameInPrincipal(principal)));
  // A person without a number is known from a list of logins only.
  if (invitee.whom === undefined)
    return setOrganizationRole(context, principal, options.role === "admin" ? "owner" : "member");
  const { whom, name } = invitee;
  const attempt = () =>
    writeGithubOnce<unknown>({
      what: `invite ${nameInPrincipal(principal)}`,
      send: () =>
        client.write("POST /orgs/{org}/invitations", {
          org,
          ...whom,
          role: options.role,
          ...(options.teamIds.length === 0 ? {} : { team_ids: [...options.teamIds] }),
        }),
      verify: () =>
        "email" in whom ? readInvitationByEmail(context, whom.email) : readMembership(context, name),
    });
  const first = await attempt();
  const failed = remote.failed.get(name.toLowerCase())?.at(0);
  if (first.ok || first.status !== 422 || failed === undefined || saysAlreadyMember(first.text)) return first;
  if (refusesEverybody(first)) return first;
  // The record of a failed invitation can keep the next one from being sent.
  const cleared = await clearFailedInvitation(context, nameInPrincipal(principal), failed);
  return cleared.ok ? attempt() : first;
}

interface Invitee {
  /** The login, or the address when the login is unknown. */
  readonly name: string;
  readonly whom: { readonly invitee_id: number } | { readonly email: string } | undefined;
}

/** Returns the invitee by number, or by address for a person invited by address whose login is unknown. */
function inviteeOf(context: GithubApplyContext, principal: Principal): Invitee | undefined {
  const person = context.people.of(principal);
  const { email } = person && isLoginUnknown(person) ? (person.invitation ?? {}) : {};
  if (email !== undefined) return { name: email, whom: { email } };
  const login = githubLoginOf(context, principal);
  const id = person?.id ?? person?.invitation?.id;
  return login === undefined ? undefined : { name: login, whom: id === undefined ? id : { invitee_id: id } };
}

async function readInvitationByEmail(
  { client, org }: GithubApplyContext,
  email: string,
): Promise<object | undefined> {
  const sent = await readInvitations(client, org);
  return sent.find((each) => each.email?.toLowerCase() === email.toLowerCase());
}

function saysAlreadyMember(text: string): boolean {
  return /already a part/i.test(text);
}

async function clearFailedInvitation(
  { client, org }: GithubApplyContext,
  who: string,
  { invitationId }: GithubFailedInvitation,
): Promise<GithubWriteResult<unknown>> {
  return writeGithubOnce<unknown>({
    what: `clear a failed invitation of ${who}`,
    send: () =>
      client.write("DELETE /orgs/{org}/invitations/{invitation_id}", { org, invitation_id: invitationId }),
    verify: async () => {
      const left = [...(await readFailedInvitations(client, org)).values()].flat();
      return left.some((each) => each.invitationId === invitationId) ? undefined : {};
    },
    alreadyDone: [404],
  });
}

/** Cancels an invitation by its number, the only way for an invitation by address. */
export async function cancelInvitation(
  { client, org }: GithubApplyContext,
  who: string,
  invitationId: number,
): Promise<GithubWriteResult<unknown>> {
  return writeGithubOnce<unknown>({
    what: `cancel the invitation of ${who}`,
    send: () =>
      client.write("DELETE /orgs/{org}/invitations/{invitation_id}", { org, invitation_id: invitationId }),
    verify: async () => {
      const left = await readInvitations(client, org);
      return left.some((each) => each.invitationId === invitationId) ? undefined : {};
    },
    alreadyDone: [404],
  });
}

/** Makes a person an owner or a plain member. Adds them where the organisation has no invitations. */
export async function setOrganizationRole(
  context: GithubApplyContext,
  principal: Principal,
  role: string,
): Promise<GithubWriteResult<unknown>> {
  const username = githubLoginOf(context, principal);
  if (username === undefined) return failBeforeSending(githubErrors.accountGone(nameInPrincipal(principal)));
  const wanted = role === "owner" ? "admin" : "member";
  return writeGithubOnce<unknown>({
    what: `make ${nameInPrincipal(principal)} ${role === "owner" ? "an owner" : "a member"}`,
    send: () =>
      context.client.write("PUT /orgs/{org}/memberships/{username}", {
        org: context.org,
        username,
        role: wanted,
      }),
    verify: async () => {
      const found = await readMembership(context, username);
      return found?.role === wanted ? found : undefined;
    },
  });
}

/** Returns the active or pending membership of a login; undefined when there is none. */
export async function readMembership(
  { client, org }: GithubApplyContext,
  username: string,
): Promise<{ readonly role: string } | undefined> {
  try {
    const response = await client.read("GET /orgs/{org}/memberships/{username}", { org, username });
    return membershipAnswer.parse(response.data);
  } catch (failure) {
    if (githubStatusOf(failure) === 404) return undefined;
    throw failure;
  }
}
