import { slackTokenEvents } from "../../providers/slack/live/events.ts";
import { type Incoming, type IncomingSlack, identityOf } from "../incoming.ts";
import type { Outbox } from "../store/outbox.ts";

/** What Slack is answered: nothing, or a text for the person's eyes. */
export interface Acknowledgement {
  readonly text?: string;
  /** True: the command is shown to all in the channel, and so is the text. */
  readonly isVisible?: boolean;
}

/**
 * Returns the body of an acknowledgement; undefined for an empty one. Slack shows an error for a body that has no text, unless it is
 * one that lets all see the command.
 */
export function acknowledgementBody({
  text,
  isVisible = false,
}: Acknowledgement): Readonly<Record<string, string>> | undefined {
  if (text === undefined && !isVisible) return undefined;
  return { response_type: isVisible ? "in_channel" : "ephemeral", ...(text !== undefined && { text }) };
}

/** Whose requests are taken. */
export interface Recipient {
  /** The Slack app's id; undefined where any app that is signed for is ours. */
  readonly appId: string | undefined;
  /** The ids of further apps: of what they send, the end of their tokens is taken alone. */
  readonly furtherAppIds?: ReadonlySet<string>;
}

/** Who hears of what came in. */
export interface Listeners {
  /** Is told of each request that was kept. */
  readonly onTaken: () => void;
  /** Has to answer a click that is one too many: Slack shows nobody what a click is acknowledged with. */
  readonly onRefused: (incoming: IncomingSlack, text: string) => void;
  /** Returns what a slash command of a handler's is answered at once. */
  readonly acknowledgementOf: (incoming: Incoming) => Acknowledgement | undefined;
  readonly now: () => number;
}

const minute = 60_000;
/** How many people are known to have been told lately. */
const mostTold = 1000;

/**
 * Returns what keeps a request and says what Slack is answered. Whoever clicks too often is told once a minute. A request to
 * another app, or one that says not who sent it, is acknowledged and forgotten: Slack would only send it again.
 */
export function acknowledger(
  outbox: Outbox,
  { appId, furtherAppIds = new Set() }: Recipient,
  { onTaken, onRefused, acknowledgementOf, now }: Listeners,
): (incoming: IncomingSlack) => Promise<Acknowledgement> {
  const told = new Map<string, number>();
  const tellOnce = (sender: string, tell: () => void) => {
    if (now() - (told.get(sender) ?? -minute) < minute) return;
    if (told.size >= mostTold) told.clear();
    told.set(sender, now());
    tell();
  };
  return async (incoming) => {
    const identity = identityOf(incoming);
    if (identity === undefined) return {};
    const isOurs = furtherAppIds.has(identity.app)
      ? isTokenEvent(incoming)
      : appId === undefined || identity.app === appId;
    if (!isOurs) return {};
    switch (await outbox.take(incoming)) {
      case "taken":
        onTaken();
        return acknowledgementOf(incoming) ?? {};
      case "too many":
        if (incoming.kind === "command") return { text: tooMany };
        tellOnce(`${identity.team} ${identity.person}`, () => onRefused(incoming, tooMany));
        return {};
      default:
        return {};
    }
  };
}

function isTokenEvent({ kind, payload }: IncomingSlack): boolean {
  const { type } = (payload["event"] ?? {}) as { readonly type?: unknown };
  return kind === "event" && slackTokenEvents.some((each) => each === type);
}

const tooMany =
  "That is more than I take in a minute, so I did not do this one. Please wait a moment, and do it again.";
