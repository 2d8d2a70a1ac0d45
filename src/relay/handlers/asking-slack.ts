import { noSlackToken } from "../../chat/errors.ts";
import type { ChatSlack } from "../../jobs/chat/chat-slack.ts";
import type { CallSlack } from "../api/slack-calls.ts";

/**
 * Returns Slack as chat asks it, for a process that lives for long: no call waits for a limit to end, and no refusal is remembered.
 */
export function askingSlack(
  callSlack: CallSlack,
  { token, workspace }: { readonly token: string | undefined; readonly workspace: string },
): ChatSlack {
  const ask: ChatSlack["ask"] = async (method, args) => {
    if (token === undefined) return { reason: noSlackToken };
    const result = await callSlack(method, args, { token, workspace });
    switch (result.is) {
      case "ok":
        return { body: result.body };
      case "refused":
        return { reason: `Slack answered ${result.error} to ${method}`, error: result.error };
      case "limited":
        return { reason: `Slack takes no ${method} for ${result.seconds} seconds` };
      default:
        return { reason: `Slack doesn't answer ${method} (${result.reason})` };
    }
  };
  const read: ChatSlack["read"] = async (method, args = {}) => {
    const answer = await ask(method, args);
    return "body" in answer ? answer.body : undefined;
  };
  return { ask, read, send: read };
}
