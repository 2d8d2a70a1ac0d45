import { randomBytes } from "node:crypto";
import type { OauthV2AccessResponse } from "@slack/web-api";
import type { Answer, Call } from "../server.ts";
import type { SlackOptions } from "./options.ts";
import { allScopes } from "./scopes.ts";
import { appBot } from "./seed.ts";
import { type Reply, refuse, success } from "./wire.ts";
import type { Token, World } from "./world.ts";

/** How the app is installed through OAuth. Tests may change it while the emulator runs. */
export interface OauthSettings {
  clientId: string;
  clientSecret: string;
  /** Addresses that Slack may lead back to. An address counts when it begins with one of them. */
  redirectUrls: string[];
  /** Token rotation is switched on. */
  rotates: boolean;
  /** Who allows it, and for what: one workspace, or the whole organisation. */
  by: string;
  installs: "workspace" | "organisation";
  /** Another workspace than the emulated one. */
  team: { id: string; name: string } | undefined;
  /** An organisation's answer has the id of a workspace, too. It was seen, and isn't documented. */
  teamBesideOrganisation: boolean;
  /** What the second use of a refresh token brings: an error, or another pair, one of which is dead. Both were seen. */
  secondRefresh: "refused" | "doubled";
  /** Seconds that an access token lives. */
  lifetime: number;
}

interface Grant {
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly userScopes: readonly string[];
  readonly until: number;
}

/** The OAuth half of an emulated Slack. */
export interface Oauth {
  readonly settings: OauthSettings;
  /** The tokens that refresh others, and which one is new. */
  readonly refreshTokens: ReadonlyMap<string, RefreshToken>;
  /** The page on which a person allows an app. */
  authorize(call: Call): Answer | undefined;
  /** Answers `oauth.v2.access`. */
  access(text: (name: string) => string | undefined, authorization: string | undefined): Reply;
  /** Ends the access tokens whose time is over. */
  expire(): void;
}

interface RefreshToken {
  readonly of: "bot" | "user";
  readonly scopes: readonly string[];
  used: boolean;
}

const codeSeconds = 600;
const minuteMs = 60_000;

/** Creates the OAuth half: the page that asks, codes that count once, tokens, and their renewal. */
export function createOauth(world: World, options: SlackOptions): Oauth {
  const settings: OauthSettings = {
    clientId: "11.22",
    clientSecret: "an-emulated-client-secret",
    redirectUrls: ["http://127.0.0.1:", "http://localhost:"],
    rotates: false,
    by: "U0INSTALLER",
    installs: "workspace",
    team: undefined,
    teamBesideOrganisation: false,
    secondRefresh: "refused",
    lifetime: 43_200,
  };
  const codes = new Map<string, Grant>();
  const refreshTokens = new Map<string, RefreshToken>();
  const ends = new Map<string, number>();
  const now = () => options.now().getTime();

  function authorize({ path, query, method }: Call): Answer | undefined {
    if (path !== "/oauth/v2/authorize" || method !== "GET") return undefined;
    const redirectUri = query.get("redirect_uri") ?? "";
    if (query.get("client_id") !== settings.clientId) return page("Invalid client_id parameter");
    if (!settings.redirectUrls.some((each) => redirectUri.startsWith(each)))
      return page("redirect_uri did not match any configured URIs");
    const code = randomBytes(8).toString("hex");
    codes.set(code, {
      redirectUri,
      scopes: listIn(query.get("scope")),
      userScopes: listIn(query.get("user_scope")),
      until: now() + codeSeconds * 1000,
    });
    const back = (fields: Readonly<Record<string, string>>) =>
      `${redirectUri}?${new URLSearchParams({ ...fields, state: query.get("state") ?? "" })}`.replaceAll(
        "&",
        "&amp;",
      );
    return page(
      `Rollcall is requesting permission<br><a id="allow" href="${back({ code })}">Allow</a> <a id="cancel" href="${back({ error: "access_denied" })}">Cancel</a>`,
    );
  }

  function mint(of: "bot" | "user", scopes: readonly string[], org: boolean) {
    const rotates = settings.rotates;
    const token = `xox${rotates ? "e.xox" : ""}${of === "bot" ? "b" : "p"}-${randomBytes(8).toString("hex")}`;
    const made: Token = {
      token,
      user: of === "bot" ? appBot.id : settings.by,
      kind: of,
      scopes: scopes.length > 0 ? [...scopes] : [...allScopes[of]],
      org,
      status: "active",
    };
    world.tokens.set(token, made);
    if (!rotates) return { access_token: token };
    const refresh_token = `xoxe-1-${randomBytes(8).toString("hex")}`;
    refreshTokens.set(refresh_token, { of, scopes, used: false });
    ends.set(token, now() + settings.lifetime * 1000);
    return { access_token: token, refresh_token, expires_in: settings.lifetime };
  }

  function placeFields() {
    const org = settings.installs === "organisation";
    const team = settings.team ?? { id: world.team.id, name: world.team.name };
    return {
      app_id: options.appId,
      team: (org && !settings.teamBesideOrganisation ? null : team) as { id: string; name: string },
      enterprise: (world.enterprise ?? null) as { id: string; name: string },
      is_enterprise_install: org,
    };
  }

  function exchange(text: (name: string) => string | undefined): Reply {
    const grant = codes.get(text("code") ?? "");
    if (grant === undefined || grant.until < now()) return refuse("invalid_code");
    if (grant.redirectUri !== text("redirect_uri")) return refuse("bad_redirect_uri");
    codes.delete(text("code") ?? "");
    const { scopes, userScopes } = grant;
    if (scopes.length + userScopes.length === 0) return refuse("no_scopes");
    const org = settings.installs === "organisation";
    const user = userScopes.length > 0 && {
      scope: userScopes.join(","),
      ...mint("user", userScopes, org),
      token_type: "user",
    };
    const bot = scopes.length > 0 && {
      ...mint("bot", scopes, org),
      token_type: "bot",
      scope: scopes.join(","),
      bot_user_id: appBot.id,
    };
    const answer = { ok: true, ...placeFields(), ...bot, authed_user: { id: settings.by, ...user } };
    return success(answer satisfies OauthV2AccessResponse);
  }

  function refresh(text: (name: string) => string | undefined): Reply {
    const known = refreshTokens.get(text("refresh_token") ?? "");
    if (known === undefined || (known.used && settings.secondRefresh === "refused"))
      return refuse("invalid_refresh_token");
    known.used = true;
    const made = mint(known.of, known.scopes, settings.installs === "organisation");
    const { by } = settings;
    const answer = {
      ok: true,
      ...placeFields(),
      ...made,
      token_type: known.of,
      scope: known.scopes.join(","),
      ...(known.of === "bot" && { bot_user_id: appBot.id }),
      authed_user: { id: by },
    };
    return success(answer satisfies OauthV2AccessResponse);
  }

  return {
    settings,
    refreshTokens,
    authorize,
    access(text, authorization) {
      const [id, secret] =
        authorization === undefined
          ? [text("client_id"), text("client_secret")]
          : Buffer.from(authorization.replace(/^Basic /, ""), "base64")
              .toString()
              .split(":");
      if (id !== settings.clientId) return refuse("invalid_client_id");
      if (secret !== settings.clientSecret) return refuse("bad_client_secret");
      const type = text("grant_type");
      if (type === "refresh_token") return refresh(text);
      return type === undefined || type === "authorization_code"
        ? exchange(text)
        : refuse("invalid_grant_type");
    },
    expire() {
      for (const [token, end] of ends) {
        const known = world.tokens.get(token);
        if (end <= now() && known?.status === "active") known.status = "expired";
      }
      for (const [code, { until }] of codes) if (until < now() - minuteMs) codes.delete(code);
    },
  };
}

function listIn(text: string | null): readonly string[] {
  return (text ?? "").split(",").filter(Boolean);
}

function page(body: string): Answer {
  const html = `<!doctype html><html lang="en"><title>Slack (emulated)</title><body>${body}</body></html>`;
  return { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body: html };
}
