import { error, type Problem, warning } from "../core/finding.ts";
import { stateBranch } from "../repository/state-branch.ts";

/** The problem of a trail that nothing protects, so that it isn't kept on the branch. */
export function trailUnprotected(reason: string): Problem {
  return warning(
    "trail_not_kept",
    `The trail of this run is not kept on the branch ${stateBranch}: ${reason}. The run's own file has it.`,
    "Run rollcall doctor: it prints the commands that protect the branch. Or keep the file of the output audit-file as an artifact.",
  );
}

/** The problem of a question about a trail that isn't there. */
export function noTrail(folder: string | undefined): Problem {
  return folder === undefined
    ? error(
        "trail_missing",
        `This clone has no trail on the branch ${stateBranch}.`,
        `Fetch it: git fetch origin ${stateBranch}:refs/remotes/origin/${stateBranch}. Runs leave one with the input audit.`,
      )
    : error(
        "trail_missing",
        `There is no trail in ${folder}.`,
        "Name the folder that rollcall apply --audit was given.",
      );
}

/** The problem of a trail that could not be begun ahead of an apply's first write. */
export function trailNotBegun(reason: string): Problem {
  return error(
    "trail_not_written",
    `What this run would apply can't be written into the trail: ${reason}. So nothing was changed, but for what people lose who have left.`,
    "Run again. If it stays, run rollcall doctor; without the input audit, runs leave no trail and need none.",
  );
}

/** The problem of a trail to which an apply's end could not be written. */
export function trailNotEnded(reason: string): Problem {
  return warning(
    "trail_not_written",
    `What became of this run could not be written into the trail: ${reason}. The run's own file has it, and the next run's records call this one unfinished.`,
    "Keep the file of the output audit-file. If it stays, run rollcall doctor.",
  );
}
