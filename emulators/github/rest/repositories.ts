import { userRole } from "../access.ts";
import { ApiError, notFound } from "../api-error.ts";
import { branchRef } from "../git/committing.ts";
import { commitOf } from "../git/history.ts";
import { fullCommit, repoUrls } from "../render/git.ts";
import { repositoryWithRole } from "../render/repository.ts";
import { param, type Route, requireRepo } from "../route.ts";

const largestPayload = 65_535;

/** A repository, its branches, and repository dispatches. */
export const repositoryRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}",
    permission: "metadata=read",
    handle: (context) => {
      const { world, actor } = context;
      const repo = requireRepo(context);
      const role = actor.kind === "app" ? "admin" : userRole(world, actor.account, repo);
      const counts = { subscribers_count: 0, network_count: 0 };
      return { status: 200, body: { ...repositoryWithRole(context.url, world, { repo, role }), ...counts } };
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/branches/{branch}",
    permission: "contents=read",
    handle: (context) => {
      const repo = requireRepo(context);
      const name = param(context, "branch");
      const commit = commitOf(repo, branchRef(name));
      if (commit === undefined) throw new ApiError(404, "Branch not found");
      const { api, home } = repoUrls(context.url, repo);
      const self = `${api}/branches/${encodeURI(name)}`;
      const rule = repo.protection.get(name);
      return {
        status: 200,
        body: {
          name,
          commit: fullCommit(context.url, context.world, { repo, commit }),
          _links: { self, html: `${home}/tree/${encodeURI(name)}` },
          protected: rule !== undefined,
          protection: { enabled: rule !== undefined },
          protection_url: `${self}/protection`,
        },
      };
    },
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/dispatches",
    permission: "contents=write",
    handle: (context) => {
      const { activity, archived } = requireRepo(context);
      if (archived) throw notFound();
      const payload = (context.body["client_payload"] ?? {}) as Record<string, unknown>;
      if (JSON.stringify(payload).length > largestPayload) {
        throw new ApiError(422, "client_payload is too large.");
      }
      activity.dispatches.push({ type: String(context.body["event_type"]), payload, at: context.now });
      return { status: 204 };
    },
  },
];
