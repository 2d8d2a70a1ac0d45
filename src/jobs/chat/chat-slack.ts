import { errorsToFindings } from "../../app/errors-to-findings.ts";
import { noSlackToken } from "../../chat/errors.ts";
import type { Connections } from "../../providers/index.ts";
import { slackOptions } from "../../providers/index.ts";
import type { SlackClient } from "../../providers/slack/client.ts";

/** The fields of an answer of Slack's. */
export type SlackAnswerFields = Readonly<Record<string, unknown>>;

/** The answer, or why there is none: a sentence, and the name of Slack's error where Slack has refused. */
export type SlackAnswerOrReason =
  | { readonly body: SlackAnswerFields }
  | { readonly reason: string; readonly error?: string };

type SlackArguments = Readonly<Record<string, string | boolean>>;

/** Slack's Web API for chat. Without a token, and when Slack refuses, each answer is undefined. */
export interface ChatSlack {
  read(method: string, args?: SlackArguments): Promise<SlackAnswerFields | undefined>;
  /** Reads too, and says why there is no answer. */
  ask(method: string, args: SlackArguments): Promise<SlackAnswerOrReason>;
  /** Calls a method that sends something. It may have been sent although the answer is undefined. */
  send(method: string, args: SlackArguments): Promise<SlackAnswerFields | undefined>;
}

/** Returns Slack's Web API as chat uses it. The client is opened with the first call. */
export function chatSlackOf(connections: Connections): ChatSlack {
  if (!connections.slackToken)
    return {
      read: async () => undefined,
      ask: async () => ({ reason: noSlackToken }),
      send: async () => undefined,
    };
  let opened: Promise<SlackClient> | undefined;
  const client = () => {
    opened ??= import("../../providers/slack/client.ts").then(({ createSlackClient }) =>
      createSlackClient(slackOptions(connections)),
    );
    return opened;
  };
  const call = async (
    how: "read" | "write",
    method: string,
    args: SlackArguments = {},
  ): Promise<SlackAnswerOrReason> => {
    try {
      const answer = await (await client())[how](method, args);
      if (answer.status === "ok") return { body: answer.body };
      const reason = `Slack answered ${answer.error} to ${method}`;
      return answer.status === "error" ? { reason, error: answer.error } : { reason };
    } catch (thrown) {
      return { reason: errorsToFindings(thrown)[0]?.message ?? "no answer came" };
    }
  };
  const bodyOf = (answer: SlackAnswerOrReason) => ("body" in answer ? answer.body : undefined);
  return {
    read: async (method, args) => bodyOf(await call("read", method, args)),
    ask: (method, args) => call("read", method, args),
    send: async (method, args) => bodyOf(await call("write", method, args)),
  };
}
