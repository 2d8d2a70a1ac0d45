import { ApiError } from "../api-error.ts";
import { rateEntry } from "../limits.ts";
import { page } from "../paging.ts";
import { publicUser } from "../render/account.ts";
import { appBody } from "../render/check-run.ts";
import { repositoryBody } from "../render/repository.ts";
import type { Route } from "../route.ts";

/** The token's account or App, its repositories, and its rate limit. */
export const identityRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/user",
    handle: (context) => {
      if (context.actor.kind === "app") throw new ApiError(403, "Resource not accessible by integration");
      return { status: 200, body: publicUser(context.url, context.actor.account) };
    },
  },
  {
    method: "GET",
    path: "/app",
    handle: (context) => {
      const { actor, world, url } = context;
      if (actor.kind === "user") {
        throw new ApiError(401, "A JSON web token could not be decoded");
      }
      return {
        status: 200,
        body: appBody(url, world, { bot: actor.account, permissions: actor.permissions }),
      };
    },
  },
  {
    method: "GET",
    path: "/installation/repositories",
    handle: (context) => {
      const { actor, world, url } = context;
      if (actor.kind === "user") {
        throw new ApiError(403, "You must authenticate with an installation access token");
      }
      const repos = [...world.repos.values()].filter(
        ({ id, owner }) => owner === world.org.login && (actor.repositories?.has(id) ?? true),
      );
      return page(
        context,
        repos,
        (each) => repositoryBody(url, world, each),
        (repositories) => ({
          total_count: repos.length,
          repository_selection: actor.repositories === undefined ? "all" : "selected",
          repositories,
        }),
      );
    },
  },
  {
    method: "GET",
    path: "/rate_limit",
    handle: (context) => {
      const { core, graphql } = context.budgets;
      const entries = { core: rateEntry(core), graphql: rateEntry(graphql) };
      const search = { ...entries.core, limit: 30, used: 0, remaining: 30 };
      return { status: 200, body: { resources: { ...entries, search }, rate: entries.core } };
    },
  },
];
