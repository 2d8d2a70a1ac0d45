import type { SlackDesired } from "./desired.ts";
import type { Identity } from "./remote-state.ts";

/** The scopes that a roster needs, apart for looking and for changing. */
export interface Scopes {
  readonly read: readonly string[];
  readonly write: readonly string[];
}

/**
 * The scopes that these rosters need of a token. People's tokens know `channels:write` where bots' have
 * `channels:manage` and `channels:join`. Source: the methods' pages at docs.slack.dev/reference/methods.
 */
export function scopesFor(wanted: readonly SlackDesired[], { bot }: Pick<Identity, "bot">): Scopes {
  const rosters = wanted.map((each) => each.roster);
  const channels = rosters.flatMap((each) => [...each.channels.values()]);
  const groups = rosters.flatMap((each) => [...each.usergroups.values()]);
  const someGroups = groups.length > 0 || rosters.some((each) => each.slack?.usergroups === "exact");
  const defaults = groups.some((each) => (each.channels ?? []).length > 0);
  const isPublic = channels.some((each) => !each.private);
  const isPrivate = channels.some((each) => each.private);
  const mails = rosters.some((each) =>
    [...each.users.values()].some((user) => user.email !== undefined && user.slack === undefined),
  );
  const anybody = [...channels, ...groups].some((each) => each.people.size > 0);
  const read = [
    channels.length > 0 || defaults ? "channels:read" : "",
    isPrivate ? "groups:read" : "",
    someGroups ? "usergroups:read" : "",
    "users:read",
    mails && anybody ? "users:read.email" : "",
  ];
  const write = [
    isPublic ? (bot ? "channels:manage" : "channels:write") : "",
    isPublic && bot ? "channels:join" : "",
    isPrivate ? "groups:write" : "",
    someGroups ? "usergroups:write" : "",
  ];
  return { read: read.filter(Boolean), write: write.filter(Boolean) };
}
