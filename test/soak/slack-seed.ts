import type { SeedUser, SeedUsergroup, SlackSeed } from "../../emulators/slack/seed.ts";
import type { ResolvedRoster } from "../../src/roster/resolved.ts";
import {
  channelId,
  channelName,
  emailToday,
  groupId,
  handleOf,
  keyOf,
  slackId,
  strangerOf,
  teamKeyOf,
} from "./names.ts";
import { type ChannelPlan, keys, type PersonPlan, strangers, type Universe } from "./world.ts";

/** Slack as a universe has it, with a token of the app's bot. */
export function slackSeed(universe: Universe, roster: ResolvedRoster, token: string): SlackSeed {
  const there = (person: number) =>
    person >= keys.length || (universe.people[person]?.onSlack ?? "absent") !== "absent";
  const people = universe.people.flatMap((plan, person) => (there(person) ? [userSeed(plan, person)] : []));
  return {
    team: { id: "T0ACME", domain: "acme", name: "Acme" },
    tokens: [{ token }],
    users: [
      ...people,
      ...strangers.map((name, index) => ({
        name,
        id: slackId(keys.length + index),
        email: `${name}@acme.dev`,
      })),
    ],
    channels: [
      { name: "general", id: "C0GENERAL", general: true },
      { name: "watercooler", id: "C0COOLER", members: [strangerOf(0)] },
      ...universe.channels.flatMap((plan, index) =>
        plan.have.exists === "no" ? [] : [channelSeed(plan, index, there)],
      ),
    ],
    usergroups: [
      ...universe.teams.flatMap((plan, team): SeedUsergroup[] => {
        const { group, groupUsers, same } = plan.have;
        if (group === "no") return [];
        const declared = roster.usergroups.get(handleOf(team));
        const users =
          same && declared !== undefined
            ? [...declared.people.keys()].map((key) => keys.indexOf(key as never))
            : groupUsers;
        return [
          {
            handle: group === "under its old handle" ? `old-${handleOf(team)}` : handleOf(team),
            id: groupId(team),
            name: `${teamKeyOf(team)} people`,
            users: users.filter(there).map(slackId),
            disabled: group === "disabled",
            ...(group === "automatic" ? { auto: "admin" as const } : {}),
          },
        ];
      }),
      ...(universe.settings.wildGroup
        ? [{ handle: "wild-crew", id: groupId(99), name: "Wild", users: [slackId(keys.length)] }]
        : []),
    ],
  };
}

function userSeed(plan: PersonPlan, person: number): SeedUser {
  const { onSlack } = plan;
  return {
    name: keyOf(person),
    id: slackId(person),
    email: emailToday(person),
    deleted: onSlack === "deactivated",
    bot: onSlack === "bot",
    ...(onSlack === "guest" ? { guest: "multi" as const } : {}),
    ...(onSlack === "stranger" ? { teamId: "T0OTHER" } : {}),
  };
}

function channelSeed(plan: ChannelPlan, index: number, there: (person: number) => boolean) {
  const { exists, members, appIsIn, topic } = plan.have;
  return {
    name: exists === "under its old name" ? `old-${channelName(index)}` : channelName(index),
    id: channelId(index),
    private: exists === "of the other privacy" ? !plan.private : plan.private,
    archived: exists === "archived",
    connect: exists === "connected",
    topic: topic.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
    members: [...(appIsIn ? ["rollcall"] : []), ...members.filter(there).map(slackId)],
  };
}
