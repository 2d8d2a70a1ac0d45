import { error, type Problem } from "../../core/finding.ts";
import { didYouMean, quoted } from "../../roster/errors.ts";

/** A grant names a caller that isn't declared. */
export function unknownCaller(name: string, nearest: string | undefined): Problem {
  return error(
    "unknown_caller",
    `There is no ${quoted(name)} in \`callers\`.${didYouMean(nearest)}`,
    "Declare it in `callers`, or take it out of the grant.",
  );
}

/** A section names a workspace that isn't declared. */
export function unknownWorkspace(name: string, nearest: string | undefined): Problem {
  return error(
    "unknown_workspace",
    `${quoted(name)} is no name in \`workspaces\`, and no id of a workspace.${didYouMean(nearest)}`,
    "Declare it in `workspaces`, or write the id, which begins with T.",
  );
}

/** A grant allows something, and nobody whom it reaches. */
export function grantReachesNobody(what: string): Problem {
  return error(
    "grant_of_nothing",
    `The grant allows ${what}.`,
    "Write into `allow` or `actions` what is allowed, and into `to` the channels and people it may reach.",
  );
}

/** Runs are callers, and the relay doesn't know its own address, for which their tokens have to be. */
export function publicUrlMissing(): Problem {
  return error(
    "relay_address_missing",
    "ROLLCALL_PUBLIC_URL isn't set, and relay.yaml has callers that are runs of workflows.",
    "Set it to the relay's own address: a run's token has to be for it.",
  );
}

/** Two callers have one key. */
export function keyOfTwoCallers(first: string, second: string): Problem {
  return error(
    "caller_key_twice",
    `\`callers.${first}\` and \`callers.${second}\` have the same key, so that it can't be told who asks.`,
    "Make a key of its own for each: `rollcall serve caller-key`.",
  );
}
