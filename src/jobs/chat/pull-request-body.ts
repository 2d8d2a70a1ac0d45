import { actionSentences, approvalsNeeded } from "../../chat/decision-sentences.ts";
import type { ChangeDraft } from "../../chat/draft.ts";
import { effectBlocks } from "../../chat/proposal-replies.ts";
import { markdownReply } from "../../chat/render-reply.ts";
import { name, say } from "../../text/sentence.ts";

/** Returns the description of a pull request made in chat: who asked, what they typed, what it does, who may approve. */
export function pullRequestBodyOf(
  { decision, change, actor, effects }: ChangeDraft,
  {
    commandText,
    where,
    merge,
  }: { readonly commandText: string; readonly where: string; readonly merge: boolean },
): string {
  const open = approvalsNeeded(decision);
  const permission =
    open.length === 0
      ? [say`${name(actor)} may do this alone.`]
      : [say`${name(actor)} can't do this alone. It needs an approving review of:`, { list: open }];
  return markdownReply({
    blocks: [
      say`${name(actor)} asked for this ${where}:`,
      { verbatim: commandText },
      say`Once it is merged: ${change.done}`,
      ...effectBlocks({ effects }, "Who gains and who loses, by the file:"),
      say`What the rules look at:`,
      { list: actionSentences(decision) },
      ...permission,
      ...(change.notes ?? []),
      merge && decision.allowed
        ? say`It is merged at once where the branch's protection lets it be, and then has no plan below: the run that applies it says what it changed.`
        : say`The plan, with what it means for whom, is in the comment below once it has run.`,
    ],
  });
}
