import { error, type Problem, warning } from "../../core/finding.ts";
import { quoted } from "../../roster/errors.ts";

/** The relay's file can't be read. */
export function relayFileUnreadable(file: string): Problem {
  return error(
    "relay_config_unreadable",
    `${file} can't be read.`,
    "Correct ROLLCALL_RELAY_CONFIG, and let the relay's user read the file.",
  );
}

/** The top of the file is no map. */
export function relayFileIsNoMap(): Problem {
  return error(
    "relay_config_is_no_map",
    "The file should hold fields such as `workspaces`, `callers` and `handlers`, and holds none.",
    "Write each section with its name, as docs/relay-file.md shows them.",
  );
}

/** YAML takes the rest of a text for a comment. */
export function textIsCut(field: string, rest: string): Problem {
  return warning(
    "relay_text_cut",
    `The text of \`${field}\` ends before ${quoted(rest)}: to YAML that is a comment.`,
    "Put the text between quotes; or if it is a comment, a blank behind its `#`.",
  );
}

/** A handler's slash command is Rollcall's own. */
export function slashIsOwn(handler: string, command: string): Problem {
  return error(
    "relay_handler_slash_is_own",
    `The handler ${quoted(handler)} is never told: ${command} is Rollcall's own command.`,
    "Choose another command, and make it in the Slack app's settings.",
  );
}

/** A handler posts into a private network without saying so. */
export function callbackIsPrivate(handler: string): Problem {
  return error(
    "relay_handler_callback_private",
    `The handler ${quoted(handler)} tells nothing: its address is of a private network.`,
    "Add `private: true` to its `callback` where that is meant.",
  );
}

/** A handler starts workflows of the roster's own repository. */
export function dispatchInRoster(handler: string): Problem {
  return error(
    "relay_handler_dispatch_in_roster",
    `The handler ${quoted(handler)} starts nothing: nothing is dispatched in the roster's own repository.`,
    "Put the workflow into another repository.",
  );
}

/** Nobody may start a handler's workflows. */
export function dispatchAppMissing(handler: string): Problem {
  return error(
    "relay_handler_dispatch_app_missing",
    `The handler ${quoted(handler)} starts nothing: GITHUB_DISPATCH_APP_ID isn't set, and the relay's own App may not write contents.`,
    "Make another App with Contents: write, install it on the handlers' repositories, and set GITHUB_DISPATCH_APP_ID and its key.",
  );
}

/** An App isn't installed where a handler starts workflows. */
export function dispatchRefused(handler: string, repository: string, reason: string): Problem {
  return error(
    "relay_handler_dispatch_refused",
    `The handler ${quoted(handler)} starts nothing: GitHub doesn't let its App use ${repository}: ${reason}.`,
    "Install the App of GITHUB_DISPATCH_APP_ID on the repository, with Contents: write; or correct `repository`.",
  );
}

/** The file names something that the roster hasn't. */
export function notInRoster(field: string, name: string): Problem {
  return error(
    "relay_not_in_roster",
    `\`${field}\` names ${quoted(name)}, which the roster doesn't have, so that it counts for nobody.`,
    "Correct it, or take it out. Keys are those of the roster at the default branch.",
  );
}

/** The roster can't be held against the file. */
export function rosterHasMistakes(): Problem {
  return error(
    "relay_roster_has_mistakes",
    "The roster at the default branch has mistakes, so that nobody is found by it.",
    "Run rollcall validate, and correct them.",
  );
}

/** The file names a channel that Slack doesn't have, as far as the bot sees. */
export function fileChannelMissing(field: string, channel: string): Problem {
  return error(
    "relay_file_channel_missing",
    `\`${field}\` names ${quoted(channel)}: Slack has no such channel, or it is a private one that the bot isn't in.`,
    "Correct the name, or make the channel and invite the bot.",
  );
}

/** The file names a channel in which nothing can be done. */
export function fileChannelUseless(field: string, channel: string, isArchived: boolean): Problem {
  return error(
    "relay_file_channel_useless",
    `\`${field}\` names ${quoted(channel)}, and ${isArchived ? "that channel is archived" : "the bot isn't in that channel"}, so that nothing comes of it.`,
    isArchived
      ? "Unarchive it, or name another channel."
      : "Invite the bot in the channel: /invite and the app's name.",
  );
}

/** The bot lacks scopes for what the file turns on. */
export function fileScopesMissing(what: string, scopes: readonly string[]): Problem {
  return error(
    "relay_scopes_missing",
    `The bot lacks what \`${what}\` needs: ${scopes.join(", ")}.`,
    "Add it in the app's settings, OAuth & Permissions, and install the app again.",
  );
}
