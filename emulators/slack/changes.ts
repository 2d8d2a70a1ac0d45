import type { SlackEvent } from "@slack/types";
import { createdChannel, eventUser, eventUsergroup, renamedChannel } from "./event-shapes.ts";
import type { Channel, Token, User, Usergroup, World } from "./world.ts";

/** The parts of a world that events tell of, as they were. */
export interface Snapshot {
  readonly users: ReadonlyMap<string, User>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly usergroups: ReadonlyMap<string, Usergroup>;
  readonly tokens: ReadonlyMap<string, Token>;
}

/** What is to be known to render events. */
export interface EventContext {
  readonly world: World;
  /** The app's own bot. */
  readonly bot: string;
  /** Who made the change. Slack tells it in few events. */
  readonly by: string;
  readonly withEmail: boolean;
  /** Seconds. */
  readonly now: number;
  /** Returns a new timestamp, as events have them. */
  readonly stamp: () => string;
}

/** Copies what events tell of. */
export function snapshotOf({ users, channels, usergroups, tokens }: World): Snapshot {
  return structuredClone({ users, channels, usergroups, tokens });
}

/** Returns the events that tell of everything that has changed since, with the actors that Slack tells. */
export function eventsSince(before: Snapshot, context: EventContext): SlackEvent[] {
  return [
    ...userEvents(before, context),
    ...channelEvents(before, context),
    ...usergroupEvents(before, context),
    ...tokenEvents(before, context),
  ];
}

function userEvents(before: Snapshot, { world, stamp, now, withEmail }: EventContext): SlackEvent[] {
  return [...world.users.values()].flatMap((user): SlackEvent[] => {
    const former = before.users.get(user.id);
    const more = () => ({ user: eventUser(user, world, withEmail), cache_ts: now, event_ts: stamp() });
    if (former === undefined) return [{ type: "team_join", ...more() }];
    return isSame(former, user) ? [] : [{ type: "user_change", ...more() }];
  });
}

function channelEvents(before: Snapshot, context: EventContext): SlackEvent[] {
  return [...context.world.channels.values()].flatMap((channel): SlackEvent[] => {
    if (channel.mpim) return [];
    const former = before.channels.get(channel.id);
    const hears = !channel.private || channel.members.has(context.bot) || former?.members.has(context.bot);
    if (!hears) return [];
    return [
      ...(former === undefined ? created(channel, context) : settingEvents(former, channel, context)),
      ...memberEvents(former?.members ?? new Set(), channel, context),
    ];
  });
}

function created(channel: Channel, { world, stamp }: EventContext): SlackEvent[] {
  if (channel.private) return [];
  return [{ type: "channel_created", channel: createdChannel(channel, world), event_ts: stamp() }];
}

function settingEvents(former: Channel, channel: Channel, { by, stamp }: EventContext): SlackEvent[] {
  const events: SlackEvent[] = [];
  const { id } = channel;
  if (former.name !== channel.name) {
    const type = channel.private ? "group_rename" : "channel_rename";
    events.push({ type, channel: renamedChannel(channel), event_ts: stamp() });
  }
  if (!former.archived && channel.archived) {
    events.push(
      channel.private
        ? { type: "group_archive", channel: id, user: by, is_moved: 0, event_ts: stamp() }
        : { type: "channel_archive", channel: id, user: by, is_moved: 0, event_ts: stamp() },
    );
  }
  if (former.archived && !channel.archived) {
    events.push(
      channel.private
        ? { type: "group_unarchive", channel: id, actor_id: by, event_ts: stamp() }
        : { type: "channel_unarchive", channel: id, user: by, event_ts: stamp() },
    );
  }
  return events;
}

/** Slack tells who invited somebody, unless they came by themselves or by default. It doesn't tell who removed them. */
function memberEvents(former: ReadonlySet<string>, channel: Channel, context: EventContext): SlackEvent[] {
  const { world, by, bot, stamp } = context;
  const place = { channel: channel.id, channel_type: channel.private ? "G" : "C", team: world.team.id };
  const joined = [...channel.members]
    .filter((id) => !former.has(id))
    .map(
      (user): SlackEvent => ({
        type: "member_joined_channel",
        user,
        ...place,
        ...(user === by || channel.general ? {} : { inviter: by }),
        event_ts: stamp(),
      }),
    );
  const left = [...former]
    .filter((id) => !channel.members.has(id))
    .map((user): SlackEvent => ({ type: "member_left_channel", user, ...place, event_ts: stamp() }));
  const isBotGone = former.has(bot) && !channel.members.has(bot);
  const type = channel.private ? "group_left" : "channel_left";
  const own: SlackEvent[] = isBotGone ? [{ type, channel: channel.id, actor_id: by, event_ts: stamp() }] : [];
  return [...joined, ...left, ...own];
}

function usergroupEvents(before: Snapshot, context: EventContext): SlackEvent[] {
  const { world, stamp } = context;
  return [...world.usergroups.values()].flatMap((group): SlackEvent[] => {
    const former = before.usergroups.get(group.id);
    const more = () => ({ subteam: eventUsergroup(group, world), event_ts: stamp() });
    if (former === undefined) return [{ type: "subteam_created", ...more() }];
    const { users, updatedAt, updatedBy, ...settings } = group;
    const { users: formerUsers, updatedAt: formerAt = 1, updatedBy: _, ...formerSettings } = former;
    const events: SlackEvent[] = isSame(settings, formerSettings)
      ? []
      : [{ type: "subteam_updated", ...more() }];
    const added = users.filter((id) => !formerUsers.includes(id));
    const removed = formerUsers.filter((id) => !users.includes(id));
    if (added.length + removed.length > 0) {
      events.push({
        type: "subteam_members_changed",
        subteam_id: group.id,
        team_id: world.team.id,
        date_previous_update: formerAt,
        date_update: updatedAt ?? 1,
        added_users: added,
        added_users_count: added.length,
        removed_users: removed,
        removed_users_count: removed.length,
        event_ts: stamp(),
      });
    }
    return events;
  });
}

/** The lists have ids of users, not tokens. */
function tokenEvents(before: Snapshot, { world }: EventContext): SlackEvent[] {
  const revoked = [...world.tokens.values()].filter(
    ({ token, status }) => status === "revoked" && before.tokens.get(token)?.status === "active",
  );
  if (revoked.length === 0) return [];
  const users = (kind: Token["kind"]) => revoked.filter((each) => each.kind === kind).map(({ user }) => user);
  return [{ type: "tokens_revoked", tokens: { oauth: users("user"), bot: users("bot") } }];
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}
