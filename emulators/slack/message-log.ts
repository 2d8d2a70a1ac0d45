import type { Message, Origin } from "./hooks.ts";
import type { SlackOptions } from "./options.ts";

type Fields = Readonly<Record<string, unknown>>;

/** All messages, and the ways in which they come and change. */
export interface MessageLog {
  /** In order, refused ones included. */
  readonly messages: Message[];
  /** Records a message of chat.*, and returns its timestamp. */
  post(sent: { readonly method: string; readonly body: Fields }): string;
  /** Replaces a message. False: there is none that can be changed. */
  update(channel: string, ts: string, body: Fields): boolean;
  /** Replaces a message through its response_url, or deletes it where there is no body. Ephemeral ones change only so. */
  replace(origin: Origin, body: Fields | undefined): void;
}

/** Creates an empty log. */
export function createMessageLog(options: SlackOptions): MessageLog {
  const messages: Message[] = [];
  const indexOf = ({ channel, ts }: Origin) =>
    messages.findIndex(
      (each) =>
        each.ts === ts && !each.deleted && String(each.body?.["channel"] ?? "").slice(1) === channel.slice(1),
    );

  function change(index: number, body: Fields | undefined): boolean {
    const found = messages[index];
    if (found === undefined) return false;
    const { channel } = found.body ?? {};
    messages[index] =
      body === undefined ? { ...found, deleted: true } : { ...found, body: { ...body, channel } };
    return true;
  }

  return {
    messages,
    post({ method, body }) {
      const seconds = Math.floor(options.now().getTime() / 1_000);
      const ts = `${seconds}.${String(messages.length + 1).padStart(6, "0")}`;
      messages.push({
        ts,
        via: method as Message["via"],
        path: "",
        contentType: "",
        raw: JSON.stringify(body),
        body,
        status: 200,
        answer: "ok",
      });
      return ts;
    },
    update(channel, ts, body) {
      const index = indexOf({ channel, ts });
      return messages[index]?.via === "chat.postEphemeral" ? false : change(index, body);
    },
    replace: (origin, body) => void change(indexOf(origin), body),
  };
}
