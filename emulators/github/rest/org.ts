import { notFound } from "../api-error.ts";
import { page } from "../paging.ts";
import { fullOrg, publicUser } from "../render/account.ts";
import { repositoryBody } from "../render/repository.ts";
import { param, type Route, requireOrg, requireUser } from "../route.ts";

/** The organisation, its repositories and custom roles, and accounts by login and by id. */
export const orgRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/orgs/{org}",
    handle: (context) => {
      requireOrg(context);
      const { permissions } = context.actor;
      const planned = permissions === undefined || permissions["organization_plan"] !== undefined;
      const administered =
        permissions === undefined || permissions["organization_administration"] !== undefined;
      return { status: 200, body: fullOrg(context.url, context.world, { planned, administered }) };
    },
  },
  {
    method: "GET",
    path: "/orgs/{org}/repos",
    permission: "metadata=read",
    handle: (context) => {
      requireOrg(context);
      const { world } = context;
      const repos = [...world.repos.values()].filter((each) => each.owner === world.org.login);
      return page(context, repos, (each) => repositoryBody(context.url, world, each));
    },
  },
  {
    method: "GET",
    path: "/orgs/{org}/custom-repository-roles",
    permission: "organization_custom_roles=read",
    handle: (context) => {
      requireOrg(context);
      const { world } = context;
      if (world.org.plan !== "enterprise") throw notFound();
      const roles = world.customRoles.map((role) => ({
        id: role.id,
        name: role.name,
        description: null,
        base_role: role.base,
        permissions: [],
        organization: publicUser(context.url, orgAccount(context)),
        created_at: world.org.createdAt.toISOString(),
        updated_at: world.org.createdAt.toISOString(),
      }));
      return { status: 200, body: { total_count: roles.length, custom_roles: roles } };
    },
  },
  {
    method: "GET",
    path: "/users/{username}",
    handle: (context) => ({ status: 200, body: publicUser(context.url, requireUser(context)) }),
  },
  {
    method: "GET",
    path: "/user/{account_id}",
    handle: (context) => {
      const account = context.world.accounts.get(Number(param(context, "account_id")));
      if (account === undefined) throw notFound();
      return { status: 200, body: publicUser(context.url, account) };
    },
  },
];

function orgAccount(context: Parameters<Route["handle"]>[0]) {
  const account = context.world.user(context.world.org.login);
  if (account === undefined) throw new Error("the organisation has an account of its own");
  return account;
}
