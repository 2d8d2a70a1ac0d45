import { ApiProblem, away, relayTokenRefused } from "./problem.ts";
import { type CallSlack, deadTokens, type SlackResult, type SlackValues } from "./slack-calls.ts";
import type { WorkspaceTokens } from "./workspace-tokens.ts";

/** Whose token made a call. */
export type ActsAs = "bot" | "user";

/** A call that was made, and in whose name. */
export type MadeCall = SlackResult & { readonly as: ActsAs };

/** Slack as one request to the API uses it, in one workspace. */
export interface WorkspaceSlack {
  readonly workspace: string;
  /** Calls a method as the bot; and as who installed the app, where the bot can't and `mayBeUser` allows it. */
  call(method: string, args: SlackValues, mayBeUser: boolean): Promise<MadeCall>;
  /** Calls a method as who installed the app; undefined where they gave no token. */
  callAsUser(method: string, args: SlackValues): Promise<MadeCall | undefined>;
  /** `call` of a method that changes nothing. Returns its answer, or the name of Slack's error. Throws where no answer came. */
  read(
    method: string,
    args: SlackValues,
    mayBeUser: boolean,
  ): Promise<{ readonly body: SlackValues } | { readonly error: string }>;
}

/** Errors of the bot's after which a person's token may do better. */
const forUser = new Set(["missing_scope", "not_allowed_token_type", "channel_not_found", "not_in_channel"]);

/** What says who and what something is, and seldom changes. */
const rememberedMethods = new Set([
  "users.info",
  "users.lookupByEmail",
  "usergroups.list",
  "conversations.info",
]);
/** For how long such an answer is used again. Slack takes some fifty of these a minute. */
const lifetime = 60_000;
const mostAnswers = 5000;

/** Returns what a listing needs to be of one workspace, where the token is a whole organisation's. Slack heeds it nowhere else. */
export function inWorkspace(workspace: string): { readonly team_id?: string } {
  return workspace.startsWith("T") ? { team_id: workspace } : {};
}

/** Answers about people and channels, for a minute. */
export interface RememberedReads {
  get(key: string): SlackValues | undefined;
  keep(key: string, body: SlackValues): void;
}

/** Returns what remembers answers. */
export function rememberedReads(now: () => number): RememberedReads {
  const kept = new Map<string, { readonly until: number; readonly body: SlackValues }>();
  return {
    get(key) {
      const found = kept.get(key);
      return found !== undefined && now() < found.until ? found.body : undefined;
    },
    keep(key, body) {
      kept.delete(key);
      kept.set(key, { until: now() + lifetime, body });
      if (kept.size > mostAnswers) kept.delete(kept.keys().next().value ?? "");
    },
  };
}

/** Returns Slack in one workspace. */
export function workspaceSlack(
  workspace: string,
  {
    tokens,
    callSlack,
    reads,
  }: { readonly tokens: WorkspaceTokens; readonly callSlack: CallSlack; readonly reads: RememberedReads },
): WorkspaceSlack {
  async function asBot(method: string, args: SlackValues): Promise<SlackResult> {
    const first = await callSlack(method, args, { token: await tokens.bot(workspace), workspace });
    if (first.is !== "refused" || !deadTokens.has(first.error)) return first;
    tokens.forget(workspace);
    return callSlack(method, args, { token: await tokens.bot(workspace), workspace });
  }

  async function call(method: string, args: SlackValues, mayBeUser: boolean): Promise<MadeCall> {
    const result = await asBot(method, args);
    if (result.is !== "refused" || !mayBeUser || !forUser.has(result.error)) return { ...result, as: "bot" };
    return (await callAsUser(method, args)) ?? { ...result, as: "bot" };
  }

  async function callAsUser(method: string, args: SlackValues): Promise<MadeCall | undefined> {
    const token = await tokens.user(workspace);
    if (token === undefined) return undefined;
    return { ...(await callSlack(method, args, { token, workspace: `${workspace} user` })), as: "user" };
  }

  return {
    workspace,
    call,
    callAsUser,
    async read(method, args, mayBeUser) {
      const key = rememberedMethods.has(method) ? JSON.stringify([workspace, method, args]) : undefined;
      const known = key === undefined ? undefined : reads.get(key);
      if (known !== undefined) return { body: known };
      const result = await call(method, args, mayBeUser);
      // What only a person's token sees isn't for who may not use it.
      if (result.is === "ok" && result.as === "bot" && key !== undefined) reads.keep(key, result.body);
      if (result.is === "ok") return { body: result.body };
      if (result.is === "refused" && deadTokens.has(result.error)) throw relayTokenRefused(result.error);
      if (result.is === "refused") return { error: result.error };
      if (result.is === "limited") throw slackIsLimited(result.seconds);
      throw away("Slack");
    },
  };
}

/** Slack takes no such call for some seconds. */
export function slackIsLimited(seconds: number): ApiProblem {
  return new ApiProblem(
    [429, "slack_rate_limited", "Slack takes no such call for some seconds. Nothing was sent."],
    {
      retryAfter: seconds,
    },
  );
}

/** Nobody knows what became of a call. */
export function slackIsUnclear(): ApiProblem {
  return new ApiProblem([
    502,
    "unclear",
    "Slack gave no clear answer. It may have been done: look before you send it again.",
  ]);
}

/** Returns the body of a call that changed something. Throws an `ApiProblem` that says what became of it otherwise. */
export function doneOrProblem(result: MadeCall): SlackValues {
  switch (result.is) {
    case "ok":
      return result.body;
    case "limited":
      throw slackIsLimited(result.seconds);
    case "away":
      throw away("Slack");
    case "unclear":
      throw slackIsUnclear();
    default: {
      if (deadTokens.has(result.error)) throw relayTokenRefused(result.error);
      const messages = (result.body["response_metadata"] as { messages?: unknown } | undefined)?.messages;
      throw new ApiProblem([422, "slack_refused", `Slack refuses it: ${result.error}.`], {
        slack_error: result.error,
        ...(Array.isArray(messages) && { slack_messages: messages.map(String).slice(0, 20) }),
      });
    }
  }
}
