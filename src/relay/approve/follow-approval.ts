import { approveAction, declineAction } from "../../chat/approval-button.ts";
import { readClick } from "../../chat/slack-payload.ts";
import type { ChatSlack } from "../../jobs/chat/chat-slack.ts";
import { name, say } from "../../text/sentence.ts";
import { toMrkdwn } from "../../text/slack.ts";
import { type ClickFollower, progressText, type RequestProgress } from "../forward/tell-progress.ts";
import type { SentMessage } from "../store/outbox.ts";

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
    async tell({ payload }, progress, url, reason, thread = {}) {
      const read = readClick(payload, { signedAt: 0, vouchedBy: "relay" });
      const verb = "click" in read ? verbs[read.click.action] : undefined;
      const { approval, reply } = thread;
      const said = progressText(progress, {
        ...(url !== undefined && { url }),
        ...(reason !== undefined && { reason }),
        approval,
      });
      // At its end the run has said what came of it, and nobody is to believe that it still waits.
      if (verb !== undefined && progress === "ended") {
        if (reply !== undefined) await slack.send("chat.update", { ...reply, text: said });
        return true;
      }
      if ("click" in read && verb !== undefined && progress === "waits" && read.click.message !== undefined)
        return sayInThread(slack, { ...read.click.message, reply, text: said });
      if (!("click" in read) || verb === undefined || !written.has(progress)) return false;
      const { message: at, userId } = read.click;
      const { message, user } = payload as Clicked;
      if (at === undefined || !Array.isArray(message?.blocks)) return false;
      const who = typeof user?.username === "string" ? user.username : userId;
      const text = `${toMrkdwn(say`${name(who)} ${verb}.`)} ${said}`;
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

/** Says for all who see a message what it waits for: in its thread, once, and in the same reply from then on. */
async function sayInThread(
  slack: Pick<ChatSlack, "send">,
  {
    channel,
    ts: thread,
    reply,
    text,
  }: SentMessage & { readonly reply: SentMessage | undefined; readonly text: string },
): Promise<SentMessage | false> {
  if (reply !== undefined)
    return (await slack.send("chat.update", { ...reply, text })) === undefined ? false : reply;
  const quiet = { unfurl_links: false, unfurl_media: false };
  const sent = await slack.send("chat.postMessage", { channel, thread_ts: thread, text, ...quiet });
  const ts = sent?.["ts"];
  return typeof ts === "string" ? { channel, ts } : false;
}

const noteBlock = "rollcall_progress";

interface Block {
  readonly block_id?: string;
}

interface Clicked {
  readonly message?: { readonly text?: unknown; readonly blocks?: unknown } | null;
  readonly user?: { readonly username?: unknown } | null;
}
