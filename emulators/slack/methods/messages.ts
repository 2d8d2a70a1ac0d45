import type { Message } from "../hooks.ts";
import { type Method, type Methods, type Request, refuse, success } from "../wire.ts";
import { visibleChannel } from "./on-channel.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The methods that read a conversation's messages, and those that react to one. */
export const messageMethods: Methods = {
  // https://docs.slack.dev/reference/methods/conversations.history
  "conversations.history": reading([], (_, { body }) => typeof body?.["thread_ts"] !== "string"),
  // https://docs.slack.dev/reference/methods/conversations.replies
  "conversations.replies": reading(
    ["ts"],
    (ts, { body, ts: own }) => own === ts || body?.["thread_ts"] === ts,
  ),
  // https://docs.slack.dev/reference/methods/reactions.add
  "reactions.add": {
    tier: 3,
    scopes: ["reactions:write"],
    required: ["channel", "name", "timestamp"],
    run: ({ args, world, caller }) => {
      const key = ["channel", "timestamp", "name"].map((each) => args.text(each)).join(" ");
      const reaction = `${key} ${caller.user}`;
      if (world.reactions.has(reaction)) return refuse("already_reacted");
      world.reactions.add(reaction);
      return success();
    },
  },
};

/** Messages that the app has posted, the newest first; of what people write, the emulator keeps nothing. */
function reading(
  required: readonly string[],
  isShown: (ts: string | undefined, message: Message) => boolean,
): Method {
  return {
    tier: 3,
    scopes: ["channels:history", "groups:history", "im:history"],
    required: ["channel", ...required],
    run: (request) => {
      const { args, caller, messages } = request;
      const id = args.text("channel") ?? "";
      const channel = visibleChannel(request, id);
      if (channel === undefined && !id.startsWith("D")) return refuse("channel_not_found");
      if (channel !== undefined && !channel.members.has(caller.user)) return refuse("not_in_channel");
      const shown = messages.filter(
        (each) =>
          each.via === "chat.postMessage" &&
          isIn(each, id) &&
          isShown(args.text("ts"), each) &&
          !each.deleted,
      );
      const limit = args.number("limit") ?? 100;
      return success({
        messages: shown
          .reverse()
          .slice(0, limit)
          .map((each) => messageShape(each, { caller, withMetadata: args.flag("include_all_metadata") })),
        has_more: shown.length > limit,
      });
    },
  };
}

function isIn({ body }: Message, channel: string): boolean {
  const sentTo = String(body?.["channel"] ?? "");
  return sentTo === channel || (channel.startsWith("D") && sentTo.slice(1) === channel.slice(1));
}

function messageShape(
  { body = {}, ts }: Message,
  { caller, withMetadata }: { readonly caller: Request["caller"]; readonly withMetadata: boolean },
): Fields {
  const { text, thread_ts: thread, metadata } = body;
  return {
    type: "message",
    user: caller.user,
    bot_id: `B${caller.user.slice(1)}`,
    text,
    ts,
    ...(thread === undefined ? {} : { thread_ts: thread }),
    ...(withMetadata && metadata !== undefined ? { metadata } : {}),
  };
}
