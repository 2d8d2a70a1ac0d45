import type { z } from "zod";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { statusOf } from "../api-error.ts";
import { problemFrom } from "../api-errors.ts";
import type { GithubClient } from "../client.ts";
import type { Collaborator } from "../model/remote-state.ts";
import { readCollaborators } from "../read/collaborators.ts";
import { askByName, listAll, parsed } from "../read/lookups.ts";
import {
  customRolesAnswer,
  invitationDetailsAnswer,
  invitationTeamsAnswer,
  profilesAnswer,
  sharedRepositoriesAnswer,
} from "./answers.ts";
import { profilesPage, sharedRepositoriesPage } from "./queries.ts";

/** What a survey reads beside the world that a plan reads. Each throws a `RollcallError` when it can't be answered. */

/** Where a pending invitation leads. */
export interface InvitationDetails {
  readonly role: string;
  /** Slugs. */
  readonly teams: readonly string[];
}

/** Details of the pending invitations that name an account, by lower-cased login. None on an Enterprise Server. */
export async function readInvitationDetails(
  client: GithubClient,
  org: string,
): Promise<ReadonlyMap<string, InvitationDetails>> {
  const details = new Map<string, InvitationDetails>();
  for (const { id, login, role, team_count } of await listInvitations(client, org)) {
    if (!login) continue;
    const teams =
      team_count === 0
        ? []
        : await listAll(client, "GET /orgs/{org}/invitations/{invitation_id}/teams", {
            params: { org, invitation_id: id },
            shape: invitationTeamsAnswer,
            what: `list the teams that ${login} is invited to`,
          });
    details.set(login.toLowerCase(), { role, teams: teams.map((each) => each.slug) });
  }
  return details;
}

async function listInvitations(client: GithubClient, org: string) {
  try {
    return await listAll(client, "GET /orgs/{org}/invitations", {
      params: { org },
      shape: invitationDetailsAnswer,
      what: "list invitations",
    });
  } catch (error) {
    if (error instanceof RollcallError && error.findings[0]?.code === "not_found") return [];
    throw error;
  }
}

/** The names in the members' profiles, by lower-cased login; whoever has none is not there. */
export async function readProfiles(client: GithubClient, org: string): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const request = { org, document: profilesPage, shape: profilesAnswer, what: "read the members' profiles" };
  await eachPage(client, request, ({ organization }) => {
    for (const node of organization.membersWithRole.nodes)
      if (node?.name?.trim()) names.set(node.login.toLowerCase(), node.name.trim());
    return organization.membersWithRole.pageInfo;
  });
  return names;
}

/** Repositories that somebody from outside has access to, and those whose collaborators the token may not see. */
export async function readSharedRepositories(
  client: GithubClient,
  org: string,
): Promise<{ readonly shared: readonly string[]; readonly hidden: readonly string[] }> {
  const shared: string[] = [];
  const hidden: string[] = [];
  const what = "look for outside collaborators";
  const request = { org, document: sharedRepositoriesPage, shape: sharedRepositoriesAnswer, what };
  await eachPage(client, request, ({ organization: { repositories } }) => {
    for (const node of repositories.nodes) {
      if (node?.collaborators === null) hidden.push(node.name);
      else if (node && node.collaborators.totalCount > 0) shared.push(node.name);
    }
    return repositories.pageInfo;
  });
  return { shared: shared.sort(), hidden: hidden.sort() };
}

/** Who has access of their own to each of these repositories. */
export async function readAllCollaborators(
  client: GithubClient,
  org: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, Collaborator>>> {
  const found = new Map<string, ReadonlyMap<string, Collaborator>>();
  for (const name of names) found.set(name, await readCollaborators(client, org, name));
  return found;
}

/** False where the organisation has no custom roles, and where it can't have any; true when the token may not know. */
export async function mayHaveCustomRoles(client: GithubClient, org: string): Promise<boolean> {
  try {
    const { data } = await client.read("GET /orgs/{org}/custom-repository-roles", { org });
    return customRolesAnswer.parse(data).custom_roles.length > 0;
  } catch (failure) {
    if (statusOf(failure) === 404) return false;
    if (statusOf(failure) === 403) return true;
    throw new RollcallError(problemFrom(failure, "list custom roles"), { provider: "github" });
  }
}

interface Paged<Data> {
  readonly org: string;
  readonly document: string;
  readonly shape: z.ZodType<Data>;
  readonly what: string;
}

/** Every page of one list of the organisation's; `take` answers where the next one begins. */
export async function eachPage<Data>(
  client: GithubClient,
  { org, document, shape, what }: Paged<Data>,
  take: (data: Data) => { readonly hasNextPage: boolean; readonly endCursor: string | null } | undefined,
): Promise<void> {
  for (let after: string | null = null; ; ) {
    const variables: Readonly<Record<string, unknown>> = { org, after };
    const page = take(parsed(shape, await askByName(client, document, { variables, what }), what));
    if (page === undefined || !page.hasNextPage || page.endCursor === after) return;
    after = page.endCursor;
  }
}
