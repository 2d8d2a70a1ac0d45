import type { z } from "zod";
import type { Problem } from "../../../core/finding.ts";
import type { Progress } from "../../../core/provider.ts";
import { RollcallError } from "../../../core/rollcall-error.ts";
import type { GithubClient } from "../client.ts";
import type { GithubCollaborator, GithubRemoteState } from "../model/remote-state.ts";
import { readInvitedCollaborators } from "../read/collaborators.ts";
import { readDirectAccess } from "../read/direct-access.ts";
import { parseAnswer, queryByAlias, readAllPages } from "../read/lookups.ts";
import { invitationDetailsAnswer, invitationTeamSlugsAnswer, profilesAnswer } from "./answers.ts";
import { profilesPage } from "./queries.ts";

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
            shape: invitationTeamSlugsAnswer,
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

/** A repository where people have access of their own. */
export interface SharedRepository {
  readonly name: string;
  /** By lower-cased login, invited people included. */
  readonly collaborators: ReadonlyMap<string, GithubCollaborator>;
}

/**
 * Reads the people with access of their own to every repository of the organisation, and who is invited to the
 * repositories where anybody but an owner has. `hidden` are the repositories whose people GitHub doesn't show, and
 * `problem` says why there may be more.
 */
export async function readSharedRepositories(
  client: GithubClient,
  { login, members }: GithubRemoteState,
  progress: Progress,
): Promise<{
  readonly shared: readonly SharedRepository[];
  /** Of all repositories that the token sees. */
  readonly names: readonly string[];
  readonly hidden: readonly string[];
  readonly problem: Problem | undefined;
}> {
  const { repositories, problem } = await readDirectAccess(client, login, progress);
  const shared: SharedRepository[] = [];
  const hidden: string[] = [];
  for (const { name, people } of repositories.values()) {
    if (people === undefined) hidden.push(name);
    else if ([...people.keys()].some((key) => members.get(key)?.role !== "owner")) {
      const invited = await readInvitedCollaborators(client, login, name);
      shared.push({ name, collaborators: new Map([...invited, ...people]) });
    }
  }
  const names = [...repositories.values()].map(({ name }) => name).sort();
  return { shared: shared.sort(byName), names, hidden: hidden.sort(), problem };
}

function byName(left: SharedRepository, right: SharedRepository): number {
  return left.name < right.name ? -1 : 1;
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
