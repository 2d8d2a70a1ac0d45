import type { ReplyFile } from "../chat/reply.ts";
import type { ChatSlack } from "../jobs/chat/chat-slack.ts";
import { fieldsIn, textIn } from "../providers/slack/model/remote-state.ts";

/** Whom a file is for, and what it is sent with. */
export interface FileDelivery {
  /** The person's id. */
  readonly person: string;
  readonly slack: ChatSlack;
  readonly fetch: typeof globalThis.fetch;
  /** Another address of Slack, if it isn't at its own. */
  readonly apiUrl: string | undefined;
}

const timeout = 30_000;

/**
 * Sends a file to one person alone, in their direct messages with the bot. Returns why it couldn't be sent; undefined when it was.
 * A file that isn't shared to the end is seen by nobody.
 */
export async function sendFile(
  { name, content }: Pick<ReplyFile, "name" | "content">,
  { person, slack, fetch, apiUrl }: FileDelivery,
): Promise<string | undefined> {
  const opened = await slack.ask("conversations.open", { users: person });
  if (!("body" in opened)) return opened.reason;
  const channel = textIn(fieldsIn(opened.body["channel"])["id"]);
  // A file in any other conversation would be for others, too.
  if (!channel.startsWith("D")) return "Slack opens no direct message";
  const bytes = new TextEncoder().encode(content);
  const announced = await slack.ask("files.getUploadURLExternal", {
    filename: name,
    length: String(bytes.length),
  });
  if (!("body" in announced)) return announced.reason;
  const [address, id] = [textIn(announced.body["upload_url"]), textIn(announced.body["file_id"])];
  if (!isSlacks(address, apiUrl)) return "Slack names no address for the file";
  const uploaded = await fetch(address, {
    method: "POST",
    headers: { "content-type": "text/plain; charset=utf-8" },
    body: bytes,
    redirect: "error",
    signal: AbortSignal.timeout(timeout),
  }).catch(() => undefined);
  if (uploaded?.ok !== true) return "Slack takes no file";
  const shared = await slack.send("files.completeUploadExternal", {
    files: JSON.stringify([{ id, title: name }]),
    channel_id: channel,
  });
  return shared === undefined ? "Slack doesn't share the file" : undefined;
}

/** Whether an address is one of Slack's, to which what is for one person may go. */
function isSlacks(address: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin } = new URL(address);
  if (apiUrl !== undefined && origin === new URL(apiUrl).origin) return true;
  return protocol === "https:" && (hostname === "slack.com" || hostname.endsWith(".slack.com"));
}
