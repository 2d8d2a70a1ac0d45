import { type Problem, warning } from "../../core/finding.ts";

/** Nobody could be asked for their word in Slack. */
export function approversNotAsked(): Problem {
  return warning(
    "approvers_not_asked",
    "Slack took none of the messages that ask for an approval.",
    "Give the Slack app the scope chat:write. A review of the pull request counts as well.",
  );
}
