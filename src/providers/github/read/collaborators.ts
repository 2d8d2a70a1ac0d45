import { RollcallError } from "../../../core/rollcall-error.ts";
import type { GithubClient } from "../client.ts";
import { githubErrors } from "../errors.ts";
import type { GithubCollaborator } from "../model/remote-state.ts";
import { roleFromGithub } from "../model/roles.ts";
import { collaboratorsAnswer, repositoryInvitationsAnswer } from "./answers.ts";
import { parseAnswer, queryByAlias, readAllPages } from "./lookups.ts";
import { collaboratorsPage } from "./queries.ts";

/**
 * Reads the people with access of their own to one repository by lower-cased login, invited people included. Throws a
 * `RollcallError` when they can't be read to the end.
 */
export async function readCollaborators(
  client: GithubClient,
  org: string,
  repo: string,
): Promise<ReadonlyMap<string, GithubCollaborator>> {
  const invited = await readInvited(client, org, repo);
  // REST answers effective access, through teams too; GraphQL names the source of each grant.
  return new Map([...invited, ...(await readDirect(client, org, repo))]);
}

async function readInvited(client: GithubClient, owner: string, repo: string) {
  const invitations = await readAllPages(client, "GET /repos/{owner}/{repo}/invitations", {
    params: { owner, repo },
    shape: repositoryInvitationsAnswer,
    what: `list the invitations to ${repo}`,
  });
  return invitations.flatMap(({ id, invitee, permissions, expired }): [string, GithubCollaborator][] => {
    if (invitee === null || expired) return [];
    const collaborator = { ...invitee, role: roleFromGithub(permissions), invitationId: id };
    return [[invitee.login.toLowerCase(), collaborator]];
  });
}

async function readDirect(client: GithubClient, owner: string, name: string) {
  const what = `list the collaborators of ${name}`;
  const found = new Map<string, GithubCollaborator>();
  const listedLogins = new Set<string>();
  for (let after: string | null = null; ; ) {
    const variables: Readonly<Record<string, unknown>> = { owner, name, after };
    const data = await queryByAlias(client, collaboratorsPage, { variables, what });
    const page = parseAnswer(collaboratorsAnswer, data, what).repository?.collaborators;
    if (!page) throw new RollcallError(githubErrors.collaboratorsHidden(name), { provider: "github" });
    for (const edge of page.edges ?? []) {
      if (edge === null) continue;
      const { login, databaseId: id } = edge.node;
      listedLogins.add(login);
      const own = edge.permissionSources?.find((each) => each.source.__typename === "Repository");
      if (own === undefined) continue;
      found.set(login.toLowerCase(), { login, id, role: roleFromGithub(own.roleName ?? own.permission) });
    }
    if (page.pageInfo.hasNextPage && page.pageInfo.endCursor !== after) after = page.pageInfo.endCursor;
    else if (listedLogins.size === page.totalCount) return found;
    else throw new RollcallError(githubErrors.collaboratorsIncomplete(name), { provider: "github" });
  }
}
