import type { Connections } from "../../providers/index.ts";
import { slackOptions } from "../../providers/index.ts";
import type { SlackClient } from "../../providers/slack/client.ts";

/** The fields of an answer of Slack's. */
export type SlackAnswerFields = Readonly<Record<string, unknown>>;

type SlackArguments = Readonly<Record<string, string | boolean>>;

/** Slack's Web API for chat. Without a token, and when Slack refuses, each answer is undefined. */
export interface ChatSlack {
  read(method: string, args?: SlackArguments): Promise<SlackAnswerFields | undefined>;
  /** Calls a method that sends something. It may have been sent although the answer is undefined. */
  send(method: string, args: SlackArguments): Promise<SlackAnswerFields | undefined>;
}

/** Returns Slack's Web API as chat uses it. The client is opened with the first call. */
export function chatSlackOf(connections: Connections): ChatSlack {
  if (!connections.slackToken) return { read: async () => undefined, send: async () => undefined };
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
  ): Promise<SlackAnswerFields | undefined> => {
    try {
      const answer = await (await client())[how](method, args);
      return answer.status === "ok" ? answer.body : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    read: (method, args) => call("read", method, args),
    send: (method, args) => call("write", method, args),
  };
}
