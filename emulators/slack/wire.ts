import type { Call } from "../server.ts";
import type { Message } from "./hooks.ts";
import type { SlackOptions } from "./options.ts";
import type { Triggers } from "./people.ts";
import type { Tier } from "./tiers.ts";
import type { Token, World } from "./world.ts";

/** A parsed Web API call. */
export interface Request {
  readonly args: Args;
  readonly caller: Token;
  readonly world: World;
  readonly options: SlackOptions;
  /** A fault that the method itself handles. */
  readonly quirk?: string;
  /** Records a message for tests, and returns its timestamp. */
  readonly post: (message: {
    readonly method: string;
    readonly body: Readonly<Record<string, unknown>>;
  }) => string;
  /** What the app has sent, in order. */
  readonly messages: readonly Message[];
  readonly triggers: Triggers;
  /** Returns the address to which the bytes of a file are sent. */
  readonly uploadUrl: (id: string) => string;
  /** Replaces a recorded message. False: there is none. */
  readonly update: (channel: string, ts: string, body: Readonly<Record<string, unknown>>) => boolean;
}

/** The JSON body of an answer. */
export type Reply = { readonly ok: boolean } & Readonly<Record<string, unknown>>;

/** One Web API method: what it needs of a call, and what it does. */
export interface Method {
  readonly tier: Tier;
  /** Scopes of which one suffices. A method whose scopes depend on its channel checks them itself. */
  readonly scopes?: readonly string[];
  /** True: a JSON body is ignored. */
  readonly formOnly?: true;
  /** True: `team_id` is needed when the token is an organisation's. */
  readonly perTeam?: true;
  readonly required?: readonly string[];
  readonly run: (request: Request) => Reply;
}

/** Methods by name. */
export type Methods = Readonly<Record<string, Method>>;

/** The arguments of a call, from a form or from JSON. */
export interface Args {
  readonly all: Readonly<Record<string, unknown>>;
  text(name: string): string | undefined;
  flag(name: string): boolean;
  number(name: string): number | undefined;
  /** Ids separated by commas, or as a JSON list where `json` is true. */
  ids(name: string, json: boolean): string[];
}

/** Creates a success with fields. */
export function success(fields: Readonly<Record<string, unknown>> = {}): Reply {
  return { ok: true, ...fields };
}

/** Creates an error by its name. Slack sends it with status 200. */
export function refuse(error: string, fields: Readonly<Record<string, unknown>> = {}): Reply {
  return { ok: false, error, ...fields };
}

/** Creates the error for a missing scope. It names the needed scope and those that the token has. */
export function missingScope(needed: readonly string[], caller: Token): Reply {
  return refuse("missing_scope", { needed: needed[0] ?? "", provided: caller.scopes.join(",") });
}

/** True when the caller has one of the scopes, or none is needed. */
export function hasScope(caller: Token, anyOf: readonly string[]): boolean {
  return anyOf.length === 0 || anyOf.some((scope) => caller.scopes.includes(scope));
}

/** Returns the arguments of a call, or the name of the error for a wrong body. */
export function argsOf(call: Call, formOnly: boolean): Args | string {
  const type =
    String(call.headers["content-type"] ?? "")
      .split(";")[0]
      ?.trim() ?? "";
  const query = Object.fromEntries(call.query);
  if (call.body === "") return argsFrom(query);
  switch (type) {
    case "application/json": {
      // A form-only method ignores a JSON body, so that its arguments are missing.
      if (formOnly) return argsFrom(query);
      try {
        const parsed: unknown = JSON.parse(call.body);
        if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return "json_not_object";
        return argsFrom({ ...query, ...parsed });
      } catch {
        return "invalid_json";
      }
    }
    case "application/x-www-form-urlencoded":
      return argsFrom({ ...query, ...Object.fromEntries(new URLSearchParams(call.body)) });
    case "":
      return "missing_post_type";
    default:
      return "invalid_post_type";
  }
}

function argsFrom(all: Readonly<Record<string, unknown>>): Args {
  const text = (name: string) => {
    const value = all[name];
    if (value === undefined || value === null) return undefined;
    return typeof value === "string"
      ? value
      : typeof value === "object"
        ? JSON.stringify(value)
        : String(value);
  };
  return {
    all,
    text,
    flag: (name) => ["true", "1"].includes(text(name) ?? ""),
    number: (name) => (text(name) === undefined ? undefined : Number(text(name))),
    ids: (name, json) => {
      const written = (text(name) ?? "").trim();
      if (!written.startsWith("["))
        return written === "" ? [] : written.split(",").map((each) => each.trim());
      return json ? (JSON.parse(written) as unknown[]).map(String) : [written];
    },
  };
}
