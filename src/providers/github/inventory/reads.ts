import type { z } from "zod";
import { RollcallError } from "../../../core/rollcall-error.ts";
import type { GithubClient } from "../client.ts";
import type { GithubCollaborator } from "../model/remote-state.ts";
import { readCollaborators } from "../read/collaborators.ts";
import { parseAnswer, queryByAlias, readAllPages } from "../read/lookups.ts";
import {
  invitationDetailsAnswer,
  invitationTeamsAnswer,
  profilesAnswer,
  sharedRepositoriesAnswer,
} from "./answers.ts";
import { profilesPage, sharedRepositoriesPage } from "./queries.ts";

/** What an inventory reads beside the remote state. Each function throws a `RollcallError` when it gets no answer. */

/** The role and the teams of a pending invitation. */
export interface InvitationDetails {
  readonly role: string;
  /** Slugs. */
  readonly teams: readonly string[];
}

/** Reads the details of the pending invitations to accounts, by lower-cased login. Empty on an Enterprise Server. */
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
        : await readAllPages(client, "GET /orgs/{org}/invitations/{invitation_id}/teams", {
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
    return await readAllPages(client, "GET /orgs/{org}/invitations", {
      params: { org },
      shape: invitationDetailsAnswer,
      what: "list invitations",
    });
  } catch (error) {
    if (error instanceof RollcallError && error.findings[0]?.code === "not_found") return [];
    throw error;
  }
}

/** Reads the names in the members' profiles, by lower-cased login; members without a name are left out. */
export async function readProfiles(client: GithubClient, org: string): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const request = { org, document: profilesPage, shape: profilesAnswer, what: "read the members' profiles" };
  await forEachPage(client, request, ({ organization }) => {
    for (const node of organization.membersWithRole.nodes)
      if (node?.name?.trim()) names.set(node.login.toLowerCase(), node.name.trim());
    return organization.membersWithRole.pageInfo;
  });
  return names;
}

/** Reads which repositories have outside collaborators, and on which the token may not see them. */
export async function readSharedRepositories(
  client: GithubClient,
  org: string,
): Promise<{ readonly shared: readonly string[]; readonly hidden: readonly string[] }> {
  const shared: string[] = [];
  const hidden: string[] = [];
  const what = "look for outside collaborators";
  const request = { org, document: sharedRepositoriesPage, shape: sharedRepositoriesAnswer, what };
  await forEachPage(client, request, ({ organization: { repositories } }) => {
    for (const node of repositories.nodes) {
      if (node?.collaborators === null) hidden.push(node.name);
      else if (node && node.collaborators.totalCount > 0) shared.push(node.name);
    }
    return repositories.pageInfo;
  });
  return { shared: shared.sort(), hidden: hidden.sort() };
}

/** Reads the collaborators of each of these repositories, by its name. */
export async function readAllCollaborators(
  client: GithubClient,
  org: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, GithubCollaborator>>> {
  const found = new Map<string, ReadonlyMap<string, GithubCollaborator>>();
  for (const name of names) found.set(name, await readCollaborators(client, org, name));
  return found;
}

interface PagedQuery<Data> {
  readonly org: string;
  readonly document: string;
  readonly shape: z.ZodType<Data>;
  readonly what: string;
}

/** Reads every page of one list of the organisation. `take` returns the page's `pageInfo`. */
export async function forEachPage<Data>(
  client: GithubClient,
  { org, document, shape, what }: PagedQuery<Data>,
  take: (data: Data) => { readonly hasNextPage: boolean; readonly endCursor: string | null } | undefined,
): Promise<void> {
  for (let after: string | null = null; ; ) {
    const variables: Readonly<Record<string, unknown>> = { org, after };
    const page = take(parseAnswer(shape, await queryByAlias(client, document, { variables, what }), what));
    if (page === undefined || !page.hasNextPage || page.endCursor === after) return;
    after = page.endCursor;
  }
}
