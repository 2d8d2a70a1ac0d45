import { randomUUID } from "node:crypto";
import { allKinds } from "../../providers/index.ts";
import {
  listReviewIssues,
  openReviewIssue,
  readReviewIssues,
  updateReviewIssue,
} from "../../repository/review-issues.ts";
import { type ReviewIssue, reviewIssues } from "../../review/issue.ts";
import { isAsWritten } from "../../review/issue-text.ts";
import type { ReviewState } from "../../review/state.ts";
import { askOnSlack } from "./ask-on-slack.ts";
import type { ReviewContext } from "./read-everything.ts";
import { changeReview } from "./stored-review.ts";

/** So long nobody else asks. Who was killed is followed by another one then. */
const turn = 15 * 60 * 1000;

/** GitHub wants a second between two writes that notify somebody. */
const pause = 1000;

/**
 * Opens the issues that are not there yet, or sends the messages that were not sent. One run asks at a time; whoever follows one that was killed finds its issues by
 * their markers. Returns the state with all of them.
 */
export async function ask(state: ReviewState, context: ReviewContext): Promise<ReviewState> {
  const wanted = state.by === "issues" ? issuesOf(state) : [];
  const silent =
    state.by === "slack" ? groupsOf(state).filter((group) => !state.messaged.includes(group)) : [];
  if (silent.length === 0 && wanted.every(({ marker }) => state.issues[marker] !== undefined)) return state;
  const { clock } = context.connections;
  const { repository } = context.rosters;
  const store = { repository, clock };
  const run = randomUUID();
  const until = new Date(clock.now() + turn).toISOString();
  const mine = await changeReview(store, `Ask about the review ${state.frozen.review}`, (now) => {
    if (now === undefined || now.digest !== state.digest) return undefined;
    const isTaken = now.asking !== null && now.asking.until > new Date(clock.now()).toISOString();
    return isTaken ? undefined : { ...now, asking: { run, until } };
  });
  if (mine?.asking?.run !== run) return mine ?? state;
  for (const group of silent) {
    if (!(await askOnSlack(mine, group, context))) continue;
    await changeReview(store, `Remember that ${group} was asked`, (now) =>
      now === undefined ? undefined : { ...now, messaged: [...now.messaged, group] },
    );
  }
  const found = new Map(wanted.length === 0 ? [] : await listReviewIssues(repository));
  for (const { marker, title, body } of wanted) {
    if (found.has(marker)) continue;
    found.set(marker, await openReviewIssue(repository, { title, body, marker }));
    await clock.sleep(pause);
  }
  const issues = Object.fromEntries(
    wanted.flatMap(({ marker }): readonly [string, number][] => {
      const number = found.get(marker);
      return number === undefined ? [] : [[marker, number]];
    }),
  );
  const asked = await changeReview(store, `Remember whom the review ${state.frozen.review} asks`, (now) =>
    now === undefined ? undefined : { ...now, issues, asking: null },
  );
  return asked ?? state;
}

function groupsOf({ frozen }: ReviewState): readonly string[] {
  return [...new Set(frozen.rows.map(({ group }) => group))];
}

/** Returns every issue of a review, with the answers that count so far. */
export function issuesOf(state: ReviewState): readonly ReviewIssue[] {
  const answers = new Map(Object.entries(state.answers));
  return groupsOf(state).flatMap((group) =>
    reviewIssues(state.frozen, group, {
      answers,
      kinds: allKinds,
      digest: state.digest,
    }),
  );
}

/** Writes the answers that count into the issues of some groups. What else was written there goes. */
export async function showAnswers(
  state: ReviewState,
  groups: ReadonlySet<string>,
  context: ReviewContext,
): Promise<void> {
  for (const { marker, group, body } of issuesOf(state)) {
    const number = state.issues[marker];
    if (number === undefined || !groups.has(group)) continue;
    await updateReviewIssue(context.rosters.repository, number, { body });
    if (groups.size > 1) await context.connections.clock.sleep(pause);
  }
}

/** Writes the issues anew in which something else stands than was written last. */
export async function putIssuesRight(state: ReviewState, context: ReviewContext): Promise<void> {
  if (Object.keys(state.issues).length === 0) return;
  const { repository } = context.rosters;
  const texts = await readReviewIssues(repository);
  for (const { marker, body } of issuesOf(state)) {
    const number = state.issues[marker];
    const text = number === undefined ? undefined : texts.get(number);
    if (number === undefined || text === undefined || isAsWritten(text, body)) continue;
    await updateReviewIssue(repository, number, { body });
    await context.connections.clock.sleep(pause);
  }
}
