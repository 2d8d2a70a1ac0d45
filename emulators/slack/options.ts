/**
 * How the emulated Slack behaves where workspaces differ, and where Slack's documentation is silent or contradicts
 * itself. All of it may be changed while the emulator runs.
 */
export interface SlackOptions {
  /** The emulator's clock: tiers, response_urls, timestamps. */
  now: () => Date;
  /** Answer 429 when a method is called more often in a minute than its tier allows. */
  enforceTiers: boolean;
  /** Pages hold at most so many entries, whatever is asked for. */
  pageCap: number;
  /** Before each full page but the first of a listing comes an empty one. */
  emptyPages: boolean;

  /** A bad user in an invitation keeps everybody out, not just that user. */
  inviteIsAtomic: boolean;
  /** A refused invitation says which users it was refused for. */
  inviteErrorsListed: boolean;
  /** `user_not_found` for a deactivated user to be invited, or the older `user_disabled`. */
  deactivatedInvite: "user_not_found" | "user_disabled" | "cant_invite";
  /** conversations.members lists deactivated users too. */
  deactivatedListedAsMembers: boolean;
  /** Slack Connect strangers stand in users.list. */
  strangersListed: boolean;
  /** Only admins may remove people from public channels, or from private ones. */
  kickRestricted: { public: boolean; private: boolean };
  /** Only admins may create channels, or archive them. */
  createRestricted: boolean;
  archiveRestricted: boolean;
  /** Only a channel's creator and admins may rename it. */
  renameRestricted: boolean;
  /** A private channel that the caller can't see holds its name. */
  nameTakenByHidden: boolean;
  /** Channels, users and user groups share one space of names. */
  sharedNames: boolean;
  /** Bots may unarchive, which Slack's documentation says they can't. */
  botsCanUnarchive: boolean;
  /** Letters of other scripts are accepted in channel names. */
  foreignNames: boolean;
  /** How topics and purposes come back: with entities and links as in messages, with entities only, or as sent. */
  topicEncoding: "mrkdwn" | "entities" | "raw";
  /** Unicode emoji in topics come back as :names:. */
  emojiNamed: boolean;
  /** `channels:write.invites`, `channels:write.topic` and their like suffice. */
  narrowScopes: boolean;

  /** The workspace pays, and so has user groups. */
  paidPlan: boolean;
  /** Only admins may change user groups. */
  usergroupsRestricted: boolean;
  /** An empty list empties a user group, in place of being refused. */
  emptyUsergroupAccepted: boolean;
  /** `invalid_users` for a list of nobody but the deactivated, and yet the group is empty afterwards. */
  deactivatedEmptyAnyway: boolean;
  /** Enabling what is enabled, and disabling what is disabled, are errors. */
  alreadyEnabledErrors: boolean;
  /** A list of disabled user groups shows who was in them. */
  disabledListUsers: boolean;
  /** `users` may be a JSON list where a comma-separated one is documented. */
  jsonUsers: boolean;
  /** As many users as a user group can hold. */
  usergroupMaxUsers: number;

  /** What spent and expired response_urls answer. */
  responseUrlGone: { status: number; used: string; expired: string };
}

/** The documented or most often observed behaviour. */
export const defaultOptions: SlackOptions = {
  now: () => new Date(),
  enforceTiers: false,
  pageCap: 1_000,
  emptyPages: false,
  inviteIsAtomic: true,
  inviteErrorsListed: true,
  deactivatedInvite: "user_not_found",
  deactivatedListedAsMembers: false,
  strangersListed: true,
  kickRestricted: { public: false, private: false },
  createRestricted: false,
  archiveRestricted: false,
  renameRestricted: false,
  nameTakenByHidden: true,
  sharedNames: true,
  botsCanUnarchive: false,
  foreignNames: true,
  topicEncoding: "mrkdwn",
  emojiNamed: true,
  narrowScopes: true,
  paidPlan: true,
  usergroupsRestricted: false,
  emptyUsergroupAccepted: false,
  deactivatedEmptyAnyway: true,
  alreadyEnabledErrors: true,
  disabledListUsers: true,
  jsonUsers: true,
  usergroupMaxUsers: 5_000,
  responseUrlGone: { status: 404, used: "used_url", expired: "expired_url" },
};
