import type { SeedUser, SeedUsergroup, SlackSeed } from "../../emulators/slack/seed.ts";
import type { ResolvedRoster } from "../../src/roster/resolved.ts";
import {
  channelId,
  channelName,
  emailToday,
  groupId,
  handleOf,
  keyOf,
  peopleWithSecondAccounts,
  second,
  slackId,
  teamKeyOf,
  undeclaredLogin,
} from "./names.ts";
import { type ChannelPlan, keys, type PersonPlan, undeclaredPeople, type WorldPlan } from "./world.ts";

/** Returns Slack as a world describes it, with a token of the app's bot. */
export function slackSeed(world: WorldPlan, roster: ResolvedRoster, token: string): SlackSeed {
  const isOnSlack = (person: number) =>
    person >= keys.length || (world.people[person]?.onSlack ?? "absent") !== "absent";
  const people = world.people.flatMap((plan, person) => (isOnSlack(person) ? [userSeed(plan, person)] : []));
  return {
    team: { id: "T0ACME", domain: "acme", name: "Acme" },
    tokens: [{ token }],
    users: [
      ...people,
      ...peopleWithSecondAccounts(world).map((person) => ({
        name: `${keyOf(person)}-alt`,
        id: second.slackId(person),
        email: second.email(person),
      })),
      ...undeclaredPeople.map((name, index) => ({
        name,
        id: slackId(keys.length + index),
        email: `${name}@acme.dev`,
      })),
    ],
    channels: [
      { name: "general", id: "C0GENERAL", general: true },
      { name: "watercooler", id: "C0COOLER", members: [undeclaredLogin(0)] },
      ...world.channels.flatMap((plan, index) =>
        plan.actual.exists === "no" ? [] : [channelSeed(plan, index, isOnSlack)],
      ),
    ],
    usergroups: [
      ...world.teams.flatMap((plan, team): SeedUsergroup[] => {
        const { group, groupUsers, same } = plan.actual;
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
            users: users.filter(isOnSlack).map(slackId),
            disabled: group === "disabled",
            ...(group === "automatic" ? { auto: "admin" as const } : {}),
          },
        ];
      }),
      ...(world.settings.undeclaredGroup
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
    ...(onSlack === "of another workspace" ? { teamId: "T0OTHER" } : {}),
  };
}

function channelSeed(plan: ChannelPlan, index: number, isOnSlack: (person: number) => boolean) {
  const { exists, members, appIsIn, topic } = plan.actual;
  return {
    name: exists === "under its old name" ? `old-${channelName(index)}` : channelName(index),
    id: channelId(index),
    private: exists === "of the other privacy" ? !plan.private : plan.private,
    archived: exists === "archived",
    connect: exists === "connected",
    topic: topic.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
    members: [...(appIsIn ? ["rollcall"] : []), ...members.filter(isOnSlack).map(slackId)],
  };
}
