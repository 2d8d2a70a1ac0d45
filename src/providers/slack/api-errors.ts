import type { Failure } from "../../core/change.ts";
import type { SlackAnswer } from "./client.ts";
import { fieldsIn, textsIn } from "./model/remote-state.ts";

/** A write that was tried, for messages: its object (`#backend`), and all of it (`invite bob to #backend`). */
export interface SlackAttempt {
  readonly what: string;
  /** Completes "Slack was asked to …". */
  readonly doing: string;
  /** The person whom it concerns. */
  readonly who?: string;
  /** The app's name, as people invite it. */
  readonly app: string;
}

/** An attempt with a person. Where it concerns no person, Slack's error is about the acting account. */
type NamedAttempt = SlackAttempt & { readonly who: string };
type Words = readonly [message: string, remedy: string];

/** Describes why a write failed. An unknown error name is shown as it is. */
export function slackFailureOf(
  answer: Exclude<SlackAnswer, { status: "ok" }>,
  attempt: SlackAttempt,
): Failure {
  if (answer.status === "unclear") {
    return {
      code: "slack_outcome_unknown",
      message: `Slack gave no clear answer (${answer.error}) when asked to ${attempt.doing}, and looking again did not settle it.`,
      remedy: "Run again: whatever was done is no longer in the plan.",
    };
  }
  const words = apiErrors[answer.error]?.({ who: "The account that Rollcall acts as", ...attempt });
  const details = textsIn(fieldsIn(answer.body["response_metadata"])["messages"]).join(" ");
  const [message, remedy] = words ?? [
    `Slack refused to ${attempt.doing} (${answer.error}).${details === "" ? "" : ` ${details}`}`,
    "Look the name up on the method's page at docs.slack.dev, and run again.",
  ];
  return { code: `slack_${answer.error.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_")}`, message, remedy };
}

const archived = ({ what }: NamedAttempt): Words => [
  `${what} is archived.`,
  "Unarchive it by hand in Slack, or write `archived: true`.",
];
const deactivated = ({ who }: NamedAttempt): Words => [
  `${who} has no account here any more: it was deactivated, or is gone.`,
  "If they have left, write `active: false`; otherwise reactivate the account.",
];
const guest = ({ who, what }: NamedAttempt): Words => [
  `${who} is a guest whom Slack doesn't let into ${what}.`,
  "Make the account a full member, or say `slack: false` in the roster.",
];
const elsewhere = ({ who, what }: NamedAttempt): Words => [
  `${who} isn't in the workspace that ${what} belongs to.`,
  "Add the account to this workspace first.",
];
const outsider = ({ who, what }: NamedAttempt): Words => [
  `${who} comes from another organisation, and can't be changed in ${what} from here.`,
  "Leave such people out of the roster.",
];
const setting = ({ doing }: NamedAttempt): Words => [
  `A workspace setting doesn't let the app ${doing}.`,
  "A workspace admin can allow it for everyone (Settings & Permissions, Channel management), or do it by hand.",
];
const paid = (): Words => [
  "User groups need a paid plan of Slack.",
  "Upgrade, or take `slack.usergroup` out of the teams.",
];
const badName = ({ what }: NamedAttempt): Words => [
  `Slack doesn't take the name of ${what}.`,
  "Use up to 80 lower-case letters, digits, hyphens and underscores.",
];
const badList = ({ what }: NamedAttempt): Words => [
  `Slack refuses somebody on the list of ${what}, and so the whole list; nobody was taken out.`,
  "Run again: whoever was deactivated or became a guest meanwhile is then left out.",
];
const badDefault = ({ what }: NamedAttempt): Words => [
  `A default channel of ${what} is archived, or the app can't see it.`,
  "Unarchive it, invite the app, or take it out of the group's channels.",
];

const apiErrors: Readonly<Record<string, (attempt: NamedAttempt) => Words>> = {
  channel_not_found: ({ what, app }) => [
    `${what} can't be found: it was deleted, or it is private and the app isn't in it.`,
    `Invite the app (\`/invite @${app}\`) and run again.`,
  ],
  channel_is_limited_access: ({ what }) => [
    `${what} is open only to chosen people.`,
    "Let the app in, or leave the channel out.",
  ],
  not_in_channel: ({ what, app }) => [
    `The app isn't in ${what}, and can't let itself in.`,
    `Invite the app: \`/invite @${app}\` in ${what}.`,
  ],
  is_archived: archived,
  name_taken: ({ what }) => [
    `The name ${what} is taken: by a channel that was made meanwhile, or by something that the app can't see or reuse (a private or archived channel, a person, a user group).`,
    "Invite the app to the private channel of that name, rename what has the name, or choose another one.",
  ],
  restricted_action: setting,
  not_authorized: ({ doing }) => [
    `Slack doesn't let the app ${doing}: only the person or the app that made a channel, and workspace admins, may do that.`,
    "Do it by hand in Slack, as the one who made it or as an admin.",
  ],
  no_external_invite_permission: outsider,
  cannot_create_channel: setting,
  external_channel_migrating: ({ what }) => [
    `${what} is being moved between workspaces.`,
    "Run again later.",
  ],
  method_not_supported_for_channel_type: ({ what }) => [
    `${what} is no channel but a direct message, or of a type that Slack doesn't let apps change so.`,
    "Correct the id in the roster.",
  ],
  too_many_members: ({ what }) => [`${what} is full.`, "Take somebody out first."],
  user_not_found: deactivated,
  user_disabled: deactivated,
  cant_invite: deactivated,
  user_is_restricted: guest,
  user_is_ultra_restricted: guest,
  ura_max_channels: guest,
  user_is_bot: ({ who }) => [`${who} is a bot.`, "Leave bots out of the roster."],
  org_user_not_in_team: elsewhere,
  invitee_cant_see_channel: elsewhere,
  app_cannot_join_channel: ({ what }) => [
    `Slack doesn't let apps into ${what}.`,
    "Manage it by hand, and take it out of the roster.",
  ],
  cant_invite_self: ({ what, app }) => [
    `The account that Rollcall acts as can't invite itself to ${what}.`,
    `Invite @${app} by hand.`,
  ],
  cant_kick_self: ({ what }) => [
    `The account that Rollcall acts as can't take itself out of ${what}.`,
    "Nothing to do.",
  ],
  cant_kick_from_general: ({ what }) => [
    `Nobody can be taken out of ${what}, the general channel.`,
    "Nothing to do.",
  ],
  cant_kick_from_last_channel: ({ who, what }) => [
    `${what} is the only channel that ${who} is in.`,
    "Let them into another one first.",
  ],
  not_supported: outsider,
  cant_archive_general: ({ what }) => [
    `${what} is the general channel, which can't be archived.`,
    "Take `archived: true` out.",
  ],
  cant_archive_required: ({ what }) => [
    `${what} is required by the workspace, and can't be archived.`,
    "Take `archived: true` out.",
  ],
  too_long: ({ what }) => [
    `The text for ${what} is longer than the 250 characters that Slack takes.`,
    "Shorten it.",
  ],
  invalid_name: badName,
  invalid_name_maxlength: badName,
  invalid_name_punctuation: badName,
  invalid_name_required: badName,
  invalid_name_specials: badName,
  permission_denied: ({ doing }) => [
    `A workspace setting lets only admins change user groups, so the app could not ${doing}.`,
    "A workspace admin can let everyone manage user groups (Settings & Permissions, User Groups), which apps need.",
  ],
  paid_teams_only: paid,
  plan_upgrade_required: paid,
  handle_already_exists: ({ what }) => [
    `The handle ${what} is taken by another user group, a channel or a person.`,
    "Rename what has it, or choose another handle.",
  ],
  name_already_exists: ({ what }) => [
    `Another user group, maybe a disabled one, has the name that ${what} should have.`,
    "Choose another name, or rename the other group in Slack.",
  ],
  bad_handle: ({ what }) => [
    `Slack doesn't take the handle ${what}.`,
    "Use lower-case letters, digits, hyphens, dots and underscores.",
  ],
  forbidden_handle: ({ what }) => [`Slack keeps the handle ${what} for itself.`, "Choose another handle."],
  name_too_long: ({ what }) => [`The name of ${what} is too long.`, "Shorten it."],
  description_too_long: ({ what }) => [`The description of ${what} is too long.`, "Shorten it."],
  invalid_channel_provided: badDefault,
  invalid_group_provided: badDefault,
  too_many_linked_channels: ({ what }) => [
    `${what} has more default channels than Slack allows.`,
    "Take some out.",
  ],
  invalid_users: badList,
  invalid_user: badList,
  single_channel_guests_cannot_be_added: badList,
  failed_for_some_users: badList,
  no_users_provided: ({ what }) => [
    `${what} would be left with nobody, which Slack doesn't allow.`,
    "Declare its team empty to have the group disabled.",
  ],
  subteam_max_users_exceeded: ({ what }) => [
    `${what} would have more members than Slack allows.`,
    "Split the group.",
  ],
};

/** Returns true for a failure that a workspace setting causes, which every write of the same kind would repeat. */
export function isSettingFailure(failure: Failure): boolean {
  return settingErrors.has(failure.code);
}

const settingErrors = new Set([
  "slack_restricted_action",
  "slack_cannot_create_channel",
  "slack_no_external_invite_permission",
  "slack_permission_denied",
  "slack_paid_teams_only",
  "slack_plan_upgrade_required",
]);
