import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isInstallationMissing, isStoreAway } from "../installations/errors.ts";
import type { BotToken } from "../installations/service.ts";
import type { Log } from "../log.ts";
import { reasonOf } from "../reason-of.ts";
import type { Caller } from "./caller.ts";
import { allowedTokens, type TokenPlace } from "./policy.ts";
import type { TokenGrant } from "./section.ts";

/** What the route for tokens needs. */
export interface TokenRoutesOptions {
  readonly readCaller: (token: string) => Promise<Caller>;
  /** Who may have what, as it counts when a request comes in. */
  readonly grants: () => readonly TokenGrant[];
  /** Returns a workspace's token, of the relay's own app or of a further one. Throws where there is none. */
  readonly botToken: (place: string, app?: string) => Promise<BotToken>;
  /** Takes a name that may count once. False: it has counted before. */
  readonly takeOnce: (key: string) => Promise<boolean>;
  /** Where an app is installed. */
  readonly installAddress: (app: string | undefined) => string;
  readonly log: Log;
}

const maxBytes = 4_000;

/**
 * Returns `POST /token`: GitHub's OIDC token in, the bot token of a workspace out, for those whom the policy names. The body
 * may name the workspace, by its id or its domain. Whoever is refused hears no reason; the log has it. An OIDC token counts once.
 */
export function tokenRoutes(options: TokenRoutesOptions): Hono {
  const { readCaller, grants, botToken, takeOnce, installAddress, log } = options;
  const routes = new Hono();
  routes.use("/token", bodyLimit({ maxSize: maxBytes }));
  routes.post("/token", async (context) => {
    const granted = grants();
    context.header("cache-control", "no-store");
    const refuse = (reason: string, about: object = {}) => {
      log.warn({ reason, ...about }, "a token was refused");
      return context.json({ error: "refused" }, 403);
    };
    const away = (reason: string, service: string) => {
      log.error({ service, reason }, "a token could not be given");
      return context.json({ error: "try again later" }, 503);
    };
    const caller = await readCaller(
      /^Bearer (\S+)$/.exec(context.req.header("authorization") ?? "")?.[1] ?? "",
    );
    if ("refused" in caller) {
      const { refused, unverified } = caller;
      return refuse(refused, unverified === undefined ? {} : { unverified: aboutOf(unverified) });
    }
    if ("away" in caller) return away(caller.away, "github");
    const { claims } = caller;
    const about = aboutOf(claims);
    const wanted = workspaceIn(await context.req.text());
    if (wanted === undefined) return refuse("its body is no JSON that names a workspace", about);
    const tokens = allowedTokens(claims, granted);
    const allowed = tokens.map(({ workspace }) => workspace);
    if (allowed.length === 0) return refuse("no grant allows it", about);
    const places = tokens.filter(({ workspace }) => workspace === wanted || !allowed.includes(wanted));
    if (wanted === "" && places.length > 1) return refuse("several workspaces, and none is named", about);
    if (/^[TE][A-Z0-9]{6,}$/.test(wanted) && !allowed.includes(wanted))
      return refuse("another workspace", about);
    try {
      if (!(await takeOnce(`oidc ${claims.iss} ${claims.jti}`))) return refuse("used before", about);
      let missing: TokenPlace | undefined;
      for (const asked of places) {
        const { workspace: place, app } = asked;
        const current = await botToken(place, app).catch((failure: unknown) => {
          if (!isInstallationMissing(failure)) throw failure;
          missing ??= asked;
        });
        if (!current) continue;
        const { token, expiresAt, domain } = current;
        if (wanted !== "" && wanted !== place && wanted !== domain) continue;
        log.info({ place, ...(app !== undefined && { app }), ...about }, "a token was given");
        return context.json({
          token,
          workspace: place,
          ...(expiresAt !== undefined && { expires_at: expiresAt }),
        });
      }
      if (missing === undefined) return refuse("another workspace", about);
      log.warn(
        { places: places.map(({ workspace }) => workspace), ...about },
        "a token was asked for where the app isn't installed",
      );
      return context.json({ error: "not installed", install: installAddress(missing.app) }, 409);
    } catch (failure) {
      return away(reasonOf(failure), isStoreAway(failure) ? "installation store" : "slack");
    }
  });
  routes.onError((failure, context) => {
    log.error({ reason: failure.message }, "a token could not be given");
    return context.json({ error: "try again later" }, 503);
  });
  return routes;
}

/** What of a caller the log has. */
function aboutOf(claims: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const names = [
    "repository",
    "repository_id",
    "ref",
    "environment",
    "event_name",
    "workflow_ref",
    "run_id",
    "jti",
  ];
  return Object.fromEntries(
    names.flatMap((name) =>
      typeof claims[name] === "string" ? [[name, String(claims[name]).slice(0, 255)]] : [],
    ),
  );
}

/** The workspace that a body names; an empty text where it names none, and undefined where it can't be read. */
function workspaceIn(body: string): string | undefined {
  if (body === "") return "";
  try {
    const read = JSON.parse(body) as { readonly workspace?: unknown };
    const workspace = read.workspace ?? "";
    const isName = typeof workspace === "string" && /^(?:[A-Za-z0-9][A-Za-z0-9-]{0,80})?$/.test(workspace);
    return isName ? workspace : undefined;
  } catch {
    return undefined;
  }
}
