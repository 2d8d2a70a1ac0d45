import { deleteBranch } from "../../repository/branches.ts";
import type { PullRequestSummary } from "../../repository/pull-request-summary.ts";
import { enableAutoMerge, mergePullRequest } from "../../repository/pull-requests.ts";
import { type Sentence, say } from "../../text/sentence.ts";
import { type ApplyRequest, applyNowOrLater } from "./apply-request.ts";
import type { ChatContext } from "./context.ts";
import type { ExecutionResult } from "./execute-outcome.ts";
import type { Responder } from "./responder.ts";

/** A pull request whose change everybody has approved whose word it needs. */
export interface AllowedMerge {
  readonly pull: PullRequestSummary;
  /** The commit that was judged. */
  readonly head: string;
  readonly tells: string | undefined;
  /** The approval that was the last one, for the messages that asked for it. */
  readonly approval: NonNullable<ApplyRequest["approval"]>;
}

/**
 * Merges a pull request of ours at the commit that was judged, once everybody whose word it needs has given it. One that
 * somebody opened by hand is theirs to merge. Returns what came of it in a sentence, and what applies it; undefined when nothing
 * was tried. `tells` is the Slack id of somebody who is to hear of the apply.
 */
export async function mergeAllowed(
  { pull, head, tells, approval }: AllowedMerge,
  { chatContext, responder }: { readonly chatContext: ChatContext; readonly responder: Responder },
): Promise<{ readonly sentence: Sentence; apply(): Promise<ExecutionResult> } | undefined> {
  if (!pull.isOurs) return undefined;
  const { repository, clock } = chatContext.connections;
  const merging = await mergePullRequest(repository, pull, { head, sleep: clock.sleep });
  if (merging.is === "merged") {
    await deleteBranch(repository, pull.branch).catch(() => undefined);
    const request = { isAfterChange: true, approval, ...(tells === undefined ? {} : { tells }) };
    return {
      sentence: say`It is merged.`,
      apply: () => applyNowOrLater(request, { chatContext, responder }),
    };
  }
  const apply = async (): Promise<ExecutionResult> => ({ exitCode: 0 });
  if (merging.is === "blocked" && (await enableAutoMerge(repository, pull, head)))
    return { sentence: say`It is merged by itself once the branch's protection is content.`, apply };
  return { sentence: say`It couldn't be merged yet, so somebody has to merge it.`, apply };
}
