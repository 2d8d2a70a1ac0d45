import type { Answer, Call } from "../server.ts";
import { blockProblems } from "./blocks.ts";
import type { SlackOptions } from "./options.ts";

/** A message sent through a webhook, a response_url or chat.*, and the answer to it. */
export interface Message {
  readonly via: "webhook" | "response_url" | "chat.postMessage" | "chat.postEphemeral";
  /** The path of the hook. Empty for chat.*. */
  readonly path: string;
  readonly contentType: string;
  readonly raw: string;
  /** Undefined: it was no JSON object. */
  readonly body?: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly answer: string;
  /** The time that names it within its channel; only of chat.*. */
  readonly ts?: string;
  /** Left out: false. */
  readonly deleted?: boolean;
}

/** A message that a response_url can replace or delete. */
export interface Origin {
  readonly channel: string;
  readonly ts: string;
}

/**
 * The errors of incoming webhooks: text → status. A quirk with one of these names makes the next post fail with it.
 * Source of the documented ones: docs.slack.dev/messaging/sending-messages-using-incoming-webhooks.
 */
export const webhookRefusals: Readonly<Record<string, number>> = {
  invalid_payload: 400,
  user_not_found: 400,
  no_text: 400,
  invalid_blocks: 400,
  invalid_blocks_format: 400,
  invalid_attachments: 400,
  too_many_attachments: 400,
  action_prohibited: 403,
  posting_to_general_channel_denied: 403,
  invalid_token: 403,
  channel_not_found: 404,
  no_service: 404,
  no_service_id: 404,
  no_team: 404,
  team_disabled: 404,
  no_active_hooks: 404,
  channel_is_archived: 410,
  rollup_error: 500,
};

const maxUses = 5;
const lifetimeMs = 30 * 60_000;

/** The endpoints that take messages without a token. */
export interface Hooks {
  /** Creates an incoming webhook and returns its path. */
  webhook(): string;
  /** Creates a webhook that starts a workflow, and returns its path. It takes a flat map of texts. */
  trigger(): string;
  /** Creates a response_url and returns its path. It allows five uses within thirty minutes. */
  responseUrl(origin?: Origin): string;
  /** Answers a post to a hook. Undefined: the path is no hook's. */
  answer(call: Call, quirk: string | undefined): Answer | undefined;
}

/** What becomes of the posts to hooks. */
export interface HookListener {
  /** Gets every post, refused ones included. */
  readonly record: (message: Message) => void;
  /** Gets the posts that replace the message of a response_url, or delete it, where there is no body. */
  readonly replace: (origin: Origin, body: Readonly<Record<string, unknown>> | undefined) => void;
}

/** Creates the endpoints of hooks.slack.com. */
export function createHooks(team: string, options: SlackOptions, listener: HookListener): Hooks {
  const webhooks = new Set<string>();
  const responses = new Map<
    string,
    { left: number; readonly until: number; readonly origin: Origin | undefined }
  >();
  let created = 0;

  function answerTo(call: Call, quirk: string | undefined): [status: number, answer: string] {
    if (quirk === "ratelimited") return [429, "rate_limited"];
    if (quirk !== undefined && webhookRefusals[quirk] !== undefined) return [webhookRefusals[quirk], quirk];
    if (call.path.startsWith("/services/")) {
      if (!webhooks.has(call.path)) return [404, "no_service"];
      const problem = bodyProblem(call);
      return problem === undefined ? [200, "ok"] : [webhookRefusals[problem] ?? 400, problem];
    }
    if (call.path.startsWith("/triggers/")) {
      if (!webhooks.has(call.path)) return [404, "no_service"];
      const values = Object.values(parseBody(call) ?? { none: 0 });
      return values.every((value) => typeof value === "string")
        ? [200, '{"ok":true}']
        : [400, '{"ok":false,"error":"invalid_webhook_input"}'];
    }
    const response = responses.get(call.path);
    const { status, used, expired } = options.responseUrlGone;
    if (response === undefined || options.now().getTime() > response.until) return [status, expired];
    if (response.left === 0) return [status, used];
    const problem = bodyProblem(call);
    if (problem !== undefined && !(problem === "no_text" && parseBody(call)?.["delete_original"] === true)) {
      return [webhookRefusals[problem] ?? 400, problem];
    }
    response.left -= 1;
    const { delete_original: deletes, replace_original: replaces, ...message } = parseBody(call) ?? {};
    if (response.origin !== undefined && (deletes === true || replaces === true)) {
      listener.replace(response.origin, deletes === true ? undefined : message);
    }
    return [200, "ok"];
  }

  return {
    webhook() {
      created += 1;
      const path = `/services/${team}/B0HOOK${created}/${"x".repeat(23)}${created}`;
      webhooks.add(path);
      return path;
    },
    trigger() {
      created += 1;
      const path = `/triggers/${team}/${1_000_000_000 + created}/${"t".repeat(23)}${created}`;
      webhooks.add(path);
      return path;
    },
    responseUrl(origin) {
      created += 1;
      const path = `/commands/${team}/${1_000_000_000 + created}/${"r".repeat(23)}${created}`;
      responses.set(path, { left: maxUses, until: options.now().getTime() + lifetimeMs, origin });
      return path;
    },
    answer(call, quirk) {
      const via = /^\/(?:services|triggers)\//.test(call.path)
        ? "webhook"
        : call.path.startsWith("/commands/")
          ? "response_url"
          : undefined;
      if (via === undefined) return undefined;
      const [status, answer] =
        call.method === "POST" ? answerTo(call, quirk) : ([405, "method_not_allowed"] as const);
      const body = parseBody(call);
      listener.record({
        via,
        path: call.path,
        contentType: String(call.headers["content-type"] ?? ""),
        raw: call.body,
        ...(body === undefined ? {} : { body }),
        status,
        answer,
      });
      return { status, body: answer, ...(status === 429 ? { headers: { "retry-after": "1" } } : {}) };
    },
  };
}

function bodyProblem(call: Call): string | undefined {
  const body = parseBody(call);
  if (body === undefined) return "invalid_payload";
  const { text, blocks, attachments } = body;
  if (attachments !== undefined && !Array.isArray(attachments)) return "invalid_attachments";
  if (Array.isArray(attachments) && attachments.length > 100) return "too_many_attachments";
  if (blocks !== undefined && !Array.isArray(blocks)) return "invalid_blocks_format";
  if (blockProblems(blocks).length > 0) return "invalid_blocks";
  const empty = (each: unknown) =>
    each === undefined || each === "" || (Array.isArray(each) && each.length === 0);
  return empty(text) && empty(blocks) && empty(attachments) ? "no_text" : undefined;
}

/** Returns a JSON body, or the `payload` of a form. Undefined: it is no JSON object. */
function parseBody(call: Call): Readonly<Record<string, unknown>> | undefined {
  const form = String(call.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded");
  try {
    const value: unknown = JSON.parse(
      form ? (new URLSearchParams(call.body).get("payload") ?? "") : call.body,
    );
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}
