import type { Change } from "../../../core/change.ts";
import type { Setting } from "../../../core/state.ts";
import { isSettingOf, settingsAs } from "../../shared/settings.ts";
import type { SlackAnswer } from "../client.ts";
import { type SlackChannelSettings, slackChannel } from "../kinds.ts";
import { fieldsIn, type SlackChannel, slackChannelOf } from "../model/remote-state.ts";
import { isSameText } from "../model/topic.ts";
import { isProblem, listAllPages } from "../read/pages.ts";
import {
  appliedWrite,
  channelOf,
  failedWrite,
  type SlackApplyContext,
  type SlackWriteResult,
  sendAsMember,
  unlessForbidden,
  writeResultOf,
  writeToSlack,
} from "./apply-context.ts";

type Create = Extract<Change, { action: "create" }>;

/** Creates a channel and sets its texts. Uses a channel of that name that was made after the plan. */
export async function createChannel(context: SlackApplyContext, change: Create): Promise<SlackWriteResult> {
  const settings = settingsAs<SlackChannelSettings>(change.settings);
  const isPrivate = settings.private === true;
  return unlessForbidden(context, { kind: `create ${isPrivate}`, place: `#${change.key}` }, async () => {
    const made = await findOrMakeChannel(context, change.key, isPrivate);
    if ("status" in made) return made;
    for (const setting of Object.keys(channelSettingWriters)) {
      if (!isSettingOf(slackChannel, setting) || writtenAtCreation.has(setting)) continue;
      const to = settings[setting];
      if (to === undefined || isSameSetting(made[setting], to)) continue;
      const configure: Configure = { ...change, action: "configure", setting, from: null, to };
      const result = await channelSettingWriters[setting](context, made, configure);
      if (result.status === "failed") {
        const { code, message, remedy } = result.error;
        return failedWrite({
          code,
          message: `#${change.key} was made, but has no ${setting} yet. ${message}`,
          remedy,
        });
      }
    }
    return appliedWrite;
  });
}

function isSameSetting(stored: string | boolean, to: Setting): boolean {
  return typeof stored === "string" && typeof to === "string" ? isSameText(stored, to) : stored === to;
}

async function findOrMakeChannel(
  context: SlackApplyContext,
  name: string,
  isPrivate: boolean,
): Promise<SlackChannel | SlackWriteResult> {
  const { remote, run } = context;
  let existing: SlackChannel | undefined;
  const answer = await writeToSlack(
    () => run.client.write("conversations.create", { name, is_private: isPrivate }),
    async () => {
      existing = await findChannel(context, name);
      return existing !== undefined;
    },
  );
  if (answer.status === "error" && answer.error === "name_taken") {
    const holder = await findChannel(context, name);
    if (holder !== undefined && !holder.archived && holder.private === isPrivate) existing = holder;
  }
  const channel =
    answer.status === "ok" ? (slackChannelOf(fieldsIn(answer.body["channel"])) ?? existing) : existing;
  if (channel === undefined)
    return writeResultOf(answer, { what: `#${name}`, doing: `create #${name}` }, { context });
  remote.channels.set(channel.id, channel);
  return channel;
}

/** Finds a channel by name in a new listing. */
async function findChannel(
  { run, remote }: SlackApplyContext,
  name: string,
): Promise<SlackChannel | undefined> {
  const types =
    remote.self.scopes?.includes("groups:read") === false
      ? "public_channel"
      : "public_channel,private_channel";
  const listed = await listAllPages(run.client, {
    method: "conversations.list",
    args: { types, limit: 200 },
    field: "channels",
  });
  if (isProblem(listed)) return undefined;
  return listed.map((raw) => slackChannelOf(fieldsIn(raw))).find((each) => each?.name === name);
}

/** Archives a channel. A channel that is archived already counts as applied. */
export async function archiveChannel(context: SlackApplyContext, key: string): Promise<SlackWriteResult> {
  const channel = channelOf(context, key);
  if (channel === undefined) return channelGone(context, key);
  return unlessForbidden(context, { kind: `archive ${channel.private}`, place: `#${key}` }, async () => {
    const { run } = context;
    const answer = await writeToSlack(
      () =>
        sendAsMember(context, channel, () =>
          run.client.write("conversations.archive", { channel: channel.id }),
        ),
      () => verifyChannel(context, channel.id, (now) => now.archived),
    );
    return writeResultOf(
      answer,
      { what: `#${key}`, doing: `archive #${key}` },
      { context, alreadyDone: ["already_archived"] },
    );
  });
}

/** Returns the failure for a channel that was deleted after the plan was made. */
export function channelGone(context: SlackApplyContext, key: string): SlackWriteResult {
  const answer: SlackAnswer = { status: "error", error: "channel_not_found", body: {} };
  return writeResultOf(answer, { what: `#${key}`, doing: `change #${key}` }, { context });
}
