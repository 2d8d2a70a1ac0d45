/** What of a call says whom it reaches. */
export interface SlackMethod {
  /** The argument that names a channel or a person's conversation; undefined for a method that has none. */
  readonly channel?: string;
  /** The argument that names a person. */
  readonly user?: string;
  /** Whether it may be tried with a person's token. With that, what changes or deletes would reach what others wrote. */
  readonly mayBeUser?: true;
}

/**
 * The methods of Slack's that services may call through the relay, where a grant names them. They write messages and what
 * belongs to one. None of them changes who is in something, reads what people wrote, or shows a token.
 */
export const slackMethods = {
  "chat.postMessage": { channel: "channel", mayBeUser: true },
  "chat.postEphemeral": { channel: "channel", user: "user", mayBeUser: true },
  "chat.update": { channel: "channel" },
  "chat.delete": { channel: "channel" },
  "chat.scheduleMessage": { channel: "channel", mayBeUser: true },
  "chat.deleteScheduledMessage": { channel: "channel" },
  "chat.getPermalink": { channel: "channel", mayBeUser: true },
  "reactions.add": { channel: "channel", mayBeUser: true },
  "reactions.remove": { channel: "channel", mayBeUser: true },
  "pins.add": { channel: "channel" },
  "pins.remove": { channel: "channel" },
  "bookmarks.add": { channel: "channel_id" },
  "conversations.setTopic": { channel: "channel" },
  "conversations.setPurpose": { channel: "channel" },
  "conversations.info": { channel: "channel", mayBeUser: true },
  "conversations.open": { user: "users" },
  "users.info": { user: "user", mayBeUser: true },
} as const satisfies Readonly<Record<string, SlackMethod>>;

/** The name of such a method. */
export type SlackMethodName = keyof typeof slackMethods;

/** All of them, in the order of the table. */
export const slackMethodNames = Object.keys(slackMethods) as [SlackMethodName, ...SlackMethodName[]];

/** Arguments by which methods name something: one that a method isn't looked up by would lead around its grant. */
export const namingArguments: readonly string[] = [
  "channel",
  "channels",
  "channel_id",
  "channel_ids",
  "user",
  "users",
  "user_id",
  "file",
  "file_comment",
  "team_id",
];
