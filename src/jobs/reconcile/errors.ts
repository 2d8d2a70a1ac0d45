import { error, notice, type Problem, warning } from "../../core/finding.ts";
import { quoted } from "../../roster/errors.ts";

/** The problem of a run that was started for another commit than the one that it goes by. */
export function appliesHead(started: string, head: string, branch: string): Problem {
  return notice(
    "applies_head",
    `This run was started for ${started.slice(0, 7)}. ${branch} is at ${head.slice(0, 7)} by now, and this run goes by that.`,
    "What was merged last counts.",
  );
}

/** The error of a scheduled run that fails since something differs from the file. */
export function driftFails(differences: number): Problem {
  return error(
    "drift",
    `${differences === 1 ? "1 thing differs" : `${differences} things differ`} from the file, and on-drift is fail. Nothing was changed.`,
    "The run's summary lists what differs. Bring it into the file by a pull request, or apply the file as it is: open the workflow that applies, and press “Run workflow”.",
  );
}

/** The problem of an apply on another branch than the default one. */
export function notOnDefaultBranch(ref: string, branch: string): Problem {
  return error(
    "not_on_default_branch",
    `This run is on ${quoted(ref)}, and only the head of ${quoted(branch)} is applied.`,
    `Merge first; or start the run again, and choose ${branch} there. \`command: plan\` shows what a branch would change.`,
  );
}

/** The problem of an apply for a pull request. */
export function notForPullRequests(): Problem {
  return error(
    "not_for_pull_requests",
    "A pull request is planned, and never applied: only the head of the default branch is.",
    "Leave the input command out, or set it to plan.",
  );
}

/** The problem of a roster of which nobody knows how far it was reviewed. */
export function reviewNotKnown(reason: string): Problem {
  return warning(
    "review_not_known",
    `Whether the roster was reviewed can't be found out, so nothing counts as reviewed: ${reason}`,
    "Give the token the repository permissions Checks: read, Contents: read and Pull requests: read. Then run again.",
  );
}

/** The problem of a roster of which nobody knows what it creates: something that is there by now could be taken over. */
export function creationsNotKnown(reason: string): Problem {
  return warning(
    "creations_not_known",
    `What didn't exist when this roster was allowed can't be found out, so that something made meanwhile could be taken over: ${reason}`,
    "Give the token the repository permissions Checks: read, Contents: read and Pull requests: read.",
  );
}

/** The problem of a pull request that was merged on words that had ended. */
export function reopenedSince(number: number, isWithheld: boolean): Problem {
  return warning(
    "reopened_since",
    `#${number} was closed, or turned to another branch, after its verdict, and merged before it was judged again. What was said for it was over by then.`,
    isWithheld
      ? "What it gives is withheld. Take it back by a pull request, and propose it again."
      : "Look at what it gives, and who merged it. With apply-only-reviewed it would be withheld.",
  );
}

/** The problem of a pull request that was merged although somebody had taken their word back. */
export function takenBackSince(number: number, isWithheld: boolean): Problem {
  return warning(
    "word_taken_back",
    `Somebody whose word #${number} needed took it back by a review, and it was merged before it was judged again.`,
    isWithheld
      ? "What it gives is withheld. Take it back by a pull request, and propose it again."
      : "Look at what it gives, and who merged it. With apply-only-reviewed it would be withheld.",
  );
}

/** The problem of a pull request that was merged on a verdict that what was merged before it had overtaken. */
export function outdatedVerdict(number: number): Problem {
  return warning(
    "outdated_verdict",
    `#${number} was allowed, but not by the rules and the people that the default branch had when it was merged; its check wasn't looked at again by then.`,
    "What it gives is withheld. Take it back by a pull request, and propose it again.",
  );
}
