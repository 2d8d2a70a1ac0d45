import { error, notice, type Problem, warning } from "../../core/finding.ts";

/** Error: the base has moved, and GitHub hasn't tried how the pull request would merge into it. */
export function mergeNotTried(): Problem {
  return error(
    "merge_not_tried",
    "GitHub hasn't tried yet how this would merge into the branch as it is now, so what it would do isn't known.",
    "Run the check again in a minute, or update the branch.",
  );
}

/** Error: a verdict could not be published. */
export function verdictNotPublished(name: string, reason: string): Problem {
  return error(
    "verdict_not_published",
    `The check run ${name} could not be published: ${reason}`,
    "Give the App the repository permission Checks: write, and run the check again.",
  );
}

/** Warning: the token is no App's of one's own, so that its verdict binds nobody. */
export function verdictIsAdvice(): Problem {
  return warning(
    "verdict_is_advice",
    "Who may allow this is only advice here: the token is not that of a GitHub App of your own, and a check by anybody else could be forged.",
    "Give github-token an App's installation token with Checks: write, and require its check on the branch.",
  );
}

/** Notice: there are more open pull requests than a scheduled run judges again. */
export function notAllJudged(judged: number): Problem {
  return notice(
    "not_all_judged",
    `Only the newest ${judged} open pull requests were judged again.`,
    "Close those that nobody needs. A verdict of the others is renewed by whatever happens to them.",
  );
}

/** Error: GitHub doesn't tell which pull requests a commit of the merge queue is made of. */
export function queueNotKnown(ref: string): Problem {
  return error(
    "queue_not_known",
    `GitHub doesn't say which pull requests ${ref} is made of, so no approval counts for it.`,
    "Give the App the repository permissions Pull requests: read and Merge queues: read, and queue it again.",
  );
}
