import { userRole } from "../access.ts";
import { forbidden, notFound, unprocessable } from "../api-error.ts";
import type { Account, Repo } from "../entities.ts";
import { page } from "../paging.ts";
import { simpleUser } from "../render/account.ts";
import { repoInvitation } from "../render/invitation.ts";
import { baseRole, permissionFlags, roleFromWord } from "../roles.ts";
import { type Context, param, type Reply, type Route, requireRepo, requireUser } from "../route.ts";

const one = "/repos/{owner}/{repo}/collaborators/{username}";

/** People on repositories: collaborators, their permission, and invitations to outsiders. */
export const collaboratorRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/collaborators",
    permission: "metadata=read",
    handle: (context) => {
      const repo = requireRepo(context);
      const people = collaborators(context, repo, context.call.query.get("affiliation") ?? "all");
      return page(context, people, ({ account, role }) => ({
        ...simpleUser(context.url, account),
        permissions: permissionFlags(context.world, role),
        role_name: role,
      }));
    },
  },
  {
    method: "GET",
    path: one,
    permission: "metadata=read",
    handle: (context) => {
      const { world } = context;
      const account = requireUser(context);
      const repo = requireRepo(context);
      const found = collaborators(context, repo, "all").some((each) => each.account === account);
      if (!found || !world.accounts.has(account.id)) throw notFound();
      return { status: 204 };
    },
  },
  { method: "PUT", path: one, permission: "administration=write", handle: put },
  {
    method: "DELETE",
    path: one,
    permission: "administration=write",
    handle: (context) => {
      const repo = requireRepo(context);
      const account = requireUser(context);
      if (repo.archived) throw forbidden("Repository was archived so is read-only.");
      repo.collaborators.delete(account.id);
      return { status: 204 };
    },
  },
  {
    method: "GET",
    path: `${one}/permission`,
    permission: "metadata=read",
    handle: (context) => {
      const account = requireUser(context);
      const role = userRole(context.world, account, requireRepo(context));
      const base = role === undefined ? "none" : baseRole(context.world, role);
      const legacy = { maintain: "write", triage: "read" }[base] ?? base;
      return {
        status: 200,
        body: {
          permission: legacy,
          role_name: role ?? "none",
          user: {
            ...simpleUser(context.url, account),
            permissions: permissionFlags(context.world, role),
            role_name: role ?? "none",
          },
        },
      };
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/invitations",
    permission: "administration=read",
    handle: (context) => {
      const repo = requireRepo(context);
      return page(context, [...repo.invitations.values()], (invitation) =>
        repoInvitation(context.url, context.world, { repo, invitation }),
      );
    },
  },
  {
    method: "PATCH",
    path: "/repos/{owner}/{repo}/invitations/{invitation_id}",
    permission: "administration=write",
    handle: (context) => {
      const repo = requireRepo(context);
      const invitation = repo.invitations.get(Number(param(context, "invitation_id")));
      if (invitation === undefined) throw notFound();
      const word = context.body["permissions"];
      if (typeof word === "string") invitation.role = roleFromWord(context.world, word) ?? invitation.role;
      return { status: 200, body: repoInvitation(context.url, context.world, { repo, invitation }) };
    },
  },
  {
    method: "DELETE",
    path: "/repos/{owner}/{repo}/invitations/{invitation_id}",
    permission: "administration=write",
    handle: (context) => {
      const deleted = requireRepo(context).invitations.delete(Number(param(context, "invitation_id")));
      if (!deleted) throw notFound();
      return { status: 204 };
    },
  },
];

function put(context: Context): Reply {
  const { world, behaviour } = context;
  const repo = requireRepo(context);
  const account = requireUser(context);
  if (repo.archived) throw forbidden("Repository was archived so is read-only.");
  const word = context.body["permission"];
  const role = roleFromWord(world, typeof word === "string" ? word : "push");
  if (role === undefined) throw unprocessable("Repository", "permission", `Permission ${word} is invalid`);
  if (account.kind === "Organization") {
    throw unprocessable("Repository", "user", "Cannot add an organization as a collaborator");
  }
  const isKnown = world.members.has(account.id) || repo.collaborators.has(account.id);
  if (isKnown || behaviour.enterpriseServer || behaviour.emu) {
    repo.collaborators.set(account.id, role);
    return { status: 204 };
  }
  if (account.blocked) throw unprocessable("Repository", "user", "User is blocked");
  const former = [...repo.invitations.values()].find((each) => each.account === account);
  const invitation = former ?? {
    id: world.nextId("repository invitation", 9501),
    account,
    role,
    inviter: context.actor.account,
    createdAt: context.now,
  };
  invitation.role = role;
  repo.invitations.set(invitation.id, invitation);
  return { status: 201, body: repoInvitation(context.url, world, { repo, invitation }) };
}

function collaborators(
  context: Context,
  repo: Repo,
  affiliation: string,
): { readonly account: Account; readonly role: string }[] {
  const { world, behaviour } = context;
  const ids = affiliation === "all" ? world.accounts.keys() : repo.collaborators.keys();
  return [...ids].flatMap((id) => {
    const account = world.accounts.get(id);
    const direct = repo.collaborators.get(id);
    if (account === undefined || account.kind !== "User") return [];
    if (direct === undefined && !world.members.has(id)) return [];
    if (affiliation === "outside" && world.members.has(id)) return [];
    const effective = affiliation === "all" || behaviour.effectiveCollaboratorRoles;
    const role = effective ? userRole(world, account, repo) : direct;
    return role === undefined ? [] : [{ account, role }];
  });
}
