import { actionSentences, approvalsNeeded, statusDescription } from "../../chat/decision-sentences.ts";
import { markdownReply } from "../../chat/render-reply.ts";
import type { ReplyBlock } from "../../chat/reply.ts";
import type { Decision } from "../../permissions/check-permissions.ts";
import type { Word, WordKind } from "../../permissions/word.ts";
import type { CheckConclusion } from "../../repository/check-runs.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import type { Lifting } from "./stored-record.ts";

/** What a judgement comes to, in words. */
export interface VerdictText {
  readonly conclusion: CheckConclusion;
  /** One line. */
  readonly title: string;
  /** What the change does, who may approve which part by which rule, and whose word counted. Markdown. */
  readonly markdown: string;
}

/** Returns a verdict that says one thing. */
export function verdictSaying(
  conclusion: CheckConclusion,
  title: string,
  more: readonly ReplyBlock[] = [],
): VerdictText {
  return { conclusion, title, markdown: markdownReply({ blocks: [[title], ...more] }) };
}

/** What a verdict tells besides the decision. */
export interface VerdictBasis {
  /** The words that counted. */
  readonly words: readonly Word[];
  /** Who lifted the verdict on this very change. */
  readonly lifted?: Lifting | undefined;
  /** True when its author's word would decide something, and their push is none. */
  readonly lacksAuthor?: boolean | undefined;
}

/** Returns a decision as a verdict. */
export function verdictOf(decision: Decision, basis: VerdictBasis): VerdictText {
  const { lifted } = basis;
  if (lifted !== undefined && !decision.allowed) {
    const title = `Break-glass by ${lifted.by}: it may be merged without the approvals that it needs.`;
    const reason = say`The reason that ${name(lifted.by)} gave: ${lifted.reason}`;
    const { markdown } = verdictSaying("success", title, [reason]);
    return { conclusion: "success", title, markdown: `${markdown}\n\n${markdownOf(decision, basis)}` };
  }
  return {
    conclusion: decision.allowed ? "success" : "action_required",
    title: statusDescription(decision),
    markdown: markdownOf(decision, basis),
  };
}

function markdownOf(decision: Decision, { words, lacksAuthor = false }: VerdictBasis): string {
  if (decision.actions.length === 0) return markdownReply({ blocks: [say`Nobody's permission is needed.`] });
  const open = approvalsNeeded(decision);
  const permission: readonly ReplyBlock[] =
    open.length === 0
      ? [say`Allowed: everybody whose permission it needs has given it.`]
      : [say`Waits for an approving review of:`, { list: open }];
  const counted: readonly ReplyBlock[] =
    words.length === 0
      ? [
          say`No approval counts for it as it is now. An approval is for what the change did when it was given.`,
        ]
      : [say`What counts for it, for a week each:`, { list: words.map(wordSentence) }];
  const pushed: readonly ReplyBlock[] =
    !lacksAuthor || open.length === 0
      ? []
      : [
          say`Somebody else than its author pushed a part of it, or GitHub doesn't tell who did, so what the author pushes or opens approves nothing of it. Its author can look at what it does and comment ${name("/rollcall approve")}.`,
        ];
  return markdownReply({
    blocks: [...permission, ...pushed, say`What it does:`, { list: actionSentences(decision) }, ...counted],
  });
}

const given: Readonly<Record<WordKind, string>> = {
  asked: "asked for it in chat",
  pushed: "pushed it",
  reopened: "reopened it",
  approved: "approved it in a review",
  clicked: "approved it in Slack",
  commented: "approved it in a comment",
};

function wordSentence({ user, how, at, github }: Word): Sentence {
  const who = user ?? (github === undefined ? "somebody" : `@${github.login}`);
  return say`${name(who)} ${given[how]} (${at.slice(0, 16).replace("T", " ")} UTC)`;
}
