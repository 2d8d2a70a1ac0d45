import { type Answer, type Call, type Emulator, type Host, serve } from "../server.ts";
import { createHooks, type Message } from "./hooks.ts";
import { channelMethods } from "./methods/channels.ts";
import { chatMethods } from "./methods/chat.ts";
import { conversationMethods } from "./methods/conversations.ts";
import { identityMethods } from "./methods/identity.ts";
import { membershipMethods } from "./methods/membership.ts";
import { usergroupMethods } from "./methods/usergroups.ts";
import { defaultOptions, type SlackOptions } from "./options.ts";
import { buildWorld, type SlackSeed } from "./seed.ts";
import { createMeter, type Tiers } from "./tiers.ts";
import { argsOf, hasScope, type Methods, missingScope, type Reply, refuse } from "./wire.ts";
import type { Token, World } from "./world.ts";

/** A running emulator of Slack's Web API, incoming webhooks and response_urls. */
export interface SlackEmulator extends Emulator {
  /** The Web API's root, with a trailing slash. */
  readonly apiUrl: string;
  /** An incoming webhook that works. */
  readonly webhookUrl: string;
  /** Creates a response_url. It allows five uses within thirty minutes of the emulator's clock. */
  responseUrl(): string;
  /** All messages sent through webhooks, response_urls and chat.*, in order, refused ones included. */
  readonly messages: Message[];
  readonly world: World;
  readonly tiers: Tiers;
  /** Tests may change them at any time. */
  readonly options: SlackOptions;
}

const methods: Methods = {
  ...identityMethods,
  ...conversationMethods,
  ...channelMethods,
  ...membershipMethods,
  ...usergroupMethods,
  ...chatMethods,
};

/** Starts an emulated Slack, with one workspace: on a free loopback port, unless another host is given. */
export async function startSlack(
  seed: SlackSeed,
  options: Partial<SlackOptions> = {},
  host: Host = serve,
): Promise<SlackEmulator> {
  const settings: SlackOptions = { ...defaultOptions, ...options };
  const world = buildWorld(seed, settings.now());
  const messages: Message[] = [];
  const tiers = createMeter(() => settings.now());
  const endpoints = createHooks(world.team.id, settings, (message) => void messages.push(message));

  function post(sent: { readonly method: string; readonly body: Readonly<Record<string, unknown>> }): string {
    const ts = `${Math.floor(settings.now().getTime() / 1_000)}.${String(messages.length + 1).padStart(6, "0")}`;
    messages.push({
      ts,
      via: sent.method as Message["via"],
      path: "",
      contentType: "",
      raw: JSON.stringify(sent.body),
      body: sent.body,
      status: 200,
      answer: "ok",
    });
    return ts;
  }

  function update(channel: string, ts: string, body: Readonly<Record<string, unknown>>): boolean {
    const index = messages.findIndex(
      (each) => each.ts === ts && String(each.body?.["channel"] ?? "").slice(1) === channel.slice(1),
    );
    const found = messages[index];
    if (found === undefined) return false;
    messages[index] = { ...found, body: { ...body, channel: found.body?.["channel"] } };
    return true;
  }

  function callMethod(call: Call, quirk: string | undefined): Answer {
    const name = call.path.slice("/api/".length);
    const method = methods[name];
    if (method === undefined) return answer(refuse("unknown_method"));
    const wait = tiers.count(name, method.tier, settings.enforceTiers);
    if (wait !== undefined) return rateLimited(wait);
    const args = argsOf(call, method.formOnly ?? false);
    if (typeof args === "string") return answer(refuse(args));
    const bearer = /^Bearer (.+)$/.exec(call.headers.authorization ?? "")?.[1] ?? args.text("token");
    if (bearer === undefined) return answer(refuse("not_authed"));
    const caller = world.tokens.get(bearer);
    if (caller === undefined) return answer(refuse("invalid_auth"));
    const reply = (() => {
      if (caller.status !== "active") return refuse(statusErrors[caller.status]);
      if (!hasScope(caller, method.scopes ?? [])) return missingScope(method.scopes ?? [], caller);
      if (caller.org && method.perTeam) {
        const team = args.text("team_id");
        if (team === undefined) return refuse("missing_argument");
        if (team !== world.team.id) return refuse("team_access_not_granted");
      }
      const missing = (method.required ?? []).filter((each) => (args.text(each) ?? "") === "");
      if (missing.length > 0) {
        const messages = missing.map((each) => `[ERROR] missing required field: ${each}`);
        return refuse("invalid_arguments", { response_metadata: { messages } });
      }
      const request = { args, caller, world, options: settings, post, update };
      return method.run(quirk === undefined ? request : { ...request, quirk });
    })();
    return answer(reply, {
      "x-oauth-scopes": caller.scopes.join(","),
      "x-accepted-oauth-scopes": (method.scopes ?? []).join(","),
    });
  }

  const emulator = await host((call, quirk) => {
    const hooked = endpoints.answer(call, quirk);
    if (hooked !== undefined) return hooked;
    if (call.path.startsWith("/api/")) return callMethod(call, quirk);
    return { status: 404, body: "not found" };
  });

  return Object.assign(emulator, {
    apiUrl: `${emulator.url}/api/`,
    webhookUrl: `${emulator.url}${endpoints.webhook()}`,
    responseUrl: () => `${emulator.url}${endpoints.responseUrl()}`,
    messages,
    world,
    tiers,
    options: settings,
  });
}

const statusErrors: Readonly<Record<Exclude<Token["status"], "active">, string>> = {
  revoked: "token_revoked",
  expired: "token_expired",
  inactive: "account_inactive",
};

function answer(body: Reply, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 200, body, headers };
}

/** Returns Slack's answer to a call beyond the rate limit. */
export function rateLimited(seconds: number): Answer {
  return { status: 429, headers: { "retry-after": String(seconds) }, body: refuse("ratelimited") };
}
