import type { KindSpec } from "../../core/kind.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";

/** A channel's settings in a plan. */
export type SlackChannelSettings = {
  readonly name: string;
  readonly private: boolean;
  readonly topic: string;
  readonly purpose: string;
  readonly archived: boolean;
};

/** A user group's settings in a plan. */
export type SlackUsergroupSettings = {
  readonly name: string;
  readonly handle: string;
  readonly description: string;
  /** Names of the default channels, sorted. */
  readonly channels: readonly string[];
  readonly enabled: boolean;
};

/** A channel and its members. */
export const slackChannel: KindSpec<ResolvedRoster, SlackChannelSettings> = {
  kind: "slack-channel",
  provider: "slack",
  words: { noun: "channel", short: ["channel", "channels"], sigil: "#", removed: "archived" },
  takenCode: "slack_name_taken",
  roles: ["member"],
  grantMeans: "list",
  list: "each",
  settings: {
    name: { isName: true, isAddress: true },
    private: { phrase: { hides: { at: true, word: "private" } } },
    topic: { phrase: { prose: true } },
    purpose: { phrase: { prose: true } },
    archived: { retires: true, phrase: { retired: ["archived", "unarchived"] } },
  },
  declaredBy: (roster, key) => roster.channels.get(key)?.declaredBy ?? [],
};

/**
 * A user group and its members. Slack replaces its list in one call. Its default channels let in everybody in the group,
 * so they change last, when those who leave it have left.
 */
export const slackUsergroup: KindSpec<ResolvedRoster, SlackUsergroupSettings> = {
  kind: "slack-usergroup",
  provider: "slack",
  words: { noun: "user group", short: ["user group", "user groups"], sigil: "@", removed: "disabled" },
  takenCode: "slack_handle_already_exists",
  roles: ["member"],
  grantMeans: "list",
  list: "whole",
  settings: {
    name: { isName: true },
    handle: { isName: true, isAddress: true },
    description: { phrase: { prose: true } },
    channels: { phase: "close", phrase: { noun: "default channels", lists: slackChannel.kind } },
    enabled: { retires: false, phrase: { retired: ["disabled", "enabled again"] } },
  },
  declaredBy: (roster, key) => {
    const team = roster.usergroups.get(key)?.team;
    return team === undefined ? [] : [team];
  },
};

/** In the order of creation: a user group's default channels exist before it does. */
export const slackKinds: readonly KindSpec<ResolvedRoster>[] = [slackChannel, slackUsergroup];
