import { otherSlackApp, otherSlackCommand } from "../../chat/errors.ts";
import type { Problem } from "../../core/finding.ts";
import type { ChatSlack } from "./chat-slack.ts";
import { type IncomingRequest, slackSenderOf } from "./request.ts";

/** What a request from Slack must be addressed to. */
export interface Addressee {
  /** The command's name: `/rollcall`. */
  readonly command: string;
  /** The app's id; when left out, that of the token's app, as far as Slack tells it. */
  readonly app?: string | undefined;
}

/**
 * Returns why a request is not for us: Slack has signed it, and it is another command of the app, or another app's.
 * Returns undefined for one that is, and for a comment.
 */
export async function misaddressed(
  request: IncomingRequest,
  { command, app }: Addressee,
  slack: ChatSlack,
): Promise<Problem | undefined> {
  const sender = slackSenderOf(request);
  if (sender === undefined) return undefined;
  if (request.via === "slack" && request.slash.command.toLowerCase() !== command.toLowerCase())
    return otherSlackCommand(request.slash.command, command);
  const wanted = app ?? (await appOfToken(slack));
  if (wanted === undefined || sender.appId === wanted) return undefined;
  return app === undefined && sender.appId === undefined
    ? undefined
    : otherSlackApp(sender.appId ?? "that Slack doesn't name", wanted);
}

/** Returns the id of the app that the token belongs to; undefined when Slack doesn't say. */
async function appOfToken(slack: ChatSlack): Promise<string | undefined> {
  const bot = (await slack.read("auth.test"))?.["bot_id"];
  if (typeof bot !== "string") return undefined;
  const answer = (await slack.read("bots.info", { bot }))?.["bot"] as
    | { readonly app_id?: unknown }
    | undefined;
  return typeof answer?.app_id === "string" ? answer.app_id : undefined;
}
