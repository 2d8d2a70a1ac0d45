import { commentChanged, commentOvertaken, commentRepeated, commentTooOld } from "../../chat/errors.ts";
import type { Problem } from "../../core/finding.ts";
import { type IssueComment, readCommentBody } from "../../repository/comments.ts";
import { claimRequest } from "../../repository/request-claims.ts";
import { matchAccount } from "../../roster/account-match.ts";
import { isValid } from "../../roster/load.ts";
import type { ChatContext } from "./context.ts";
import { readRosterAtHead } from "./read-roster.ts";
import { sendersOf } from "./rejection.ts";

/** How old a comment may be. Claims are remembered for longer. */
const maxMinutes = 60;

/**
 * Returns why a comment is not carried out; undefined when it is, and claims it then. Whoever may write the repository can
 * run a job again, with the event of then: so a comment counts once, while it stands as it was written, for an hour, and
 * not after a newer one of the same person. `isSilent`: nobody waits for an answer.
 */
export async function commentRejection(
  comment: IssueComment,
  { options, connections, rosters }: ChatContext,
): Promise<{ readonly problem: Problem; readonly isSilent: boolean } | undefined> {
  const { repository, clock } = connections;
  const minutes = Math.floor((clock.now() - Date.parse(comment.at)) / 60_000);
  if (minutes > maxMinutes) return { problem: commentTooOld(minutes), isSilent: false };
  const roster = await readRosterAtHead(rosters, options.branch);
  const person = isValid(roster) ? matchAccount(roster, comment.author)?.user.key : undefined;
  const claim = {
    id: `comment ${comment.id}`,
    senders: sendersOf(`comments of ${comment.author.id}`, person),
    signedAt: Math.floor(Date.parse(comment.at) / 1000),
  };
  const result = await claimRequest(repository, claim, { branch: options.branch, clock });
  if (result === "repeated") return { problem: commentRepeated(), isSilent: true };
  if (result === "overtaken") return { problem: commentOvertaken(), isSilent: false };
  const body = await readCommentBody(repository, comment.id);
  return body === comment.body ? undefined : { problem: commentChanged(), isSilent: body === undefined };
}
