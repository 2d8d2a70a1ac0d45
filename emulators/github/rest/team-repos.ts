import { teamRepos, teamRole } from "../access.ts";
import { ApiError, forbidden, notFound } from "../api-error.ts";
import type { Repo } from "../entities.ts";
import { page } from "../paging.ts";
import { heldRepository } from "../render/repository.ts";
import { listedTeam } from "../render/team.ts";
import { permissionFlags, permissionWord, roleFromWord } from "../roles.ts";
import { type Context, type Route, requireOrg, requireRepo, requireTeam, visible } from "../route.ts";
import { requireOrgTeam } from "../teams.ts";

const one = "/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}";

/** What teams may do in repositories, seen from either side. */
export const teamRepoRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/orgs/{org}/teams/{team_slug}/repos",
    permission: "members=read",
    handle: (context) => {
      const { world } = context;
      const held = [...teamRepos(world, requireTeam(context))].flatMap(([id, role]) => {
        const repo = world.repos.get(id);
        return repo === undefined ? [] : [{ repo, role }];
      });
      return page(context, held, (each) => heldRepository(context.url, world, each));
    },
  },
  {
    method: "GET",
    path: one,
    permission: "members=read",
    handle: (context) => {
      const { world } = context;
      const team = requireTeam(context);
      const repo = requireRepo(context);
      const role = teamRole(world, team, repo);
      if (role === undefined) throw notFound();
      const asked = context.call.headers.accept?.includes("repository") ?? false;
      return asked
        ? { status: 200, body: heldRepository(context.url, world, { repo, role }) }
        : { status: 204 };
    },
  },
  {
    method: "PUT",
    path: one,
    permission: "members=read,administration=write",
    handle: (context) => {
      const team = requireTeam(context);
      const repo = grantable(context);
      requireOrgTeam(team);
      const word = context.body["permission"];
      const role = roleFromWord(context.world, typeof word === "string" ? word : "push");
      if (role === undefined) {
        throw new ApiError(422, "Validation Failed", { errors: [`Permission ${word} is invalid`] });
      }
      team.grants.set(repo.id, role);
      return { status: 204 };
    },
  },
  {
    method: "DELETE",
    path: one,
    permission: "members=write,administration=write",
    handle: (context) => {
      const team = requireTeam(context);
      const repo = grantable(context);
      requireOrgTeam(team);
      team.grants.delete(repo.id);
      return { status: 204 };
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/teams",
    permission: "administration=read",
    handle: (context) => {
      const { world } = context;
      const repo = requireRepo(context);
      const held = [...world.teams.values()].flatMap((team) => {
        const role = visible(context, team) ? teamRole(world, team, repo) : undefined;
        return role === undefined ? [] : [{ team, role }];
      });
      return page(context, held, ({ team, role }) => ({
        ...listedTeam(context.url, world, team),
        permission: permissionWord(role),
        permissions: permissionFlags(world, role),
        access_source: team.type === "enterprise" ? "enterprise" : "direct",
      }));
    },
  },
];

function grantable(context: Context): Repo {
  requireOrg(context);
  const { world } = context;
  const repo = requireRepo(context);
  if (repo.owner !== world.org.login) {
    throw new ApiError(422, "Validation Failed", {
      errors: [{ resource: "TeamMember", code: "unauthorized", field: "repository" }],
    });
  }
  if (repo.archived) throw forbidden("Repository was archived so is read-only.");
  return repo;
}
