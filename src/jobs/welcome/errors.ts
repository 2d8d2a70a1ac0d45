import { notice, type Problem } from "../../core/finding.ts";

/** Slack took no message to people who are new. */
export function newcomersNotTold(count: number): Problem {
  return notice(
    "newcomers_not_told",
    `${count === 1 ? "Somebody who is new" : `${count} people who are new`} could not be told in Slack what they have now.`,
    "Give the Slack app the scope chat:write, or tell them yourself.",
  );
}
