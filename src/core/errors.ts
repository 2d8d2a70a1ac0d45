import type { Finding, Problem } from "./finding.ts";
import { listed } from "./lists.ts";

/** The codes of the errors that a run with `allow-removals` does not have. */
export const liftedByAllowRemovals: ReadonlySet<string> = new Set(["too_many_removals", "too_many_losers"]);

/** How to allow removals once. A report that knows where to click for it says that in its place. */
export const allowRemovalsOnce =
  "If it is, run once with allow-removals: true (--allow-removals on the command line).";

const lookAtLosses = `\`guards.max_removals\` says how much one run may take away, so that a mistake in the roster doesn't empty an organisation. Look at who would lose what. If it isn't meant, correct the roster. ${allowRemovalsOnce}`;

/** More would be taken away than the limit allows. The plan names what and from whom. */
export function tooManyRemovals(what: {
  noun: string;
  verb: string;
  removed: number;
  existing: number;
  limit: string;
  service: string;
}): Problem {
  return {
    severity: "error",
    code: "too_many_removals",
    message: `${what.service}: this would ${what.verb} ${what.removed} of ${what.existing} ${what.noun}, more than max_removals (${what.limit}) allows.`,
    remedy: lookAtLosses,
  };
}

/** More people would lose access in effect than the limit allows. The plan names them. */
export function tooManyLosers(what: {
  losers: number;
  people: number;
  limit: string;
  service: string;
}): Problem {
  return {
    severity: "error",
    code: "too_many_losers",
    message: `${what.service}: ${what.losers} of ${what.people} people would lose access, more than max_removals (${what.limit}) allows.`,
    remedy: lookAtLosses,
  };
}

/** A guard refused other services' changes, so that what this service would lose waits too. */
export function lossesHeld(
  service: string,
  { count, refused }: { readonly count: number; readonly refused: readonly string[] },
): Problem {
  return {
    severity: "error",
    code: "losses_held",
    message: `${service}: ${count === 1 ? "1 change that takes something away waits" : `${count} changes that take something away wait`}, since a guard refuses the changes of ${listed(refused)}.`,
    remedy:
      "Settle that first: what is wrong in one service may be wrong in all. The next run goes on with these.",
  };
}

export function tooFewHolders(what: {
  role: string;
  resource: string;
  left: number;
  least: number;
}): Problem {
  return {
    severity: "error",
    code: "too_few_owners",
    message: `${what.resource} would be left with ${what.left} ${what.role}${what.left === 1 ? "" : "s"}, and min_owners asks for ${what.least}.`,
    remedy: "Declare more owners who have already joined, or lower guards.min_owners.",
  };
}

export function protectedLoss(who: string, losses: readonly string[]): Problem {
  return {
    severity: "error",
    code: "protected_loss",
    message: `${who} is protected, and would lose ${listed(losses)}.`,
    remedy:
      "Give it back in the roster, or take the name out of guards.protected first, in a change of its own.",
  };
}

export function selfSpared(who: string, losses: readonly string[]): Problem {
  return {
    severity: "notice",
    code: "self_spared",
    message: `${who} is the account that Rollcall acts as, and keeps its place in ${listed(losses)}.`,
    remedy: "Nothing to do. Declare it in the roster, or name it under ignore, to silence this.",
  };
}

/** The problem of an acting identity that the roster says has left. */
export function selfDeparted(who: string, losses: readonly string[]): Problem {
  return {
    severity: "warning",
    code: "self_departed",
    message: `${who} has left, and is the account that Rollcall acts as, so that it keeps its place in ${listed(losses)}.`,
    remedy: "Let Rollcall act as another account, and run again.",
  };
}

export function planChanged(): Finding {
  return {
    severity: "error",
    code: "plan_changed",
    message:
      "Something changed since the plan was shown, and what would be done now is not what was agreed to.",
    remedy: "Look at the new plan, and apply that.",
  };
}
