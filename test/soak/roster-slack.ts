import { definedFields, type Fields } from "./defined-fields.ts";
import { channelId, channelName, groupId, handleOf, teamKeyOf } from "./names.ts";
import type { TeamPlan, WorldPlan } from "./world.ts";

/** Returns a team's user group as the roster declares it. Undefined: none. */
export function groupFields(world: WorldPlan, team: number): unknown {
  const plan = world.teams[team] as TeamPlan;
  switch (plan.group) {
    case "none":
      return undefined;
    case "short":
      return handleOf(team);
    case "full":
    case "pinned":
      return definedFields({
        handle: handleOf(team),
        id: plan.group === "pinned" && plan.actual.group !== "no" ? groupId(team) : undefined,
        name: `The ${teamKeyOf(team)} crew`,
        description: plan.description,
        channels: plan.groupChannels?.filter((each) => each < world.channels.length).map(channelName),
        previously: plan.group === "pinned" ? undefined : [`old-${handleOf(team)}`],
      });
    default:
      return plan.group satisfies never;
  }
}

/** Returns the channels that exist in the world, as the roster declares them. Undefined: none. */
export function channelsOf(world: WorldPlan, channels: readonly number[]): unknown[] | undefined {
  const existing = channels.filter((each) => each < world.channels.length);
  return existing.length === 0 ? undefined : existing.map((each) => channelFields(world, each));
}

/** Returns one channel's fields. Every declaration of a channel has the same ones. */
export function channelFields(world: WorldPlan, index: number): Fields {
  const plan = world.channels[index];
  return definedFields({
    name: channelName(index),
    id: plan?.pinned && plan.actual.exists !== "no" ? channelId(index) : undefined,
    private: plan?.private ? true : undefined,
    topic: plan?.topic,
    purpose: plan?.purpose,
    members: plan?.members,
    archived: plan?.archived ? true : undefined,
    hands_off: plan?.handsOff ? true : undefined,
    previously: plan?.pinned ? undefined : [`old-${channelName(index)}`],
  });
}
