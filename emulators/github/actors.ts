import type { Call } from "../server.ts";
import { ApiError } from "./api-error.ts";
import { appClaims } from "./app-key.ts";
import type { Behaviour, Permissions, Token } from "./options.ts";
import type { Actor } from "./route.ts";
import type { GithubWorld } from "./world.ts";

const levels = ["read", "write", "admin"];

/** Returns the caller, found by the `Authorization` header. Throws 401 for an unknown token. */
export function actorOf(world: GithubWorld, behaviour: Behaviour, call: Call): Actor {
  const value = call.headers.authorization?.replace(/^(bearer|token)\s+/i, "");
  const app = appActor(world, value, behaviour.now());
  if (app !== undefined) return app;
  const token = tokenOf(behaviour, value);
  if (token === undefined)
    throw new ApiError(401, value === undefined ? "Requires authentication" : "Bad credentials");
  return { kind: token.kind, account: accountOf(world, token), permissions: token.permissions };
}

/** Returns when the caller's token expires, as GitHub tells it of a person's. */
export function expiryOf(behaviour: Behaviour, call: Call): string | undefined {
  const token = tokenOf(behaviour, call.headers.authorization?.replace(/^(bearer|token)\s+/i, ""));
  return token?.kind === "user" ? token.expires : undefined;
}

function tokenOf({ tokens }: Behaviour, value: string | undefined): Token | undefined {
  return (
    tokens.find((each) => each.value !== undefined && each.value === value) ??
    tokens.find((each) => each.value === undefined)
  );
}

const longestJwtSeconds = 600;

/** Returns the App of the world when a token is its own: a JSON web token, or an installation's access token. */
function appActor({ app }: GithubWorld, value: string | undefined, now: Date): Actor | undefined {
  if (app === undefined || value === undefined) return undefined;
  const { bot: account, permissions } = app;
  if (value.startsWith("ghs_")) {
    const token = app.tokens.get(value);
    const isDead = token === undefined || token.expiresAt <= now || app.installation.isDeleted;
    if (isDead) throw new ApiError(401, "Bad credentials");
    if (app.installation.suspendedAt !== undefined) {
      throw new ApiError(403, "This installation has been suspended");
    }
    const { repositories } = token;
    const more = repositories === undefined ? {} : { repositories };
    return { kind: "app", account, permissions: token.permissions, ...more };
  }
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(value)) return undefined;
  const claims = appClaims(value);
  if (claims === undefined) throw new ApiError(401, "A JSON web token could not be decoded");
  const [issued, end, seconds] = [Number(claims["iat"]), Number(claims["exp"]), now.getTime() / 1_000];
  const clientId = `Iv1.${String(app.id).padStart(16, "0")}`;
  if (![String(app.id), clientId].includes(String(claims["iss"]))) {
    throw new ApiError(401, "Integration must generate a public key");
  }
  if (issued > seconds)
    throw new ApiError(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
  if (end <= seconds || end > seconds + longestJwtSeconds) {
    throw new ApiError(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  }
  return { kind: "app", account, permissions, isJwt: true };
}

function accountOf(world: GithubWorld, token: Token): Actor["account"] {
  const login = token.kind === "user" ? token.login : `${token.slug ?? "rollcall"}[bot]`;
  const account = world.user(login);
  if (account !== undefined) return account;
  if (token.kind === "user") throw new ApiError(401, "Bad credentials");
  const id = world.nextId("bot", 90_001);
  return world.addAccount({ kind: "Bot", id, login, name: null, email: null, blocked: false });
}

/**
 * True when the granted permissions satisfy an expression like `members=read,administration=write; contents=write`: all
 * permissions of one alternative.
 */
export function permits(granted: Permissions | undefined, accepted: string): boolean {
  if (granted === undefined) return true;
  return accepted.split(";").some((alternative) =>
    alternative.split(",").every((each) => {
      const [name = "", level = "read"] = each.trim().split("=");
      if (name === "metadata") return true;
      const has = granted[name];
      return has !== undefined && levels.indexOf(has) >= levels.indexOf(level);
    }),
  );
}
