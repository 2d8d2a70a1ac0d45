import { error, notice, type Problem, warning } from "../../core/finding.ts";
import { listed } from "../../core/lists.ts";

/** Returns a count with its noun: `1 channel`, `7 channels`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The token is for another workspace than the roster. */
export function workspaceMismatch(wanted: string, identity: { domain: string; team: string }): Problem {
  return error(
    "slack_workspace_mismatch",
    `The roster is for the Slack workspace ${wanted}, and the token is for ${identity.domain} (${identity.team}).`,
    "Use a token of that workspace, or correct `slack.workspace`. Nothing was read or written.",
  );
}

/** The token is for several workspaces, and the roster names none by its id. */
export function workspaceIdNeeded(): Problem {
  return error(
    "slack_workspace_id_needed",
    "The Slack token is for a whole organisation, which doesn't say which workspace to manage.",
    "Write the workspace's id (T…) in `slack.workspace`.",
  );
}

/** The token lacks these scopes. Names all of them at once. */
export function scopesMissing(scopes: readonly string[]): Problem {
  return error(
    "slack_scope_missing",
    `The Slack token lacks ${scopes.length === 1 ? "the scope" : "the scopes"} ${scopes.join(", ")}, which this roster needs.`,
    "Add them under OAuth & Permissions in the app's settings (or paste examples/slack-app-manifest.yaml), reinstall the app, and run again.",
  );
}

/** The token lacks one scope: a line of the doctor's list. */
export function scopeToAdd(scope: string): Problem {
  return error(
    "slack_scope_to_add",
    `The Slack token lacks the scope ${scope}.`,
    "Add it at https://api.slack.com/apps under OAuth & Permissions, Bot Token Scopes; then reinstall the app.",
  );
}

/** The app has no slash command, though its signing secret is here to check those. */
export function commandsScopeMissing(): Problem {
  return warning(
    "slack_commands_scope_missing",
    "The Slack token lacks the scope commands, so the app has no slash command: nobody can type /rollcall.",
    "Add a slash command at https://api.slack.com/apps under Slash Commands, with the bridge's address; then reinstall the app. Nothing to do if the command is another app's.",
  );
}

/** The token can plan, and lacks scopes to apply. */
export function scopesForApply(scopes: readonly string[]): Problem {
  return notice(
    "slack_read_only_token",
    `This Slack token can plan, and could not apply: it lacks ${scopes.join(", ")}.`,
    "Nothing to do if applying uses another token; otherwise add these scopes and reinstall the app.",
  );
}

const credentials: Readonly<Record<string, string>> = {
  not_authed: "No Slack token was given.",
  invalid_auth: "Slack doesn't know this token, or doesn't accept it from here.",
  account_inactive: "The Slack token belongs to an account or workspace that has been deactivated.",
  token_revoked: "The Slack token has been revoked, or the app was uninstalled.",
  token_expired: "The Slack token has expired. Tokens that rotate don't suit a scheduled run.",
  not_allowed_token_type: "Slack doesn't accept this kind of token here; a bot token (xoxb-…) is needed.",
  team_added_to_org: "The workspace is being moved into an organisation, and Slack asks to wait.",
  org_login_required: "The workspace is being moved into an organisation, and Slack asks to wait.",
  team_access_not_granted: "The app isn't installed on the workspace that `slack.workspace` names.",
};

/** Slack refuses the token or the app, by this error name. */
export function tokenRefused(apiError: string): Problem {
  const message = credentials[apiError] ?? `Slack refuses this app altogether (${apiError}).`;
  if (apiError === "team_added_to_org" || apiError === "org_login_required") {
    const later = "Run again later; what was not done then is still in the plan.";
    return error("slack_workspace_moving", message, later);
  }
  const install = "Install the app on the workspace, and give its bot token (xoxb-…) as `slack-token`.";
  return error("slack_token_refused", message, install);
}

/** Slack rejects a request as malformed. */
export function requestRefused(apiError: string): Problem {
  return error(
    "slack_request_refused",
    `Slack didn't understand a request of Rollcall's (${apiError}).`,
    "This is a defect of Rollcall's, or of a proxy in between; please report it.",
  );
}

/** Slack asks for more waiting than a run allows. `left` says what was not done. */
export function waitBudgetSpent(what: { method: string; seconds: number; left: string }): Problem {
  const left = what.left === "" ? "" : ` Left: ${what.left}.`;
  return error(
    "slack_rate_limited",
    `Slack asks to wait ${what.seconds} seconds more before ${what.method}, beyond the two minutes that a run waits in all.${left}`,
    "Run again in a few minutes: what is done stays done. Another app may be using up the same limits.",
  );
}

/** A paged list could not be read to its end. */
export function listingFailed(method: string, why: string): Problem {
  return error(
    "slack_listing_failed",
    `${method} could not be read to the end (${why}).`,
    "Run again. Nothing was changed on the strength of a part of it.",
  );
}

/** auth.test failed. */
export function identityUnknown(why: string): Problem {
  return error(
    "slack_unreachable",
    `Slack didn't say whose token this is (${why}).`,
    "Run again; if it stays, look at `slack-api-url` and at proxies in between.",
  );
}

/** The members of one channel could not be read to the end. */
export function channelMembersUnread(name: string, why: string): Problem {
  return error(
    "slack_members_unread",
    `The members of #${name} could not be read (${why}), so nothing of it is changed.`,
    "Run again. If the channel is private, invite the app to it.",
  );
}

/** The list of user groups could not be read. */
export function usergroupsUnread(why: string): Problem {
  return error(
    "slack_usergroups_unread",
    `User groups could not be listed (${why}), so none is changed.`,
    "Run again.",
  );
}

/** The workspace's plan has no user groups, of which the roster declares these. */
export function usergroupsUnavailable(handles: readonly string[] = []): Problem {
  const left = handles.length === 0 ? "they" : listed(handles.map((handle) => `@${handle}`).sort());
  return warning(
    "slack_usergroups_unavailable",
    `User groups need a paid plan of Slack, which this workspace doesn't have: ${left} ${handles.length === 1 ? "is" : "are"} left out.`,
    "Take `slack.usergroup` out of the teams, or upgrade the workspace.",
  );
}

/** A declared channel or user group matches `slack.ignore`. */
export function ignoredThoughDeclared(name: string): Problem {
  return warning(
    "slack_ignored_though_declared",
    `${name} is declared, and also matches \`slack.ignore\`: it is not touched.`,
    "Take it out of one of the two.",
  );
}

/** Channels and user groups whose entries have left, and that `slack.ignore` matches. */
export function ignoredPlacesTakenOut(names: readonly string[]): Problem {
  return warning(
    "slack_ignored_taken_out",
    `The file let people into ${listed(names)}, declares ${names.length === 1 ? "it" : "them"} no more, and \`slack.ignore\` matches: nobody is taken out there. No later run tells it.`,
    "Take them out by hand. Or put the entry back without the name in `slack.ignore`, apply that, and take it out again.",
  );
}

/** Channels or user groups that have each other's names as former ones, and that no id tells apart. */
export function slackNamesExchanged(name: string, others: readonly string[]): Problem {
  return error(
    "slack_names_exchanged",
    `${name} and ${listed(others)} have each other's names as former ones. No id tells which of them is which today, so nothing about them is changed.`,
    "Write the `id` under them; or take the former names out, if they have the right names already.",
  );
}

/** Channels that the roster does not declare. */
export function channelsUnmanaged(names: readonly string[]): Problem {
  return notice(
    "slack_channels_unmanaged",
    `Not in the roster: ${counted(names.length, "channel")} (${listed(names.map((each) => `#${each}`))}).`,
    "Nothing to do. Declare those that Rollcall should look after.",
  );
}

/** User groups that the roster does not declare. */
export function usergroupsUnmanaged(handles: readonly string[]): Problem {
  return notice(
    "slack_usergroups_unmanaged",
    `Not in the roster: ${counted(handles.length, "user group")} (${listed(handles.map((each) => `@${each}`))}).`,
    "Declare them, name them under `slack.ignore`, or set `slack.usergroups: exact` to have them disabled.",
  );
}

/** Additive channels have members that the roster does not declare. */
export function othersInChannels(names: readonly string[], count: number): Problem {
  return notice(
    "slack_members_unmanaged",
    `Declared channels have ${counted(count, "member")} more, who came by themselves or were invited by hand: ${listed(names.map((each) => `#${each}`))}.`,
    "Nothing to do: public channels are open. Write `members: exact` on one to have only those declared.",
  );
}

/** A name is in use by something of another kind. A warning, since Slack is not known to enforce its rule. */
export function nameShared(wanted: string, holder: string): Problem {
  return warning(
    "slack_name_shared",
    `${wanted} would have the name of ${holder}, and Slack says that channels, user groups and people share their names: it may refuse.`,
    "Choose another name, or rename the other one in Slack.",
  );
}
