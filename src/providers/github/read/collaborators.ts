import { RollcallError } from "../../../core/rollcall-error.ts";
import { githubAccessErrors } from "../access-errors.ts";
import type { GithubClient } from "../client.ts";
import type { GithubCollaborator } from "../model/remote-state.ts";
import { roleFromGithub } from "../model/roles.ts";
import {
  type CollaboratorsPage,
  collaboratorsAnswer,
  repositoryInvitationsAnswer,
  restCollaboratorsAnswer,
} from "./answers.ts";
import { parseAnswer, queryByAlias, readAllPages } from "./lookups.ts";
import { collaboratorsPage } from "./queries.ts";

/** Direct collaborators by lower-cased login. */
export type Collaborators = ReadonlyMap<string, GithubCollaborator>;

/**
 * Reads the people with access of their own to one repository by lower-cased login, invited people included. Throws a
 * `RollcallError` when they can't be read to the end.
 */
export async function readCollaborators(
  client: GithubClient,
  org: string,
  repo: string,
): Promise<Collaborators> {
  const invited = await readInvitedCollaborators(client, org, repo);
  return new Map([...invited, ...(await readDirectCollaborators(client, org, repo))]);
}

/** Reads the people who are invited to one repository and have not accepted. Expired invitations are left out. */
export async function readInvitedCollaborators(
  client: GithubClient,
  owner: string,
  repo: string,
): Promise<Collaborators> {
  const invitations = await readAllPages(client, "GET /repos/{owner}/{repo}/invitations", {
    params: { owner, repo },
    shape: repositoryInvitationsAnswer,
    what: `list the invitations to ${repo}`,
  });
  return new Map(
    invitations.flatMap(({ id, invitee, permissions, expired }): [string, GithubCollaborator][] => {
      if (invitee === null || expired) return [];
      const collaborator = { ...invitee, role: roleFromGithub(permissions), invitationId: id };
      return [[invitee.login.toLowerCase(), collaborator]];
    }),
  );
}

/**
 * Reads the people with access of their own to one repository, without invited people. `first` is their first page,
 * where it was read already. Throws a `RollcallError` when they can't be read to the end.
 */
export async function readDirectCollaborators(
  client: GithubClient,
  owner: string,
  name: string,
  first?: CollaboratorsPage,
): Promise<Collaborators> {
  const what = `list the collaborators of ${name}`;
  const found = new Map<string, GithubCollaborator>();
  const listedLogins = new Set<string>();
  let page = first;
  for (let after: string | null = null; ; ) {
    if (page === undefined) {
      const variables: Readonly<Record<string, unknown>> = { owner, name, after };
      const data = await queryByAlias(client, collaboratorsPage, { variables, what });
      page = parseAnswer(collaboratorsAnswer, data, what).repository?.collaborators ?? undefined;
    }
    if (page === undefined) {
      throw new RollcallError(githubAccessErrors.collaboratorsHidden(name), { provider: "github" });
    }
    for (const edge of page.edges ?? []) {
      if (edge === null) continue;
      const { login, databaseId: id } = edge.node;
      listedLogins.add(login);
      if (edge.permissionSources === null) return readByRest(client, owner, name);
      const own = edge.permissionSources.find((each) => each.source.__typename === "Repository");
      if (own === undefined) continue;
      found.set(login.toLowerCase(), { login, id, role: roleFromGithub(own.roleName ?? own.permission) });
    }
    if (page.pageInfo.hasNextPage && page.pageInfo.endCursor !== after) after = page.pageInfo.endCursor;
    else if (listedLogins.size === page.totalCount) return found;
    else throw new RollcallError(githubAccessErrors.collaboratorsIncomplete(name), { provider: "github" });
    page = undefined;
  }
}

/** REST names no source of a role: it is what a person may do in effect, through teams too. */
async function readByRest(client: GithubClient, owner: string, repo: string): Promise<Collaborators> {
  const people = await readAllPages(client, "GET /repos/{owner}/{repo}/collaborators", {
    params: { owner, repo, affiliation: "direct" },
    shape: restCollaboratorsAnswer,
    what: `list the collaborators of ${repo}`,
  });
  return new Map(
    people.map(({ login, id, role_name }) => [
      login.toLowerCase(),
      { login, id, role: roleFromGithub(role_name) },
    ]),
  );
}
