import { appIdOf, slugOfApp } from "../apps.ts";
import type { Account, Repo } from "../entities.ts";
import { nodeId } from "../node-ids.ts";
import type { Permissions } from "../options.ts";
import { type CheckRun, suiteIdOf } from "../repo-activity.ts";
import type { GithubWorld } from "../world.ts";
import { simpleUser } from "./account.ts";
import { repoUrls } from "./git.ts";

/** Renders the App that a bot is. */
export function appBody(
  url: string,
  world: GithubWorld,
  { bot, permissions }: { readonly bot: Account; readonly permissions: Permissions | undefined },
): Record<string, unknown> {
  const [id, slug] = [appIdOf(bot), slugOfApp(bot)];
  return {
    id,
    slug,
    node_id: nodeId("App", id),
    client_id: `Iv1.${String(id).padStart(16, "0")}`,
    owner: simpleUser(url, world.user(world.org.login) ?? bot),
    name: slug,
    description: null,
    external_url: "https://example.com",
    html_url: `https://github.com/apps/${slug}`,
    created_at: world.org.createdAt.toISOString(),
    updated_at: world.org.createdAt.toISOString(),
    permissions: permissions ?? { metadata: "read", members: "write", administration: "write" },
    events: [],
  };
}

/** Renders a check run, without the pull requests of its commit. */
export function checkRunBody(
  url: string,
  world: GithubWorld,
  repo: Repo,
  each: CheckRun,
): Record<string, unknown> {
  const { api, home } = repoUrls(url, repo);
  return {
    id: each.id,
    node_id: nodeId("CheckRun", each.id),
    head_sha: each.sha,
    external_id: each.externalId,
    url: `${api}/check-runs/${each.id}`,
    html_url: `${home}/runs/${each.id}`,
    details_url: each.detailsUrl,
    status: each.status,
    conclusion: each.conclusion,
    started_at: each.startedAt.toISOString(),
    completed_at: each.completedAt?.toISOString() ?? null,
    output: {
      ...each.output,
      annotations_count: 0,
      annotations_url: `${api}/check-runs/${each.id}/annotations`,
    },
    name: each.name,
    check_suite: { id: suiteIdOf(each) },
    app: appBody(url, world, { bot: each.author, permissions: { metadata: "read", checks: "write" } }),
    pull_requests: [],
  };
}
