import type { Decision } from "../permissions/check-permissions.ts";
import { actionText } from "../permissions/roster-action.ts";
import { firstNames } from "../text/lists.ts";
import { sanitizeSentence } from "../text/sanitize.ts";
import { name, type Sentence, say } from "../text/sentence.ts";
import { toMrkdwn } from "../text/slack.ts";
import { openActionsFor } from "./decision-sentences.ts";

/** The `action_id`s of the buttons. */
export const approveAction = "rollcall_approve";
export const declineAction = "rollcall_decline";

/** A message in Slack: its channel, and the time that names it there. */
export interface SlackMessageId {
  readonly channel: string;
  readonly ts: string;
}

/** What a button stands for. Slack signs it with the click, and shows it to nobody. */
export interface ApprovalButton {
  readonly number: number;
  /** The digest of the change that was shown. */
  readonly digest: string;
  /** All messages that ask for a word on it. */
  readonly messages: readonly SlackMessageId[];
}

/** Returns a button's value. */
export function buttonValue({ number, digest, messages }: ApprovalButton): string {
  return JSON.stringify({ n: number, d: digest, m: messages.map(({ channel, ts }) => [channel, ts]) });
}

/** Reads a button's value; undefined when it isn't one of ours. */
export function parseButtonValue(value: string): ApprovalButton | undefined {
  try {
    const { n, d, m } = JSON.parse(value) as Readonly<Record<string, unknown>>;
    if (!Number.isSafeInteger(n) || typeof d !== "string" || !Array.isArray(m)) return undefined;
    const messages = (m as unknown[]).flatMap((each): SlackMessageId[] => {
      const [channel, ts] = Array.isArray(each) ? (each as unknown[]) : [];
      return typeof channel === "string" && typeof ts === "string" ? [{ channel, ts }] : [];
    });
    return { number: n as number, digest: d, messages };
  } catch {
    return undefined;
  }
}

/** A change that waits for somebody's word. */
export interface WaitingChange {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  /** The key of who asked for it; undefined when they are not in the roster. */
  readonly requester: string | undefined;
  readonly decision: Decision;
  readonly digest: string;
}

/** A message as `chat.postMessage` takes it. `text` is what notifications show. */
export interface ApprovalMessage {
  readonly text: string;
  readonly blocks: readonly object[];
}

/** So many actions are listed. */
const maxActions = 10;

/** Returns the message that asks a user for their word, and tells who else is asked and who else may give it. */
export function approvalMessage(
  change: WaitingChange,
  to: {
    readonly approver: string;
    readonly alsoAsked: readonly string[];
    readonly others: readonly string[];
  },
  messages: readonly SlackMessageId[],
): ApprovalMessage {
  const { number, url, title, requester, decision, digest } = change;
  const value = buttonValue({ number, digest, messages });
  const open = openActionsFor(decision, to.approver);
  const actions = open
    .slice(0, maxActions)
    .map(({ rosterAction, rule }) => say`${name(actionText(rosterAction))} (by the rule ${name(rule.name)})`);
  const more = open.length > maxActions ? [say`… and ${open.length - maxActions} more`] : [];
  const head = say`Your word is needed for ${{ text: `pull request #${number}`, link: url }}: ${title}.`;
  const lines = [
    head,
    ...(requester === undefined ? [] : [say`${name(requester)} asked for it.`]),
    ...[...actions, ...more].map((each): Sentence => ["• ", ...each]),
  ];
  return {
    text: mrkdwn(head),
    blocks: [
      { type: "section", text: { type: "mrkdwn", text: mrkdwnLines(lines) } },
      { type: "context", elements: [{ type: "mrkdwn", text: mrkdwn(whoElse(to, digest)) }] },
      {
        type: "actions",
        elements: [
          button("Approve", { action: approveAction, value, style: "primary" }),
          button("Decline", { action: declineAction, value, style: "danger" }),
        ],
      },
    ],
  };
}

function whoElse(
  { alsoAsked, others }: { readonly alsoAsked: readonly string[]; readonly others: readonly string[] },
  digest: string,
): Sentence {
  return [
    ...say`Change ${name(digest.slice(0, 19))}.`,
    ...(alsoAsked.length === 0 ? [] : say` Asked too: ${firstNames(alsoAsked, 5)}.`),
    ...(others.length === 0 ? [] : say` Not asked, but they may as well: ${firstNames(others, 10)}.`),
  ];
}

/** Returns the message in place of one whose buttons have done their work. `line` says how it ended. */
export function settledMessage(
  { number, url, title }: Pick<WaitingChange, "number" | "url" | "title">,
  line: Sentence,
): ApprovalMessage {
  const text = mrkdwnLines([say`${{ text: `Pull request #${number}`, link: url }}: ${title}.`, line]);
  return { text, blocks: [{ type: "section", text: { type: "mrkdwn", text } }] };
}

/** Slack takes so many characters in a section. */
const maxSection = 2_900;

/** Returns as many whole lines as a section takes. */
function mrkdwnLines(lines: readonly Sentence[]): string {
  let text = "";
  for (const line of lines.map(mrkdwn)) if (text.length + line.length < maxSection) text += `${line}\n`;
  return text.trimEnd();
}

function mrkdwn(sentence: Sentence): string {
  return toMrkdwn(sanitizeSentence(sentence));
}

function button(
  label: string,
  { action, value, style }: { readonly action: string; readonly value: string; readonly style: string },
): object {
  return { type: "button", action_id: action, style, value, text: { type: "plain_text", text: label } };
}
