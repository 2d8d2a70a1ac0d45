/** Who sent a request from Slack, from where, and how it is answered. */
export interface SlackSender {
  readonly userId: string;
  readonly teamId: string;
  readonly teamDomain: string;
  /** The workspace that the person belongs to, where Slack names it; undefined where an enterprise has several. */
  readonly homeTeamId: string | undefined;
  /** The id of the app that the request was made to; undefined when Slack doesn't say. */
  readonly appId: string | undefined;
  readonly responseUrl: string | undefined;
  /** Unique to each request that is sent. */
  readonly triggerId: string;
  /** When it was signed, in seconds since 1970. */
  readonly signedAt: number;
  /** Whose signature it has: Slack's own, or only that of the relay, which had it from Slack. */
  readonly vouchedBy: "slack" | "relay";
}

/** A slash command. */
export interface SlashCommand extends SlackSender {
  /** The command as it was typed: `/rollcall`. */
  readonly command: string;
  /** The text after the command, with Slack's escapes. */
  readonly text: string;
}

/** A click on a button of one of our messages. */
export interface SlackClick extends SlackSender {
  /** The button's `action_id`. */
  readonly action: string;
  /** The button's value, as the message was sent with it. */
  readonly value: string;
  /** The message that has the button; undefined when Slack doesn't say. */
  readonly message: { readonly channel: string; readonly ts: string } | undefined;
}
