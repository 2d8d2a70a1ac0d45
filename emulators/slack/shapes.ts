import type { Channel, User, Usergroup, World } from "./world.ts";

/** Renders a user for users.list and users.info. `withEmail`: with the address. */
export function userShape(user: User, world: World, withEmail: boolean): Readonly<Record<string, unknown>> {
  const guest = user.guest !== undefined;
  return {
    id: user.id,
    team_id: user.teamId,
    name: user.name,
    deleted: user.deleted,
    real_name: user.realName,
    profile: {
      real_name: user.realName,
      display_name: user.name,
      ...(withEmail && user.email !== undefined ? { email: user.email } : {}),
      ...(user.bot ? { bot_id: `B${user.id.slice(1)}` } : {}),
    },
    // A deactivated user has none of these fields.
    ...(user.deleted
      ? {}
      : {
          is_admin: user.admin,
          is_owner: false,
          is_primary_owner: false,
          is_restricted: guest,
          is_ultra_restricted: user.guest === "single",
        }),
    is_bot: user.bot,
    is_app_user: false,
    ...(user.teamId === world.team.id ? {} : { is_stranger: true }),
    ...(user.invited ? { is_invited_user: true } : {}),
    updated: 1,
  };
}

/** Renders a channel for conversations.*, as a caller sees it. */
export function channelShape(
  channel: Channel,
  world: World,
  caller: string,
): Readonly<Record<string, unknown>> {
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: !channel.private,
    is_group: channel.private,
    is_im: false,
    is_mpim: channel.mpim ?? false,
    is_private: channel.private,
    is_archived: channel.archived,
    is_general: channel.general,
    is_member: channel.members.has(caller),
    is_shared: channel.connect,
    is_ext_shared: channel.connect,
    is_org_shared: false,
    is_pending_ext_shared: false,
    pending_shared: [],
    shared_team_ids: [world.team.id],
    context_team_id: world.team.id,
    creator: channel.creator,
    created: channel.created,
    updated: channel.created * 1_000,
    topic: { value: channel.topic, creator: "", last_set: 0 },
    purpose: { value: channel.purpose, creator: "", last_set: 0 },
    previous_names: channel.previousNames,
  };
}

/** Renders a user group for usergroups.*, with its users and their count on request. */
export function usergroupShape(
  group: Usergroup,
  world: World,
  include: { readonly users: boolean; readonly count: boolean },
): Readonly<Record<string, unknown>> {
  const isPrivate = (id: string) => world.channels.get(id)?.private ?? false;
  return {
    id: group.id,
    team_id: world.team.id,
    is_usergroup: true,
    is_subteam: true,
    name: group.name,
    description: group.description,
    handle: group.handle,
    is_external: group.external,
    date_create: 1,
    date_update: group.updatedAt ?? 1,
    date_delete: group.disabledAt,
    auto_type: group.auto ?? null,
    created_by: "USLACKBOT",
    updated_by: group.updatedBy ?? "USLACKBOT",
    deleted_by: null,
    prefs: {
      channels: group.channels.filter((id) => !isPrivate(id)),
      groups: group.channels.filter(isPrivate),
    },
    ...(include.users ? { users: group.users } : {}),
    // Slack sometimes answers a string here.
    ...(include.count ? { user_count: String(group.users.length) } : {}),
  };
}
