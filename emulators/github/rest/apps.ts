import { notFound } from "../api-error.ts";
import type { Account } from "../entities.ts";
import type { Permissions } from "../options.ts";
import { appBody } from "../render/check-run.ts";
import { type Context, param, type Route } from "../route.ts";

/** Apps by their slugs, and Apps that were just made from a manifest. */
export const appRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/apps/{app_slug}",
    handle: (context) => {
      const bot = context.world.user(`${param(context, "app_slug")}[bot]`);
      if (bot === undefined) throw notFound();
      return { status: 200, body: app(context, bot) };
    },
  },
  {
    method: "POST",
    path: "/app-manifests/{code}/conversions",
    handle: (context) => {
      const code = param(context, "code");
      const slug = context.world.manifestCodes.get(code);
      if (slug === undefined) throw notFound();
      context.world.manifestCodes.delete(code);
      const id = context.world.nextId("bot", 90_001);
      const login = `${slug}[bot]`;
      const bot = context.world.addAccount({
        kind: "Bot",
        id,
        login,
        name: null,
        email: null,
        blocked: false,
      });
      return {
        status: 201,
        body: {
          ...app(context, bot),
          client_id: `Iv23${id}`,
          client_secret: "a-client-secret",
          webhook_secret: null,
          pem: "-----BEGIN RSA PRIVATE KEY-----\nemulated\n-----END RSA PRIVATE KEY-----\n",
        },
      };
    },
  },
];

/** What an App may do that was made with everything that Rollcall asks for. */
const everything: Permissions = {
  actions: "read",
  administration: "write",
  checks: "write",
  contents: "write",
  issues: "write",
  members: "write",
  pull_requests: "write",
};

/** An App has the permissions of its token. */
function app({ world, url, behaviour }: Context, bot: Account): Record<string, unknown> {
  const slug = bot.login.replace(/\[bot\]$/, "");
  const token = behaviour.tokens.find((each) => each.kind === "app" && (each.slug ?? "rollcall") === slug);
  const permissions: Permissions = { metadata: "read", ...(token?.permissions ?? everything) };
  return appBody(url, world, { bot, permissions });
}
