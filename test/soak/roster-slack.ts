import { channelId, channelName, groupId, handleOf, teamKeyOf } from "./names.ts";
import { type Fields, without } from "./without.ts";
import type { TeamPlan, Universe } from "./world.ts";

/** A team's user group as its file declares it. */
export function groupFields(universe: Universe, team: number): unknown {
  const plan = universe.teams[team] as TeamPlan;
  switch (plan.group) {
    case "none":
      return undefined;
    case "short":
      return handleOf(team);
    case "full":
    case "pinned":
      return without({
        handle: handleOf(team),
        id: plan.group === "pinned" && plan.have.group !== "no" ? groupId(team) : undefined,
        name: `The ${teamKeyOf(team)} crew`,
        description: plan.description,
        channels: plan.groupChannels?.filter((each) => each < universe.channels.length).map(channelName),
        previously: plan.group === "pinned" ? undefined : [`old-${handleOf(team)}`],
      });
    default:
      return plan.group satisfies never;
  }
}

/** Channels that there are, as a file declares them. */
export function channelsOf(universe: Universe, channels: readonly number[]): unknown[] | undefined {
  const there = channels.filter((each) => each < universe.channels.length);
  return there.length === 0 ? undefined : there.map((each) => channelFields(universe, each));
}

/** One channel; all who declare it say the same of it. */
export function channelFields(universe: Universe, index: number): Fields {
  const plan = universe.channels[index];
  return without({
    name: channelName(index),
    id: plan?.pinned && plan.have.exists !== "no" ? channelId(index) : undefined,
    private: plan?.private ? true : undefined,
    topic: plan?.topic,
    purpose: plan?.purpose,
    members: plan?.members,
    archived: plan?.archived ? true : undefined,
    previously: plan?.pinned ? undefined : [`old-${channelName(index)}`],
  });
}
