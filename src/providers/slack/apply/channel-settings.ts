import type { Change } from "../../../core/change.ts";
import type { Setting } from "../../../core/state.ts";
import { isSettingOf, settingsAs } from "../../shared/settings.ts";
import { type SlackChannelSettings, slackChannel } from "../kinds.ts";
import type { SlackChannel } from "../model/remote-state.ts";
import { isSameText } from "../model/topic.ts";
import {
  appliedWrite,
  channelOf,
  failedWrite,
  type SlackApplyContext,
  type SlackWriteResult,
  sendAsMember,
  writeResultOf,
  writeToSlack,
} from "./apply-context.ts";

import { channelGone, verifyChannel } from "./read-channel.ts";

type Create = Extract<Change, { action: "create" }>;

type Configure = Extract<Change, { action: "configure" }>;

type ChannelSettingWriter = (
  context: SlackApplyContext,
  channel: SlackChannel,
  change: Configure,
) => Promise<SlackWriteResult>;

const channelSettingWriters = {
  name: (context, channel, { key }) => renameChannel(context, channel, key),
  private: writeFixedSetting,
  topic: textWriter("topic"),
  purpose: textWriter("purpose"),
  archived: unarchiveChannel,
} satisfies Record<keyof SlackChannelSettings, ChannelSettingWriter>;

/** The settings that conversations.create writes. */
const writtenAtCreation: ReadonlySet<keyof SlackChannelSettings> = new Set(["name", "private"]);

/** Sets the settings of a channel that was just created, but for those that its creation wrote. */
export async function setChannelSettings(
  context: SlackApplyContext,
  channel: SlackChannel,
  { provider, kind, key, settings }: Create,
): Promise<SlackWriteResult> {
  const wanted = settingsAs<SlackChannelSettings>(settings);
  for (const setting of Object.keys(channelSettingWriters)) {
    if (!isSettingOf(slackChannel, setting) || writtenAtCreation.has(setting)) continue;
    const to = wanted[setting];
    if (to === undefined || isSameSetting(channel[setting], to)) continue;
    const change: Configure = { provider, kind, key, action: "configure", setting, from: null, to };
    const result = await channelSettingWriters[setting](context, channel, change);
    if (result.status === "failed") {
      const { code, message, remedy } = result.error;
      return failedWrite({
        code,
        message: `#${key} was made, but has no ${setting} yet. ${message}`,
        remedy,
      });
    }
  }
  return appliedWrite;
}

function isSameSetting(stored: string | boolean, to: Setting): boolean {
  return typeof stored === "string" && typeof to === "string" ? isSameText(stored, to) : stored === to;
}

/** Sets one setting of a channel. */
export async function configureChannel(
  context: SlackApplyContext,
  change: Configure,
): Promise<SlackWriteResult> {
  const channel = channelOf(context, change.key);
  if (channel === undefined) return channelGone(context, change.key);
  const write = isSettingOf(slackChannel, change.setting)
    ? channelSettingWriters[change.setting]
    : writeFixedSetting;
  return write(context, channel, change);
}

function textWriter(field: ChannelText["field"]): ChannelSettingWriter {
  return (context, channel, { to }) => setText(context, channel, { field, text: String(to ?? "") });
}

async function writeFixedSetting(
  _context: SlackApplyContext,
  _channel: SlackChannel,
  { setting, key }: Configure,
): Promise<SlackWriteResult> {
  return failedWrite({
    code: "slack_setting_fixed",
    message: `${setting} of #${key} can't be changed on Slack.`,
    remedy: "Correct the roster.",
  });
}

/** Tries every channel: whether the app may rename one depends on who made it. */
async function renameChannel(
  context: SlackApplyContext,
  channel: SlackChannel,
  name: string,
): Promise<SlackWriteResult> {
  const { remote, run } = context;
  // An archived channel can't be renamed. This one is to be unarchived in the same run.
  if (channel.archived) {
    const unarchived = await unarchiveChannel(context, channel);
    if (unarchived.status !== "applied") return unarchived;
  }
  const answer = await writeToSlack(
    () =>
      sendAsMember(context, channel, () =>
        run.client.write("conversations.rename", { channel: channel.id, name }),
      ),
    () => verifyChannel(context, channel.id, (now) => now.name === name),
  );
  const result = writeResultOf(
    answer,
    { what: `#${name}`, doing: `rename #${channel.name} to #${name}` },
    { context },
  );
  if (result.status === "applied") recordChannel(remote.channels, channel.id, { name });
  return result;
}

async function unarchiveChannel(
  context: SlackApplyContext,
  channel: SlackChannel,
): Promise<SlackWriteResult> {
  const { remote, run } = context;
  const what = `#${channel.name}`;
  const answer = await writeToSlack(
    () => run.client.write("conversations.unarchive", { channel: channel.id }),
    () => verifyChannel(context, channel.id, (now) => !now.archived),
  );
  if (answer.status === "error" && answer.error === "not_in_channel") {
    return failedWrite({
      code: "slack_unarchive_by_hand",
      message: `Slack doesn't let the app bring ${what} back.`,
      remedy: "Unarchive it by hand in Slack, or write `archived: true`.",
    });
  }
  const result = writeResultOf(
    answer,
    { what, doing: `unarchive ${what}` },
    { context, alreadyDone: ["not_archived"] },
  );
  if (result.status === "applied") recordChannel(remote.channels, channel.id, { archived: false });
  return result;
}

interface ChannelText {
  readonly field: "topic" | "purpose";
  readonly text: string;
}

async function setText(
  context: SlackApplyContext,
  channel: SlackChannel,
  { field, text }: ChannelText,
): Promise<SlackWriteResult> {
  const { run } = context;
  const method = field === "topic" ? "conversations.setTopic" : "conversations.setPurpose";
  const answer = await writeToSlack(
    () =>
      sendAsMember(context, channel, () => run.client.write(method, { channel: channel.id, [field]: text })),
    () => verifyChannel(context, channel.id, (now) => isSameText(now[field], text)),
  );
  return writeResultOf(
    answer,
    { what: `#${channel.name}`, doing: `set the ${field} of #${channel.name}` },
    { context },
  );
}

function recordChannel(channels: Map<string, SlackChannel>, id: string, fields: Partial<SlackChannel>): void {
  const channel = channels.get(id);
  if (channel !== undefined) channels.set(id, { ...channel, ...fields });
}
