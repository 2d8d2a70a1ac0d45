import type { Place } from "../../core/finding.ts";
import type { Channel } from "../roster.ts";
import type { CheckContext } from "./context.ts";
import { channelDisagrees, declaredTwice } from "./errors.ts";
import { handleIsChannel } from "./warnings.ts";

/** Checks that several declarations of one channel do not contradict each other. */
export function checkChannels({ roster, report }: CheckContext): void {
  const byName = new Map<string, Channel>();
  const byId = new Map<string, Channel>();
  for (const channel of channelsOf(roster)) {
    const other = byName.get(channel.name);
    if (other !== undefined) checkAgreement(channel, other, report);
    // A later declaration is compared with the earliest one that has the field.
    byName.set(channel.name, { ...channel, ...other });
    const sameId = channel.id === undefined ? undefined : byId.get(channel.id);
    if (sameId === undefined) byId.set(channel.id ?? "", channel);
    else if (sameId.name !== channel.name) {
      const clash = `The channels \`#${sameId.name}\` and \`#${channel.name}\` have the same id, \`${channel.id}\``;
      report(declaredTwice("channel_id_twice", clash, sameId.at), channel.at);
    }
  }
  for (const { usergroup } of roster.teams.values()) {
    const channel = usergroup && byName.get(usergroup.handle);
    if (channel) report(handleIsChannel(usergroup.handle, channel.at), usergroup.at);
  }
}

function* channelsOf(roster: CheckContext["roster"]): Generator<Channel> {
  for (const { channels } of roster.teams.values()) yield* channels;
  for (const { channels } of roster.projects.values()) yield* channels;
  yield* roster.slack?.channels ?? [];
}

const compared = [
  ["id", "id"],
  ["private", "`private`"],
  ["topic", "topic"],
  ["purpose", "purpose"],
] as const;

function checkAgreement(
  channel: Channel,
  other: Channel,
  report: (problem: ReturnType<typeof channelDisagrees>, at: Place) => void,
): void {
  for (const [field, what] of compared) {
    const [value, before] = [channel[field], other[field]];
    if (value !== undefined && before !== undefined && value !== before)
      report(channelDisagrees(channel.name, what, other.at), channel.at);
  }
}
