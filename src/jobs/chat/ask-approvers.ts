import type { SlackMessageId } from "../../chat/approval-button.ts";
import { type ApprovalMessage, approvalMessage, type WaitingChange } from "../../chat/approval-request.ts";
import { approversOf } from "../../chat/decision-sentences.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { ValidRoster } from "../../roster/load.ts";
import type { User } from "../../roster/roster.ts";
import type { ChatSlack } from "./chat-slack.ts";
import { approversNotAsked } from "./errors.ts";

/** So many people get a message. More would each think that another one answers. */
const mostAsked = 5;

/** What asking takes. Without the signing secret nobody is asked, since no click could be verified. */
export interface ApprovalContext {
  readonly roster: ValidRoster;
  readonly slack: ChatSlack;
  readonly signingSecret: string | undefined;
}

/**
 * Asks in Slack for the words that a change waits for: one direct message to each of the first few who may give one,
 * with buttons. Returns a warning when Slack takes none.
 */
export async function askApprovers(
  change: WaitingChange,
  { roster, slack, signingSecret }: ApprovalContext,
): Promise<readonly Finding[]> {
  if (!signingSecret) return [];
  const approvers = approversOf(change.decision).filter((key) => key !== change.requester);
  const reached: { readonly key: string; readonly slackId: string }[] = [];
  for (const key of approvers) {
    if (reached.length === mostAsked) break;
    const user = roster.declared.users.get(key);
    const slackId = user && (await slackIdOf(user, slack));
    if (slackId !== undefined) reached.push({ key, slackId });
  }
  const user = change.requester === undefined ? undefined : roster.declared.users.get(change.requester);
  const requester = change.requesterSlackId ?? (user && (await slackIdOf(user, slack)));
  const messageTo = (
    { key, slackId }: { readonly key: string; readonly slackId: string },
    messages: readonly SlackMessageId[],
  ): ApprovalMessage =>
    approvalMessage(
      change,
      {
        approver: key,
        seal: { secret: signingSecret, slackId },
        requester,
        alsoAsked: reached.map((each) => each.key).filter((each) => each !== key),
        others: approvers.filter((each) => !reached.some((asked) => asked.key === each)),
      },
      messages,
    );
  const sent: { readonly to: (typeof reached)[number]; readonly message: SlackMessageId }[] = [];
  for (const to of reached) {
    const message = await slack.send("chat.postMessage", {
      channel: to.slackId,
      ...messageArguments(messageTo(to, [])),
    });
    const { channel, ts } = message ?? {};
    if (typeof channel === "string" && typeof ts === "string") sent.push({ to, message: { channel, ts } });
  }
  if (reached.length > 0 && sent.length === 0) return [finding(approversNotAsked())];
  // Each message knows all others, so that one click can tell the rest.
  const messages = sent.map(({ message }) => message);
  if (messages.length > 1) {
    for (const { to, message } of sent)
      await slack.send("chat.update", { ...message, ...messageArguments(messageTo(to, messages)) });
  }
  return [];
}

/** Returns a message as arguments of `chat.postMessage` and `chat.update`. */
export function messageArguments({
  text,
  blocks,
}: ApprovalMessage): Readonly<Record<string, string | boolean>> {
  return { text, blocks: JSON.stringify(blocks), unfurl_links: false, unfurl_media: false };
}

/** Returns a user's Slack id: the roster's, or that of the account with their address. */
export async function slackIdOf({ slack: id, email }: User, slack: ChatSlack): Promise<string | undefined> {
  if (typeof id === "string") return id;
  if (id === false || email === undefined) return undefined;
  const found = (await slack.read("users.lookupByEmail", { email }))?.["user"] as
    | { readonly id?: unknown }
    | undefined;
  return typeof found?.id === "string" ? found.id : undefined;
}
