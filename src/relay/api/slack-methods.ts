/** What of a call says whom it reaches. */
export interface SlackMethod {
  /** The argument that names a channel or a person's conversation; undefined for a method that has none. */
  readonly channel?: string;
  /** The argument that names a person. */
  readonly user?: string;
}

/**
 * The methods of Slack's that services may call through the relay, where a grant names them. They write messages and what
 * belongs to one. None of them changes who is in something, reads what people wrote, or shows a token.
 */
export const slackMethods = {
  "chat.postMessage": { channel: "channel" },
  "chat.postEphemeral": { channel: "channel", user: "user" },
  "chat.update": { channel: "channel" },
  "chat.delete": { channel: "channel" },
  "chat.scheduleMessage": { channel: "channel" },
  "chat.deleteScheduledMessage": { channel: "channel" },
  "chat.getPermalink": { channel: "channel" },
  "reactions.add": { channel: "channel" },
  "reactions.remove": { channel: "channel" },
  "pins.add": { channel: "channel" },
  "pins.remove": { channel: "channel" },
  "bookmarks.add": { channel: "channel_id" },
  "conversations.setTopic": { channel: "channel" },
  "conversations.setPurpose": { channel: "channel" },
  "conversations.info": { channel: "channel" },
  "conversations.open": { user: "users" },
  "users.info": { user: "user" },
} as const satisfies Readonly<Record<string, SlackMethod>>;

/** The name of such a method. */
export type SlackMethodName = keyof typeof slackMethods;

/** All of them, in the order of the table. */
export const slackMethodNames = Object.keys(slackMethods) as [SlackMethodName, ...SlackMethodName[]];
