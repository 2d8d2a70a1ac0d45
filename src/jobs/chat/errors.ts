import { error, type Problem, warning } from "../../core/finding.ts";

/** Nobody could be asked for their word in Slack. */
export function approversNotAsked(): Problem {
  return warning(
    "approvers_not_asked",
    "Slack took none of the messages that ask for an approval.",
    "Give the Slack app the scope chat:write. A review of the pull request counts as well.",
  );
}

/** A command in a terminal, without who asks. */
export function nobodyAsks(): Problem {
  return error("nobody_asks", "I don't know who asks.", "Add `--as` with your key, login, address or name.");
}
