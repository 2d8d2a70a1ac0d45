import type { Change } from "../../../core/change.ts";
import type { Setting } from "../../../core/state.ts";
import { isSettingOf } from "../../shared/settings.ts";
import { type SlackUsergroupSettings, slackUsergroup } from "../kinds.ts";
import type { SlackUsergroup } from "../model/remote-state.ts";
import { isSameText, normalizedText } from "../model/topic.ts";
import { channelOf, failedWrite, type SlackApplyContext, type SlackWriteResult } from "./apply-context.ts";

/** Arguments of usergroups.create and usergroups.update. */
export type SlackUsergroupArgs = Readonly<Record<string, string>>;

/** Settings of a user group as arguments. */
export interface UsergroupArgs {
  readonly args: SlackUsergroupArgs;
  /** Names of default channels that do not exist. */
  readonly missing: readonly string[];
}

/** Returns texts and ids as Slack takes them, and the names of default channels that do not exist. */
export function argsOf(context: SlackApplyContext, settings: Partial<SlackUsergroupSettings>): UsergroupArgs {
  const args: Record<string, string> = {};
  const missing: string[] = [];
  for (const [setting, value] of Object.entries(settings)) {
    if (!isSettingOf(slackUsergroup, setting)) continue;
    const written = usergroupSettingWriters[setting](context, value);
    Object.assign(args, written.args);
    missing.push(...written.missing);
  }
  return { args, missing };
}

type UsergroupSettingWriter = (context: SlackApplyContext, value: Setting) => UsergroupArgs;

/** How each setting is written by usergroups.create and usergroups.update. */
const usergroupSettingWriters = {
  name: textWriter("name"),
  handle: textWriter("handle"),
  description: textWriter("description"),
  channels: writeChannels,
  // usergroups.enable and usergroups.disable write it.
  enabled: () => ({ args: {}, missing: [] }),
} satisfies Record<keyof SlackUsergroupSettings, UsergroupSettingWriter>;

function textWriter(setting: "name" | "handle" | "description"): UsergroupSettingWriter {
  return (_, value) => ({ args: { [setting]: normalizedText(String(value ?? "")) }, missing: [] });
}

function writeChannels(context: SlackApplyContext, value: Setting): UsergroupArgs {
  const missing: string[] = [];
  const ids: string[] = [];
  for (const name of Array.isArray(value) ? value : []) {
    const id = defaultChannelId(context, String(name));
    if (id === undefined) missing.push(String(name));
    else ids.push(id);
  }
  return { args: { channels: ids.join(",") }, missing };
}

/** Returns the id of a default channel, by its declared name or its name on Slack. Undefined for an archived one. */
export function defaultChannelId(context: SlackApplyContext, name: string): string | undefined {
  const declared = channelOf(context, name);
  const found = declared ?? [...context.remote.channels.values()].find((each) => each.name === name);
  return found?.archived ? undefined : found?.id;
}

/** Returns true when a user group has what the arguments ask for. */
export function hasArgs(
  group: SlackUsergroup,
  { handle, name, description, channels }: SlackUsergroupArgs,
): boolean {
  return (
    (handle === undefined || handle === group.handle) &&
    (name === undefined || isSameText(group.name, name)) &&
    (description === undefined || isSameText(group.description, description)) &&
    (channels === undefined ||
      channels.split(",").filter(Boolean).sort().join() === [...group.channels].sort().join())
  );
}

/** Returns the failure for a user group that was set up without some of its default channels. */
export function channelsMissing(handle: string, names: readonly string[]): SlackWriteResult {
  return failedWrite({
    code: "slack_default_channel_missing",
    message: `@${handle} is set up, but without its default ${names.length === 1 ? "channel" : "channels"} ${names.map((each) => `#${each}`).join(", ")}, which could not be made.`,
    remedy: "See why the channel is missing, and run again.",
  });
}

/** Returns the failure of a setting that a user group does not have. */
export function usergroupSettingFixed({
  setting,
  key,
}: Extract<Change, { action: "configure" }>): SlackWriteResult {
  return failedWrite({
    code: "slack_setting_fixed",
    message: `${setting} of @${key} can't be changed on Slack.`,
    remedy: "Correct the roster.",
  });
}
