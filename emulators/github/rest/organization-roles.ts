import { allMembers } from "../access.ts";
import { notFound } from "../api-error.ts";
import { organizationRoles } from "../organization-roles.ts";
import { page } from "../paging.ts";
import { simpleUser } from "../render/account.ts";
import { listedTeam } from "../render/team.ts";
import { param, type Route, requireOrg } from "../route.ts";

/** The predefined roles of the organisation, and the teams and people that have one. */
export const organizationRoleRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/orgs/{org}/organization-roles",
    permission: "organization_custom_org_roles=read",
    handle: (context) => {
      requireOrg(context);
      const at = context.world.org.createdAt.toISOString();
      const roles = organizationRoles.map(({ id, name, base }) => ({
        id,
        name,
        description: null,
        base_role: base,
        source: "Predefined",
        permissions: [],
        organization: null,
        created_at: at,
        updated_at: at,
      }));
      return { status: 200, body: { total_count: roles.length, roles } };
    },
  },
  {
    method: "GET",
    path: "/orgs/{org}/organization-roles/{role_id}/teams",
    permission: "members=read",
    handle: (context) => {
      requireOrg(context);
      const { world, url } = context;
      const role = organizationRoles.find(({ id }) => id === Number(param(context, "role_id")));
      if (role === undefined) throw notFound();
      const teams = [...world.teams.values()].filter((team) => team.organizationRole === role.name);
      return page(context, teams, (team) => ({ ...listedTeam(url, world, team), assignment: "direct" }));
    },
  },
  {
    method: "GET",
    path: "/orgs/{org}/organization-roles/{role_id}/users",
    permission: "members=read",
    handle: (context) => {
      requireOrg(context);
      const { world, url } = context;
      const role = organizationRoles.find(({ id }) => id === Number(param(context, "role_id")));
      if (role === undefined) throw notFound();
      const holders = [...world.members.keys()].flatMap((id) => {
        const isDirect = world.organizationRoles.get(id) === role.name;
        const teams = [...world.teams.values()].filter((team) => team.organizationRole === role.name);
        const isIndirect = teams.some((team) => allMembers(world, team).has(id));
        const account = world.accounts.get(id);
        if (account === undefined || !(isDirect || isIndirect)) return [];
        const assignment = isDirect ? (isIndirect ? "mixed" : "direct") : "indirect";
        return [{ account, assignment }];
      });
      return page(context, holders, ({ account, assignment }) => ({
        ...simpleUser(url, account),
        assignment,
      }));
    },
  },
];
