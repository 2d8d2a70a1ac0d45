import { ApiError, notFound } from "../api-error.ts";
import { appIdOf } from "../apps.ts";
import { codeOwnersErrors } from "../code-owners.ts";
import { repoUrls } from "../render/git.ts";
import { param, type Route, requireRepo } from "../route.ts";

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
      const errors = codeOwnersErrors(repo);
      if (errors === undefined) throw notFound();
      return { status: 200, body: { errors } };
    },
  },
];
