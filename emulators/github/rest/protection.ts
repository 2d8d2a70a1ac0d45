import { ApiError, notFound } from "../api-error.ts";
import { appIdOf } from "../apps.ts";
import { commitOf } from "../git/history.ts";
import { objectAt } from "../git/objects.ts";
import { repoUrls } from "../render/git.ts";
import { param, type Route, requireRepo } from "../route.ts";

/** Where GitHub looks for CODEOWNERS, in this order. */
const codeowners = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

/** Classic protection of branches, and what is wrong with CODEOWNERS. */
export const protectionRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/branches/{branch}/protection",
    permission: "administration=read",
    handle: (context) => {
      const repo = requireRepo(context);
      const branch = param(context, "branch");
      const rule = repo.protection.get(branch);
      if (rule === undefined) throw new ApiError(404, "Branch not protected");
      const url = `${repoUrls(context.url, repo).api}/branches/${encodeURI(branch)}/protection`;
      const checks = rule.statuses.map((each) => {
        const { context: name, app } = typeof each === "string" ? { context: each, app: undefined } : each;
        const bot = app === undefined ? undefined : context.world.user(`${app}[bot]`);
        return { context: name, app_id: bot === undefined ? null : appIdOf(bot) };
      });
      return {
        status: 200,
        body: {
          url,
          ...(checks.length === 0
            ? {}
            : {
                required_status_checks: {
                  url: `${url}/required_status_checks`,
                  contexts_url: `${url}/required_status_checks/contexts`,
                  strict: false,
                  contexts: checks.map((each) => each.context),
                  checks,
                },
              }),
          enforce_admins: { url: `${url}/enforce_admins`, enabled: true },
        },
      };
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/codeowners/errors",
    permission: "contents=read",
    handle: (context) => {
      const repo = requireRepo(context);
      const commit = commitOf(repo, undefined);
      const path = codeowners.find(
        (each) => commit !== undefined && objectAt(repo.git.store, commit.tree, each) !== undefined,
      );
      if (path === undefined) throw notFound();
      const errors = repo.settings.unknownOwners.map((line) => ({
        line,
        column: 1,
        kind: "Unknown owner",
        message: `Unknown owner on line ${line}: make sure the team exists, is publicly visible, and has write access to the repository`,
        path,
      }));
      return { status: 200, body: { errors } };
    },
  },
];
