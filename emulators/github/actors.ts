import type { Call } from "../server.ts";
import { ApiError } from "./api-error.ts";
import type { Behaviour, Permissions, Token } from "./options.ts";
import type { Actor } from "./route.ts";
import type { GithubWorld } from "./world.ts";

const levels = ["read", "write", "admin"];

/** Returns the caller, found by the `Authorization` header. Throws 401 for an unknown token. */
export function actorOf(world: GithubWorld, behaviour: Behaviour, call: Call): Actor {
  const value = call.headers.authorization?.replace(/^(bearer|token)\s+/i, "");
  const token =
    behaviour.tokens.find((each) => each.value !== undefined && each.value === value) ??
    behaviour.tokens.find((each) => each.value === undefined);
  if (token === undefined)
    throw new ApiError(401, value === undefined ? "Requires authentication" : "Bad credentials");
  return { kind: token.kind, account: accountOf(world, token), permissions: token.permissions };
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
