/**
 * The emulated Slack's behaviour where workspaces differ, and where Slack's documentation has gaps or contradictions.
 * Tests may change it while the emulator runs.
 */
export interface SlackOptions {
  /** The emulator's clock, for tiers, response_urls and timestamps. */
  now: () => Date;
  /** The id of the app that every token belongs to. */
  appId: string;
  /** Answer 429 when a method is called more often in a minute than its tier allows. */
  enforceTiers: boolean;
  /** The largest page, whatever the caller asks for. */
  pageCap: number;
  /** An empty page comes before each page of a listing but the first. */
  emptyPages: boolean;

  /** One user who cannot be invited keeps all users of the call out. */
  inviteIsAtomic: boolean;
  /** The error of an invitation lists the users who cannot be invited. */
  inviteErrorsListed: boolean;
  /** The error of inviting a deactivated user: `user_not_found`, or the older `user_disabled`. */
  deactivatedInvite: "user_not_found" | "user_disabled" | "cant_invite";
  /** conversations.members includes deactivated users. */
  deactivatedListedAsMembers: boolean;
  /** users.list includes users of other workspaces (Slack Connect). */
  externalUsersListed: boolean;
  /** Only admins may remove people from public channels, or from private ones. */
  kickRestricted: { public: boolean; private: boolean };
  /** Only admins may create channels, or archive them. */
  createRestricted: boolean;
  archiveRestricted: boolean;
  /** Only a channel's creator and admins may rename it. */
  renameRestricted: boolean;
  /** The name of a private channel that the caller can't see is taken. */
  nameTakenByHidden: boolean;
  /** A name of a channel, user or user group cannot be used for another one. */
  sharedNames: boolean;
  /** Bots may unarchive. Slack's documentation says that they can't. */
  botsCanUnarchive: boolean;
  /** Channel names may have letters of other scripts than Latin. */
  nonLatinNames: boolean;
  /** How topics and purposes are stored: with entities and links as in messages, with entities only, or as sent. */
  topicEncoding: "mrkdwn" | "entities" | "raw";
  /** Unicode emoji in topics are stored as :names:. */
  emojiNamed: boolean;
  /** Narrow scopes like `channels:write.invites` and `channels:write.topic` suffice. */
  narrowScopes: boolean;

  /** The workspace has a paid plan, and so has user groups. */
  paidPlan: boolean;
  /** Only admins may change user groups. */
  usergroupsRestricted: boolean;
  /** An empty list empties a user group. Else it is an error. */
  emptyUsergroupAccepted: boolean;
  /** A list of deactivated users only empties the group, though the answer is `invalid_users`. */
  deactivatedListEmptiesGroup: boolean;
  /** Enabling an enabled group, and disabling a disabled one, are errors. */
  alreadyEnabledErrors: boolean;
  /** A list of disabled user groups includes their users. */
  disabledListUsers: boolean;
  /** `users` may be a JSON list. A comma-separated one is documented. */
  jsonUsers: boolean;
  /** A user group's list may have multi-channel guests. Slack's documentation names only single-channel ones as refused. */
  multiGuestsListed: boolean;
  /** The most users that a user group can have. */
  usergroupMaxUsers: number;

  /** The seconds that a socket lives before Slack asks for a new one; 360 when the client asks to test reconnects. */
  connectionSeconds: number;
  /** Events that occur while the app has no socket open: lost for good, or retried as over HTTP. Both were seen. */
  unconnectedEvents: "lost" | "retried";
  /** The events of an hour. What is above is dropped, and the app is told so once a minute. */
  eventsPerHour: number;
  /** A click on a button of an ephemeral message brings the message along. Slack's documentation doesn't say. */
  ephemeralInClicks: boolean;

  /** The answers of used-up and expired response_urls. */
  responseUrlGone: { status: number; used: string; expired: string };
}

/** The documented or most often observed behaviour. */
export const defaultOptions: SlackOptions = {
  now: () => new Date(),
  appId: "A0ROLLCALL",
  enforceTiers: false,
  pageCap: 1_000,
  emptyPages: false,
  inviteIsAtomic: true,
  inviteErrorsListed: true,
  deactivatedInvite: "user_not_found",
  deactivatedListedAsMembers: false,
  externalUsersListed: true,
  kickRestricted: { public: false, private: false },
  createRestricted: false,
  archiveRestricted: false,
  renameRestricted: false,
  nameTakenByHidden: true,
  sharedNames: true,
  botsCanUnarchive: false,
  nonLatinNames: true,
  topicEncoding: "mrkdwn",
  emojiNamed: true,
  narrowScopes: true,
  paidPlan: true,
  usergroupsRestricted: false,
  emptyUsergroupAccepted: false,
  deactivatedListEmptiesGroup: true,
  alreadyEnabledErrors: true,
  disabledListUsers: true,
  jsonUsers: true,
  multiGuestsListed: false,
  usergroupMaxUsers: 5_000,
  connectionSeconds: 18_060,
  unconnectedEvents: "retried",
  eventsPerHour: 30_000,
  ephemeralInClicks: false,
  responseUrlGone: { status: 404, used: "used_url", expired: "expired_url" },
};
