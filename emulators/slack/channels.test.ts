import { describe, expect, test } from "vitest";
import { call, slackForTests } from "./testing.ts";
import { channelNamed, memberNames, userNamed } from "./world.ts";

const start = slackForTests();
const users = [
  { name: "alice", id: "U0ALICE" },
  { name: "bob", id: "U0BOB" },
  { name: "gone", id: "U0GONE", deleted: true },
  { name: "boss", id: "U0BOSS", admin: true },
];

describe("emulated channels", () => {
  test("a name is taken by archived channels, by hidden private ones, by handles and by users", async () => {
    const slack = await start({
      users,
      channels: [
        { name: "old", archived: true },
        { name: "secret", private: true },
      ],
      usergroups: [{ handle: "crew", disabled: true }],
    });
    for (const name of ["old", "secret", "crew", "alice"]) {
      expect(await call(slack, "conversations.create", { name })).toMatchObject({ error: "name_taken" });
    }
    slack.options.nameTakenByHidden = false;
    slack.options.sharedNames = false;
    for (const name of ["secret", "crew", "alice"]) {
      expect(await call(slack, "conversations.create", { name })).toMatchObject({ ok: true });
    }
  });

  test("names are checked, never rewritten", async () => {
    const slack = await start({});
    const errors: unknown[] = [];
    for (const name of ["", "Upper", "with space", "x".repeat(81), "---"]) {
      errors.push((await call(slack, "conversations.create", { name })).error);
    }
    expect(errors).toEqual([
      "invalid_name_required",
      "invalid_name_specials",
      "invalid_name_specials",
      "invalid_name_maxlength",
      "invalid_name_punctuation",
    ]);
    expect(await call(slack, "conversations.create", { name: "équipe" })).toMatchObject({ ok: true });
    slack.options.nonLatinNames = false;
    expect(await call(slack, "conversations.create", { name: "größe" })).toMatchObject({
      error: "invalid_name_specials",
    });
  });

  test("private channels that the app isn't in are invisible", async () => {
    const slack = await start({ channels: [{ name: "secret", id: "C0SECRET", private: true }] });
    expect(await call(slack, "conversations.info", { channel: "C0SECRET" })).toEqual({
      ok: false,
      error: "channel_not_found",
    });
    const list = await call(slack, "conversations.list", { types: "public_channel,private_channel" });
    expect(list["channels"]).toEqual([]);
  });

  test("an invitation with a bad user invites nobody, or the good ones, or with force the good ones", async () => {
    const slack = await start({ users, channels: [{ name: "c", id: "C0C", members: ["rollcall"] }] });
    const invite = (force: string) =>
      call(slack, "conversations.invite", { channel: "C0C", users: "U0ALICE,U0GONE", force });
    expect(await invite("false")).toEqual({
      ok: false,
      error: "user_not_found",
      errors: [{ user: "U0GONE", ok: false, error: "user_not_found" }],
    });
    expect(memberNames(slack.world, "c")).toEqual(["rollcall"]);
    slack.options.inviteIsAtomic = false;
    expect(await invite("false")).toMatchObject({ error: "user_not_found" });
    expect(memberNames(slack.world, "c")).toEqual(["alice", "rollcall"]);
    channelNamed(slack.world, "c").members.delete("U0ALICE");
    expect(await invite("true")).toMatchObject({ ok: true, errors: [{ user: "U0GONE" }] });
  });

  test("an invitation takes at most a hundred, and only from a member", async () => {
    const slack = await start({ users, channels: [{ name: "c", id: "C0C" }] });
    const many = Array.from({ length: 101 }, (_, index) => `U${index}`).join(",");
    expect(await call(slack, "conversations.invite", { channel: "C0C", users: many })).toMatchObject({
      error: "too_many_users",
    });
    expect(await call(slack, "conversations.invite", { channel: "C0C", users: "U0BOB" })).toMatchObject({
      error: "not_in_channel",
    });
    expect(await call(slack, "conversations.join", { channel: "C0C" })).toMatchObject({ ok: true });
    expect(await call(slack, "conversations.join", { channel: "C0C" })).toMatchObject({
      ok: true,
      warning: "already_in_channel",
    });
    expect(await call(slack, "conversations.invite", { channel: "C0C", users: "U0ROLLCALL" })).toMatchObject({
      error: "cant_invite_self",
    });
  });

  test("kicking fails on oneself, on absentees, in general, and where only admins may", async () => {
    const slack = await start({
      users,
      channels: [
        { name: "c", id: "C0C", members: ["rollcall", "alice"] },
        { name: "lobby", id: "C0GENERAL", general: true, members: ["rollcall"] },
      ],
      tokens: [{ token: "xoxp-boss", user: "boss" }],
    });
    const kick = (channel: string, user: string) => call(slack, "conversations.kick", { channel, user });
    expect(await kick("C0C", "U0ROLLCALL")).toMatchObject({ error: "cant_kick_self" });
    expect(await kick("C0C", "U0BOB")).toMatchObject({ error: "not_in_channel" });
    expect(await kick("C0C", "U0NOBODY")).toMatchObject({ error: "user_not_found" });
    expect(await kick("C0GENERAL", "U0ALICE")).toMatchObject({ error: "cant_kick_from_general" });
    slack.options.kickRestricted.public = true;
    expect(await kick("C0C", "U0ALICE")).toMatchObject({ error: "restricted_action" });
    expect(memberNames(slack.world, "c")).toEqual(["alice", "rollcall"]);
    slack.options.kickRestricted.public = false;
    expect(await kick("C0C", "U0ALICE")).toMatchObject({ ok: true });
  });

  test("archiving takes the bot out, and only a person's token brings the channel back", async () => {
    const slack = await start({
      users,
      channels: [{ name: "c", id: "C0C", members: ["rollcall"] }],
      tokens: [{ token: "xoxp-boss", user: "boss" }],
    });
    expect(await call(slack, "conversations.archive", { channel: "C0C" })).toMatchObject({ ok: true });
    expect(await call(slack, "conversations.archive", { channel: "C0C" })).toMatchObject({
      error: "already_archived",
    });
    expect(memberNames(slack.world, "c")).toEqual([]);
    expect(await call(slack, "conversations.unarchive", { channel: "C0C" })).toMatchObject({
      error: "not_in_channel",
    });
    expect(await call(slack, "conversations.unarchive", { channel: "C0C" }, "xoxp-boss")).toMatchObject({
      ok: true,
    });
    expect(await call(slack, "conversations.unarchive", { channel: "C0C" }, "xoxp-boss")).toMatchObject({
      error: "not_archived",
    });
  });

  test("topics come back encoded, as the option says, and each one that is set is a message", async () => {
    const slack = await start({
      channels: [
        { name: "c", id: "C0C", members: ["rollcall"] },
        { name: "help", id: "C0HELP" },
      ],
    });
    const set = async (topic: string) => {
      await call(slack, "conversations.setTopic", { channel: "C0C", topic });
      return channelNamed(slack.world, "c").topic;
    };
    expect(await set("a & <b> https://acme.dev/x #help 🚀")).toBe(
      "a &amp; &lt;b&gt; <https://acme.dev/x> <#C0HELP|help> :rocket:",
    );
    slack.options.topicEncoding = "entities";
    expect(await set("a & <b> https://acme.dev/x")).toBe("a &amp; &lt;b&gt; https://acme.dev/x");
    slack.options.topicEncoding = "raw";
    slack.options.emojiNamed = false;
    expect(await set("a & <b> 🚀")).toBe("a & <b> 🚀");
    expect(slack.world.notices.map((each) => each.subtype)).toEqual(Array(3).fill("channel_topic"));
    expect(
      await call(slack, "conversations.setTopic", { channel: "C0C", topic: "x".repeat(251) }),
    ).toMatchObject({
      error: "too_long",
    });
    expect(await call(slack, "conversations.setTopic", { channel: "C0C" })).toMatchObject({
      error: "invalid_arguments",
      response_metadata: { messages: ["[ERROR] missing required field: topic"] },
    });
  });

  test("deactivated members are listed only where the option says so", async () => {
    const slack = await start({ users, channels: [{ name: "c", id: "C0C", members: ["gone", "bob"] }] });
    expect(await call(slack, "conversations.members", { channel: "C0C" })).toMatchObject({
      members: ["U0BOB"],
    });
    slack.options.deactivatedListedAsMembers = true;
    expect(await call(slack, "conversations.members", { channel: "C0C" })).toMatchObject({
      members: ["U0GONE", "U0BOB"],
    });
    expect(userNamed(slack.world, "gone").deleted).toBe(true);
  });
});
