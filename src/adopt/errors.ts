import type { Problem } from "../core/finding.ts";

/** The problem of something in another tool's file that the roster has no field for. */
export function notHeld(what: string, instead = "Keep it where it is, or do without."): Problem {
  return {
    severity: "warning",
    code: "not_held",
    message: `${what} has no place in a roster, and was left out.`,
    remedy: instead,
  };
}

/** The problem of something in another tool's file that is not about access. Nobody needs to do anything. */
export function notAccess(what: string): Problem {
  return {
    severity: "notice",
    code: "not_access",
    message: `${what} is not about access, and was left out.`,
    remedy: "Nothing to do.",
  };
}

/** The problem of something that was converted, and means something slightly different in a roster. */
export function heldDifferently(what: string, instead: string): Problem {
  return { severity: "warning", code: "held_differently", message: what, remedy: instead };
}

/** The problem of a value that doesn't fit the roster's format. */
export function unfitting(what: string, why: string): Problem {
  return {
    severity: "warning",
    code: "unfitting",
    message: `${what} was left out: ${why}.`,
    remedy: "Correct it in the file it comes from and convert again, or write it into the roster by hand.",
  };
}

/** The problem of another tool's file that can't be read. */
export function unreadableSource(path: string, reason: string): Problem {
  return {
    severity: "error",
    code: "unreadable_source",
    message: `${path} can't be read: ${reason}.`,
    remedy: "Correct it, or leave it out, and convert again.",
  };
}

/** The problem of a source that has no file of the tool. */
export function nothingToConvert(tool: string, expected: string): Problem {
  return {
    severity: "error",
    code: "nothing_to_convert",
    message: `There is nothing of ${tool}'s here.`,
    remedy: `Give ${expected}.`,
  };
}

/** The problem of files that don't name their organisation, when no flag does. */
export function whichOrganisation(): Problem {
  return {
    severity: "error",
    code: "which_organisation",
    message: "Nothing here says which GitHub organisation this is.",
    remedy: "Give its login with --org.",
  };
}

/** The problem of an incoming webhook that takes no messages. Its address is a secret, so it isn't named. */
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

/** The notice that a file exists and was not overwritten. */
export function fileExists(path: string): Problem {
  return {
    severity: "notice",
    code: "file_exists",
    message: `${path} is there already, and was left as it is.`,
    remedy: "Nothing to do; to have it written anew, move it away first.",
  };
}

/** The problem of missing answers when there is no terminal to ask on. */
export function answersMissing(flags: readonly string[]): Problem {
  return {
    severity: "error",
    code: "answers_missing",
    message: "Nobody is here to answer questions.",
    remedy: `Give the answers as flags: ${flags.join(", ")}.`,
  };
}

/** The error when nothing says which repository the workflows shall take Rollcall from. */
export function actionUnknown(): Problem {
  return {
    severity: "error",
    code: "action_unknown",
    message: "Nothing says where the workflows shall take Rollcall from, and they hand it keys.",
    remedy:
      "Say which repository has the copy that you trust: --action OWNER/REPO@COMMIT. A clone of it, and a published package, know it by themselves.",
  };
}

/** The warning about workflows that take Rollcall by a tag, since nothing told its commit. */
export function actionMoves(address: string): Problem {
  return {
    severity: "warning",
    code: "action_moves",
    message: `GitHub doesn't tell the commit of ${address}, so the workflows go by that name: whoever moves it gets the keys.`,
    remedy: "Write the commit in its place, and the name behind it as a comment.",
  };
}

/** The notice of the pull request that adopts drift. */
export function driftProposed(url: string): Problem {
  return {
    severity: "notice",
    code: "drift_proposed",
    message: `What was changed by hand is proposed as a change of the roster: ${url}`,
    remedy: "Merge it to keep what was changed; close it and apply the roster to put things back.",
  };
}

/** The problem of drift that no edit of the roster can express. */
export function driftUnwritable(): Problem {
  return {
    severity: "warning",
    code: "drift_unwritable",
    message:
      "The services differ from the roster in what a roster can't say, so there is nothing to propose.",
    remedy: "Apply the roster to put things back, or change it by hand.",
  };
}

/** The notice that a drift proposal was closed, since nothing differs. */
export function proposalWithdrawn(url: string): Problem {
  return {
    severity: "notice",
    code: "proposal_withdrawn",
    message: `Nothing differs any more, so the proposal was closed: ${url}`,
    remedy: "Nothing to do.",
  };
}

/** The notice of the pull request with an imported roster. */
export function importProposed(url: string): Problem {
  return {
    severity: "notice",
    code: "import_proposed",
    message: `The roster that describes what exists is proposed: ${url}`,
    remedy: "Read it, and merge it when it is right.",
  };
}

/** The problem of an import that would replace a roster. */
export function rosterExists(path: string): Problem {
  return {
    severity: "error",
    code: "roster_exists",
    message: `${path} is in the repository already, and an import would replace it.`,
    remedy: "Use on-drift: adopt on a schedule to bring what is live into it; or move it away first.",
  };
}

/** The problem of a pull request that could not be opened. */
export function proposalFailed(reason: string): Problem {
  return {
    severity: "error",
    code: "proposal_failed",
    message: `No pull request could be made: ${reason}`,
    remedy:
      "Give the token the repository permissions Contents: write and Pull requests: write, on this repository too.",
  };
}

/** The notice that a plan of the imported roster has no changes. */
export function importIsClean(): Problem {
  return {
    severity: "notice",
    code: "import_clean",
    message: "A plan of what was written was made, and changes nothing.",
    remedy: "Read the file and its comments; then open a pull request with it.",
  };
}

/** The problem of an imported roster whose plan has changes: the services changed in between. */
export function importMoved(changes: number): Problem {
  return {
    severity: "warning",
    code: "import_moved",
    message: `A plan of what was written shows ${changes} ${changes === 1 ? "change" : "changes"}: something was changed meanwhile.`,
    remedy: "Move the file away and import again; or look at the plan.",
  };
}

/** The problem of an imported roster of which no plan could be made. */
export function importUnproven(): Problem {
  return {
    severity: "warning",
    code: "import_unproven",
    message: "No plan of what was written could be made, so nothing proves that it changes nothing.",
    remedy: "See what else is said here, and run plan before anything is applied.",
  };
}

/** The problem of a code for a new App that GitHub doesn't take. */
export function appCodeRefused(reason: string): Problem {
  return {
    severity: "error",
    code: "app_code_refused",
    message: `GitHub gave no key for this code: ${reason}. A code works once, and for an hour.`,
    remedy:
      "If the App is there, generate a private key on its page (Settings, Developer settings, GitHub Apps). If not, press the button of rollcall-app.html again.",
  };
}
