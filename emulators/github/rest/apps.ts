import { notFound } from "../api-error.ts";
import type { Account } from "../entities.ts";
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

function app({ world, url }: Context, bot: Account): Record<string, unknown> {
  return appBody(url, world, { bot, permissions: { metadata: "read" } });
}
