import type { InstalledApp } from "../installed-app.ts";
import type { GithubWorld } from "../world.ts";
import { simpleUser } from "./account.ts";

/** Renders an App's installation in the organisation. */
export function installationBody(
  url: string,
  world: GithubWorld,
  app: InstalledApp,
): Record<string, unknown> {
  const { installation } = app;
  const self = `${url}/app/installations/${installation.id}`;
  const owner = world.user(world.org.login) ?? app.bot;
  return {
    id: installation.id,
    account: simpleUser(url, owner),
    repository_selection: installation.repositories === undefined ? "all" : "selected",
    access_tokens_url: `${self}/access_tokens`,
    repositories_url: `${url}/installation/repositories`,
    html_url: `https://github.com/organizations/${world.org.login}/settings/installations/${installation.id}`,
    app_id: app.id,
    client_id: `Iv1.${String(app.id).padStart(16, "0")}`,
    app_slug: app.slug,
    target_id: world.org.id,
    target_type: "Organization",
    permissions: app.permissions ?? { metadata: "read", members: "write", administration: "write" },
    events: app.events,
    created_at: installation.createdAt.toISOString(),
    updated_at: installation.createdAt.toISOString(),
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by: installation.suspendedAt === undefined ? null : simpleUser(url, owner),
    suspended_at: installation.suspendedAt?.toISOString() ?? null,
  };
}
