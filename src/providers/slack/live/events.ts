/** What Slack's events tell that is held against a roster, as plain JSON. Slack gives ids; `names.ts` adds the names. */
export type SlackLiveEvent = { readonly by?: string } & SlackFact;

/** One fact. `holds`: whether somebody is on a list from now on. */
export type SlackFact =
  | { readonly is: "channel member"; readonly channel: string; readonly who: string; readonly holds: boolean }
  | { readonly is: "group member"; readonly group: string; readonly who: string; readonly holds: boolean }
  /** Slack cuts long lists of who joined and left: the list is to be read. */
  | { readonly is: "group list"; readonly group: string }
  | {
      readonly is: "group";
      readonly group: string;
      readonly handle: string;
      readonly name: string;
      readonly description: string;
      readonly enabled: boolean;
    }
  | { readonly is: "channel name"; readonly channel: string; readonly name: string }
  | { readonly is: "channel archived"; readonly channel: string }
  | { readonly is: "deactivated"; readonly who: string };

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads what an event tells. Slack says who invited somebody, archived a channel or changed a group's settings, and nothing
 * else about who did it. Private channels have events of their own. Anything else is nothing. Pure.
 */
export function slackEventsIn(event: unknown): readonly SlackLiveEvent[] {
  const fields = fieldsOf(event);
  const read = readers[textOf(fields["type"]) ?? ""];
  return read?.(fields) ?? [];
}

const readers: Readonly<Record<string, (event: Fields) => readonly SlackLiveEvent[]>> = {
  channel_archive: channelArchived,
  channel_rename: channelName,
  group_archive: channelArchived,
  group_rename: channelName,
  member_joined_channel: (event) => channelMember(event, true),
  member_left_channel: (event) => channelMember(event, false),
  subteam_members_changed(event) {
    const group = textOf(event["subteam_id"]);
    if (group === undefined) return [];
    const [added, removed] = [textsOf(event["added_users"]), textsOf(event["removed_users"])];
    const isWhole =
      event["added_users_count"] === added.length && event["removed_users_count"] === removed.length;
    if (!isWhole) return [{ is: "group list", group }];
    const told =
      (holds: boolean) =>
      (who: string): SlackLiveEvent => ({ is: "group member", group, who, holds });
    return [...added.map(told(true)), ...removed.map(told(false))];
  },
  subteam_updated(event) {
    const {
      id,
      handle,
      name,
      description,
      date_delete: deleted,
      updated_by: by,
    } = fieldsOf(event["subteam"]);
    const group = textOf(id);
    if (group === undefined) return [];
    const about = {
      group,
      handle: textOf(handle) ?? "",
      name: textOf(name) ?? "",
      description: textOf(description) ?? "",
      enabled: !(typeof deleted === "number" && deleted > 0),
    };
    return [{ is: "group", ...about, ...byOf(by) }];
  },
  user_change(event) {
    const { id, deleted } = fieldsOf(event["user"]);
    return typeof id === "string" && deleted === true ? [{ is: "deactivated", who: id }] : [];
  },
};

/** The events of Slack's from which changes by hand are seen. The app is to be subscribed to them. */
export const slackLiveEvents: readonly string[] = Object.keys(readers);

/** The events that tell that tokens of the app have ended. */
export const slackTokenEvents = ["app_uninstalled", "tokens_revoked"] as const;

function channelMember(event: Fields, holds: boolean): readonly SlackLiveEvent[] {
  const [channel, who] = [textOf(event["channel"]), textOf(event["user"])];
  if (channel === undefined || who === undefined) return [];
  // Who joins by themselves has nobody who invited them; who leaves may have been taken out.
  const by = holds ? byOf(event["inviter"] ?? who) : {};
  return [{ is: "channel member", channel, who, holds, ...by }];
}

function channelName(event: Fields): readonly SlackLiveEvent[] {
  const { id, name } = fieldsOf(event["channel"]);
  const known = textOf(name);
  return typeof id === "string" && known !== undefined
    ? [{ is: "channel name", channel: id, name: known }]
    : [];
}

function channelArchived(event: Fields): readonly SlackLiveEvent[] {
  const channel = textOf(event["channel"]);
  return channel === undefined ? [] : [{ is: "channel archived", channel, ...byOf(event["user"]) }];
}

function byOf(value: unknown): { readonly by?: string } {
  const by = textOf(value);
  return by === undefined ? {} : { by };
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as unknown[]).filter((each) => typeof each === "string") : [];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
