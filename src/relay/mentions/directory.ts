import type { ResolvedRoster } from "../../roster/resolved.ts";

/** Whom and what a name means on Slack. */
export interface MentionDirectory {
  /** Returns the person or the user group with a name; undefined where there is none, or where there are two. */
  person(name: string): { readonly user: string } | { readonly usergroup: string } | undefined;
  /** Returns the id of the channel with a name. */
  channel(name: string): string | undefined;
}

/** A directory that knows nobody. */
export const emptyDirectory: MentionDirectory = { person: () => undefined, channel: () => undefined };

/** What Slack has, as far as the caller has read it. */
export interface NamesOnSlack {
  /** By name. */
  readonly channels?: ReadonlyMap<string, string>;
  /** The ids of those that may be named; undefined where all may be. */
  readonly channelIds?: ReadonlySet<string>;
  /** By handle. */
  readonly usergroups?: ReadonlyMap<string, string>;
  /** The Slack ids of people whose entry has none, by the key of their entry. */
  readonly people?: ReadonlyMap<string, string>;
}

/**
 * Returns the directory of a roster. People and teams are named by their keys, never by what they call themselves on Slack; a
 * person by their Slack id, too, and a user group by its handle. Who has left is nobody.
 */
export function rosterDirectory(
  roster: Pick<ResolvedRoster, "users" | "usergroups" | "channels">,
  { channels = new Map(), channelIds, usergroups = new Map(), people = new Map() }: NamesOnSlack = {},
): MentionDirectory {
  const users = new Map<string, string>();
  for (const { key, slack, present } of roster.users.values()) {
    const id = slack ?? people.get(key);
    if (!present || id === undefined || id === false) continue;
    users.set(key.toLowerCase(), id);
    users.set(id.toLowerCase(), id);
  }
  const groups = new Map<string, string>();
  for (const { handle, team, id: declared, archived } of roster.usergroups.values()) {
    const id = declared ?? usergroups.get(handle);
    if (archived || id === undefined) continue;
    groups.set(team.toLowerCase(), id);
    groups.set(handle, id);
  }
  const named = new Map(channels);
  for (const { name, id, archived } of roster.channels.values())
    if (id !== undefined && !archived && (channelIds === undefined || channelIds.has(id)))
      named.set(name, id);
  return {
    person(name) {
      const [user, usergroup] = [users.get(name.toLowerCase()), groups.get(name.toLowerCase())];
      if (user !== undefined) return usergroup === undefined ? { user } : undefined;
      return usergroup === undefined ? undefined : { usergroup };
    },
    channel: (name) => named.get(name.toLowerCase()),
  };
}
