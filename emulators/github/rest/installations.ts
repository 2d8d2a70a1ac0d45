import { randomBytes } from "node:crypto";
import { ApiError, forbidden, notFound } from "../api-error.ts";
import type { InstalledApp } from "../installed-app.ts";
import type { Permissions } from "../options.ts";
import { page } from "../paging.ts";
import { installationBody } from "../render/installation.ts";
import { repositoryBody } from "../render/repository.ts";
import { type Context, param, type Reply, type Route, requireOrg, requireRepo } from "../route.ts";

const tokenMs = 60 * 60_000;
const levels = ["read", "write", "admin"];

/** An App's installations and their access tokens. The App itself asks, with a JSON web token. */
export const installationRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/app/installations",
    handle: (context) => {
      const app = requireApp(context);
      const found = app.installation.isDeleted ? [] : [app];
      return page(context, found, (each) => installationBody(context.url, context.world, each));
    },
  },
  {
    method: "GET",
    path: "/app/installations/{installation_id}",
    handle: (context) => show(context, byId(context)),
  },
  {
    method: "GET",
    path: "/orgs/{org}/installation",
    handle: (context) => {
      requireOrg(context);
      return show(context, requireInstalled(context));
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/installation",
    handle: (context) => {
      const app = requireInstalled(context);
      const repo = requireRepo(context);
      const { repositories } = app.installation;
      const isIn = repo.owner === context.world.org.login && (repositories?.has(repo.id) ?? true);
      if (!isIn) throw notFound();
      return show(context, app);
    },
  },
  { method: "POST", path: "/app/installations/{installation_id}/access_tokens", handle: createToken },
];

/** Returns the App that asks. Throws 401 for everybody else. */
export function requireApp({ world, actor }: Context): InstalledApp {
  if (!actor.isJwt || world.app === undefined)
    throw new ApiError(401, "A JSON web token could not be decoded");
  return world.app;
}

function requireInstalled(context: Context): InstalledApp {
  const app = requireApp(context);
  if (app.installation.isDeleted) throw notFound();
  return app;
}

function byId(context: Context): InstalledApp {
  const app = requireInstalled(context);
  if (Number(param(context, "installation_id")) !== app.installation.id) throw notFound();
  return app;
}

function show({ url, world }: Context, app: InstalledApp): Reply {
  return { status: 200, body: installationBody(url, world, app) };
}

function createToken(context: Context): Reply {
  const app = byId(context);
  const { world, url, now, body } = context;
  if (app.installation.suspendedAt !== undefined) throw forbidden("This installation has been suspended");
  const permissions = requestedPermissions(app, body["permissions"] as Permissions | undefined);
  const repositories = requestedRepositories(context, app);
  const token = `ghs_${randomBytes(18).toString("hex")}`;
  const expiresAt = new Date(now.getTime() + tokenMs);
  app.tokens.set(token, { permissions, repositories, expiresAt });
  return {
    status: 201,
    body: {
      token,
      expires_at: expiresAt.toISOString(),
      permissions: permissions ?? { metadata: "read", members: "write", administration: "write" },
      repository_selection: repositories === undefined ? "all" : "selected",
      ...(repositories === undefined
        ? {}
        : {
            repositories: [...repositories].flatMap((id) => {
              const repo = world.repos.get(id);
              return repo === undefined ? [] : [repositoryBody(url, world, repo)];
            }),
          }),
    },
  };
}

/** A token has the permissions that were asked for, or all. It never has more than the installation. */
function requestedPermissions(app: InstalledApp, asked: Permissions | undefined): Permissions | undefined {
  if (asked === undefined) return app.permissions;
  const isGranted = Object.entries(asked).every(([name, level]) => {
    const held = app.permissions === undefined ? "admin" : app.permissions[name];
    return name === "metadata" || (held !== undefined && levels.indexOf(held) >= levels.indexOf(level));
  });
  if (!isGranted) throw new ApiError(422, "The permissions requested are not granted to this installation.");
  return asked;
}

function requestedRepositories({ world, body }: Context, app: InstalledApp): Set<number> | undefined {
  const names = (body["repositories"] ?? []) as readonly string[];
  const ids = (body["repository_ids"] ?? []) as readonly number[];
  const all = app.installation.repositories;
  if (names.length + ids.length === 0) return all;
  const asked = [...ids, ...names.map((name) => world.repo(name)?.id)];
  const found = asked.filter(
    (id): id is number => id !== undefined && world.repos.has(id) && (all?.has(id) ?? true),
  );
  if (found.length < asked.length) {
    throw new ApiError(422, "There is at least one repository that does not exist or is not accessible.");
  }
  return new Set(found);
}
