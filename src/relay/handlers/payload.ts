import type { AnswerPlace, IncomingSlack } from "../incoming.ts";
import { type NameOf, readSlackText } from "../mentions/inbound.ts";
import { addressingOf } from "./addressing.ts";
import type { HeardMessage, HeardReaction } from "./heard.ts";
import type { MatchedBy } from "./match.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What a handler is told of something, and where its answer goes. */
export interface Occurrence {
  readonly payload: Fields;
  readonly place: AnswerPlace;
}

/** Returns what a handler is told of a message: its text as it came and as people read it, and what is in it. */
export function occurrenceOfMessage(heard: HeardMessage, by: MatchedBy, nameOf?: NameOf): Occurrence {
  const { text: parsed, ...maps } = readSlackText(heard.text, nameOf);
  const { isDirected, isMentioned, command } = addressingOf(heard);
  return {
    payload: {
      type: "message",
      ...whereOf(heard),
      ts: heard.ts,
      thread_ts: heard.threadTs ?? null,
      parent_user_id: heard.parentUser ?? null,
      text: heard.text,
      parsed_text: parsed,
      ...maps,
      directed: isDirected,
      mentioned: isMentioned,
      command_text: command,
      match_type: by.type,
      ...matchFields(by),
    },
    place: {
      channel: heard.channel,
      ts: heard.ts,
      ...(heard.isDirect ? {} : { threadTs: heard.threadTs ?? heard.ts }),
      isAsked: by.type === "command",
    },
  };
}

function matchFields(by: MatchedBy): Fields {
  switch (by.type) {
    case "command":
      return { command: by.command, args: by.args };
    case "regex":
      return { regex: by.regex, args: by.match.text, groups: by.match.groups, named_groups: by.match.named };
    case "absent_regex":
      return { regex: by.regex, args: "" };
    case "reaction":
      return { reaction: by.reaction, args: by.reaction };
    default:
      return by satisfies never;
  }
}

/** Returns what a handler is told of a reaction. Answers go into the thread of the message that it is about. */
export function occurrenceOfReaction(heard: HeardReaction): Occurrence {
  const { channel, ts, emoji, bot } = heard;
  return {
    payload: {
      type: "reaction",
      ...whereOf(heard),
      emoji_name: emoji,
      item_type: "message",
      item_channel: channel,
      item_ts: ts,
      item_user: bot ?? null,
      match_type: "reaction",
      reaction: emoji,
      args: emoji,
    },
    place: { channel, ts, ...(channel.startsWith("D") ? {} : { threadTs: ts }), isAsked: false },
  };
}

function whereOf({ team, bot, user, channel }: HeardMessage | HeardReaction): Fields {
  return { team_id: team, bot_id: bot ?? null, user_id: user, channel_id: channel };
}

/** Returns what a handler is told of a slash command: Slack's own fields, and its text as people read it. */
export function occurrenceOfCommand({ payload }: IncomingSlack, nameOf?: NameOf): Occurrence {
  const { text: parsed, ...maps } = readSlackText(textOf(payload["text"]) ?? "", nameOf);
  return {
    payload: { ...payload, type: "slash_command", parsed_text: parsed, ...maps, args: parsed },
    place: placeOf(payload["response_url"], payload["channel_id"]),
  };
}

/** Returns what a handler is told of a click, a shortcut or a modal: Slack's own payload, as it is. */
export function occurrenceOfInteraction({ payload }: IncomingSlack, id: string): Occurrence {
  const channel = idOf(payload["channel"]) ?? textOf(fieldsOf(payload["container"])["channel_id"]);
  const [url] = Array.isArray(payload["response_urls"]) ? payload["response_urls"] : [];
  return {
    payload: {
      type: "interactive",
      interaction: payload["type"],
      interactive_id: id,
      team_id: idOf(payload["team"]) ?? null,
      user_id: idOf(payload["user"]) ?? null,
      channel_id: channel ?? null,
      payload,
    },
    place: placeOf(payload["response_url"] ?? fieldsOf(url)["response_url"], channel),
  };
}

function placeOf(responseUrl: unknown, channel: unknown): AnswerPlace {
  const [url, id] = [textOf(responseUrl), textOf(channel)];
  return { ...(url && { responseUrl: url }), ...(id && { channel: id }), isAsked: true };
}

/** Returns the ids by which a handler may be for a click, a shortcut or a modal. */
export function interactionIds({ payload }: Pick<IncomingSlack, "payload">): readonly string[] {
  const [action] = Array.isArray(payload["actions"]) ? payload["actions"] : [];
  const { action_id: actionId, block_id: blockId } = fieldsOf(action);
  const ids = [payload["callback_id"], fieldsOf(payload["view"])["callback_id"], actionId, blockId];
  return ids.flatMap((each) => textOf(each) ?? []);
}

function idOf(value: unknown): string | undefined {
  return textOf(fieldsOf(value)["id"]);
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
