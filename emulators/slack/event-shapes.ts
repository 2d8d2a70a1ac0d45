import type {
  ChannelCreatedEvent,
  ChannelRenameEvent,
  SubteamUpdatedEvent,
  TeamJoinEvent,
} from "@slack/types";
import { userShape } from "./shapes.ts";
import type { Channel, User, Usergroup, World } from "./world.ts";

/** Renders a user inside an event. `withEmail`: with the address. */
export function eventUser(user: User, world: World, withEmail: boolean): TeamJoinEvent["user"] {
  const shape = userShape(user, world, withEmail);
  const { first = "", last = "" } = /^(?<first>\S+)\s*(?<last>.*)$/.exec(user.realName)?.groups ?? {};
  const image = (size: number) => `https://avatars.example.com/${user.id}_${size}.png`;
  return {
    ...(shape as { id: string; is_stranger?: boolean; is_invited_user?: boolean }),
    team_id: user.teamId,
    name: user.name,
    deleted: user.deleted,
    color: "9f69e7",
    real_name: user.realName,
    tz: "Etc/UTC",
    tz_label: "UTC",
    tz_offset: 0,
    profile: {
      ...(shape["profile"] as { email?: string }),
      title: "",
      phone: "",
      skype: "",
      real_name: user.realName,
      real_name_normalized: user.realName,
      display_name: user.name,
      display_name_normalized: user.name,
      status_text: "",
      status_text_canonical: "",
      status_emoji: "",
      status_emoji_display_info: [],
      status_expiration: 0,
      avatar_hash: "g0",
      first_name: first,
      last_name: last,
      image_24: image(24),
      image_32: image(32),
      image_48: image(48),
      image_72: image(72),
      image_192: image(192),
      image_512: image(512),
      team: user.teamId,
      fields: {},
    },
    is_admin: user.admin && !user.deleted,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: user.guest !== undefined && !user.deleted,
    is_ultra_restricted: user.guest === "single" && !user.deleted,
    is_bot: user.bot,
    updated: 1,
    is_email_confirmed: true,
    is_app_user: false,
    locale: "en-US",
    who_can_share_contact_card: "EVERYONE",
  };
}

/** Renders a user group inside an event. */
export function eventUsergroup(group: Usergroup, world: World): SubteamUpdatedEvent["subteam"] {
  const isPrivate = (id: string) => world.channels.get(id)?.private ?? false;
  const more = { auto_type: group.auto ?? null, deleted_by: group.disabledAt > 0 ? group.updatedBy : null };
  return {
    ...more,
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
    auto_provision: false,
    created_by: "USLACKBOT",
    updated_by: group.updatedBy ?? "USLACKBOT",
    prefs: {
      channels: group.channels.filter((id) => !isPrivate(id)),
      groups: group.channels.filter(isPrivate),
    },
    users: group.users,
    user_count: group.users.length,
    channel_count: group.channels.length,
  };
}

/** Renders a channel inside the event of its renaming. It has the new name alone. */
export function renamedChannel(channel: Channel): ChannelRenameEvent["channel"] {
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    created: channel.created,
    is_channel: !channel.private,
    is_mpim: false,
  };
}

/** Renders a channel inside the event of its creation. */
export function createdChannel(channel: Channel, world: World): ChannelCreatedEvent["channel"] {
  return {
    ...renamedChannel(channel),
    creator: channel.creator,
    is_shared: channel.connect,
    is_org_shared: false,
    context_team_id: world.team.id,
    is_archived: channel.archived,
    is_frozen: false,
    is_general: channel.general,
    is_group: false,
    is_private: false,
    is_ext_shared: channel.connect,
    is_im: false,
    is_pending_ext_shared: false,
  };
}
