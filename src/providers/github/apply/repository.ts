import type { Change } from "../../../core/change.ts";
import type { Principal } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { githubErrors } from "../errors.ts";
import { teamKeyOfPrincipal } from "../model/desired.ts";
import type { GithubCollaborator } from "../model/remote-state.ts";
import { roleForGithub, roleFromGithub } from "../model/roles.ts";
import { roleNameAnswer } from "../read/answers.ts";
import { readCollaborators } from "../read/collaborators.ts";
import { type GithubApplyContext, githubLoginOf } from "./apply-context.ts";
import { failBeforeSending, type GithubWriteResult, verifyGone, writeGithubOnce } from "./write.ts";

/** Applies one change of a repository's grants. Returns undefined for an action that Rollcall never takes. */
export async function applyToRepository(
  context: GithubApplyContext,
  change: Change,
): Promise<GithubWriteResult<unknown> | undefined> {
  const repo = repositoryNameToday(context, change.key);
  switch (change.action) {
    case "grant":
      return grantRole(context, repo, change);
    case "regrade":
      return grantRole(context, repo, { principal: change.principal, role: change.to });
    case "revoke":
      return revokeRole(context, repo, change.principal);
    case "create":
    case "configure":
    case "archive":
      return undefined;
    default:
      return change satisfies never;
  }
}

/** Returns the name today of a repository in the plan. */
export function repositoryNameToday({ remote }: GithubApplyContext, key: string): string {
  const found = remote.repositories.get(key.toLowerCase());
  return found === undefined || found === "missing" ? key : found.name;
}

interface RepositoryGrant {
  readonly principal: Principal;
  readonly role: string;
}

const teamRepo = "/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}";

async function grantRole(
  context: GithubApplyContext,
  repo: string,
  { principal, role }: RepositoryGrant,
): Promise<GithubWriteResult<unknown>> {
  const { client, org } = context;
  const what = `give ${nameInPrincipal(principal)} ${role} on ${repo}`;
  const permission = roleForGithub(role);
  const key = teamKeyOfPrincipal(principal);
  if (key === undefined) return grantRoleToPerson(context, repo, { principal, role });
  const team = context.teams.get(key);
  if (team === undefined) return failBeforeSending(githubErrors.teamGone(key));
  const target = { org, team_slug: team.slug, owner: org, repo };
  const accept = "application/vnd.github.v3.repository+json";
  return writeGithubOnce<unknown>({
    what,
    send: () => client.write(`PUT ${teamRepo}`, { ...target, permission }),
    verify: async () => {
      const { data } = await client.read(`GET ${teamRepo}`, { ...target, headers: { accept } });
      return roleFromGithub(roleNameAnswer.parse(data).role_name) === role ? {} : undefined;
    },
  });
}

/** Gives a person a role on a repository. A person outside the organisation is invited to the repository. */
export async function grantRoleToPerson(
  context: GithubApplyContext,
  repo: string,
  { principal, role }: RepositoryGrant,
): Promise<GithubWriteResult<unknown>> {
  const { client, org: owner } = context;
  const username = githubLoginOf(context, principal);
  if (username === undefined) return failBeforeSending(githubErrors.accountGone(nameInPrincipal(principal)));
  const invitation_id = pendingInvitationId(context, repo, username);
  return writeGithubOnce<unknown>({
    what: `give ${nameInPrincipal(principal)} ${role} on ${repo}`,
    send: () =>
      invitation_id === undefined
        ? client.write("PUT /repos/{owner}/{repo}/collaborators/{username}", {
            owner,
            repo,
            username,
            permission: roleForGithub(role),
          })
        : client.write("PATCH /repos/{owner}/{repo}/invitations/{invitation_id}", {
            owner,
            repo,
            invitation_id,
            permissions: role as "read",
          }),
    verify: async () => {
      const found = await readOwnAccess(context, repo, username);
      return found?.role === role ? found : undefined;
    },
  });
}

async function revokeRole(
  context: GithubApplyContext,
  repo: string,
  principal: Principal,
): Promise<GithubWriteResult<unknown>> {
  const { client, org } = context;
  const key = teamKeyOfPrincipal(principal);
  if (key === undefined) return revokeRoleFromPerson(context, repo, principal);
  const team = context.teams.get(key);
  if (team === undefined) return failBeforeSending(githubErrors.teamGone(key));
  const target = { org, team_slug: team.slug, owner: org, repo };
  return writeGithubOnce<unknown>({
    what: `take ${repo} from ${nameInPrincipal(principal)}`,
    send: () => client.write(`DELETE ${teamRepo}`, target),
    verify: () => verifyGone(client.read(`GET ${teamRepo}`, target)),
    alreadyDone: [404],
  });
}

async function revokeRoleFromPerson(
  context: GithubApplyContext,
  repo: string,
  principal: Principal,
): Promise<GithubWriteResult<unknown>> {
  const { client, org: owner } = context;
  const username = githubLoginOf(context, principal);
  if (username === undefined) return failBeforeSending(githubErrors.accountGone(nameInPrincipal(principal)));
  const invitation_id = pendingInvitationId(context, repo, username);
  return writeGithubOnce<unknown>({
    what: `take ${repo} from ${nameInPrincipal(principal)}`,
    send: () =>
      invitation_id === undefined
        ? client.write("DELETE /repos/{owner}/{repo}/collaborators/{username}", { owner, repo, username })
        : client.write("DELETE /repos/{owner}/{repo}/invitations/{invitation_id}", {
            owner,
            repo,
            invitation_id,
          }),
    verify: async () => ((await readOwnAccess(context, repo, username)) === undefined ? {} : undefined),
    alreadyDone: [404],
  });
}

/** Reads a person's own access to a repository, a pending invitation included. */
export async function readOwnAccess(
  context: GithubApplyContext,
  repo: string,
  username: string,
): Promise<GithubCollaborator | undefined> {
  const people = await readCollaborators(context.client, context.org, repo);
  return people.get(username.toLowerCase());
}

/** Returns a person's pending invitation. A repository that was renamed is remembered under the file's name for it. */
function pendingInvitationId(
  { remote }: GithubApplyContext,
  repo: string,
  username: string,
): number | undefined {
  for (const found of remote.repositories.values()) {
    if (found === "missing" || found.name.toLowerCase() !== repo.toLowerCase()) continue;
    const id = found.collaborators?.get(username.toLowerCase())?.invitationId;
    if (id !== undefined) return id;
  }
  return undefined;
}
