import type { Change } from "../../../core/change.ts";
import type { Answer } from "../client.ts";
import { type Channel, channelFrom, record } from "../model/remote-state.ts";
import { saysTheSame } from "../model/topic.ts";
import { isProblem, listAll } from "../read/pages.ts";
import {
  applied,
  asMember,
  channelOf,
  type Ending,
  endingOf,
  failed,
  type Hands,
  permitted,
  surely,
} from "./apply-context.ts";

type Create = Extract<Change, { action: "create" }>;
type Configure = Extract<Change, { action: "configure" }>;

/** Makes a channel and gives it its texts; takes one of that name that came into being meanwhile. */
export async function createChannel(hands: Hands, change: Create): Promise<Ending> {
  const isPrivate = change.settings["private"] === true;
  return permitted(hands, { sort: `create ${isPrivate}`, place: `#${change.key}` }, async () => {
    const made = await makeChannel(hands, change.key, isPrivate);
    if ("status" in made) return made;
    for (const field of ["topic", "purpose"] as const) {
      const text = change.settings[field];
      if (typeof text !== "string" || saysTheSame(made[field], text)) continue;
      const ending = await setText(hands, made, { field, text });
      if (ending.status === "failed") {
        const { code, message, remedy } = ending.error;
        return failed({
          code,
          message: `#${change.key} was made, but has no ${field} yet. ${message}`,
          remedy,
        });
      }
    }
    return applied;
  });
}

async function makeChannel(hands: Hands, name: string, isPrivate: boolean): Promise<Channel | Ending> {
  const { client, world } = hands;
  let seen: Channel | undefined;
  const answer = await surely(
    () => client.write("conversations.create", { name, is_private: isPrivate }),
    async () => {
      seen = await findChannel(hands, name);
      return seen !== undefined;
    },
  );
  if (answer.is === "refused" && answer.error === "name_taken") {
    const holder = await findChannel(hands, name);
    if (holder !== undefined && !holder.archived && holder.private === isPrivate) seen = holder;
  }
  const channel = answer.is === "done" ? (channelFrom(record(answer.body["channel"])) ?? seen) : seen;
  if (channel === undefined)
    return endingOf(answer, { what: `#${name}`, doing: `create #${name}` }, { hands });
  world.channels.set(channel.id, channel);
  return channel;
}

/** Looks through the whole listing anew. */
async function findChannel({ client, world }: Hands, name: string): Promise<Channel | undefined> {
  const types =
    world.self.scopes?.includes("groups:read") === false
      ? "public_channel"
      : "public_channel,private_channel";
  const listed = await listAll(client, {
    method: "conversations.list",
    args: { types, limit: 200 },
    field: "channels",
  });
  if (isProblem(listed)) return undefined;
  return listed.map((raw) => channelFrom(record(raw))).find((each) => each?.name === name);
}

/** Sets one thing about a channel. */
export async function configureChannel(hands: Hands, change: Configure): Promise<Ending> {
  const channel = channelOf(hands, change.key);
  if (channel === undefined) return gone(hands, change.key);
  switch (change.setting) {
    case "name":
      return renameChannel(hands, channel, change.key);
    case "archived":
      return unarchiveChannel(hands, channel);
    case "topic":
    case "purpose":
      return setText(hands, channel, { field: change.setting, text: String(change.to ?? "") });
    default:
      return failed({
        code: "slack_setting_fixed",
        message: `${change.setting} of #${change.key} can't be changed on Slack.`,
        remedy: "Mend the roster.",
      });
  }
}

async function renameChannel(hands: Hands, channel: Channel, name: string): Promise<Ending> {
  const { client, world } = hands;
  return permitted(hands, { sort: "rename", place: `#${name}` }, async () => {
    // An archived channel can't be renamed, and is on its way back in this very run.
    if (channel.archived) {
      const back = await unarchiveChannel(hands, channel);
      if (back.status !== "applied") return back;
    }
    const answer = await surely(
      () =>
        asMember(hands, channel, () => client.write("conversations.rename", { channel: channel.id, name })),
      () => look(hands, channel.id, (now) => now.name === name),
    );
    const ending = endingOf(
      answer,
      { what: `#${name}`, doing: `rename #${channel.name} to #${name}` },
      { hands },
    );
    if (ending.status === "applied") update(world.channels, channel.id, { name });
    return ending;
  });
}

async function unarchiveChannel(hands: Hands, channel: Channel): Promise<Ending> {
  const { client, world } = hands;
  const what = `#${channel.name}`;
  const answer = await surely(
    () => client.write("conversations.unarchive", { channel: channel.id }),
    () => look(hands, channel.id, (now) => !now.archived),
  );
  if (answer.is === "refused" && answer.error === "not_in_channel") {
    return failed({
      code: "slack_unarchive_by_hand",
      message: `Slack doesn't let the app bring ${what} back.`,
      remedy: "Unarchive it by hand in Slack, or write `archived: true`.",
    });
  }
  const ending = endingOf(answer, { what, doing: `unarchive ${what}` }, { hands, fine: ["not_archived"] });
  if (ending.status === "applied") update(world.channels, channel.id, { archived: false });
  return ending;
}

interface Text {
  readonly field: "topic" | "purpose";
  readonly text: string;
}

async function setText(hands: Hands, channel: Channel, { field, text }: Text): Promise<Ending> {
  const { client } = hands;
  const method = field === "topic" ? "conversations.setTopic" : "conversations.setPurpose";
  const answer = await surely(
    () => asMember(hands, channel, () => client.write(method, { channel: channel.id, [field]: text })),
    () => look(hands, channel.id, (now) => saysTheSame(now[field], text)),
  );
  return endingOf(
    answer,
    { what: `#${channel.name}`, doing: `set the ${field} of #${channel.name}` },
    { hands },
  );
}

/** Archives a channel; one that is archived already is as it should be. */
export async function archiveChannel(hands: Hands, key: string): Promise<Ending> {
  const channel = channelOf(hands, key);
  if (channel === undefined) return gone(hands, key);
  return permitted(hands, { sort: `archive ${channel.private}`, place: `#${key}` }, async () => {
    const { client } = hands;
    const answer = await surely(
      () => asMember(hands, channel, () => client.write("conversations.archive", { channel: channel.id })),
      () => look(hands, channel.id, (now) => now.archived),
    );
    return endingOf(
      answer,
      { what: `#${key}`, doing: `archive #${key}` },
      { hands, fine: ["already_archived"] },
    );
  });
}

/** Looks at one channel anew; undefined when that fails. */
async function look(
  { client }: Hands,
  id: string,
  is: (now: Channel) => boolean,
): Promise<boolean | undefined> {
  const answer: Answer = await client.read("conversations.info", { channel: id });
  const now = answer.is === "done" ? channelFrom(record(answer.body["channel"])) : undefined;
  return now === undefined ? undefined : is(now);
}

/** The ending for a channel that was there when the plan was made. */
export function gone(hands: Hands, key: string): Ending {
  const answer: Answer = { is: "refused", error: "channel_not_found", body: {} };
  return endingOf(answer, { what: `#${key}`, doing: `change #${key}` }, { hands });
}

function update(channels: Map<string, Channel>, id: string, fields: Partial<Channel>): void {
  const channel = channels.get(id);
  if (channel !== undefined) channels.set(id, { ...channel, ...fields });
}
