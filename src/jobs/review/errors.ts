import { error, notice, type Problem, warning } from "../../core/finding.ts";
import { listed } from "../../core/lists.ts";
import { count } from "../../text/lists.ts";

/** The problem of a review without a repository to keep it in. */
export function noReviewRepository(): Problem {
  return error(
    "no_review_repository",
    "A review is kept in the roster's repository on GitHub, and there is no token for it, or nothing says which it is.",
    "Set REPOSITORY_TOKEN or GITHUB_TOKEN, and GITHUB_REPOSITORY where this folder is no clone.",
  );
}

/** The problem of a population that can't be proven to be whole. */
export function reviewIncomplete(reasons: readonly string[]): Problem {
  return error(
    "review_incomplete",
    `Not everything could be read, so nobody can say that a review leaves nothing out: ${listed(reasons, 5)}.`,
    "Correct what is named, or give the token the permission that is missing, and start the review again. Nobody was asked.",
  );
}

/** The problem of a state branch that others could write. */
export function reviewUnprotected(reason: string): Problem {
  return error(
    "review_unprotected",
    `What is kept of a review on the branch rollcall/state could be anybody's: ${reason}.`,
    "Protect the branch, as `rollcall doctor` says, and use the token of Rollcall's App.",
  );
}

/** The problem of people about whom no answer of anybody would count. */
export function nobodyMayAnswer(people: readonly string[]): Problem {
  return warning(
    "review_nobody_may_answer",
    `Nobody may answer about ${count(people.length, ["person", "people"])}: ${listed(people, 5)}. What they have ends the review without an answer.`,
    "A team's leads may answer about its people, and admins (`permission: admin`) about everybody; nobody about themselves. Name a lead or an admin.",
  );
}

/** The problem of a second review of one interval. */
export function reviewDone(review: string): Problem {
  return notice(
    "review_done",
    `The review ${review} is done: its record is reviews/${review}.json.`,
    "Nothing to do until the next interval begins.",
  );
}

/** The problem of a roster that can't be reviewed as it is. */
export function reviewOfBrokenRoster(message: string): Problem {
  return error(
    "review_roster_invalid",
    `The roster has a mistake: ${message}`,
    "Correct it on the default branch, and try again.",
  );
}

/** The problem of a question about a review when none runs. */
export function noReviewRuns(): Problem {
  return notice("no_review_runs", "No review runs at the moment.", "`rollcall review start` begins one.");
}

/** The problem of what is kept of a review by another version. */
export function reviewUnreadable(): Problem {
  return error(
    "review_unreadable",
    "review.json on the branch rollcall/state is not of version 1.",
    "Use the Rollcall that wrote it.",
  );
}

/** The problem of a review that is closed too early. */
export function reviewNotOver(reasons: readonly string[]): Problem {
  return error(
    "review_not_over",
    `The review can't be closed yet: ${listed(reasons, 5)}.`,
    "Wait for the answers, and merge what takes away; or close it after its last day.",
  );
}

/** The problem of a record that isn't the one of the review that runs. */
export function reviewRecordForeign(path: string, review: string): Problem {
  return error(
    "review_record_foreign",
    `${path} is on the default branch, and isn't the record of the review ${review}, which still runs: what was frozen or answered is different in it.`,
    "Look who merged it, and take it out again. `rollcall review close` then proposes the record anew.",
  );
}

/** The problem of a review in a workflow of another branch. */
export function reviewElsewhere(branch: string): Problem {
  return error(
    "review_elsewhere",
    `Reviews are made on ${branch} alone.`,
    `Start the workflow on ${branch}.`,
  );
}

/** The problem of an answer to a review that was closed in the meantime. */
export function reviewClosed(review: string): Problem {
  return error(
    "review_closed",
    `The review ${review} was closed in the meantime, and the answer was not counted.`,
    "Change the roster by a pull request, or wait for the next review.",
  );
}

/** The problem of ticks that nobody may set, or that nobody can prove. */
export function ticksDontCount(by: string, people: readonly string[], why: string): Problem {
  return warning(
    "review_answer_refused",
    `What ${by} ticked about ${listed(people, 5)} doesn't count: ${why}.`,
    "Somebody whose answer counts ticks it, or writes it in a comment.",
  );
}

/** The problem of places in teams that nobody has confirmed in time. */
export function reviewOverdue(review: string, rows: number, dueOn: string): Problem {
  return warning(
    "review_overdue",
    `The review ${review} was due on ${dueOn}, and nobody has answered about ${rows} ${rows === 1 ? "person" : "people"}.`,
    "Remind those who were asked: `rollcall review status` names them.",
  );
}
