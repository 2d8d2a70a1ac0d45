import type { DeclaredEffect } from "../access/declared-effects.ts";
import type { ActionDecision, Decision } from "../permissions/check-permissions.ts";
import { actionText } from "../permissions/roster-action.ts";
import { actionTable } from "../permissions/table.ts";
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

/** A change that waits for somebody's approval. */
export interface WaitingChange {
  /** The Slack id of who asked for it there; undefined where it was asked for elsewhere. */
  readonly requesterSlackId?: string | undefined;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  /** The key of who asked for it; undefined when they are not in the roster. */
  readonly requester: string | undefined;
  /** True: it isn't known who asked for it. */
  readonly isRequesterUnknown?: true;
  readonly decision: Decision;
  readonly digest: string;
  /** Who gains and who loses what by it, where that is known. */
  readonly effects?: readonly DeclaredEffect[];
  /** What whoever approves should know: who a newcomer says they are. */
  readonly notes?: readonly Sentence[];
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
  /** The Slack id of who asked, where they are to hear what becomes of it. */
  readonly requester?: string | undefined;
  readonly alsoAsked: readonly string[];
  readonly others: readonly string[];
}

/** So many actions are listed. */
const maxActions = 10;

/** Returns the message that asks a user for their approval, and tells who else is asked and who else may give it. */
export function approvalMessage(
  change: WaitingChange,
  to: ApprovalRecipient,
  messages: readonly SlackMessageId[],
): ApprovalMessage {
  const { number, url, title, requester, decision, digest, notes = [], effects = [] } = change;
  const heard = to.requester === undefined ? {} : { requester: to.requester };
  const value = buttonValue({ number, digest, messages, ...heard }, to.seal);
  const open = openActionsFor(decision, to.approver);
  const head = say`Your approval is needed for ${{ text: `pull request #${number}`, link: url }}: ${title}.`;
  const lines = [
    head,
    ...(change.isRequesterUnknown ? [] : [requesterLine(requester)]),
    ...notes,
    ...[...effectSentences(effects), ...actionLines(change, open)].map((each): Sentence => ["• ", ...each]),
    ...ruleLines(open),
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

function requesterLine(requester: string | undefined): Sentence {
  return requester === undefined
    ? say`Somebody who is not in the roster asked for it.`
    : say`${name(requester)} asked for it.`;
}

/** What nobody gains or loses by is told as the rules call it, with what that means. */
function actionLines({ effects = [] }: WaitingChange, open: readonly ActionDecision[]): readonly Sentence[] {
  const told = new Set(effects.map(({ principal }) => principal));
  const untold = open.filter(
    ({ rosterAction: { action, detail } }) =>
      !(action === "team.members" || action === "team.leads") || !told.has(`user:${detail.slice(1)}`),
  );
  const lines = untold
    .slice(0, maxActions)
    .map(({ rosterAction }) => say`${meaningOf(rosterAction)}: ${name(actionText(rosterAction))}`);
  return untold.length > maxActions ? [...lines, say`… and ${untold.length - maxActions} more`] : lines;
}

function meaningOf({ action }: ActionDecision["rosterAction"]): string {
  const { covers = "" } = actionTable.find((row) => row.action === action) ?? {};
  const [first = ""] = covers.split(/[,:]/);
  return `${first.charAt(0).toUpperCase()}${first.slice(1).replaceAll("`", "")}`;
}

function ruleLines(open: readonly ActionDecision[]): readonly Sentence[] {
  const rules = [...new Set(open.map(({ rule }) => rule.name))];
  if (rules.length === 0) return [];
  return [say`You may approve it by the ${rules.length === 1 ? "rule" : "rules"} ${firstNames(rules, 10)}.`];
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
