import { approvalsNeeded } from "../../chat/decision-sentences.ts";
import { markdownReply } from "../../chat/render-reply.ts";
import type { ReplyBlock } from "../../chat/reply.ts";
import type { CheckConclusion } from "../../repository/check-runs.ts";
import { name, say } from "../../text/sentence.ts";
import type { JudgeResult } from "./run.ts";

const MARKS: Readonly<Partial<Record<CheckConclusion, string>>> = { success: "✅", action_required: "⏳" };
/** More are in the check. */
const MOST = 10;

/**
 * Returns who must approve a change, as Markdown for the comment with its plan: short, and for this moment. Names lead to
 * the accounts on the GitHub at `serverUrl`; a link rings nobody.
 */
export function approvalNote(
  {
    conclusion,
    title,
    decision,
    name: check,
    logins,
  }: Pick<JudgeResult, "conclusion" | "title" | "decision" | "name" | "logins">,
  serverUrl: string,
): string {
  const pageOf = (user: string) => {
    const login = logins?.get(user);
    return login && `${serverUrl}/${encodeURIComponent(login)}`;
  };
  const mark = MARKS[conclusion] ?? "❌";
  const open =
    decision === undefined || conclusion !== "action_required" ? [] : approvalsNeeded(decision, pageOf);
  const rest = open.length - MOST;
  const shown = rest > 1 ? [...open.slice(0, MOST), say`… and ${rest} more`] : open;
  const blocks: readonly ReplyBlock[] =
    shown.length === 0
      ? [say`${mark} ${title}`]
      : [
          say`${mark} Waits for an approving review (${name(check)} lists the approvals so far):`,
          { list: shown },
        ];
  return markdownReply({ blocks });
}
