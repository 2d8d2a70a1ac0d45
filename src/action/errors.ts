import type { Problem } from "../core/finding.ts";

export function badInput(name: string, given: string, allowed: readonly string[]): Problem {
  return {
    severity: "error",
    code: "bad_input",
    message: `The input ${name} is "${given}".`,
    remedy: `Use one of ${allowed.join(", ")}.`,
  };
}

export function noCommandFor(event: string): Problem {
  return {
    severity: "error",
    code: "no_command",
    message: `Rollcall doesn't know what to do on ${event || "no event at all"}.`,
    remedy: "Set the input command to validate, plan or apply.",
  };
}

export function rosterUnreadable(path: string, reason: string): Problem {
  return {
    severity: "error",
    code: "roster_unreadable",
    message: `${path} could not be read from the repository: ${reason}`,
    remedy: "Give github-token the repository permission Contents: read, or check the repository out first.",
  };
}

export function commentFailed(reason: string): Problem {
  return {
    severity: "warning",
    code: "comment_failed",
    message: `The plan could not be written to the pull request: ${reason}`,
    remedy:
      "Give the token the permission pull-requests: write, or set comment: false. The plan is in the job's summary.",
  };
}
