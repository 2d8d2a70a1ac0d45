import type { Problem } from "../core/finding.ts";

/** What adopting somebody else's files or a living organisation may run into, in a person's words. */

/** Something of another tool's file that the roster has no field for. */
export function notHeld(what: string, instead = "Keep it where it is, or do without."): Problem {
  return {
    severity: "warning",
    code: "not_held",
    message: `${what} has no place in a roster, and was left out.`,
    remedy: instead,
  };
}

/** The same of what was never about access, where nobody needs to do anything. */
export function notAccess(what: string): Problem {
  return {
    severity: "notice",
    code: "not_access",
    message: `${what} is not about access, and was left out.`,
    remedy: "Nothing to do.",
  };
}

/** Something that was carried over, and now means more, less or something else. */
export function heldDifferently(what: string, instead: string): Problem {
  return { severity: "warning", code: "held_differently", message: what, remedy: instead };
}

/** A value that can't stand in a roster as it is. */
export function unfitting(what: string, why: string): Problem {
  return {
    severity: "warning",
    code: "unfitting",
    message: `${what} was left out: ${why}.`,
    remedy: "Mend it in the file it comes from and convert again, or write it into the roster by hand.",
  };
}

/** A file that can't be read. */
export function unreadableSource(path: string, reason: string): Problem {
  return {
    severity: "error",
    code: "unreadable_source",
    message: `${path} can't be read: ${reason}.`,
    remedy: "Mend it, or leave it out, and convert again.",
  };
}

/** There is nothing of that tool's. */
export function nothingToConvert(tool: string, expected: string): Problem {
  return {
    severity: "error",
    code: "nothing_to_convert",
    message: `There is nothing of ${tool}'s here.`,
    remedy: `Give ${expected}.`,
  };
}

/** Nobody says which organisation it is. */
export function whichOrganisation(): Problem {
  return {
    severity: "error",
    code: "which_organisation",
    message: "Nothing here says which GitHub organisation this is.",
    remedy: "Give its login with --org.",
  };
}

/** An incoming webhook that would take no message. Its address is never told. */
export function webhookDead(
  name: string,
  refused: { readonly body: string; readonly advice: string },
): Problem {
  return {
    severity: "error",
    code: "webhook_dead",
    message: `Slack takes no messages for ${name}: ${refused.body}.`,
    remedy: `${refused.advice} Webhooks are made at https://api.slack.com/apps under Incoming Webhooks.`,
  };
}

/** A file that is there already, and stays. */
export function fileExists(path: string): Problem {
  return {
    severity: "notice",
    code: "file_exists",
    message: `${path} is there already, and was left as it is.`,
    remedy: "Nothing to do; to have it written anew, move it away first.",
  };
}

/** Answers that nobody is there to give. */
export function answersMissing(flags: readonly string[]): Problem {
  return {
    severity: "error",
    code: "answers_missing",
    message: "Nobody is here to answer questions.",
    remedy: `Give the answers as flags: ${flags.join(", ")}.`,
  };
}

/** Where a person may choose between keeping what was changed by hand and putting it back. */
export function driftProposed(url: string): Problem {
  return {
    severity: "notice",
    code: "drift_proposed",
    message: `What was changed by hand is proposed as a change of the roster: ${url}`,
    remedy: "Merge it to keep what was changed; close it and apply the roster to put things back.",
  };
}

/** Differences that no file can say. */
export function driftUnwritable(): Problem {
  return {
    severity: "warning",
    code: "drift_unwritable",
    message:
      "The services differ from the roster in what a roster can't say, so there is nothing to propose.",
    remedy: "Apply the roster to put things back, or change it by hand.",
  };
}

/** Nothing differs any more. */
export function proposalWithdrawn(url: string): Problem {
  return {
    severity: "notice",
    code: "proposal_withdrawn",
    message: `Nothing differs any more, so the proposal was closed: ${url}`,
    remedy: "Nothing to do.",
  };
}

/** The pull request with an imported roster. */
export function importProposed(url: string): Problem {
  return {
    severity: "notice",
    code: "import_proposed",
    message: `The roster that describes what exists is proposed: ${url}`,
    remedy: "Read it, and merge it when it is right.",
  };
}

/** Imports are for beginnings. */
export function rosterExists(path: string): Problem {
  return {
    severity: "error",
    code: "roster_exists",
    message: `${path} is in the repository already, and an import would replace it.`,
    remedy: "Use on-drift: adopt on a schedule to bring what is live into it; or move it away first.",
  };
}

/** A pull request that couldn't be made. */
export function proposalFailed(reason: string): Problem {
  return {
    severity: "error",
    code: "proposal_failed",
    message: `No pull request could be made: ${reason}`,
    remedy:
      "Give the token the repository permissions Contents: write and Pull requests: write, on this repository too.",
  };
}

/** An import that proved itself. */
export function importIsClean(): Problem {
  return {
    severity: "notice",
    code: "import_clean",
    message: "A plan of what was written was made, and changes nothing.",
    remedy: "Read the file and its comments; then open a pull request with it.",
  };
}

/** The services changed between the reading and the proof. */
export function importMoved(changes: number): Problem {
  return {
    severity: "warning",
    code: "import_moved",
    message: `A plan of what was written shows ${changes} ${changes === 1 ? "change" : "changes"}: something was changed meanwhile.`,
    remedy: "Move the file away and import again; or look at the plan.",
  };
}

/** No plan could be made of what was written. */
export function importUnproven(): Problem {
  return {
    severity: "warning",
    code: "import_unproven",
    message: "No plan of what was written could be made, so nothing proves that it changes nothing.",
    remedy: "See what else is said here, and run plan before anything is applied.",
  };
}
