import type { Progress } from "../../../core/provider.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import type {
  GithubInventory,
  SurveyedAccount,
  SurveyedInvitation,
  SurveyedMember,
  SurveyedRepository,
} from "../../../roster/inventory.ts";
import { nothingDeclared, type ResolvedRoster } from "../../../roster/resolved.ts";
import type { GithubClient } from "../client.ts";
import { keptElsewhere } from "../compare/idp-managed-teams.ts";
import { githubErrors } from "../errors.ts";
import { githubDesired } from "../model/desired.ts";
import type { Collaborator, OrgWorld } from "../model/remote-state.ts";
import { readWorld } from "../read/remote-state.ts";
import { withRoleNames } from "../read/role-names.ts";
import { readVouchedEmails, type Vouched } from "./emails.ts";
import {
  type InvitationDetails,
  mayHaveCustomRoles,
  readAllCollaborators,
  readInvitationDetails,
  readProfiles,
  readSharedRepositories,
} from "./reads.ts";
import { declarable, surveyTeams } from "./teams.ts";

export interface SurveyRequest {
  readonly org: string;
  /** True asks for the members' addresses too, which only matching them to another service needs. */
  readonly emails: boolean;
  readonly progress: Progress;
}

/**
 * Reads a living organisation whole, to declare it. Throws a `RollcallError` when any of it can't be read to the end:
 * a roster of half an organisation would look like all of it.
 */
export async function surveyGithub(client: GithubClient, request: SurveyRequest): Promise<GithubInventory> {
  const { org, progress } = request;
  const read = await readWorld(client, [githubDesired(nobody(org))], progress);
  requireComplete(read);
  const world = (await mayHaveCustomRoles(client, read.login))
    ? { ...read, teams: await withRoleNames(client, read, read.teams.values()) }
    : read;
  const invitations = await readInvitationDetails(client, world.login);
  const names = await readProfiles(client, world.login);
  const nothing: Vouched = { emails: new Map(), remarks: [] };
  const vouched = request.emails ? await readVouchedEmails(client, world.login) : nothing;
  const synced = await keptElsewhere(client, world.login, declarable(world));
  const sharing = await readSharing(client, world);
  const account = ({ login, id }: { login: string; id?: number }): SurveyedAccount => {
    const name = names.get(login.toLowerCase());
    return {
      login,
      ...(id === undefined ? {} : { id }),
      ...(name === undefined ? {} : { name }),
      emails: vouched.emails.get(login.toLowerCase()) ?? [],
    };
  };
  const members = [...world.members.values()].map(
    (member): SurveyedMember => ({ ...account(member), role: member.role }),
  );
  return {
    org: world.login,
    members: members.sort(byLogin),
    invited: invited(world, invitations).sort(byLogin),
    outsiders: outsiders(world, sharing.shared).map(account).sort(byLogin),
    teams: surveyTeams(world, synced),
    shared: sharing.shared.map((each) => withoutOwners(world, each)),
    remarks: [...remarksOn(world, invitations), ...vouched.remarks, ...sharing.remarks],
  };
}

interface Shared {
  readonly name: string;
  readonly collaborators: ReadonlyMap<string, Collaborator>;
}

async function readSharing(
  client: GithubClient,
  world: OrgWorld,
): Promise<{ readonly shared: readonly Shared[]; readonly remarks: readonly string[] }> {
  try {
    const { shared, hidden } = await readSharedRepositories(client, world.login);
    const collaborators = await readAllCollaborators(client, world.login, shared);
    return {
      shared: [...collaborators].map(([name, people]) => ({ name, collaborators: people })),
      remarks: hidden.map((name) => `GitHub doesn't show who from outside has access to ${name}.`),
    };
  } catch (error) {
    if (!(error instanceof RollcallError)) throw error;
    const remark = `Outside collaborators could not be read, and are left alone: ${error.message}`;
    return { shared: [], remarks: [remark] };
  }
}

function requireComplete(world: OrgWorld): void {
  const unread = [...world.teams.values()].filter((team) => !team.members || !team.repositories);
  if (world.teamsComplete && unread.length === 0) return;
  const what = unread.map((team) => team.name).sort();
  throw new RollcallError(githubErrors.surveyIncomplete(what), { provider: "github" });
}

function invited(world: OrgWorld, details: ReadonlyMap<string, InvitationDetails>): SurveyedInvitation[] {
  return [...world.pending].flatMap(([key, { login, id }]) => {
    const { role = "direct_member", teams = [] } = details.get(key) ?? {};
    if (login === undefined || role === "billing_manager" || world.members.has(key)) return [];
    const account = { login, ...(id === undefined ? {} : { id }), emails: [] };
    return [{ ...account, role: role === "admin" ? ("owner" as const) : ("member" as const), teams }];
  });
}

function outsiders(world: OrgWorld, shared: readonly Shared[]): { login: string; id: number }[] {
  const found = new Map<string, { login: string; id: number }>();
  for (const [key, { login, id }] of shared.flatMap((each) => [...each.collaborators])) {
    if (!world.members.has(key) && !world.pending.has(key)) found.set(key, { login, id });
  }
  return [...found.values()];
}

function withoutOwners(world: OrgWorld, { name, collaborators }: Shared): SurveyedRepository {
  const people = [...collaborators].filter(([key]) => world.members.get(key)?.role !== "owner");
  return { name, collaborators: new Map(people.map(([, { login, role }]) => [login, role] as const).sort()) };
}

function remarksOn(world: OrgWorld, details: ReadonlyMap<string, InvitationDetails>): string[] {
  const billing = [...details].filter(([, { role }]) => role === "billing_manager").map(([login]) => login);
  const failed = [...world.failed].filter(([who]) => !world.members.has(who) && !world.pending.has(who));
  const enterprise = [...world.teams.values()].filter((team) => team.managedElsewhere === "enterprise");
  const { self = "" } = world;
  const isStranger = self !== "" && world.members.get(self.toLowerCase())?.role !== "owner";
  return [
    ...(isStranger
      ? [
          `The token is ${self}'s, who doesn't own ${world.login}: teams that ${self} may not see are missing. Import with an owner's or an App's before teams: exact deletes what isn't declared.`,
        ]
      : []),
    ...billing.sort().map((login) => `${login} is invited as a billing manager, which the file can't say.`),
    ...[...world.pendingEmails.keys()]
      .sort()
      .map(
        (address) => `${address} is invited by address: declare the login once the invitation is accepted.`,
      ),
    ...failed.sort().map(([who, [last]]) => `The invitation of ${who} failed (${last?.reason}).`),
    ...enterprise.map((team) => `The team ${team.name} belongs to the enterprise, and is kept there.`).sort(),
  ];
}

function byLogin(left: { readonly login: string }, right: { readonly login: string }): number {
  return left.login.toLowerCase() < right.login.toLowerCase() ? -1 : 1;
}

/** A roster that declares nothing but the organisation, so that nothing is looked up for its sake. */
function nobody(org: string): ResolvedRoster {
  const at = { file: "", line: 1, column: 1 };
  const github = { org, members: "additive", invite: "users", teams: "additive", ignore: [], at } as const;
  return { ...nothingDeclared, github };
}
