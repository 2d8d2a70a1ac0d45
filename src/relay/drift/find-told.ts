import type { ChatSlack } from "../../jobs/chat/chat-slack.ts";
import { channelIdOf } from "../community/channel-names.ts";

/** A message as Slack lists it, with what the app has written beside it. */
interface ListedMessage {
  readonly ts?: unknown;
  readonly metadata?: { readonly event_payload?: { readonly id?: unknown } };
}

/** So many pages are looked through: thousands of messages since it was begun. */
const mostPages = 10;
/** Clocks differ; Slack's own decides when a message was. */
const margin = 5 * 60_000;

/**
 * Looks for the message that was begun under an id, which begins with the time of that. Undefined: it isn't there; `unknown`:
 * Slack doesn't let the app see whether it is.
 */
export async function findToldMessage(
  id: string,
  { channel: named, slack }: { readonly channel: string; readonly slack: ChatSlack },
): Promise<{ readonly channel: string; readonly ts: string } | "unknown" | undefined> {
  const channel = await channelIdOf(named, slack).catch(() => undefined);
  if (channel === undefined) return "unknown";
  const oldest = String(Math.max(0, Number.parseInt(id, 10) - margin) / 1000);
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const body = await slack.read("conversations.history", {
      channel,
      oldest,
      limit: "200",
      include_all_metadata: true,
      ...(cursor !== undefined && { cursor }),
    });
    if (!Array.isArray(body?.["messages"])) return "unknown";
    const found = (body["messages"] as readonly (ListedMessage | null)[]).find(
      (each) => each?.metadata?.event_payload?.id === id,
    );
    if (typeof found?.ts === "string") return { channel, ts: found.ts };
    cursor = (body["response_metadata"] as { readonly next_cursor?: string } | undefined)?.next_cursor;
    if (!cursor) return undefined;
  }
  return "unknown";
}
