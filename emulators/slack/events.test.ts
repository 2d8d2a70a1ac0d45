import { describe, expect, test } from "vitest";
import type { SlackSeed } from "./seed.ts";
import type { SlackEmulator } from "./slack.ts";
import { call, slackForTests, stillClock } from "./testing.ts";
import { channelNamed, usergroupNamed, userNamed } from "./world.ts";

const start = slackForTests();

const everyEvent = [
  "team_join",
  "user_change",
  "member_joined_channel",
  "member_left_channel",
  "channel_created",
  "channel_rename",
  "channel_archive",
  "channel_unarchive",
  "channel_left",
  "group_rename",
  "group_archive",
  "group_left",
  "subteam_created",
  "subteam_updated",
  "subteam_members_changed",
  "app_uninstalled",
  "tokens_revoked",
];

const seed: SlackSeed = {
  users: [
    { name: "alice", id: "U0ALICE", email: "alice@acme.dev" },
    { name: "bob", id: "U0BOB", realName: "Bob Builder" },
  ],
  channels: [
    { name: "open", id: "C0OPEN", members: ["rollcall", "alice"] },
    { name: "closed", id: "C0CLOSED", private: true, members: ["rollcall", "alice"] },
    { name: "hidden", id: "C0HIDDEN", private: true, members: ["alice"] },
  ],
  usergroups: [{ handle: "devs", id: "S0DEVS", users: ["alice"] }],
  app: { events: everyEvent },
};

const begin = (more: Partial<SlackSeed> = {}) => start({ ...seed, ...more }, { now: stillClock().now });

/** The events that were sent, without their times. */
function sent(slack: SlackEmulator): Record<string, unknown>[] {
  return slack.deliveries.map(({ payload }) => {
    const { event_ts: _, ...event } = payload["event"] as Record<string, unknown>;
    return event;
  });
}

describe("events of channels", () => {
  test("tell who invited somebody, and not who removed them", async () => {
    const slack = await begin();
    await call(slack, "conversations.invite", { channel: "C0OPEN", users: "U0BOB" });
    slack.byHand("alice", (world) => void channelNamed(world, "open").members.delete("U0BOB"));
    const place = { user: "U0BOB", channel: "C0OPEN", channel_type: "C", team: "T0ACME" };
    expect(sent(slack)).toEqual([
      { type: "member_joined_channel", ...place, inviter: "U0ROLLCALL" },
      { type: "member_left_channel", ...place },
    ]);
  });

  test("name no inviter of somebody who came by themselves", async () => {
    const slack = await begin();
    slack.byHand("bob", (world) => void channelNamed(world, "open").members.add("U0BOB"));
    expect(sent(slack)[0]).not.toHaveProperty("inviter");
  });

  test("of a private channel have names of their own, and come only to who is in it", async () => {
    const slack = await begin();
    slack.byHand("alice", (world) => {
      for (const name of ["closed", "hidden"]) channelNamed(world, name).name = `${name}-too`;
    });
    slack.byHand("alice", (world) => void channelNamed(world, "closed-too").members.add("U0BOB"));
    expect(sent(slack)).toMatchObject([
      { type: "group_rename", channel: { id: "C0CLOSED", name: "closed-too", is_channel: false } },
      { type: "member_joined_channel", channel: "C0CLOSED", channel_type: "G", inviter: "U0ALICE" },
    ]);
  });

  test("tell a new name without the old one or an actor, and who archived", async () => {
    const slack = await begin();
    await call(slack, "conversations.rename", { channel: "C0OPEN", name: "wide-open" });
    slack.byHand("alice", (world) => {
      channelNamed(world, "wide-open").archived = true;
    });
    expect(sent(slack)).toEqual([
      {
        type: "channel_rename",
        channel: {
          id: "C0OPEN",
          name: "wide-open",
          name_normalized: "wide-open",
          created: expect.any(Number),
          is_channel: true,
          is_mpim: false,
        },
      },
      { type: "channel_archive", channel: "C0OPEN", user: "U0ALICE", is_moved: 0 },
    ]);
  });

  test("tell the app when it is removed itself, and by whom", async () => {
    const slack = await begin();
    slack.byHand("alice", (world) => void channelNamed(world, "closed").members.delete("U0ROLLCALL"));
    expect(sent(slack)).toMatchObject([
      { type: "member_left_channel", user: "U0ROLLCALL" },
      { type: "group_left", channel: "C0CLOSED", actor_id: "U0ALICE" },
    ]);
  });
});

describe("events of user groups", () => {
  test("tell who came and went without an actor, at the time that the call answered", async () => {
    const slack = await begin();
    const reply = await call(slack, "usergroups.users.update", { usergroup: "S0DEVS", users: "U0BOB" });
    const { date_update } = reply["usergroup"] as { date_update: number };
    expect(sent(slack)).toEqual([
      {
        type: "subteam_members_changed",
        subteam_id: "S0DEVS",
        team_id: "T0ACME",
        date_previous_update: 1,
        date_update,
        added_users: ["U0BOB"],
        added_users_count: 1,
        removed_users: ["U0ALICE"],
        removed_users_count: 1,
      },
    ]);
  });

  test("tell of changed settings with the last one who changed them", async () => {
    const slack = await begin();
    slack.byHand("bob", (world) => {
      usergroupNamed(world, "devs").handle = "developers";
    });
    expect(sent(slack)).toMatchObject([
      { type: "subteam_updated", subteam: { handle: "developers", updated_by: "U0BOB", users: ["U0ALICE"] } },
    ]);
  });
});

describe("events of people and tokens", () => {
  test("tell of newcomers and of every changed profile, with the address where the scope is there", async () => {
    const slack = await begin();
    slack.byHand("alice", (world) => {
      world.users.set("U0CAROL", { ...userNamed(world, "bob"), id: "U0CAROL", name: "carol" });
      userNamed(world, "alice").deleted = true;
    });
    expect(sent(slack)).toMatchObject([
      { type: "user_change", user: { id: "U0ALICE", deleted: true, profile: { email: "alice@acme.dev" } } },
      { type: "team_join", user: { id: "U0CAROL", name: "carol", profile: { first_name: "Bob" } } },
    ]);
    const [bot] = slack.world.tokens.values();
    bot?.scopes.splice(bot.scopes.indexOf("users:read.email"), 1);
    slack.byHand("alice", (world) => {
      userNamed(world, "alice").deleted = false;
    });
    expect(sent(slack)[2]).not.toHaveProperty("user.profile.email");
  });

  test("of an uninstalled app name users, and the tokens are dead", async () => {
    const slack = await begin();
    slack.uninstall();
    expect(sent(slack)).toEqual([
      { type: "tokens_revoked", tokens: { oauth: [], bot: ["U0ROLLCALL"] } },
      { type: "app_uninstalled" },
    ]);
    expect(await call(slack, "auth.test")).toMatchObject({ error: "token_revoked" });
  });
});

describe("an event", () => {
  test("comes only to who is subscribed, and has the scope", async () => {
    const slack = await begin({ app: { events: ["channel_rename"] } });
    slack.byHand("alice", (world) => void channelNamed(world, "open").members.add("U0BOB"));
    expect(slack.deliveries).toEqual([]);
    for (const each of slack.world.tokens.values()) each.scopes = [];
    slack.byHand("alice", (world) => {
      channelNamed(world, "open").name = "other";
    });
    expect(slack.deliveries).toEqual([]);
  });

  test("lies in an envelope that names one installation", async () => {
    const slack = await begin({ enterprise: { id: "E0ORG", name: "Acme Org" } });
    await call(slack, "conversations.create", { name: "new" });
    expect(slack.deliveries[0]?.payload).toEqual({
      token: expect.any(String),
      team_id: "T0ACME",
      enterprise_id: "E0ORG",
      context_team_id: "T0ACME",
      context_enterprise_id: "E0ORG",
      api_app_id: "A0ROLLCALL",
      event: expect.objectContaining({ type: "channel_created" }),
      type: "event_callback",
      event_id: expect.stringMatching(/^Ev/),
      event_time: Date.parse("2026-11-30T12:00:00Z") / 1_000,
      authorizations: [
        {
          enterprise_id: "E0ORG",
          team_id: "T0ACME",
          user_id: "U0ROLLCALL",
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
      event_context: expect.any(String),
    });
  });
});
