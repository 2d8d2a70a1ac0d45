import type { Problem } from "../../core/finding.ts";

/** Up to eight names, and how many more there are. */
export function named(names: readonly string[]): string {
  const rest = names.length - 8;
  return rest > 0 ? `${names.slice(0, 8).join(", ")} and ${rest} more` : names.join(", ");
}

/** `1 channel`, `7 channels`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

export function workspaceMismatch(wanted: string, identity: { domain: string; team: string }): Problem {
  return {
    severity: "error",
    code: "slack_workspace_mismatch",
    message: `The roster is for the Slack workspace ${wanted}, and the token is for ${identity.domain} (${identity.team}).`,
    remedy: "Use a token of that workspace, or mend slack.workspace. Nothing was read or written.",
  };
}

export function workspaceIdNeeded(): Problem {
  return {
    severity: "error",
    code: "slack_workspace_id_needed",
    message: "The Slack token is for a whole organisation, which doesn't say which workspace to manage.",
    remedy: "Write the workspace's id (T…) in slack.workspace.",
  };
}

/** Names every missing scope at once. */
export function scopesMissing(scopes: readonly string[]): Problem {
  return {
    severity: "error",
    code: "slack_scope_missing",
    message: `The Slack token lacks ${scopes.length === 1 ? "the scope" : "the scopes"} ${scopes.join(", ")}, which this roster needs.`,
    remedy:
      "Add them under OAuth & Permissions in the app's settings (or paste examples/slack-app-manifest.yaml), reinstall the app, and run again.",
  };
}

/** The same one by one, for whoever sets the app up. */
export function scopeToAdd(scope: string): Problem {
  return {
    severity: "error",
    code: "slack_scope_to_add",
    message: `The Slack token lacks the scope ${scope}.`,
    remedy:
      "Add it at https://api.slack.com/apps under OAuth & Permissions, Bot Token Scopes; then reinstall the app.",
  };
}

/** A plan can be made without the scopes that writing needs. */
export function scopesForApply(scopes: readonly string[]): Problem {
  return {
    severity: "notice",
    code: "slack_read_only_token",
    message: `This Slack token can plan, and could not apply: it lacks ${scopes.join(", ")}.`,
    remedy: "Nothing to do if applying uses another token; otherwise add these scopes and reinstall the app.",
  };
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
  team_access_not_granted: "The app isn't installed on the workspace that slack.workspace names.",
};

/** A refusal after which no call can succeed. */
export function credentialRefused(error: string): Problem {
  const moving = error === "team_added_to_org" || error === "org_login_required";
  return {
    severity: "error",
    code: moving ? "slack_workspace_moving" : "slack_token_refused",
    message: credentials[error] ?? `Slack refuses this app altogether (${error}).`,
    remedy: moving
      ? "Run again later; what was not done then is still in the plan."
      : "Install the app on the workspace, and give its bot token (xoxb-…) as slack-token.",
  };
}

export function requestRefused(error: string): Problem {
  return {
    severity: "error",
    code: "slack_request_refused",
    message: `Slack didn't understand a request of Rollcall's (${error}).`,
    remedy: "This is a defect of Rollcall's, or of a proxy in between; please report it.",
  };
}

export function budgetSpent(what: { method: string; seconds: number; left: string }): Problem {
  const left = what.left === "" ? "" : ` Left: ${what.left}.`;
  return {
    severity: "error",
    code: "slack_rate_limited",
    message: `Slack asks to wait ${what.seconds} seconds more before ${what.method}, beyond the two minutes that a run waits in all.${left}`,
    remedy:
      "Run again in a few minutes: what is done stays done. Another app may be using up the same limits.",
  };
}

export function listingFailed(method: string, why: string): Problem {
  return {
    severity: "error",
    code: "slack_listing_failed",
    message: `${method} could not be read to the end (${why}).`,
    remedy: "Run again. Nothing was changed on the strength of a part of it.",
  };
}

export function identityUnknown(why: string): Problem {
  return {
    severity: "error",
    code: "slack_unreachable",
    message: `Slack didn't say whose token this is (${why}).`,
    remedy: "Run again; if it stays, look at slack-api-url and at proxies in between.",
  };
}

export function channelMembersUnread(name: string, why: string): Problem {
  return {
    severity: "error",
    code: "slack_members_unread",
    message: `The members of #${name} could not be read (${why}), so nothing of it is changed.`,
    remedy: "Run again. If the channel is private, invite the app to it.",
  };
}

export function usergroupsUnread(why: string): Problem {
  return {
    severity: "error",
    code: "slack_usergroups_unread",
    message: `User groups could not be listed (${why}), so none is changed.`,
    remedy: "Run again.",
  };
}

export function usergroupsUnavailable(): Problem {
  return {
    severity: "warning",
    code: "slack_usergroups_unavailable",
    message: "User groups need a paid plan of Slack, which this workspace doesn't have: they are left out.",
    remedy: "Take slack.usergroup out of the teams, or upgrade the workspace.",
  };
}

export function ignoredThough(name: string): Problem {
  return {
    severity: "warning",
    code: "slack_ignored_though_declared",
    message: `${name} is declared, and also matches slack.ignore: it is not touched.`,
    remedy: "Take it out of one of the two.",
  };
}

export function channelsUnmanaged(names: readonly string[]): Problem {
  return {
    severity: "notice",
    code: "slack_channels_unmanaged",
    message: `Not in the roster: ${counted(names.length, "channel")} (${named(names.map((each) => `#${each}`))}).`,
    remedy: "Nothing to do. Declare those that Rollcall should look after.",
  };
}

export function usergroupsUnmanaged(handles: readonly string[]): Problem {
  return {
    severity: "notice",
    code: "slack_usergroups_unmanaged",
    message: `Not in the roster: ${counted(handles.length, "user group")} (${named(handles.map((each) => `@${each}`))}).`,
    remedy:
      "Declare them, name them under slack.ignore, or set slack.usergroups: exact to have them disabled.",
  };
}

export function othersInChannels(names: readonly string[], count: number): Problem {
  return {
    severity: "notice",
    code: "slack_members_unmanaged",
    message: `Declared channels have ${counted(count, "member")} more, who came by themselves or were invited by hand: ${named(names.map((each) => `#${each}`))}.`,
    remedy:
      "Nothing to do: public channels are open. Write members: exact on one to have only those declared.",
  };
}

/** A warning, since nobody knows whether Slack does as it says. */
export function nameShared(wanted: string, holder: string): Problem {
  return {
    severity: "warning",
    code: "slack_name_shared",
    message: `${wanted} would have the name of ${holder}, and Slack says that channels, user groups and people share their names: it may refuse.`,
    remedy: "Choose another name, or rename the other one in Slack.",
  };
}
