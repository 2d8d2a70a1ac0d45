/** The scopes of which one suffices for an event. An event that isn't here needs none. */
const scopes: Readonly<Record<string, readonly string[]>> = {
  team_join: ["users:read"],
  user_change: ["users:read"],
  member_joined_channel: ["channels:read", "groups:read"],
  member_left_channel: ["channels:read", "groups:read"],
  channel_created: ["channels:read"],
  channel_rename: ["channels:read"],
  channel_archive: ["channels:read"],
  channel_unarchive: ["channels:read"],
  channel_left: ["channels:read"],
  group_rename: ["groups:read"],
  group_archive: ["groups:read"],
  group_unarchive: ["groups:read"],
  group_left: ["groups:read"],
  "message.channels": ["channels:history"],
  "message.groups": ["groups:history"],
  "message.im": ["im:history"],
  app_mention: ["app_mentions:read"],
  reaction_added: ["reactions:read"],
  subteam_created: ["usergroups:read"],
  subteam_updated: ["usergroups:read"],
  subteam_members_changed: ["usergroups:read"],
};

/** True when a token with these scopes gets an event. */
export function mayHear(event: string, held: readonly string[]): boolean {
  const needed = scopes[event];
  return needed === undefined || needed.some((scope) => held.includes(scope));
}
