import type { Change } from "../../../core/change.ts";
import type { SlackAnswer } from "../client.ts";
import { fieldsIn, type SlackChannel, slackChannelOf } from "../model/remote-state.ts";
import { isSameText } from "../model/topic.ts";
import { isListingProblem, listAllPages } from "../read/pages.ts";
import {
  appliedWrite,
  channelOf,
  failedWrite,
  type SlackApplyContext,
  type SlackWriteResult,
  sendAsMember,
  unlessForbidden,
  writeResultOf,
  writeSlackOnce,
} from "./apply-context.ts";

type Create = Extract<Change, { action: "create" }>;
type Configure = Extract<Change, { action: "configure" }>;

/** Creates a channel and sets its texts. Uses a channel of that name that was made after the plan. */
export async function createChannel(context: SlackApplyContext, change: Create): Promise<SlackWriteResult> {
  const isPrivate = change.settings["private"] === true;
  return unlessForbidden(context, { kind: `create ${isPrivate}`, place: `#${change.key}` }, async () => {
    const made = await findOrMakeChannel(context, change.key, isPrivate);
    if ("status" in made) return made;
    for (const field of ["topic", "purpose"] as const) {
      const text = change.settings[field];
      if (typeof text !== "string" || isSameText(made[field], text)) continue;
      const result = await setText(context, made, { field, text });
      if (result.status === "failed") {
        const { code, message, remedy } = result.error;
        return failedWrite({
          code,
          message: `#${change.key} was made, but has no ${field} yet. ${message}`,
          remedy,
        });
      }
    }
    return appliedWrite;
  });
}

async function findOrMakeChannel(
  context: SlackApplyContext,
  name: string,
  isPrivate: boolean,
): Promise<SlackChannel | SlackWriteResult> {
  const { client, remote } = context;
  let existing: SlackChannel | undefined;
  const answer = await writeSlackOnce(
    () => client.write("conversations.create", { name, is_private: isPrivate }),
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
  { client, remote }: SlackApplyContext,
  name: string,
): Promise<SlackChannel | undefined> {
  const types =
    remote.self.scopes?.includes("groups:read") === false
      ? "public_channel"
      : "public_channel,private_channel";
  const listed = await listAllPages(client, {
    method: "conversations.list",
    args: { types, limit: 200 },
    field: "channels",
  });
  if (isListingProblem(listed)) return undefined;
  return listed.map((raw) => slackChannelOf(fieldsIn(raw))).find((each) => each?.name === name);
}

/** Sets one setting of a channel. */
export async function configureChannel(
  context: SlackApplyContext,
  change: Configure,
): Promise<SlackWriteResult> {
  const channel = channelOf(context, change.key);
  if (channel === undefined) return channelGone(context, change.key);
  switch (change.setting) {
    case "name":
      return renameChannel(context, channel, change.key);
    case "archived":
      return unarchiveChannel(context, channel);
    case "topic":
    case "purpose":
      return setText(context, channel, { field: change.setting, text: String(change.to ?? "") });
    default:
      return failedWrite({
        code: "slack_setting_fixed",
        message: `${change.setting} of #${change.key} can't be changed on Slack.`,
        remedy: "Mend the roster.",
      });
  }
}

async function renameChannel(
  context: SlackApplyContext,
  channel: SlackChannel,
  name: string,
): Promise<SlackWriteResult> {
  const { client, remote } = context;
  return unlessForbidden(context, { kind: "rename", place: `#${name}` }, async () => {
    // An archived channel can't be renamed. This one is to be unarchived in the same run.
    if (channel.archived) {
      const unarchived = await unarchiveChannel(context, channel);
      if (unarchived.status !== "applied") return unarchived;
    }
    const answer = await writeSlackOnce(
      () =>
        sendAsMember(context, channel, () =>
          client.write("conversations.rename", { channel: channel.id, name }),
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
  });
}

async function unarchiveChannel(
  context: SlackApplyContext,
  channel: SlackChannel,
): Promise<SlackWriteResult> {
  const { client, remote } = context;
  const what = `#${channel.name}`;
  const answer = await writeSlackOnce(
    () => client.write("conversations.unarchive", { channel: channel.id }),
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
  const { client } = context;
  const method = field === "topic" ? "conversations.setTopic" : "conversations.setPurpose";
  const answer = await writeSlackOnce(
    () => sendAsMember(context, channel, () => client.write(method, { channel: channel.id, [field]: text })),
    () => verifyChannel(context, channel.id, (now) => isSameText(now[field], text)),
  );
  return writeResultOf(
    answer,
    { what: `#${channel.name}`, doing: `set the ${field} of #${channel.name}` },
    { context },
  );
}

/** Archives a channel. A channel that is archived already counts as applied. */
export async function archiveChannel(context: SlackApplyContext, key: string): Promise<SlackWriteResult> {
  const channel = channelOf(context, key);
  if (channel === undefined) return channelGone(context, key);
  return unlessForbidden(context, { kind: `archive ${channel.private}`, place: `#${key}` }, async () => {
    const { client } = context;
    const answer = await writeSlackOnce(
      () =>
        sendAsMember(context, channel, () => client.write("conversations.archive", { channel: channel.id })),
      () => verifyChannel(context, channel.id, (now) => now.archived),
    );
    return writeResultOf(
      answer,
      { what: `#${key}`, doing: `archive #${key}` },
      { context, alreadyDone: ["already_archived"] },
    );
  });
}

/** Reads one channel again and checks it. Returns undefined when the read fails. */
async function verifyChannel(
  { client }: SlackApplyContext,
  id: string,
  is: (now: SlackChannel) => boolean,
): Promise<boolean | undefined> {
  const answer: SlackAnswer = await client.read("conversations.info", { channel: id });
  const now = answer.status === "ok" ? slackChannelOf(fieldsIn(answer.body["channel"])) : undefined;
  return now === undefined ? undefined : is(now);
}

/** Returns the failure for a channel that was deleted after the plan was made. */
export function channelGone(context: SlackApplyContext, key: string): SlackWriteResult {
  const answer: SlackAnswer = { status: "error", error: "channel_not_found", body: {} };
  return writeResultOf(answer, { what: `#${key}`, doing: `change #${key}` }, { context });
}

function recordChannel(channels: Map<string, SlackChannel>, id: string, fields: Partial<SlackChannel>): void {
  const channel = channels.get(id);
  if (channel !== undefined) channels.set(id, { ...channel, ...fields });
}
