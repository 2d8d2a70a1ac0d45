import type { Change } from "../../../core/change.ts";
import { settingsAs } from "../../shared/settings.ts";
import type { SlackChannelSettings } from "../kinds.ts";
import { fieldsIn, type SlackChannel, slackChannelOf } from "../model/remote-state.ts";
import {
  channelOf,
  type SlackApplyContext,
  type SlackWriteResult,
  sendAsMember,
  unlessForbidden,
  writeResultOf,
  writeToSlack,
} from "./apply-context.ts";

import { setChannelSettings } from "./channel-settings.ts";
import { channelGone, findChannel, verifyChannel } from "./read-channel.ts";

type Create = Extract<Change, { action: "create" }>;

/** Creates a channel and sets its texts. Takes no channel over that somebody made after the plan. */
export async function createChannel(context: SlackApplyContext, change: Create): Promise<SlackWriteResult> {
  const settings = settingsAs<SlackChannelSettings>(change.settings);
  const isPrivate = settings.private === true;
  return unlessForbidden(context, { kind: `create ${isPrivate}`, place: `#${change.key}` }, async () => {
    const made = await findOrMakeChannel(context, change.key, isPrivate);
    return "status" in made ? made : setChannelSettings(context, made, change);
  });
}

async function findOrMakeChannel(
  context: SlackApplyContext,
  name: string,
  isPrivate: boolean,
): Promise<SlackChannel | SlackWriteResult> {
  const { remote, run } = context;
  let existing: SlackChannel | undefined;
  let attempts = 0;
  const answer = await writeToSlack(
    () => {
      attempts += 1;
      return run.client.write("conversations.create", { name, is_private: isPrivate });
    },
    async () => {
      existing = await findChannel(context, name);
      return existing !== undefined;
    },
  );
  // An earlier attempt, whose answer was lost, may have made what has the name now.
  if (attempts > 1 && answer.status === "error" && answer.error === "name_taken") {
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
      // A private channel may be there and hide from the app.
      { context, alreadyDone: ["already_archived", ...(channel.private ? [] : ["channel_not_found"])] },
    );
  });
}
