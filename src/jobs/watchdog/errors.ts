import { error, type Problem } from "../../core/finding.ts";

/** The problem of a workflow whose runs fail or don't come. */
export function runsNeedSomebody(workflow: string): Problem {
  return error(
    "runs_need_somebody",
    `The runs of ${workflow} fail, don't end, or don't come.`,
    "The log says which, with their addresses. Correct the cause, and run the workflow by hand.",
  );
}

/** The problem of a watchdog that may not look. */
export function runsUnread(reason: string): Problem {
  return error(
    "runs_unread",
    `The runs of the workflow can't be read: ${reason}`,
    "Give the job the permission actions: read.",
  );
}
