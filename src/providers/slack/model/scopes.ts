import type { SlackDesired } from "./desired.ts";
import type { SlackIdentity, SlackListed } from "./remote-state.ts";

/** The scopes that a roster needs, to read and to write. */
export interface SlackScopes {
  readonly read: readonly string[];
  readonly write: readonly string[];
}

/**
 * Returns the scopes that these rosters need. A person's token has `channels:write` where a bot's has
 * `channels:manage` and `channels:join`. Source: the methods' pages at docs.slack.dev/reference/methods.
 */
export function scopesNeeded(
  wanted: readonly SlackDesired[],
  { bot }: Pick<SlackIdentity, "bot">,
): SlackScopes {
  // What earlier rosters gave is taken back with the same scopes.
  const rosters = wanted
    .flatMap((each) => [each, ...each.earlier])
    .map((each) => each.roster)
    .filter(({ beside }) => beside === undefined);
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

const scopesToTakeOut: Readonly<Record<SlackListed, SlackScopes>> = {
  "user groups": { read: ["usergroups:read"], write: ["usergroups:write"] },
  "private channels": { read: ["groups:read"], write: ["groups:write"] },
  // Nobody is taken out of public channels that the roster doesn't declare.
  "public channels": { read: ["channels:read"], write: [] },
};

/**
 * Returns the scopes that a token lacks to list something that no roster asks for, and to take people out of it. Undefined
 * when the token's scopes can't be known, so that trying may stop the run.
 */
export function scopesLacking(
  { scopes }: Pick<SlackIdentity, "scopes">,
  what: SlackListed,
  mayApply: boolean,
): readonly string[] | undefined {
  const { read, write } = scopesToTakeOut[what];
  return scopes && [...read, ...(mayApply ? write : [])].filter((each) => !scopes.includes(each));
}
