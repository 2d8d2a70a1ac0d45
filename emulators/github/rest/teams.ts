import { ApiError, notFound } from "../api-error.ts";
import type { Team } from "../entities.ts";
import { page } from "../paging.ts";
import { fullTeam, listedTeam } from "../render/team.ts";
import { type Context, isVisible, type Reply, type Route, requireOrg, requireTeam } from "../route.ts";
import { slugOf } from "../slugs.ts";
import {
  creatorName,
  initialMembers,
  requestedParent,
  requireFreeName,
  requireNestable,
  requireOrgTeam,
} from "../teams.ts";

/** Teams: list, read, create, change, delete; the teams below one; identity-provider groups. */
export const teamRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/orgs/{org}/teams",
    permission: "members=read",
    handle: (context) => {
      requireOrg(context);
      const type = context.call.query.get("team_type") ?? "all";
      const teams = [...context.world.teams.values()].filter(
        (each) => isVisible(context, each) && (type === "all" || each.type === type),
      );
      return page(context, teams, (each) => listedTeam(context.url, context.world, each));
    },
  },
  { method: "POST", path: "/orgs/{org}/teams", permission: "members=write", handle: create },
  {
    method: "GET",
    path: "/orgs/{org}/teams/{team_slug}",
    permission: "members=read",
    handle: (context) => ({
      status: 200,
      body: fullTeam(context.url, context.world, requireTeam(context)),
    }),
  },
  { method: "PATCH", path: "/orgs/{org}/teams/{team_slug}", permission: "members=write", handle: change },
  {
    method: "DELETE",
    path: "/orgs/{org}/teams/{team_slug}",
    permission: "members=write",
    handle: (context) => {
      const team = requireTeam(context);
      requireOrgTeam(team);
      context.world.removeTeam(team);
      return { status: 204 };
    },
  },
  {
    method: "GET",
    path: "/orgs/{org}/teams/{team_slug}/teams",
    permission: "members=read",
    handle: (context) => {
      const children = [...requireTeam(context).children].filter((each) => isVisible(context, each));
      return page(context, children, (each) => listedTeam(context.url, context.world, each));
    },
  },
  {
    method: "GET",
    path: "/orgs/{org}/teams/{team_slug}/external-groups",
    permission: "members=read",
    handle: (context) => {
      const team = requireTeam(context);
      if (!context.behaviour.emu) throw notFound();
      const groups =
        team.idpGroup === undefined
          ? []
          : [{ group_id: team.id, group_name: team.idpGroup, updated_at: team.updatedAt.toISOString() }];
      return { status: 200, body: { groups } };
    },
  },
  {
    method: "GET",
    path: "/orgs/{org}/teams/{team_slug}/team-sync/group-mappings",
    permission: "members=read",
    handle: (context) => {
      const team = requireTeam(context);
      if (context.actor.kind === "app") throw new ApiError(403, "Resource not accessible by integration");
      if (context.world.org.plan !== "enterprise" || context.behaviour.emu) {
        throw new ApiError(
          403,
          "This team is not managed externally, or team synchronization is not enabled.",
        );
      }
      const groups =
        team.idpGroup === undefined
          ? []
          : [{ group_id: `${team.id}`, group_name: team.idpGroup, group_description: team.idpGroup }];
      return { status: 200, body: { groups } };
    },
  },
];

function create(context: Context): Reply {
  requireOrg(context);
  const { world, body, now, actor, behaviour } = context;
  const name = String(body["name"]).trim();
  requireFreeName(context, name);
  const requested = requestedParent(context) ?? undefined;
  const privacy = (body["privacy"] ?? (requested === undefined ? "secret" : "closed")) as Team["privacy"];
  requireNestable(undefined, privacy, requested);
  const members = initialMembers(context);
  const hasOtherCreator = requested !== undefined && requested.creator !== creatorName(actor);
  const team = world.addTeam({
    kind: "Team",
    id: world.nextId("team", 5001),
    name,
    slug: slugOf(name),
    description: textOrNull(body["description"]),
    privacy,
    notifications: body["notification_setting"] !== "notifications_disabled",
    parent: actor.kind === "app" && behaviour.appParentQuirk && hasOtherCreator ? undefined : requested,
    children: new Set(),
    members,
    grants: new Map(),
    type: "organization",
    idpGroup: undefined,
    organizationRoles: new Set(),
    creator: creatorName(actor),
    createdAt: now,
    updatedAt: now,
  });
  for (const full of (body["repo_names"] as string[] | undefined) ?? []) {
    const repo = world.repo(full);
    if (repo?.owner === world.org.login) team.grants.set(repo.id, "read");
  }
  return { status: 201, body: fullTeam(context.url, world, team) };
}

function change(context: Context): Reply {
  const team = requireTeam(context);
  requireOrgTeam(team);
  const { world, body } = context;
  const name = typeof body["name"] === "string" ? body["name"].trim() : team.name;
  const requested = requestedParent(context);
  const parent = requested === undefined ? team.parent : (requested ?? undefined);
  const privacy = (body["privacy"] ?? team.privacy) as Team["privacy"];
  const description = "description" in body ? textOrNull(body["description"]) : team.description;
  const notifications =
    "notification_setting" in body
      ? body["notification_setting"] === "notifications_enabled"
      : team.notifications;
  requireFreeName(context, name, team);
  requireNestable(team, privacy, parent);
  const changed =
    name !== team.name ||
    parent !== team.parent ||
    privacy !== team.privacy ||
    description !== team.description ||
    notifications !== team.notifications;
  if (name !== team.name) world.renameTeam(team, name);
  if (parent !== team.parent) world.nest(team, parent);
  Object.assign(team, { privacy, description, notifications });
  if (changed) team.updatedAt = context.now;
  return { status: changed ? 201 : 200, body: fullTeam(context.url, world, team) };
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
