import { answer, type Reply } from "../../chat/reply.ts";
import { finding } from "../../core/finding.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import { allKinds } from "../../providers/index.ts";
import { filesAt } from "../../repository/commit-files.ts";
import { proposeFiles } from "../../repository/file-proposal.ts";
import { findPullRequest } from "../../repository/pull-requests.ts";
import { updateReviewIssue } from "../../repository/review-issues.ts";
import { isRecordOf } from "../../review/is-record-of.ts";
import { recordPage } from "../../review/page.ts";
import { organisationGroup } from "../../review/record.ts";
import type { ReviewState } from "../../review/state.ts";
import { groupName, reviewedName } from "../../review/words.ts";
import { placeInReview, recordText, reviewRecord, stillThere } from "../../review/write-record.ts";
import { count, listFirst } from "../../text/lists.ts";
import { escapeMarkdown, markdownCode } from "../../text/markdown.ts";
import { say, strong } from "../../text/sentence.ts";
import { reviewNotOver, reviewRecordForeign } from "./errors.ts";
import { type ReviewContext, readEverything, readRosterInForce } from "./read-everything.ts";
import { pathOfRecord } from "./start.ts";
import { changeReview } from "./stored-review.ts";

/**
 * Closes a review: reads everything again, tells of each removal whether it is gone, and proposes the record and its page as a
 * pull request. The review ends once that is merged, as it was proposed; closed without a merge, it can be closed anew. Unless it
 * `insists`, it throws a `RollcallError` while somebody has no answer or something that was removed is still there.
 */
export async function closeReview(
  state: ReviewState,
  context: ReviewContext,
  { insists }: { readonly insists: boolean },
): Promise<Reply> {
  const { repository } = context.rosters;
  const { clock } = context.connections;
  const { review, dueOn } = state.frozen;
  const inForce = await readRosterInForce(context);
  const { branch: base } = inForce;
  const store = { repository, clock };
  const branch = `rollcall/review-${review}-record`;
  const path = pathOfRecord(review);
  const [merged] = (await filesAt(repository, inForce.head, [path])).files;
  if (merged !== undefined) {
    if (!isRecordOf(new TextDecoder().decode(merged.bytes), state))
      throw new RollcallError([finding(reviewRecordForeign(path, review))]);
    await closeIssues(state, context);
    await changeReview(store, `End the review ${review}`, (now) =>
      now?.digest === state.digest ? "none" : undefined,
    );
    return answer(say`The review ${strong(review)} is over: its record is ${path}.`);
  }
  const waiting = await findPullRequest(repository, { branch, base });
  if (waiting !== undefined && state.record === waiting.number)
    return answer(say`The record of the review ${strong(review)} waits to be merged: ${linkTo(waiting)}.`);
  const read = await readEverything(context);
  const now = read.freeze({ review, startedAt: state.frozen.startedAt, dueOn });
  const readAt = new Date(clock.now()).toISOString();
  const record = reviewRecord(state, now, { kinds: allKinds, closedAt: readAt, closedCommit: read.head });
  const inFile = new Set(now.rows.map(placeInReview));
  const reasons = [
    ...(record.counts.unanswered > record.left.length
      ? [
          count(record.counts.unanswered - record.left.length, [
            "person has no answer",
            "people have no answer",
          ]),
        ]
      : []),
    ...stillThere(record).map(({ row, pull, left }) =>
      inFile.has(placeInReview(row))
        ? `${reviewedName(row)} still has ${row.group === organisationGroup ? "what no team gives" : `a place in ${groupName(row.group)}`}${pull === null ? "" : ` (merge #${pull})`}`
        : `${reviewedName(row)} still has what ${groupName(row.group)} gave: ${listFirst(left, 3)} (apply it)`,
    ),
  ];
  if (reasons.length > 0 && !insists) throw new RollcallError([finding(reviewNotOver(reasons))]);
  const encoder = new TextEncoder();
  const pull = await proposeFiles(repository, {
    branch,
    base,
    files: [
      { path, bytes: encoder.encode(recordText(record)) },
      { path: path.replace(/json$/, "html"), bytes: encoder.encode(recordPage(record, allKinds)) },
    ],
    title: `Keep the record of the review ${review}`,
    body: [
      `${record.counts.rows} rows: ${record.counts.kept} kept, ${record.counts.removed} removed (${record.counts.absentAgain} read again as gone), ${record.counts.unanswered} without an answer.`,
      ...(reasons.length === 0 ? [] : [`Closed although ${escapeMarkdown(listFirst(reasons, 10))}.`]),
      `What was frozen: ${markdownCode(record.digests.frozen)}. The record: ${markdownCode(record.digests.record)}.`,
      `${markdownCode(`rollcall review verify ${path}`)} checks it, without a token. The page beside it is for printing.`,
    ].join("\n\n"),
  });
  const next = await changeReview(store, `Remember the record of the review ${review}`, (known) =>
    known === undefined ? undefined : { ...known, record: pull.number },
  );
  await closeIssues(next ?? state, context);
  return answer(
    say`The record of the review ${strong(review)} is in ${linkTo(pull)}. The review is over once it is merged.`,
  );
}

function linkTo({ number, url }: { readonly number: number; readonly url: string }) {
  return { text: `#${number}`, link: url };
}

async function closeIssues({ issues }: ReviewState, { rosters }: ReviewContext): Promise<void> {
  for (const number of Object.values(issues))
    await updateReviewIssue(rosters.repository, number, { state: "closed" });
}
