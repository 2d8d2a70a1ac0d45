import { approveAction, declineAction } from "../../chat/approval-button.ts";
import { readClick } from "../../chat/slack-payload.ts";
import type { ChatSlack } from "../../jobs/chat/chat-slack.ts";
import { name, say } from "../../text/sentence.ts";
import { toMrkdwn } from "../../text/slack.ts";
import { type ClickFollower, progressText, type RequestProgress } from "../forward/tell-progress.ts";

const verbs: Readonly<Record<string, string>> = {
  [approveAction]: "approved this",
  [declineAction]: "declined this",
};

/** What is written into the message. What comes later, the run writes itself, or the person is told. */
const written: ReadonlySet<RequestProgress> = new Set(["started"]);

/**
 * Returns what writes into a message that asks for an approval that somebody has clicked, and the run that looks at it. Its
 * buttons stay until the run has decided: a click that comes to nothing can be repeated, and one more changes nothing.
 */
export function approvalFollower(slack: Pick<ChatSlack, "send">): ClickFollower {
  return {
    async tell({ payload }, progress, url, reason) {
      const read = readClick(payload, { signedAt: 0, vouchedBy: "relay" });
      const verb = "click" in read ? verbs[read.click.action] : undefined;
      // At its end the run has said what came of it.
      if (verb !== undefined && progress === "ended") return true;
      if (!("click" in read) || verb === undefined || !written.has(progress)) return false;
      const { message: at, userId } = read.click;
      const { message, user } = payload as Clicked;
      if (at === undefined || !Array.isArray(message?.blocks)) return false;
      const who = typeof user?.username === "string" ? user.username : userId;
      const text = `${toMrkdwn(say`${name(who)} ${verb}.`)} ${progressText(progress, { ...(url === undefined ? {} : { url }), ...(reason === undefined ? {} : { reason }) })}`;
      const former = (message.blocks as readonly Block[]).filter((block) => block.block_id !== noteBlock);
      const note = { type: "context", block_id: noteBlock, elements: [{ type: "mrkdwn", text }] };
      const sent = await slack.send("chat.update", {
        ...at,
        text: typeof message.text === "string" ? message.text : text,
        blocks: JSON.stringify([...former, note]),
        unfurl_links: false,
        unfurl_media: false,
      });
      return sent !== undefined;
    },
  };
}

const noteBlock = "rollcall_progress";

interface Block {
  readonly block_id?: string;
}

interface Clicked {
  readonly message?: { readonly text?: unknown; readonly blocks?: unknown } | null;
  readonly user?: { readonly username?: unknown } | null;
}
