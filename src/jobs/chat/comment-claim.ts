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

/** Why a comment is not carried out. `isSilent`: nobody waits for an answer. */
export interface CommentRejection {
  readonly problem: Problem;
  readonly isSilent: boolean;
  /** True of a review that is met again: a run looks at all of the last hour. */
  readonly isOrdinary?: boolean;
}

/**
 * Returns why a comment is not carried out; undefined when it is, and claims it then. Whoever may write the repository can
 * run a job again, with the event of then: so a comment counts once, while it stands as it was written, for an hour, and
 * not after a newer one of the same person.
 */
export async function commentRejection(
  comment: IssueComment,
  chatContext: ChatContext,
): Promise<CommentRejection | undefined> {
  if (comment.isReview) return reviewRejection(comment, chatContext);
  const { options, connections } = chatContext;
  const { repository, clock } = connections;
  const minutes = Math.floor((clock.now() - Date.parse(comment.at)) / 60_000);
  if (minutes > maxMinutes) return { problem: commentTooOld(minutes), isSilent: false };
  const claim = {
    id: `comment ${comment.id}`,
    senders: await sendersOfAuthor(comment, chatContext),
    signedAt: Math.floor(Date.parse(comment.at) / 1000),
  };
  const result = await claimRequest(repository, claim, { branch: options.branch, clock });
  if (result === "repeated") return { problem: commentRepeated(), isSilent: true };
  if (result === "overtaken") return { problem: commentOvertaken(), isSilent: false };
  const body = await readCommentBody(repository, comment.id);
  return body === comment.body ? undefined : { problem: commentChanged(), isSilent: body === undefined };
}

/** Returns why a review is not carried out: like a comment, but that its text was read just now, as it was submitted. */
async function reviewRejection(
  review: IssueComment,
  chatContext: ChatContext,
): Promise<CommentRejection | undefined> {
  const { options, connections } = chatContext;
  const { repository, clock } = connections;
  const minutes = Math.floor((clock.now() - Date.parse(review.at)) / 60_000);
  if (minutes > maxMinutes) return { problem: commentTooOld(minutes), isSilent: true, isOrdinary: true };
  const signedAt = Math.floor(Date.parse(review.at) / 1000);
  const context = { branch: options.branch, clock };
  const id = `review ${review.id}`;
  const claim = { id, senders: await sendersOfAuthor(review, chatContext), signedAt };
  const result = await claimRequest(repository, claim, context);
  if (result === "first") return undefined;
  if (result === "repeated") return { problem: commentRepeated(), isSilent: true, isOrdinary: true };
  // Told once, although the next run meets it again.
  const told = await claimRequest(repository, { ...claim, id: `overtaken ${id}`, senders: [id] }, context);
  return { problem: commentOvertaken(), isSilent: told !== "first", isOrdinary: told !== "first" };
}

/** Requests are in order by account, and by person, whatever they come through. */
async function sendersOfAuthor(
  { author }: IssueComment,
  { options, rosters }: ChatContext,
): Promise<readonly string[]> {
  const roster = await readRosterAtHead(rosters, options.branch);
  const person = isValid(roster) ? matchAccount(roster, author)?.user.key : undefined;
  return sendersOf(`comments of ${author.id}`, person);
}
