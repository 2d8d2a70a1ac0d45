import type { Invitation, Repo, RepoInvitation } from "../entities.ts";
import { nodeId } from "../node-ids.ts";
import type { GithubWorld } from "../world.ts";
import { simpleUser } from "./account.ts";
import { repositoryBody } from "./repository.ts";

/** Renders an invitation to the organisation. `login` is null for one by address. */
export function orgInvitation(url: string, world: GithubWorld, each: Invitation): Record<string, unknown> {
  return {
    id: each.id,
    login: each.account?.login ?? null,
    node_id: nodeId("OrganizationInvitation", each.id),
    email: each.email,
    role: each.role,
    created_at: each.createdAt.toISOString(),
    failed_at: each.failedAt?.toISOString() ?? null,
    failed_reason: each.failedReason ?? null,
    inviter: simpleUser(url, each.inviter),
    team_count: each.teams.size,
    invitation_teams_url: `${url}/organizations/${world.org.id}/invitations/${each.id}/teams`,
    invitation_source: "member",
  };
}

/** Renders an invitation to a repository. */
export function repoInvitation(
  url: string,
  world: GithubWorld,
  { repo, invitation }: { readonly repo: Repo; readonly invitation: RepoInvitation },
): Record<string, unknown> {
  return {
    id: invitation.id,
    node_id: nodeId("RepositoryInvitation", invitation.id),
    repository: repositoryBody(url, world, repo),
    invitee: simpleUser(url, invitation.account),
    inviter: simpleUser(url, invitation.inviter),
    permissions: invitation.role,
    created_at: invitation.createdAt.toISOString(),
    expired: false,
    url: `${url}/user/repository_invitations/${invitation.id}`,
    html_url: `https://github.com/${repo.owner}/${repo.name}/invitations`,
  };
}
