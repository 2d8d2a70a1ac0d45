import { allMembers } from "../access.ts";
import { ApiError, notFound } from "../api-error.ts";
import type { Team } from "../entities.ts";
import { type OrganizationRole, organizationRoles } from "../organization-roles.ts";
import { page } from "../paging.ts";
import { simpleUser } from "../render/account.ts";
import { listedTeam } from "../render/team.ts";
import { type Context, param, type Route, requireOrg, requireTeam } from "../route.ts";

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
      const { world, url } = context;
      const role = requireRole(context);
      const holds = (team: Team | undefined): boolean =>
        team !== undefined && (team.organizationRoles.has(role.name) || holds(team.parent));
      return page(context, [...world.teams.values()].filter(holds), (team) => {
        const isDirect = team.organizationRoles.has(role.name);
        const assignment = isDirect ? (holds(team.parent) ? "mixed" : "direct") : "indirect";
        return { ...listedTeam(url, world, team), assignment };
      });
    },
  },
  {
    method: "GET",
    path: "/orgs/{org}/organization-roles/{role_id}/users",
    permission: "members=read",
    handle: (context) => {
      const { world, url } = context;
      const role = requireRole(context);
      const holders = [...world.members.keys()].flatMap((id) => {
        const isDirect = world.organizationRoles.get(id)?.has(role.name) ?? false;
        const teams = [...world.teams.values()].filter((team) => team.organizationRoles.has(role.name));
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
  ...(["PUT", "DELETE"] as const).flatMap((method): readonly Route[] => [
    {
      method,
      path: "/orgs/{org}/organization-roles/teams/{team_slug}/{role_id}",
      permission: "members=write",
      handle: (context) => {
        const role = requireRole(context);
        const { organizationRoles: held } = requireTeam(context);
        if (method === "PUT") held.add(role.name);
        else held.delete(role.name);
        return { status: 204 };
      },
    },
    {
      method,
      path: "/orgs/{org}/organization-roles/users/{username}/{role_id}",
      permission: "members=write",
      handle: (context) => {
        const { world } = context;
        const role = requireRole(context);
        const account = world.user(param(context, "username"));
        if (account === undefined) throw notFound();
        if (!world.members.has(account.id))
          throw new ApiError(422, "Validation Failed: the user is not a member of the organization.");
        const held = world.organizationRoles.get(account.id) ?? new Set();
        if (method === "PUT") held.add(role.name);
        else held.delete(role.name);
        world.organizationRoles.set(account.id, held);
        return { status: 204 };
      },
    },
  ]),
];

function requireRole(context: Context): OrganizationRole {
  requireOrg(context);
  const role = organizationRoles.find(({ id }) => id === Number(param(context, "role_id")));
  if (role === undefined) throw notFound();
  return role;
}
