import type { Change } from "../../../core/change.ts";
import type { Principal } from "../../../core/state.ts";
import { githubErrors } from "../errors.ts";
import { teamKeyOf } from "../model/desired.ts";
import type { Collaborator } from "../model/remote-state.ts";
import { roleForGithub, roleFromGithub } from "../model/roles.ts";
import { roleNameAnswer } from "../read/answers.ts";
import { readCollaborators } from "../read/collaborators.ts";
import { type Hands, loginOf, nameOf } from "./apply-context.ts";
import { goneWhenMissing, perform, unsent, type Written } from "./write.ts";

/** Gives and takes a team's or a person's role on one repository; undefined for what Rollcall never changes of one. */
export async function applyToRepo(hands: Hands, change: Change): Promise<Written<unknown> | undefined> {
  const repo = nameToday(hands, change.key);
  switch (change.action) {
    case "grant":
      return give(hands, repo, change);
    case "regrade":
      return give(hands, repo, { principal: change.principal, role: change.to });
    case "revoke":
      return take(hands, repo, change.principal);
    case "create":
    case "configure":
    case "archive":
      return undefined;
    default:
      return change satisfies never;
  }
}

/** What a repository of the plan is called today. */
export function nameToday({ world }: Hands, key: string): string {
  const found = world.repositories.get(key.toLowerCase());
  return found === undefined || found === "missing" ? key : found.name;
}

interface RepoGrant {
  readonly principal: Principal;
  readonly role: string;
}

const teamRepo = "/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}";

async function give(hands: Hands, repo: string, { principal, role }: RepoGrant): Promise<Written<unknown>> {
  const { client, org } = hands;
  const what = `give ${nameOf(principal)} ${role} on ${repo}`;
  const permission = roleForGithub(role);
  const key = teamKeyOf(principal);
  if (key === undefined) return giveToPerson(hands, repo, { principal, role });
  const team = hands.teams.get(key);
  if (team === undefined) return unsent(githubErrors.teamGone(key));
  const target = { org, team_slug: team.slug, owner: org, repo };
  const accept = "application/vnd.github.v3.repository+json";
  return perform<unknown>({
    what,
    send: () => client.write(`PUT ${teamRepo}`, { ...target, permission }),
    seen: async () => {
      const { data } = await client.read(`GET ${teamRepo}`, { ...target, headers: { accept } });
      return roleFromGithub(roleNameAnswer.parse(data).role_name) === role ? {} : undefined;
    },
  });
}

/** Gives a person a role on a repository directly; whoever isn't in the organisation is invited to it. */
export async function giveToPerson(
  hands: Hands,
  repo: string,
  { principal, role }: RepoGrant,
): Promise<Written<unknown>> {
  const { client, org: owner } = hands;
  const username = loginOf(hands, principal);
  if (username === undefined) return unsent(githubErrors.accountGone(nameOf(principal)));
  const invitation_id = pendingInvitation(hands, repo, username);
  return perform<unknown>({
    what: `give ${nameOf(principal)} ${role} on ${repo}`,
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
    seen: async () => {
      const found = await ownAccess(hands, repo, username);
      return found?.role === role ? found : undefined;
    },
  });
}

async function take(hands: Hands, repo: string, principal: Principal): Promise<Written<unknown>> {
  const { client, org } = hands;
  const key = teamKeyOf(principal);
  if (key === undefined) return takeFromPerson(hands, repo, principal);
  const team = hands.teams.get(key);
  if (team === undefined) return unsent(githubErrors.teamGone(key));
  const target = { org, team_slug: team.slug, owner: org, repo };
  return perform<unknown>({
    what: `take ${repo} from ${nameOf(principal)}`,
    send: () => client.write(`DELETE ${teamRepo}`, target),
    seen: () => goneWhenMissing(client.read(`GET ${teamRepo}`, target)),
    done: [404],
  });
}

async function takeFromPerson(hands: Hands, repo: string, principal: Principal): Promise<Written<unknown>> {
  const { client, org: owner } = hands;
  const username = loginOf(hands, principal);
  if (username === undefined) return unsent(githubErrors.accountGone(nameOf(principal)));
  const invitation_id = pendingInvitation(hands, repo, username);
  return perform<unknown>({
    what: `take ${repo} from ${nameOf(principal)}`,
    send: () =>
      invitation_id === undefined
        ? client.write("DELETE /repos/{owner}/{repo}/collaborators/{username}", { owner, repo, username })
        : client.write("DELETE /repos/{owner}/{repo}/invitations/{invitation_id}", {
            owner,
            repo,
            invitation_id,
          }),
    seen: async () => ((await ownAccess(hands, repo, username)) === undefined ? {} : undefined),
    done: [404],
  });
}

/** A person's own access to a repository, given or offered. */
async function ownAccess(hands: Hands, repo: string, username: string): Promise<Collaborator | undefined> {
  const people = await readCollaborators(hands.client, hands.org, repo);
  return people.get(username.toLowerCase());
}

function pendingInvitation(hands: Hands, repo: string, username: string): number | undefined {
  const found = hands.world.repositories.get(repo.toLowerCase());
  if (found === undefined || found === "missing") return undefined;
  return found.collaborators?.get(username.toLowerCase())?.invitationId;
}
