import type { Change } from "../../core/change.ts";
import type { EditPath } from "../../roster/edit/edit.ts";
import type { Channel, Folder } from "../../roster/roster.ts";
import type { DriftContext, Reversal } from "./context.ts";

const followsTeam = "who is in it follows from a team, which is on other services too";

/** Returns the edits for a change of a channel. Its members follow from its team, so they can't be adopted. */
export function reverseChannel(change: Change, context: DriftContext): Reversal {
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
      return { because: followsTeam };
    default:
      return change satisfies never;
  }
}

/** Returns the edits for a change of a user group. Its members follow from its team, so they can't be adopted. */
export function reverseUsergroup(change: Change, { roster }: DriftContext): Reversal {
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
      return { because: followsTeam };
    default:
      return change satisfies never;
  }
}

/** Returns the edits for a change of a folder. Only its groups can be adopted; its people follow from its team. */
export function reverseFolder(change: Change, context: DriftContext): Reversal {
  const path = folderPath(change.key, context);
  if (path === undefined) return { because: "the file doesn't declare it" };
  switch (change.action) {
    case "grant":
    case "regrade":
    case "revoke": {
      if (!change.principal.startsWith("group:")) return { because: followsTeam };
      const place: EditPath = [...path, "groups", change.principal.slice("group:".length)];
      if (change.action === "grant") return { edits: [{ edit: "unset", path: place }] };
      return {
        edits: [{ edit: "set", path: place, value: change.action === "revoke" ? change.role : change.from }],
      };
    }
    case "create":
    case "configure":
    case "archive":
      return { because: "the file has nothing to say about it" };
    default:
      return change satisfies never;
  }
}

function channelPath(name: string, { roster }: DriftContext): EditPath | undefined {
  const has = (channels: readonly Channel[]): boolean => channels.some((channel) => channel.name === name);
  if (roster.slack !== undefined && has(roster.slack.channels)) return ["slack", "channels", name];
  for (const [section, owners] of [
    ["teams", roster.teams],
    ["projects", roster.projects],
  ] as const) {
    const owner = [...owners.values()].find((each) => has(each.channels));
    if (owner !== undefined) return [section, owner.key, "slack", "channels", name];
  }
  return undefined;
}

function folderPath(id: string, { roster }: DriftContext): EditPath | undefined {
  const has = (folders: readonly Folder[]): boolean => folders.some((folder) => folder.id === id);
  for (const [section, owners] of [
    ["teams", roster.teams],
    ["projects", roster.projects],
  ] as const) {
    const owner = [...owners.values()].find((each) => has(each.folders));
    if (owner !== undefined) return [section, owner.key, "drive", "folders", id];
  }
  return undefined;
}
