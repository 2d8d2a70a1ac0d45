import { answer, type Reply } from "../../chat/reply.ts";
import { type Finding, finding } from "../../core/finding.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import { progressOf } from "../../review/group-progress.ts";
import { daysAfter, reviewNameOf } from "../../review/period.ts";
import type { ReviewState } from "../../review/state.ts";
import { reviewedName } from "../../review/words.ts";
import { name, say } from "../../text/sentence.ts";
import { ask, putIssuesRight, showAnswers } from "./ask.ts";
import { closeReview } from "./close.ts";
import { nobodyMayAnswer, reviewNotOver } from "./errors.ts";
import { type ReviewContext, readRosterInForce } from "./read-everything.ts";
import { remindOfReview } from "./remind.ts";
import { proposeRemovals } from "./removals.ts";
import { isReviewDone, startReview } from "./start.ts";
import { reviewStatus } from "./status.ts";
import { readReview, runningReview } from "./stored-review.ts";

/** What can be done with a review. `auto`: whatever is to be done today. */
export const reviewSteps = ["auto", "start", "status", "remind", "close"] as const;

/** A step of a review. */
export type ReviewStep = (typeof reviewSteps)[number];

/** What a step tells, and what is wrong. */
export interface ReviewResult {
  readonly reply: Reply;
  readonly findings: readonly Finding[];
}

/** So many days after the last one a scheduled run waits for what was removed and is still there. */
const lateDays = 7;

/** Does a step of the review. Throws a `RollcallError` where it can't be done. */
export async function runReview(
  step: ReviewStep,
  context: ReviewContext,
  by?: ReviewState["by"],
): Promise<ReviewResult> {
  const store = { repository: context.rosters.repository, clock: context.connections.clock };
  const { today } = context.rosters;
  switch (step) {
    case "start": {
      const { state, isNew } = await startReview(context, by);
      if (!isNew) await putIssuesRight(state, context);
      return { reply: reviewStatus(state, today), findings: unanswerable(state) };
    }
    case "status":
      return { reply: reviewStatus(await runningReview(store), today), findings: [] };
    case "remind": {
      const { state, findings } = await remindOfReview(await runningReview(store), context, { byHand: true });
      await putIssuesRight(state, context);
      return { reply: reviewStatus(state, today), findings };
    }
    case "close": {
      const state = await runningReview(store);
      const insists = today > state.frozen.dueOn;
      return { reply: await closeReview(state, context, { insists }), findings: [] };
    }
    case "auto": {
      const state = await readReview(store);
      return state === undefined ? startIfItIsTime(context, by) : goOn(state, context);
    }
    default:
      return step satisfies never;
  }
}

async function startIfItIsTime(
  context: ReviewContext,
  by: ReviewState["by"] | undefined,
): Promise<ReviewResult> {
  const { roster, head } = await readRosterInForce(context);
  const { review } = roster.declared;
  if (review === undefined)
    return {
      reply: answer(say`The roster has no ${name("review")}, so none begins by itself.`),
      findings: [],
    };
  const { repository, today } = context.rosters;
  const interval = reviewNameOf(review.every, today);
  if (await isReviewDone(repository, head, interval))
    return { reply: answer(say`The review ${interval} is done.`), findings: [] };
  const { state } = await startReview(context, by);
  return { reply: reviewStatus(state, today), findings: unanswerable(state) };
}

/** Warns of what nobody may answer: it would end without an answer. */
function unanswerable({ frozen }: ReviewState): readonly Finding[] {
  const people = frozen.rows.flatMap((row) => (row.reviewers.length === 0 ? [reviewedName(row)] : []));
  return people.length === 0 ? [] : [finding(nobodyMayAnswer([...new Set(people)]))];
}

/** Does what a run that was killed has left: proposes what answers take away, and shows what was counted in each issue. */
async function finishAnswers(state: ReviewState, context: ReviewContext): Promise<ReviewState> {
  const groupsWhere = (isMeant: (id: string) => boolean) =>
    new Set(state.frozen.rows.flatMap(({ id, group }) => (isMeant(id) ? [group] : [])));
  const next = await proposeRemovals(
    state,
    groupsWhere((id) => state.answers[id]?.decision === "remove"),
    context,
  );
  await showAnswers(
    next,
    groupsWhere(() => true),
    context,
  );
  return next;
}

/** Goes on with a review: asks whoever was not asked, reminds, and closes it when it is over. */
async function goOn(before: ReviewState, context: ReviewContext): Promise<ReviewResult> {
  const { today } = context.rosters;
  if (before.record !== null)
    return { reply: await closeReview(before, context, { insists: true }), findings: [] };
  const asked = await finishAnswers(await ask(before, context), context);
  const { state, findings } = await remindOfReview(asked, context, { byHand: false });
  const hasOpen = progressOf(state).some(({ open }) => open.length > 0);
  const insists = today > daysAfter(state.frozen.dueOn, lateDays);
  if (hasOpen && !insists) return { reply: reviewStatus(state, today), findings };
  try {
    return { reply: await closeReview(state, context, { insists }), findings };
  } catch (error) {
    const isEarly = error instanceof RollcallError && error.findings[0]?.code === reviewNotOver([]).code;
    if (!isEarly) throw error;
    return { reply: reviewStatus(state, today), findings };
  }
}
