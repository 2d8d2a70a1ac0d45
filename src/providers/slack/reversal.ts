import type { Change } from "../../core/change.ts";
import type { EditPath } from "../../roster/edit/edit.ts";
import type { DriftContext, KindReversal, Reversal } from "../../roster/reversal.ts";
import type { Channel } from "../../roster/roster.ts";
import { followsTeam, ownerPath } from "../shared/reversal.ts";
import { slackChannel, slackUsergroup } from "./kinds.ts";

/** How changes of Slack's kinds are written into the roster. */
export const slackReversals: readonly KindReversal[] = [
  { kind: slackChannel.kind, reverse: reverseChannel },
  { kind: slackUsergroup.kind, reverse: reverseUsergroup },
];

/** Returns the edits for a change of a channel. Its members follow from its team, so they can't be adopted. */
function reverseChannel(change: Change, context: DriftContext): Reversal {
  const path = channelPath(change.key, context);
  if (path === undefined) return { because: "the file doesn't declare it" };
  switch (change.action) {
    case "create":
      return { edits: [{ edit: "unset", path }] };
    case "archive":
      return { edits: [{ edit: "unset", path: [...path, "archived"] }] };
    case "configure": {
      const { setting, from } = change;
      if (typeof from !== "string" && typeof from !== "boolean")
        return { because: `${setting} can't be written` };
      return { edits: [{ edit: "set", path: [...path, setting], value: from }] };
    }
    case "grant":
    case "regrade":
    case "revoke":
      return followsTeam;
    default:
      return change satisfies never;
  }
}

/** Returns the edits for a change of a user group. Its members follow from its team, so they can't be adopted. */
function reverseUsergroup(change: Change, { roster }: DriftContext): Reversal {
  const team = [...roster.teams.values()].find(({ usergroup }) => usergroup?.handle === change.key);
  if (team === undefined) return { because: "the file doesn't declare it" };
  const path = ["teams", team.key, "slack", "usergroup"] as const;
  switch (change.action) {
    case "create":
      return { edits: [{ edit: "unset", path }] };
    case "archive":
      return { because: "a user group that nobody is in can't be enabled" };
    case "configure": {
      const { setting, from } = change;
      // A disabled group is written as a team without one.
      if (setting === "enabled") return { edits: [{ edit: "unset", path }] };
      if (typeof from !== "string" && !Array.isArray(from)) return { because: `${setting} can't be written` };
      return { edits: [{ edit: "set", path: [...path, setting], value: from }] };
    }
    case "grant":
    case "regrade":
    case "revoke":
      return followsTeam;
    default:
      return change satisfies never;
  }
}

function channelPath(name: string, { roster }: DriftContext): EditPath | undefined {
  const has = (channels: readonly Channel[]): boolean => channels.some((channel) => channel.name === name);
  if (roster.slack !== undefined && has(roster.slack.channels)) return ["slack", "channels", name];
  const owner = ownerPath(roster, ({ channels }) => has(channels));
  return owner && [...owner, "slack", "channels", name];
}
