import { approvalsNeeded, whatItDoes } from "../../chat/decision-sentences.ts";
import type { Draft } from "../../chat/draft.ts";
import { name, say } from "../../chat/reply.ts";
import { markdownReply } from "./reply-rendering.ts";

/** The description of a pull request made in chat: who asked, in which words, what it does, who may approve. */
export function pullBody(
  { verdict, change, actor }: Draft,
  { words, where }: { readonly words: string; readonly where: string },
): string {
  const open = approvalsNeeded(verdict);
  const permission =
    open.length === 0
      ? [say`${name(actor)} may do this alone.`]
      : [say`${name(actor)} can't do this alone. It needs an approving review of:`, { list: open }];
  return markdownReply({
    blocks: [
      say`${name(actor)} asked for this ${where}:`,
      { verbatim: words },
      say`Once it is merged: ${change.done}`,
      say`What it does:`,
      { list: whatItDoes(verdict) },
      ...permission,
      ...(change.notes ?? []),
      say`The plan, with what it means for whom, is in the comment below once it has run.`,
    ],
  });
}
