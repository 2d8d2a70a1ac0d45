import type { DeclaredEffect } from "../access/declared-effects.ts";
import type { Decision } from "../permissions/check-permissions.ts";
import { actionText } from "../permissions/roster-action.ts";
import { firstNames } from "../text/lists.ts";
import { sanitizeSentence } from "../text/sanitize.ts";
import { name, type Sentence, say } from "../text/sentence.ts";
import { toMrkdwn } from "../text/slack.ts";
import {
  approveAction,
  type ButtonSeal,
  buttonValue,
  declineAction,
  type SlackMessageId,
} from "./approval-button.ts";
import { openActionsFor } from "./decision-sentences.ts";
import { effectSentences } from "./effect-sentences.ts";

/** A change that waits for somebody's word. */
export interface WaitingChange {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  /** The key of who asked for it; undefined when they are not in the roster. */
  readonly requester: string | undefined;
  readonly decision: Decision;
  readonly digest: string;
  /** Who gains and who loses what by it, where that is known. */
  readonly effects?: readonly DeclaredEffect[];
}

/** A message as `chat.postMessage` takes it. `text` is what notifications show. */
export interface ApprovalMessage {
  readonly text: string;
  readonly blocks: readonly object[];
}

/** Whom a message asks, and who else is asked or may answer. Users are given by their keys. */
export interface ApprovalRecipient {
  readonly approver: string;
  readonly seal: ButtonSeal;
  readonly alsoAsked: readonly string[];
  readonly others: readonly string[];
}

/** So many actions are listed. */
const maxActions = 10;

/** Returns the message that asks a user for their word, and tells who else is asked and who else may give it. */
export function approvalMessage(
  change: WaitingChange,
  to: ApprovalRecipient,
  messages: readonly SlackMessageId[],
): ApprovalMessage {
  const { number, url, title, requester, decision, digest } = change;
  const value = buttonValue({ number, digest, messages }, to.seal);
  const open = openActionsFor(decision, to.approver);
  const actions = open
    .slice(0, maxActions)
    .map(({ rosterAction, rule }) => say`${name(actionText(rosterAction))} (by the rule ${name(rule.name)})`);
  const more = open.length > maxActions ? [say`… and ${open.length - maxActions} more`] : [];
  const head = say`Your word is needed for ${{ text: `pull request #${number}`, link: url }}: ${title}.`;
  const lines = [
    head,
    ...(requester === undefined ? [] : [say`${name(requester)} asked for it.`]),
    ...effectLines(change),
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

function effectLines({ effects = [] }: WaitingChange): readonly Sentence[] {
  const lines = effectSentences(effects);
  if (lines.length === 0) return [];
  return [...lines.map((each): Sentence => ["• ", ...each]), say`Your word is for:`];
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
