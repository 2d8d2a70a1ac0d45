import { commandsInComment } from "../../chat/comment-command.ts";
import { type RelayVerification, verifyRelayRequest } from "../../chat/relay-request.ts";
import { verifySlackRequest } from "../../chat/slack-request.ts";
import type { SlackClick, SlackSender, SlashCommand } from "../../chat/slack-sender.ts";
import { type Finding, finding } from "../../core/finding.ts";
import { commentInEvent, type IssueComment } from "../../repository/comments.ts";

/** What started a chat run: a request from Slack as it was forwarded, an `issue_comment`, or a review as GitHub has it. */
export type ChatEvent =
  | { readonly from: "slack"; readonly payload: unknown }
  | { readonly from: "comment"; readonly payload: unknown }
  | { readonly from: "review"; readonly review: IssueComment };

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

/** What requests from Slack are verified with. */
export interface RequestVerification extends Omit<RelayVerification, "keys"> {
  /** The app's signing secret. */
  readonly secret: string | undefined;
  /** The public keys of the relay. */
  readonly relayKeys: string | undefined;
}

/**
 * Reads the requests in an event: a comment may have several. One from Slack counts only when Slack has signed it (see
 * `verifySlackRequest`), or the relay that had it from Slack (see `verifyRelayRequest`).
 */
export async function receiveEvent(
  event: ChatEvent,
  { relayKeys, ...verification }: RequestVerification,
): Promise<ReceivedEvent> {
  if (event.from !== "slack") {
    const comment = event.from === "review" ? event.review : commentInEvent(event.payload);
    if (comment === undefined) return { ignored: "Edits, and what bots write, are not for me." };
    // What was carried out is only to be answered, and its text may be gone.
    if (event.from === "review" && verification.isAccepted)
      return { requests: [{ via: "comment", text: "", comment }] };
    const [first, ...more] = commandsInComment(comment.body).map(
      (text): ChatRequest => ({ via: "comment", text, comment }),
    );
    return first === undefined
      ? { ignored: "The comment asks nothing of me." }
      : { requests: [first, ...more] };
  }
  const jws = jwsIn(event.payload);
  const verified =
    jws === undefined
      ? verifySlackRequest(event.payload, verification)
      : await verifyRelayRequest(jws, { ...verification, keys: relayKeys });
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

function jwsIn(payload: unknown): string | undefined {
  const { jws } = (typeof payload === "object" && payload !== null ? payload : {}) as { jws?: unknown };
  return typeof jws === "string" ? jws : undefined;
}

/** Returns who sent a request in Slack; undefined for a comment. */
export function slackSenderOf(request: IncomingRequest): SlackSender | undefined {
  if (request.via === "comment") return undefined;
  return request.via === "slack" ? request.slash : request.click;
}
