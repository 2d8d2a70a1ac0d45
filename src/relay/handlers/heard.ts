import type { IncomingSlack } from "../incoming.ts";

interface HeardBase {
  /** The workspace's id. */
  readonly team: string;
  /** The user id of the app's bot there; undefined where Slack doesn't say. */
  readonly bot: string | undefined;
  readonly user: string;
  readonly channel: string;
  /** The message that it is about. */
  readonly ts: string;
}

/** A message that a person wrote. */
export interface HeardMessage extends HeardBase {
  readonly is: "message";
  /** As Slack sends it, with its escapes. */
  readonly text: string;
  /** In a direct message to the bot. */
  readonly isDirect: boolean;
  /** The message whose thread it is in; of the first message of a thread, undefined. */
  readonly threadTs: string | undefined;
  readonly parentUser: string | undefined;
}

/** A reaction of a person to a message of the bot's. */
export interface HeardReaction extends HeardBase {
  readonly is: "reaction";
  readonly emoji: string;
}

/** What handlers may be for, or why nobody's are. */
export type Heard = HeardMessage | HeardReaction | { readonly ignored: string };

type Fields = Readonly<Record<string, unknown>>;

/** Messages of people that have a subtype all the same. */
const ofPeople: ReadonlySet<unknown> = new Set([undefined, "file_share", "thread_broadcast", "me_message"]);

/** The events that handlers may be for. */
const heardTypes: ReadonlySet<unknown> = new Set(["message", "app_mention", "reaction_added"]);

/** Whether an event is of a sort that handlers may be for, whatever is in it. */
export function mayBeHeard({ payload }: Pick<IncomingSlack, "payload">): boolean {
  return heardTypes.has(fieldsOf(payload["event"])["type"]);
}

/** Returns the user id of the app's bot as an event names it; undefined where it is told by whom a person's token is. */
export function botIn(payload: Fields): string | undefined {
  const { user_id: bot, is_bot: isBot } = authorizationIn(payload);
  return isBot === false ? undefined : textOf(bot);
}

function authorizationIn(payload: Fields): Fields {
  const [authorization] = Array.isArray(payload["authorizations"]) ? payload["authorizations"] : [];
  return fieldsOf(authorization);
}

/**
 * Reads an event for handlers. What bots, workflows and apps write is ignored, and so are edits, deletions, notices of Slack's and
 * all that the app itself has done: so nothing that a handler leads to can lead to a handler.
 */
export function heardIn({ payload }: Pick<IncomingSlack, "payload">, bot = botIn(payload)): Heard {
  const event = fieldsOf(payload["event"]);
  const { team_id: authorized } = authorizationIn(payload);
  const base = {
    team: textOf(authorized) ?? textOf(payload["team_id"]) ?? textOf(event["team"]) ?? "",
    bot,
    user: textOf(event["user"]) ?? "",
  };
  switch (event["type"]) {
    case "message":
    case "app_mention":
      return messageIn(event, base);
    case "reaction_added":
      return reactionIn(event, base);
    default:
      return { ignored: "another event" };
  }
}

type Base = Pick<HeardBase, "team" | "bot" | "user">;

function messageIn(event: Fields, base: Base): Heard {
  const [channel, ts, text] = [textOf(event["channel"]), textOf(event["ts"]), textOf(event["text"])];
  if (!ofPeople.has(event["subtype"])) return { ignored: "no message of a person" };
  // A message that was written with a person's token has the app's id, and no subtype.
  if (["bot_id", "app_id", "bot_profile"].some((field) => event[field])) return { ignored: "by an app" };
  if (event["edited"] || event["hidden"] === true) return { ignored: "an edit" };
  if (base.user === "" || base.user === "USLACKBOT") return { ignored: "by nobody" };
  if (base.user === base.bot) return { ignored: "by the app itself" };
  if (channel === undefined || ts === undefined || text === undefined) return { ignored: "no text" };
  const thread = textOf(event["thread_ts"]);
  return {
    is: "message",
    ...base,
    channel,
    ts,
    text,
    isDirect: event["channel_type"] === "im" || channel.startsWith("D"),
    threadTs: thread === ts ? undefined : thread,
    parentUser: textOf(event["parent_user_id"]),
  };
}

function reactionIn(event: Fields, base: Base): Heard {
  const item = fieldsOf(event["item"]);
  const [channel, ts] = [textOf(item["channel"]), textOf(item["ts"])];
  if (base.user === "" || base.user === base.bot) return { ignored: "by the app itself" };
  if (item["type"] !== "message" || channel === undefined || ts === undefined)
    return { ignored: "to no message" };
  if (base.bot === undefined || event["item_user"] !== base.bot) return { ignored: "to another's message" };
  const [emoji = ""] = (textOf(event["reaction"]) ?? "").split("::");
  return { is: "reaction", ...base, channel, ts, emoji };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
