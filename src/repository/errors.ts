import { type Problem, warning } from "../core/finding.ts";

/** The problem of a verdict that could not be set as a commit status. */
export function statusNotSet(reason: string): Problem {
  return warning(
    "status_not_set",
    `The commit status rollcall/permissions could not be set: ${reason}`,
    "Give the token the repository permission Commit statuses: write.",
  );
}

export function reviewersNotAsked(reason: string): Problem {
  return warning(
    "reviewers_not_asked",
    `Nobody could be asked for a review: ${reason}`,
    "Give the people who may approve access to the repository. They can approve without being asked.",
  );
}

export function reactionFailed(reason: string): Problem {
  return warning(
    "reaction_failed",
    `The comment could not be reacted to: ${reason}`,
    "Give the token the repository permissions Issues: write and Pull requests: write.",
  );
}

export function replyNotSent(reason: string): Problem {
  return warning(
    "reply_not_sent",
    `The reply could not be written as a comment: ${reason}`,
    "Give the token the repository permissions Issues: write and Pull requests: write. What was asked for is done all the same.",
  );
}

export function useNotRecorded(reason: string): Problem {
  return {
    severity: "error",
    code: "use_not_recorded",
    message: `It could not be made sure that the slash command is carried out once only: ${reason}`,
    remedy: "Give the token the repository permission Contents: write. Nothing was done.",
  };
}

export function branchMissing(branch: string): Problem {
  return {
    severity: "error",
    code: "branch_missing",
    message: `The repository has no branch ${branch}, so there is no roster to read or to change.`,
    remedy: "Push the roster to the repository's default branch first.",
  };
}
