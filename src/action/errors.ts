import type { Problem } from "../core/finding.ts";

/** The problem of an input whose value is none of those allowed. */
export function badInput(name: string, given: string, allowed: readonly string[]): Problem {
  return {
    severity: "error",
    code: "bad_input",
    message: `The input ${name} is "${given}".`,
    remedy: `Use one of ${allowed.join(", ")}.`,
  };
}

/** The problem of an event that `command: auto` has no command for. */
export function noCommandFor(event: string): Problem {
  return {
    severity: "notice",
    code: "no_command",
    message: `There is nothing for Rollcall to do on ${event || "no event at all"}.`,
    remedy: "To do something all the same, set the input command to validate, plan or apply.",
  };
}

/** The problem of a plan that could not be written as a comment. */
export function commentFailed(reason: string): Problem {
  return {
    severity: "warning",
    code: "comment_failed",
    message: `The plan could not be written to the pull request: ${reason}`,
    remedy:
      "Give the token the permission pull-requests: write, or set comment: false. The plan is in the job's summary.",
  };
}

/** The problem of a plan that differs from the reviewed one. `added` are the new changes, one line each. */
export function notAsReviewed(
  digest: string,
  differs: { readonly added: readonly string[] | undefined; readonly leftOut: number | undefined },
): Problem {
  const { added, leftOut: left } = differs;
  const more = added && added.length > 5 ? ` and ${added.length - 5} more` : "";
  const newChanges =
    added && added.length > 0 ? ` New since then: ${added.slice(0, 5).join("; ")}${more}.` : "";
  const gone = left ? ` No longer needed: ${left} of the reviewed changes.` : "";
  return {
    severity: "warning",
    code: "not_as_reviewed",
    message: `This is not quite the plan that was reviewed (${digest.slice(0, 19)}): something changed in between.${newChanges}${gone}`,
    remedy: "Look at what is new. Guards held all the same.",
  };
}

/** The problem of a run without `github-token` that needs the repository. */
export function noRepositoryToken(): Problem {
  return {
    severity: "error",
    code: "no_token",
    message: "There is no github-token.",
    remedy: "Give the input github-token an App's installation token.",
  };
}

/** The problem of a run that has neither a token to read the roster with, nor its files in the workspace. */
export function noTokenAndNoFile(patterns: readonly string[]): Problem {
  return {
    severity: "error",
    code: "no_token",
    message: `There is no github-token, so the roster can't be read from its repository; and the job has not checked it out: there is no ${patterns.join(", ")} here.`,
    remedy:
      "Give the input github-token an App's installation token. Where the workflow does, look whether the secret behind it is there: one that isn't is an empty text, and a pull request from a fork gets none.",
  };
}
