import type { Clock } from "../../core/clock.ts";
import { finding } from "../../core/finding.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { readStateFile, updateStateFile } from "../../repository/state-branch.ts";
import { readStateProtection } from "../../repository/state-protection.ts";
import { parseReviewState, type ReviewState, reviewFile, reviewStateText } from "../../review/state.ts";
import { noReviewRuns, reviewUnprotected, reviewUnreadable } from "./errors.ts";

/** Where a review is kept, and the clock of who writes it. */
export interface ReviewStore {
  readonly repository: RosterRepository;
  readonly clock: Clock;
}

/** Reads the review that runs; undefined where none does. Throws a `RollcallError` for one that this version can't read. */
export async function readReview({ repository }: ReviewStore): Promise<ReviewState | undefined> {
  return stateIn((await readStateFile(repository, reviewFile)).text);
}

/** Reads the review that runs. Throws a `RollcallError` where none does. */
export async function runningReview(store: ReviewStore): Promise<ReviewState> {
  const state = await readReview(store);
  if (state === undefined) throw new RollcallError([finding(noReviewRuns())]);
  return state;
}

function stateIn(text: string | undefined): ReviewState | undefined {
  const state = parseReviewState(text);
  if (state === undefined) throw new RollcallError([finding(reviewUnreadable())]);
  return state === "none" ? undefined : state;
}

/**
 * Changes what is kept of the review that runs, and returns it. When another run was faster, the change is made anew on what
 * that one left. `change` returns undefined to leave it, and `none` to end it.
 */
export async function changeReview(
  { repository, clock }: ReviewStore,
  message: string,
  change: (state: ReviewState | undefined) => ReviewState | "none" | undefined,
): Promise<ReviewState | undefined> {
  let now: ReviewState | undefined;
  await updateStateFile(
    repository,
    {
      path: reviewFile,
      message,
      change(text) {
        const before = stateIn(text);
        const next = change(before);
        now = next === "none" ? undefined : (next ?? before);
        return next === undefined ? undefined : reviewStateText(next);
      },
    },
    clock,
  );
  return now;
}

/** Throws a `RollcallError` unless a rule lets only this token's App write what is kept: else anybody could answer for others. */
export async function requireProtected({ repository }: ReviewStore): Promise<void> {
  const protection = await readStateProtection(repository);
  const why =
    protection.is === "open"
      ? "no rule lets only Rollcall's App write it"
      : protection.is === "unknown"
        ? `its rules can't be read (${protection.reason})`
        : protection.mayPass
          ? undefined
          : "its rule doesn't let this token write it";
  if (why !== undefined) throw new RollcallError([finding(reviewUnprotected(why))]);
}
