import type { Change, Outcome } from "../../core/change.ts";
import type { Principal } from "../../core/state.ts";
import { goneWhenMissing } from "./apply-team.ts";
import { type Hands, loginOf, nameOf, outcomeOf } from "./hands.ts";
import { readCollaborators } from "./lookups.ts";
import { roleForGithub, roleFromGithub } from "./roles.ts";
import { slugOf } from "./slug.ts";
import { teamKeyOf } from "./view.ts";
import { perform, type Written } from "./write.ts";

/** Gives and takes a team's or a person's role on one repository. */
export async function applyToRepo(hands: Hands, change: Change): Promise<Outcome> {
  const found = hands.world.repositories.get(change.key.toLowerCase());
  const repo = found === undefined || found === "missing" ? change.key : found.name;
  switch (change.action) {
    case "grant":
      return outcomeOf(change, await give(hands, repo, { principal: change.principal, role: change.role }));
    case "regrade":
      return outcomeOf(change, await give(hands, repo, { principal: change.principal, role: change.to }));
    case "revoke":
      return outcomeOf(change, await take(hands, repo, change.principal));
    case "create":
    case "configure":
    case "archive":
      return {
        change,
        status: "skipped",
        because: "Rollcall changes nothing of a repository but who may use it.",
      };
    default:
      return change satisfies never;
  }
}

interface RepoGrant {
  readonly principal: Principal;
  readonly role: string;
}

async function give(hands: Hands, repo: string, { principal, role }: RepoGrant): Promise<Written<unknown>> {
  const { client, org } = hands;
  const what = `give ${nameOf(principal)} ${role} on ${repo}`;
  const permission = roleForGithub(role);
  const key = teamKeyOf(principal);
  if (key !== undefined) {
    const target = { org, team_slug: slugFor(hands, key), owner: org, repo };
    const accept = "application/vnd.github.v3.repository+json";
    return perform<unknown>({
      what,
      send: () =>
        client.write("PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}", { ...target, permission }),
      seen: async () => {
        const route = "GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}";
        const { data } = await client.read(route, { ...target, headers: { accept } });
        return roleFromGithub(String(data.role_name)) === role ? data : undefined;
      },
    });
  }
  const username = loginOf(hands, principal);
  const invitation_id = pendingInvitation(hands, repo, username);
  return perform<unknown>({
    what,
    send: () =>
      invitation_id === undefined
        ? client.write("PUT /repos/{owner}/{repo}/collaborators/{username}", {
            owner: org,
            repo,
            username,
            permission,
          })
        : client.write("PATCH /repos/{owner}/{repo}/invitations/{invitation_id}", {
            owner: org,
            repo,
            invitation_id,
            permissions: role as "read",
          }),
    seen: () => directAccess(hands, repo, { username, role }),
  });
}

async function take(hands: Hands, repo: string, principal: Principal): Promise<Written<unknown>> {
  const { client, org } = hands;
  const what = `take ${repo} from ${nameOf(principal)}`;
  const key = teamKeyOf(principal);
  if (key !== undefined) {
    const target = { org, team_slug: slugFor(hands, key), owner: org, repo };
    return perform<unknown>({
      what,
      send: () => client.write("DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}", target),
      seen: () =>
        goneWhenMissing(client.read("GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}", target)),
      done: [404],
    });
  }
  const username = loginOf(hands, principal);
  const invitation_id = pendingInvitation(hands, repo, username);
  return perform<unknown>({
    what,
    send: () =>
      invitation_id === undefined
        ? client.write("DELETE /repos/{owner}/{repo}/collaborators/{username}", {
            owner: org,
            repo,
            username,
          })
        : client.write("DELETE /repos/{owner}/{repo}/invitations/{invitation_id}", {
            owner: org,
            repo,
            invitation_id,
          }),
    seen: async () => ((await directAccess(hands, repo, { username })) === undefined ? {} : undefined),
    done: [404],
  });
}

/** A person's own access, given or offered; with a role, only if it is that one. */
async function directAccess(
  hands: Hands,
  repo: string,
  { username, role }: { username: string; role?: string },
): Promise<unknown> {
  const people = await readCollaborators(hands.client, hands.org, repo);
  const found = people.get(username.toLowerCase());
  return role === undefined || found?.role === role ? found : undefined;
}

function pendingInvitation(hands: Hands, repo: string, username: string): number | undefined {
  const found = hands.world.repositories.get(repo.toLowerCase());
  if (found === undefined || found === "missing") return undefined;
  return found.collaborators?.get(username.toLowerCase())?.invitationId;
}

function slugFor(hands: Hands, key: string): string {
  return hands.teams.get(key)?.slug ?? slugOf(key);
}
