import type { SlackEvent } from "@slack/types";
import type { Events } from "./events.ts";
import type { Message } from "./hooks.ts";
import type { SlackOptions } from "./options.ts";
import { appBot } from "./seed.ts";
import { channelNamed, userNamed, type World } from "./world.ts";

/** What people write in conversations, which the emulator tells the app and doesn't keep. */
export interface Conversation {
  /**
   * Writes a message in a channel, or to the app where none is named, and returns its timestamp. It may be in a thread, or
   * differ in other fields of its event.
   */
  write(user: string, text: string, at?: { readonly channel?: string; readonly more?: object }): string;
  /** Reacts to a message of the app's. */
  react(user: string, emoji: string, to: Message): void;
  /** Tells the app of a message that it has posted itself, as Slack does. */
  posted(message: Message, bot: string): void;
}

interface ConversationContext {
  readonly world: World;
  readonly options: SlackOptions;
  readonly events: Pick<Events, "emit">;
}

/** Creates what people write. */
export function createConversation({ world, options, events }: ConversationContext): Conversation {
  let written = 0;

  const emit = (event: object) => void events.emit(event as SlackEvent);

  return {
    write(name, text, { channel, more = {} } = {}) {
      const user = userNamed(world, name);
      const place = channel === undefined ? undefined : channelNamed(world, channel);
      written += 1;
      const ts = `${Math.floor(options.now().getTime() / 1_000)}.${String(500_000 + written)}`;
      const message = {
        user: user.id,
        text,
        ts,
        event_ts: ts,
        client_msg_id: `00000000-0000-4000-8000-${String(written).padStart(12, "0")}`,
        team: world.team.id,
        channel: place?.id ?? `D${user.id.slice(1)}`,
        channel_type: place === undefined ? "im" : place.private ? "group" : "channel",
        ...more,
      };
      // Slack tells of a message in a conversation that the app is in, and of its mention besides.
      if (place === undefined || place.members.has(appBot.id)) emit({ type: "message", ...message });
      if (text.includes(`<@${appBot.id}`)) emit({ type: "app_mention", ...message });
      return ts;
    },
    react(name, emoji, { ts = "", body = {} }) {
      const ts_ = `${Math.floor(options.now().getTime() / 1_000)}.700000`;
      emit({
        type: "reaction_added",
        user: userNamed(world, name).id,
        reaction: emoji,
        item_user: appBot.id,
        item: { type: "message", channel: String(body["channel"] ?? ""), ts },
        event_ts: ts_,
      });
    },
    posted({ ts = "", body = {} }, bot) {
      const id = String(body["channel"] ?? "");
      const place = world.channels.get(id);
      if (place === undefined && !id.startsWith("D")) return;
      const { text, thread_ts: thread } = body;
      emit({
        type: "message",
        user: bot,
        bot_id: `B${bot.slice(1)}`,
        app_id: options.appId,
        text,
        ts,
        event_ts: ts,
        team: world.team.id,
        channel: id,
        channel_type: place === undefined ? "im" : place.private ? "group" : "channel",
        ...(thread === undefined ? {} : { thread_ts: thread }),
      });
    },
  };
}
