import { error, type Problem, warning } from "../core/finding.ts";
import { joinList } from "../core/lists.ts";

/** A setting of the relay isn't given. */
export function settingMissing(name: string, use: string): Problem {
  return error(
    "relay_setting_missing",
    `${name} isn't set: ${use}.`,
    `Set ${name}, or ${name}_FILE to a file that has it. docs/relay.md says where each comes from.`,
  );
}

/** A setting of the relay has another form than it should. The value may be a secret, and isn't told. */
export function settingWrong(name: string, form: string): Problem {
  return error(
    "relay_setting_wrong",
    `${name} is not ${form}.`,
    `Correct ${name}, and start the relay again.`,
  );
}

/** A file that a setting names can't be read. */
export function fileUnreadable(name: string, file: string): Problem {
  return error(
    "relay_file_unreadable",
    `${name} is ${file}, and that file can't be read.`,
    "Correct the path, and let the relay's user read the file.",
  );
}

/** The GitHub App's private key is none. */
export function githubKeyUnreadable(): Problem {
  return error(
    "relay_github_key_unreadable",
    "GITHUB_APP_PRIVATE_KEY is no private key in PEM.",
    "Take the file that GitHub gave when the key was made. Line breaks may be written as \\n.",
  );
}

/** The relay's own key is none. */
export function relayKeyIsBad(): Problem {
  return error(
    "relay_key_is_bad",
    "ROLLCALL_RELAY_KEY is no private Ed25519 key as JSON (JWK).",
    "rollcall serve keys makes one, and prints the public half for the Action's input relay-key.",
  );
}

/** The database can't be opened. */
export function databaseAway(reason: string): Problem {
  return error(
    "relay_database_away",
    `The relay's database can't be opened: ${reason}.`,
    "Check ROLLCALL_DATABASE: its folder must exist and be writable, or its Postgres must be reachable.",
  );
}

/** The relay can't listen where it is told to. */
export function cannotListen(at: string, reason: string): Problem {
  return error(
    "relay_cannot_listen",
    `The relay can't listen at ${at}: ${reason}.`,
    "Set PORT, or HOST, to a place that is free and that this user may listen at; or end the other program.",
  );
}

/** The database was made by a newer relay. */
export function databaseNewer(): Problem {
  return error(
    "relay_database_newer",
    "The relay's database was brought to a newer form by a newer Rollcall than this one.",
    "Start that version again. There is no way back; a backup from before would be one. Nothing was changed.",
  );
}

/** GitHub doesn't let the App in, or can't be reached. */
export function githubRefuses(repository: string, reason: string): Problem {
  return error(
    "relay_github_refuses",
    `GitHub doesn't let the relay's App use ${repository}: ${reason}.`,
    "Check GITHUB_APP_ID and its key, that the App is installed on the repository, and that it has Actions: write and Contents: read.",
  );
}

/** GitHub can't be asked. */
export function githubAway(reason: string): Problem {
  return error(
    "relay_github_away",
    `GitHub can't be reached: ${reason}.`,
    "Check the network, a proxy, and GITHUB_API_URL. GitHub itself may be away: then do this again later.",
  );
}

/** Settings are given that count for nothing without another one. */
export function settingsIgnored(names: readonly string[], without: string): Problem {
  return warning(
    "relay_settings_ignored",
    `${joinList(names)} ${names.length === 1 ? "is" : "are"} set, and nothing comes of it without ${without}.`,
    `Set ${without} too, or take ${names.length === 1 ? "it" : "them"} away. docs/slack-installations.md says what goes together.`,
  );
}

/** The channel in which changes by hand are told isn't there, as far as the bot sees. */
export function channelMissing(channel: string, refused?: string): Problem {
  return error(
    "relay_channel_missing",
    refused === undefined
      ? `Slack has no channel ${channel}, or a private one that the bot isn't in.`
      : `Slack doesn't say whether there is a channel ${channel}: ${refused}.`,
    "Correct ROLLCALL_DRIFT_CHANNEL, or make the channel and invite the bot. Finding it takes the scope channels:read, and for a private one groups:read.",
  );
}

/** The channel was archived. */
export function channelArchived(channel: string): Problem {
  return error(
    "relay_channel_archived",
    `The channel ${channel} is archived, so that nothing can be told there.`,
    "Unarchive it, or name another one in ROLLCALL_DRIFT_CHANNEL.",
  );
}

/** The bot isn't in the channel. */
export function notInChannel(channel: string): Problem {
  return error(
    "relay_not_in_channel",
    `The bot isn't in ${channel}, so that no change by hand can be told there.`,
    "Invite it in the channel: /invite and the app's name. Or name another channel in ROLLCALL_DRIFT_CHANNEL.",
  );
}

/** The workflow isn't there, or takes no requests. */
export function workflowTakesNothing(workflow: string, branch: string): Problem {
  return error(
    "relay_workflow_takes_nothing",
    `.github/workflows/${workflow} on ${branch} is not there, or has no workflow_dispatch with an input request.`,
    "Take it from rollcall init or examples/workflows, or name the right file in ROLLCALL_WORKFLOW.",
  );
}

/** The roster isn't where the settings say. */
export function rosterNotThere(paths: string, branch: string): Problem {
  return error(
    "relay_roster_missing",
    `There is no ${paths} on ${branch}.`,
    "Name the roster's files in ROLLCALL_CONFIG, one a line.",
  );
}

/** A handler has nothing to sign with. */
export function handlerSecretMissing(handler: string, variable: string): Problem {
  return error(
    "relay_handler_secret_missing",
    `The handler ${handler} tells nothing: ${variable} isn't set, or isn't \`whsec_\` and 24 to 64 bytes in base64.`,
    `Set ${variable}, or ${variable}_FILE: echo "whsec_$(openssl rand -base64 32)" makes one.`,
  );
}

/** Slack refuses a token. */
export function tokenInvalid(name: string, reason: string): Problem {
  return error(
    "relay_slack_token_refused",
    `Slack refuses ${name}: ${reason}.`,
    "Take it anew from the app's settings: an app-level token needs connections:write, a bot token users:read.email.",
  );
}

/** Slack can't be reached. */
export function slackRefuses(reason: string): Problem {
  return error(
    "relay_slack_away",
    `Slack can't be reached: ${reason}.`,
    "Check the network, a proxy, and SLACK_API_URL.",
  );
}

/** Changes by hand are to be told, and GitHub can tell none. */
export function webhookSecretMissing(): Problem {
  return warning(
    "relay_webhook_secret_missing",
    "GITHUB_WEBHOOK_SECRET isn't set, so that changes by hand are seen on Slack and not on GitHub.",
    "Switch the App's webhook on, to /github/webhooks at the relay's address, with a secret, and set it. docs/relay.md says how.",
  );
}

/** The App doesn't hear all events from which changes by hand are seen. */
export function eventsMissing(events: readonly string[], needsMembers: boolean): Problem {
  const members = needsMembers ? "the organisation permission Members: Read" : undefined;
  const subscribed = events.length === 0 ? undefined : `the events ${events.join(", ")}`;
  const missing = [members, subscribed].filter((each) => each !== undefined).join(" and ");
  return warning(
    "relay_events_missing",
    `The relay's App lacks ${missing}, so that changes by hand on GitHub aren't all seen.`,
    "Give it that on its page, Permissions & events, and accept it for the installation.",
  );
}
