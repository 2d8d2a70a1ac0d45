import { createHmac, timingSafeEqual } from "node:crypto";

/** The `action_id`s of the buttons. */
export const approveAction = "rollcall_approve";
export const declineAction = "rollcall_decline";

/** A message in Slack: its channel, and the time that names it there. */
export interface SlackMessageId {
  readonly channel: string;
  readonly ts: string;
}

/** What a button stands for. */
export interface ApprovalButton {
  readonly number: number;
  /** The digest of the change that was shown. */
  readonly digest: string;
  /** All messages that ask for a word on it. */
  readonly messages: readonly SlackMessageId[];
  /** The Slack id of who asked for the change, where they have one: they hear what becomes of it. */
  readonly requester?: string;
}

/** The app's signing secret, and the Slack id of whom a button is for. */
export interface ButtonSeal {
  readonly secret: string;
  readonly slackId: string;
}

/**
 * Returns a button's value. It is sealed for one person: whoever can send messages as our app, through a webhook say,
 * can't make a button that approves something.
 */
export function buttonValue(button: ApprovalButton, seal: ButtonSeal): string {
  const { number, digest, messages, requester } = button;
  const m = messages.map(({ channel, ts }) => [channel, ts]);
  const r = requester === undefined ? {} : { r: requester };
  return JSON.stringify({ n: number, d: digest, m, ...r, s: sealOf(button, seal) });
}

/** Reads the value of a button that somebody pressed; undefined when it isn't one of ours, or is for somebody else. */
export function parseButtonValue(value: string, seal: ButtonSeal): ApprovalButton | undefined {
  try {
    const { n, d, m, r, s } = JSON.parse(value) as Readonly<Record<string, unknown>>;
    if (typeof n !== "number" || typeof d !== "string" || typeof s !== "string" || !Array.isArray(m))
      return undefined;
    const messages = (m as unknown[]).flatMap((each): SlackMessageId[] => {
      const [channel, ts] = Array.isArray(each) ? (each as unknown[]) : [];
      return typeof channel === "string" && typeof ts === "string" ? [{ channel, ts }] : [];
    });
    const requester = typeof r === "string" ? { requester: r } : {};
    const button: ApprovalButton = { number: n, digest: d, messages, ...requester };
    const [given, expected] = [Buffer.from(s), Buffer.from(sealOf(button, seal))];
    return given.length === expected.length && timingSafeEqual(given, expected) ? button : undefined;
  } catch {
    return undefined;
  }
}

function sealOf(
  { number, digest, messages, requester }: ApprovalButton,
  { secret, slackId }: ButtonSeal,
): string {
  const sealed = [
    "rollcall button",
    slackId,
    number,
    digest,
    messages.map(({ channel, ts }) => [channel, ts]),
    ...(requester === undefined ? [] : [requester]),
  ];
  return createHmac("sha256", secret).update(JSON.stringify(sealed)).digest("hex").slice(0, 32);
}
