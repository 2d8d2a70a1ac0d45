import type { Connections } from "../../providers/index.ts";
import { type IncomingSlack, identityOf } from "../incoming.ts";
import { lastingSlack } from "../lasting-slack.ts";
import type { SentMessage } from "../store/outbox.ts";

/** Messages of the bot to who sent a request, for their eyes alone. */
export interface DirectMessages {
  /**
   * Sends a text, in place of an earlier one where that is given. Returns what can be changed next; undefined where Slack
   * took none, or only one that can't be changed.
   */
  send(
    incoming: IncomingSlack,
    text: string,
    earlier: SentMessage | undefined,
  ): Promise<SentMessage | undefined>;
}

/** Returns what sends direct messages; and where a person takes none of the bot, shows the text to them in the channel. */
export function directMessages(connections: Connections): DirectMessages {
  const slack = lastingSlack(connections);
  const quiet = { unfurl_links: false, unfurl_media: false };
  return {
    async send(incoming, text, earlier) {
      const person = identityOf(incoming)?.person ?? "";
      if (person === "") return undefined;
      if (earlier !== undefined && (await slack.send("chat.update", { ...earlier, text })) !== undefined)
        return earlier;
      const sent = await slack.send("chat.postMessage", { channel: person, text, ...quiet });
      const [channel, ts] = [sent?.["channel"], sent?.["ts"]];
      if (typeof channel === "string" && typeof ts === "string") return { channel, ts };
      const where = channelOf(incoming);
      if (sent === undefined && where !== undefined)
        await slack.send("chat.postEphemeral", { channel: where, user: person, text });
      return undefined;
    },
  };
}

/** Returns the channel in which a request was made. */
function channelOf({ payload }: IncomingSlack): string | undefined {
  const channel = payload["channel_id"] ?? (payload["channel"] as { id?: unknown } | null | undefined)?.id;
  return typeof channel === "string" && channel !== "" ? channel : undefined;
}
