import { error, type Problem, warning } from "../core/finding.ts";

/** The problem of a token that GitHub refuses for the roster's repository. */
export function repositoryTokenRefused(): Problem {
  return {
    severity: "error",
    code: "repository_token_refused",
    message: "GitHub doesn't accept the token for the roster's repository.",
    remedy: "Renew the token: the input github-token, or GITHUB_TOKEN on the command line. An App's installation token lives for an hour.",
  };
}

/** The problem of reviewers that could not be requested. */
export function reviewersNotAsked(reason: string): Problem {
  return warning(
    "reviewers_not_asked",
    `Nobody could be asked for a review: ${reason}`,
    "Give the people who may approve access to the repository. They can approve without being asked.",
  );
}

/** The problem of a reaction to a comment that could not be added. */
export function reactionFailed(reason: string): Problem {
  return warning(
    "reaction_failed",
    `The comment could not be reacted to: ${reason}`,
    "Give the token the repository permissions Issues: write and Pull requests: write.",
  );
}

/** The problem of a reply that could not be written as a comment. */
export function replyNotSent(reason: string): Problem {
  return warning(
    "reply_not_sent",
    `The reply could not be written as a comment: ${reason}`,
    "Give the token the repository permissions Issues: write and Pull requests: write. What was asked for is done all the same.",
  );
}

/** The problem of a request that could not be claimed, so that nothing was done. */
export function useNotRecorded(reason: string): Problem {
  return {
    severity: "error",
    code: "use_not_recorded",
    message: `It could not be made sure that the request is carried out once only: ${reason}`,
    remedy: "Give the token the repository permissions Contents: write and Checks: write. Nothing was done.",
  };
}

/** The problem of a repository without the branch that the roster is on. */
export function branchMissing(branch: string): Problem {
  return {
    severity: "error",
    code: "branch_missing",
    message: `The repository has no branch ${branch}, so there is no roster to read or to change.`,
    remedy: "Push the roster to the repository's default branch first.",
  };
}

/** Nothing is written, since somebody has paused Rollcall. */
export function writingPaused(who: string, since: string, reason: string): Problem {
  return warning(
    "paused",
    `${who} paused Rollcall on ${since.replace("T", " ").slice(0, 16)} UTC: ${reason}`,
    "Nothing is written until an admin says /rollcall resume, or somebody deletes the repository variable ROLLCALL_PAUSED.",
  );
}

/** It can't be told whether Rollcall is paused. */
export function pauseUnknown(reason: string): Problem {
  return error(
    "pause_unknown",
    `Somebody may have paused Rollcall: the repository variable ROLLCALL_PAUSED could not be read (${reason}). Nothing is written.`,
    "Give the token the repository permission Variables: read, without which no pause could stop it. If it has that, run again later.",
  );
}
