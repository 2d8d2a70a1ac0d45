import { teamRepos, teamRole } from "../access.ts";
import { ApiError, forbidden, notFound } from "../api-error.ts";
import type { Repo, Team } from "../entities.ts";
import { roleOnRepositories } from "../organization-roles.ts";
import { page } from "../paging.ts";
import { repositoryWithRole } from "../render/repository.ts";
import { listedTeam } from "../render/team.ts";
import { permissionFlags, permissionWord, roleFromWord } from "../roles.ts";
import { type Context, isVisible, type Route, requireOrg, requireRepo, requireTeam } from "../route.ts";
import { requireOrgTeam } from "../teams.ts";

const one = "/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}";

/** Repositories of a team, and teams of a repository, with roles. */
export const teamRepoRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/orgs/{org}/teams/{team_slug}/repos",
    permission: "members=read",
    handle: (context) => {
      const { world } = context;
      const granted = [...teamRepos(world, requireTeam(context))].flatMap(([id, role]) => {
        const repo = world.repos.get(id);
        return repo === undefined ? [] : [{ repo, role }];
      });
      return page(context, granted, (each) => repositoryWithRole(context.url, world, each));
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
      const wantsBody = context.call.headers.accept?.includes("repository") ?? false;
      return wantsBody
        ? { status: 200, body: repositoryWithRole(context.url, world, { repo, role }) }
        : { status: 204 };
    },
  },
  {
    method: "PUT",
    path: one,
    permission: "members=read,administration=write",
    handle: (context) => {
      const team = requireTeam(context);
      const repo = requireGrantableRepo(context);
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
      const repo = requireGrantableRepo(context);
      requireOrgTeam(team);
      if (roleOnRepositories(team.organizationRoles) !== undefined && !team.grants.has(repo.id))
        throw forbidden("You cannot remove repositories from a security manager team.");
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
      const granted = [...world.teams.values()].flatMap((team) => {
        const isListed = isVisible(context, team) && hasOwnAccess(team, repo);
        const role = isListed ? teamRole(world, team, repo) : undefined;
        return role === undefined ? [] : [{ team, role }];
      });
      return page(context, granted, ({ team, role }) => ({
        ...listedTeam(context.url, world, team),
        permission: permissionWord(role),
        permissions: permissionFlags(world, role),
        access_source: sourceOf(team, repo),
      }));
    },
  },
];

/** A team that only inherits access from a team above is not listed on the repository. */
function hasOwnAccess(team: Team, repo: Repo): boolean {
  return (
    team.type === "enterprise" ||
    roleOnRepositories(team.organizationRoles) !== undefined ||
    team.grants.has(repo.id)
  );
}

function sourceOf(team: Team, repo: Repo): "enterprise" | "organization" | "direct" {
  if (team.type === "enterprise") return "enterprise";
  const isFromRole = roleOnRepositories(team.organizationRoles) !== undefined && !team.grants.has(repo.id);
  return isFromRole ? "organization" : "direct";
}

function requireGrantableRepo(context: Context): Repo {
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
