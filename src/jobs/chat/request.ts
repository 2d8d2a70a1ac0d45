import { commandsInComment } from "../../chat/comment-command.ts";
import { type SlackVerification, verifySlackRequest } from "../../chat/slack-request.ts";
import type { SlackClick, SlackSender, SlashCommand } from "../../chat/slack-sender.ts";
import { type Finding, finding } from "../../core/finding.ts";
import { commentInEvent, type IssueComment } from "../../repository/comments.ts";

/** The event that started a chat run: a request from Slack as it was forwarded, or an `issue_comment`. */
export type ChatEvent =
  | { readonly from: "slack"; readonly payload: unknown }
  | { readonly from: "comment"; readonly payload: unknown };

/** What somebody typed, and where. */
export type ChatRequest =
  | { readonly via: "slack"; readonly text: string; readonly slash: SlashCommand }
  | { readonly via: "comment"; readonly text: string; readonly comment: IssueComment };

/** What somebody typed, or a button that they pressed. */
export type IncomingRequest = ChatRequest | { readonly via: "click"; readonly click: SlackClick };

/** The requests in an event, in their order, why the event is ignored, or why it is rejected. */
export type ReceivedEvent =
  | { readonly requests: readonly [IncomingRequest, ...IncomingRequest[]] }
  | { readonly ignored: string }
  | { readonly findings: readonly Finding[]; readonly late?: SlackRequest };

/** A request from Slack. */
type SlackRequest = Exclude<IncomingRequest, { readonly via: "comment" }>;

/** Reads the requests in an event: a comment may have several. One from Slack counts only when Slack has signed it: see `verifySlackRequest`. */
export function receiveEvent(event: ChatEvent, verification: SlackVerification): ReceivedEvent {
  if (event.from === "comment") {
    const comment = commentInEvent(event.payload);
    if (comment === undefined) return { ignored: "Edits, and what bots write, are not for me." };
    const [first, ...more] = commandsInComment(comment.body).map(
      (text): ChatRequest => ({ via: "comment", text, comment }),
    );
    return first === undefined
      ? { ignored: "The comment asks nothing of me." }
      : { requests: [first, ...more] };
  }
  const verified = verifySlackRequest(event.payload, verification);
  if ("idle" in verified) return { ignored: "Slack checks that somebody is here." };
  if (!("problem" in verified)) return { requests: [slackRequestOf(verified)] };
  const { problem, late } = verified;
  return { findings: [finding(problem)], ...(late && { late: slackRequestOf(late) }) };
}

function slackRequestOf(
  verified: { readonly command: SlashCommand } | { readonly click: SlackClick },
): SlackRequest {
  if ("click" in verified) return { via: "click", click: verified.click };
  return { via: "slack", text: verified.command.text, slash: verified.command };
}

/** Returns who sent a request in Slack; undefined for a comment. */
export function slackSenderOf(request: IncomingRequest): SlackSender | undefined {
  if (request.via === "comment") return undefined;
  return request.via === "slack" ? request.slash : request.click;
}
