import { randomUUID } from "node:crypto";
import { currentDay } from "../../core/clock.ts";
import { finding } from "../../core/finding.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import { filesAt, pathsAt } from "../../repository/commit-files.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { frozenDigest } from "../../review/digests.ts";
import { daysAfter, reviewNameOf } from "../../review/period.ts";
import type { ReviewState } from "../../review/state.ts";
import { verifyRecord } from "../../review/verify.ts";
import { ask } from "./ask.ts";
import { reviewDone } from "./errors.ts";
import { type ReviewContext, readEverything, readRosterInForce } from "./read-everything.ts";
import { changeReview, readReview, requireProtected } from "./stored-review.ts";

/** The interval and the days to answer of a roster that says neither. */
const usual = { every: "quarter", days: 14 } as const;

/** The review that runs, and whether this call began it. */
export interface StartedReview {
  readonly state: ReviewState;
  readonly isNew: boolean;
}

/**
 * Starts the review of the present interval: freezes who holds what, and asks everybody's reviewers. Where one runs, only
 * those are asked who were not. Two that start at once make one review. Throws a `RollcallError` when anything was not read
 * to the end, and when the review is done; nobody is asked then.
 */
export async function startReview(
  context: ReviewContext,
  by: ReviewState["by"] = "issues",
): Promise<StartedReview> {
  const { rosters, connections } = context;
  const { clock } = connections;
  const { repository } = rosters;
  const store = { repository, clock };
  await requireProtected(store);
  const running = await readReview(store);
  if (running !== undefined) return { state: await ask(running, context), isNew: false };
  const { head, roster } = await readRosterInForce(context);
  const { every, days } = roster.declared.review ?? usual;
  const today = currentDay(clock);
  const review = reviewNameOf(every, today);
  const records = await recordsAt(repository, head);
  if (await isReviewDone(repository, head, review)) throw new RollcallError([finding(reviewDone(review))]);
  const read = await readEverything(context);
  const before = await lastRecord(repository, head, records);
  const frozen = read.freeze({
    review,
    startedAt: new Date(clock.now()).toISOString(),
    dueOn: daysAfter(today, days),
    ...(before === undefined ? {} : { before: before.population }),
  });
  const run = randomUUID();
  const begun: ReviewState = {
    version: 1,
    frozen,
    digest: frozenDigest(frozen),
    by,
    asking: null,
    issues: {},
    messaged: [],
    answers: {},
    withdrawn: {},
    removals: {},
    reminded: null,
    reminders: 0,
    expiry: null,
    record: null,
  };
  let isNew = false;
  const state = await changeReview(store, `Freeze the review ${review} (${run.slice(0, 8)})`, (other) => {
    isNew = other === undefined;
    return isNew ? begun : undefined;
  });
  return { state: await ask(state ?? begun, context), isNew };
}

/** Returns the path of a review's record. */
export function pathOfRecord(review: string): string {
  return `reviews/${review}.json`;
}

/** Returns whether a commit has the record of a review, one that holds against itself. */
export async function isReviewDone(
  repository: RosterRepository,
  commit: string,
  review: string,
): Promise<boolean> {
  const { files } = await filesAt(repository, commit, [pathOfRecord(review)]);
  return files.some(({ bytes }) => {
    const { record, problems } = verifyRecord(new TextDecoder().decode(bytes));
    return record?.review === review && problems.length === 0;
  });
}

async function recordsAt(repository: RosterRepository, commit: string): Promise<readonly string[]> {
  const [paths = []] = (await pathsAt(repository, commit, [["reviews/*.json"]])) ?? [];
  return paths;
}

/** Reads the newest record that holds against itself; undefined where there is none. */
async function lastRecord(repository: RosterRepository, commit: string, paths: readonly string[]) {
  if (paths.length === 0) return undefined;
  const { files } = await filesAt(repository, commit, paths);
  return files
    .flatMap(({ bytes }) => {
      const { record, problems } = verifyRecord(new TextDecoder().decode(bytes));
      return record === undefined || problems.length > 0 ? [] : [record];
    })
    .sort((left, right) => (left.startedAt < right.startedAt ? 1 : -1))[0];
}
