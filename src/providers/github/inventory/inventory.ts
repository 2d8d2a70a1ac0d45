import { listed } from "../../../core/lists.ts";
import type { Progress } from "../../../core/provider.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import type {
  GithubInventory,
  InventoryAccount,
  InventoryInvitation,
  InventoryMember,
  InventoryRepository,
} from "../../../roster/inventory.ts";
import type { GithubClient } from "../client.ts";
import { githubErrors } from "../errors.ts";
import type { GithubFailedInvitation, GithubRemoteState } from "../model/remote-state.ts";
import { readIdpManagedTeams } from "../read/idp-managed-teams.ts";
import { readFailedInvitations } from "../read/lookups.ts";
import { readGithubState } from "../read/remote-state.ts";
import { readCustomRoles, withRoleNames } from "../read/role-names.ts";
import { readVerifiedEmails, type VerifiedEmails } from "./emails.ts";
import { partialClient } from "./partial-client.ts";
import {
  type InvitationDetails,
  readInvitationDetails,
  readProfiles,
  readSharedRepositories,
  type SharedRepository,
} from "./reads.ts";
import { declarableRoles, type RolesRead, readTeamsWithRoles, remarksOnRoles } from "./roles-of-teams.ts";
import { declarableTeams, inventoryTeams } from "./teams.ts";

/** What to read. */
export interface GithubInventoryRequest {
  readonly org: string;
  /** True to read the members' addresses too, which only a match with another service needs. */
  readonly emails: boolean;
  /** True for a look alone: what the token may not see is left out, and named in a remark. */
  readonly partial?: boolean;
  readonly progress: Progress;
}

/**
 * Reads everything in an organisation, to declare it. Throws a `RollcallError` when a part can't be read to the end, unless
 * it is for a look: a roster of half an organisation would look like all of it.
 */
export async function readGithubInventory(
  given: GithubClient,
  request: GithubInventoryRequest,
): Promise<GithubInventory> {
  const { org, progress, partial = false } = request;
  const { client, unseen } = partial ? partialClient(given) : { client: given, unseen: new Set<string>() };
  const all = await readGithubState(client, org, progress);
  if (!partial) requireComplete(all);
  const { read, left } = withoutUnread(all);
  const remote = (await mayHaveCustomRoles(client, read.login))
    ? { ...read, teams: await withRoleNames(client, read, read.teams.values()) }
    : read;
  const failed = await readFailedInvitations(client, remote.login);
  const invitations = await readInvitationDetails(client, remote.login);
  const names = await readProfiles(client, remote.login);
  const noEmails: VerifiedEmails = { emails: new Map(), remarks: [] };
  const verified = request.emails ? await readVerifiedEmails(client, remote.login) : noEmails;
  // Both take a request for each team, and matter to who changes teams.
  const groups = partial
    ? new Map<never, never>()
    : await readIdpManagedTeams(client, remote.login, declarableTeams(remote));
  const held: RolesRead = partial
    ? { roles: undefined, byRole: new Map() }
    : await readTeamsWithRoles(client, remote);
  const sharing = await readSharing(client, remote, progress);
  const account = ({ login, id }: { login: string; id?: number }): InventoryAccount => {
    const name = names.get(login.toLowerCase());
    return {
      login,
      ...(id === undefined ? {} : { id }),
      ...(name === undefined ? {} : { name }),
      emails: verified.emails.get(login.toLowerCase()) ?? [],
    };
  };
  const members = [...remote.members.values()].map(
    (member): InventoryMember => ({ ...account(member), role: member.role }),
  );
  return {
    org: remote.login,
    members: members.sort(byLogin),
    invited: invitationsOf(remote, invitations).sort(byLogin),
    outsiders: outsideCollaborators(remote, sharing.shared).map(account).sort(byLogin),
    teams: inventoryTeams(remote, groups, held.byRole),
    shared: sharing.shared.map((each) => withoutOwners(remote, each)),
    organizationRoles: declarableRoles(remote, held.roles),
    repositories: sharing.names,
    remarks: [
      ...remarksOn(remote, { details: invitations, failed }),
      ...remarksOnRoles(remote, held),
      ...verified.remarks,
      ...sharing.remarks,
    ],
    unseen: [
      ...left,
      ...sharing.remarks,
      ...[...unseen].sort().map((each) => `The token may not see ${each}.`),
      ...(isMembersToken(remote)
        ? [`Secret teams and whatever else ${remote.self}, who doesn't own ${remote.login}, may not see.`]
        : []),
    ],
  };
}

/** Leaves out teams that were not read to the end, with a remark. */
function withoutUnread(remote: GithubRemoteState): { read: GithubRemoteState; left: readonly string[] } {
  const isWhole = (team: { members?: unknown; repositories?: unknown }) => team.members && team.repositories;
  const teams = new Map([...remote.teams].filter(([, team]) => isWhole(team)));
  const unread = [...remote.teams.values()].filter((team) => !isWhole(team)).map(({ name }) => name);
  return {
    read: { ...remote, teams },
    left: [
      ...(unread.length > 0
        ? [`These teams could not be read to the end: ${listed(unread.sort(), 20)}.`]
        : []),
      ...(remote.teamsComplete ? [] : ["Not all teams could be read."]),
    ],
  };
}

async function readSharing(
  client: GithubClient,
  remote: GithubRemoteState,
  progress: Progress,
): Promise<{
  readonly shared: readonly SharedRepository[];
  readonly names: readonly string[];
  readonly remarks: readonly string[];
}> {
  try {
    const { shared, names, hidden, problem } = await readSharedRepositories(client, remote, progress);
    const count = hidden.length === 1 ? "a repository" : `${hidden.length} repositories`;
    return {
      shared,
      names,
      remarks: [
        ...(problem ? [sharingUnread(problem.message)] : []),
        ...(hidden.length > 0
          ? [
              `GitHub doesn't show who has access of their own to ${count}, and nothing about that is declared: ${listed(hidden, 20)}.`,
            ]
          : []),
      ],
    };
  } catch (error) {
    if (!(error instanceof RollcallError)) throw error;
    return { shared: [], names: [], remarks: [sharingUnread(error.message)] };
  }
}

function sharingUnread(reason: string): string {
  return `Who has access of their own to repositories could not be read to the end, and what is missing is left alone: ${reason}`;
}

function requireComplete(remote: GithubRemoteState): void {
  const unread = [...remote.teams.values()].filter((team) => !team.members || !team.repositories);
  if (remote.teamsComplete && unread.length === 0) return;
  const what = unread.map((team) => team.name).sort();
  throw new RollcallError(githubErrors.inventoryIncomplete(what), { provider: "github" });
}

function invitationsOf(
  remote: GithubRemoteState,
  details: ReadonlyMap<string, InvitationDetails>,
): InventoryInvitation[] {
  return [...remote.pending].flatMap(([key, { login, id }]) => {
    const { role = "direct_member", teams = [] } = details.get(key) ?? {};
    if (login === undefined || role === "billing_manager" || remote.members.has(key)) return [];
    const account = { login, ...(id === undefined ? {} : { id }), emails: [] };
    return [{ ...account, role: role === "admin" ? ("owner" as const) : ("member" as const), teams }];
  });
}

function outsideCollaborators(
  remote: GithubRemoteState,
  shared: readonly SharedRepository[],
): { login: string; id: number }[] {
  const found = new Map<string, { login: string; id: number }>();
  for (const [key, { login, id }] of shared.flatMap((each) => [...each.collaborators])) {
    if (!remote.members.has(key) && !remote.pending.has(key)) found.set(key, { login, id });
  }
  return [...found.values()];
}

function withoutOwners(
  remote: GithubRemoteState,
  { name, collaborators }: SharedRepository,
): InventoryRepository {
  const people = [...collaborators].filter(([key]) => remote.members.get(key)?.role !== "owner");
  return { name, collaborators: new Map(people.map(([, { login, role }]) => [login, role] as const).sort()) };
}

interface Invitations {
  readonly details: ReadonlyMap<string, InvitationDetails>;
  /** Failed ones, by lower-cased login or address. */
  readonly failed: ReadonlyMap<string, readonly GithubFailedInvitation[]>;
}

function remarksOn(remote: GithubRemoteState, { details, failed }: Invitations): string[] {
  const billing = [...details].filter(([, { role }]) => role === "billing_manager").map(([login]) => login);
  const lost = [...failed].filter(([who]) => !remote.members.has(who) && !remote.pending.has(who));
  const enterprise = [...remote.teams.values()].filter((team) => team.managedElsewhere === "enterprise");
  return [
    ...(isMembersToken(remote)
      ? [
          `The token is ${remote.self}'s, who doesn't own ${remote.login}: teams that ${remote.self} may not see are missing. Import with an owner's or an App's before teams: exact deletes what isn't declared.`,
        ]
      : []),
    ...billing.sort().map((login) => `${login} is invited as a billing manager, which the file can't say.`),
    ...[...remote.pendingEmails.keys()]
      .sort()
      .map(
        (address) => `${address} is invited by address: declare the login once the invitation is accepted.`,
      ),
    ...lost.sort().map(([who, [last]]) => `The invitation of ${who} failed (${last?.reason}).`),
    ...enterprise.map((team) => `The team ${team.name} belongs to the enterprise, and is kept there.`).sort(),
  ];
}

/** True of a person's token who doesn't own the organisation. */
function isMembersToken({ self, members }: GithubRemoteState): boolean {
  return self !== undefined && members.get(self.toLowerCase())?.role !== "owner";
}

function byLogin(left: { readonly login: string }, right: { readonly login: string }): number {
  return left.login.toLowerCase() < right.login.toLowerCase() ? -1 : 1;
}

/** False when the organisation has no custom roles or can't have any; true when the token may not read them. */
async function mayHaveCustomRoles(client: GithubClient, org: string): Promise<boolean> {
  const roles = await readCustomRoles(client, org);
  return roles === 403 || (roles !== 404 && roles.length > 0);
}
