import { type IncomingSlack, identityOf } from "../incoming.ts";
import type { Outbox } from "../store/outbox.ts";

/** What Slack is answered: nothing, or a text for the person's eyes. */
export interface Acknowledgement {
  readonly text?: string;
}

/** Whose requests are taken. */
export interface Recipient {
  /** The Slack app's id; undefined where any app that is signed for is ours. */
  readonly appId: string | undefined;
}

/**
 * Returns what keeps a request and says what Slack is answered. `onTaken` is told of each that was kept. A request to
 * another app, or one that says not who sent it, is acknowledged and forgotten: Slack would only send it again.
 */
export function acknowledger(
  outbox: Outbox,
  { appId }: Recipient,
  onTaken: () => void,
): (incoming: IncomingSlack) => Promise<Acknowledgement> {
  return async (incoming) => {
    const identity = identityOf(incoming);
    if (identity === undefined || (appId !== undefined && identity.app !== appId)) return {};
    switch (await outbox.take(incoming)) {
      case "taken":
        onTaken();
        return {};
      case "too many":
        return incoming.kind === "command" ? { text: tooMany } : {};
      default:
        return {};
    }
  };
}

const tooMany =
  "That is more than I take in a minute, so I did not do this one. Please wait a moment, and type it again.";
