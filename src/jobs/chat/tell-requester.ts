import type { ApprovalButton } from "../../chat/approval-button.ts";
import { settledMessage } from "../../chat/approval-request.ts";
import type { CommandContext } from "../../chat/command-context.ts";
import { userOfSlackId } from "../../chat/find.ts";
import type { PullRequestSummary } from "../../repository/pull-request-summary.ts";
import type { Sentence } from "../../text/sentence.ts";
import { messageArguments } from "./ask-approvers.ts";
import type { ChatContext } from "./context.ts";

/** What becomes of a change, for who asked for it. */
export interface RequesterNews {
  readonly button: ApprovalButton;
  readonly pull: PullRequestSummary;
  readonly line: Sentence;
  /** The Slack id of who clicked. */
  readonly clicker: string;
  /** True of somebody in the roster. */
  readonly isKnown: boolean;
  /** What somebody who isn't in the roster hears in the line's place: nobody's name. Undefined: nothing. */
  readonly forStranger: Sentence | undefined;
}

/** Tells who asked for a change in Slack what became of it, unless they did it themselves. */
export async function tellRequester(
  { button: { requester }, pull, line, clicker, isKnown, forStranger }: RequesterNews,
  { slack }: ChatContext,
): Promise<void> {
  const told = isKnown ? line : forStranger;
  if (requester === undefined || requester === clicker || told === undefined) return;
  const message = messageArguments(settledMessage(pull, told));
  await slack.send("chat.postMessage", { channel: requester, ...message });
}

/** True when a Slack id is that of somebody in the roster. */
export async function isInRoster(slackId: string | undefined, context: CommandContext): Promise<boolean> {
  if (slackId === undefined) return false;
  const found = await userOfSlackId(slackId, context);
  return "user" in found && found.user !== undefined;
}
