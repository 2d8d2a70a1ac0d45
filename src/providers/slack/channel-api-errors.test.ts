import { describe, expect, test } from "vitest";
import { channelNamed, memberNames } from "../../../emulators/slack/world.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import { rosterFromYaml } from "../../roster/testing/roster-from-yaml.ts";
import { acmePeople, acmeRoster, acmeUsers } from "./testing/acme.ts";
import { callsOf, errorAnswer, slackFixtureForTests } from "./testing/fixture.ts";

const startFixture = slackFixtureForTests();
const talk = acmeRoster("teams: { backend: { members: [alice, bob], slack: { channels: [talk] } } }");
const exact = acmeRoster(
  "teams: { backend: { members: [alice], slack: { channels: [{ name: talk, members: exact }] } } }",
);
const secret = acmeRoster(
  "teams: { backend: { members: [alice, bob], slack: { channels: [{ name: secret, private: true }] } } }",
);
const topic = `slack: { workspace: acme, channels: [{ name: talk, topic: Hello }] }\n${acmeUsers.trim()}`;
const archived = `slack: { workspace: acme, channels: [{ name: talk, archived: true }] }\n${acmeUsers.trim()}`;
const live = `slack: { workspace: acme, channels: [{ name: talk }] }\n${acmeUsers.trim()}`;
const renamed = `slack: { workspace: acme, channels: [{ name: chatter, id: C0TALK }] }\n${acmeUsers.trim()}`;
const asPerson = { token: "xoxp-dana" };
const dana = { tokens: [{ token: "xoxp-dana", user: "dana" }] };

describe("what Slack refuses about channels, row by row", () => {
  test("already_in_channel: whoever came meanwhile is as they should be", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["rollcall"] }],
    });
    const run = await fixture.apply(talk, () => {
      channelNamed(fixture.slack.world, "talk").members.add("U0BOB0000");
    });
    expect(run.results).toEqual(["#talk +user:alice: applied", "#talk +user:bob: applied"]);
    expect(memberNames(fixture.slack.world, "talk")).toEqual(["alice", "bob", "rollcall"]);
  });

  test("cant_invite_self: a roster's user who is the app's own bot is no candidate", async () => {
    const fixture = await startFixture({ users: acmePeople, channels: [{ name: "talk" }] });
    const run = await fixture.apply(talk.replace("{ email: bob@acme.dev }", "{ slack: U0ROLLCALL }"));
    expect(run.codes).toEqual(["slack_account_not_member"]);
    expect(fixture.sent("conversations.invite").map((each) => each["users"])).toEqual([
      "U0ALICE00",
      "U0ALICE00",
    ]);
  });

  test("cant_invite_self: the person for whom the app acts joins in place of being invited", async () => {
    const fixture = await startFixture(
      { users: acmePeople, channels: [{ name: "talk" }], ...dana },
      asPerson,
    );
    const run = await fixture.apply(talk.replace("[alice, bob]", "[alice, dana]"));
    expect(run.results).toEqual(["#talk +user:alice: applied", "#talk +user:dana: applied"]);
    expect(memberNames(fixture.slack.world, "talk")).toEqual(["alice", "dana"]);
  });

  test("cant_kick_self: the acting identity is never planned to be removed", async () => {
    const members = ["rollcall", "dana", "alice"];
    const fixture = await startFixture({ users: acmePeople, channels: [{ name: "talk", members }], ...dana });
    expect((await fixture.plan(exact)).lines).toEqual(["#talk -user:dana"]);
    const own = await startFixture(
      { users: acmePeople, channels: [{ name: "talk", members }], ...dana },
      asPerson,
    );
    const run = await own.apply(exact);
    expect(run.lines).toEqual([]);
    expect(run.plan.findings.map((each) => each.code)).toContain("self_spared");
  });

  test("cant_kick_from_general: nobody is planned out of the general channel, whatever its name", async () => {
    const fixture = await startFixture({ users: acmePeople, channels: [{ name: "talk", general: true }] });
    const run = await fixture.apply(exact);
    expect(run.lines).toEqual([]);
    expect(run.plan.findings.map((each) => each.code)).toContain("slack_general_holds_all");
  });

  test("cant_kick_from_general: a channel that became general meanwhile says so", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["rollcall", "alice", "bob"] }],
    });
    const run = await fixture.apply(exact, () => {
      channelNamed(fixture.slack.world, "talk").general = true;
    });
    expect(run.results).toEqual(["#talk -user:bob: slack_cant_kick_from_general"]);
  });

  test("cant_archive_general: refused in the plan, and nothing is sent", async () => {
    const fixture = await startFixture({ users: acmePeople, channels: [{ name: "talk", general: true }] });
    const run = await fixture.apply(archived);
    expect(run.codes).toEqual(["slack_archive_impossible"]);
    expect(run.results).toEqual(["#talk archive: skipped"]);
    expect(fixture.writes()).toEqual([]);
  });

  test("cant_archive_required: a channel that the workspace requires stays, and the report says why", async () => {
    const fixture = await startFixture({ users: acmePeople, channels: [{ name: "talk", required: true }] });
    const run = await fixture.apply(archived);
    expect(run.results).toEqual(["#talk archive: slack_cant_archive_required"]);
    expect(fixture.writes()).toEqual(
      ["conversations.archive", "conversations.join", "conversations.archive"].slice(0, 1),
    );
  });

  test.each([
    ["an invitation", talk, "conversations.invite"],
    ["a topic", topic, "conversations.setTopic"],
    ["a rename", renamed, "conversations.rename"],
    ["archiving", archived, "conversations.archive"],
  ])(
    "not_in_channel: %s lets the app into a public channel once, and tries again",
    async (_, yaml, method) => {
      const fixture = await startFixture({ users: acmePeople, channels: [{ name: "talk", id: "C0TALK" }] });
      const run = await fixture.apply(yaml);
      expect(run.results.every((each) => each.endsWith(": applied"))).toBe(true);
      expect(fixture.writes()).toEqual([method, "conversations.join", method]);
      expect((await fixture.plan(yaml)).lines).toEqual([]);
    },
  );

  test("not_in_channel: an app that can't stay in a channel tries only once more", async () => {
    const fixture = await startFixture({ users: acmePeople, channels: [{ name: "talk" }] });
    fixture.slack.fail({
      matches: callsOf("conversations.setTopic"),
      fault: errorAnswer("not_in_channel"),
      times: 99,
    });
    const run = await fixture.apply(topic);
    expect(run.results).toEqual(['#talk topic "" -> "Hello": slack_not_in_channel']);
    expect(fixture.writes()).toEqual([
      "conversations.setTopic",
      "conversations.join",
      "conversations.setTopic",
    ]);
  });

  test("not_in_channel: a private channel that the app was taken out of says 'invite the app'", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "secret", private: true, members: ["rollcall"] }],
    });
    fixture.slack.fail({ matches: callsOf("conversations.invite"), fault: errorAnswer("not_in_channel") });
    const run = await fixture.apply(secret);
    expect(run.outcomes).toMatchObject([
      {
        status: "failed",
        error: { code: "slack_not_in_channel", remedy: expect.stringContaining("/invite @rollcall") },
      },
      { status: "failed" },
    ]);
    expect(fixture.writes()).toEqual(["conversations.invite"]);
  });

  test("not_in_channel (kick): whoever has left meanwhile is as they should be", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["rollcall", "alice", "bob"] }],
    });
    const run = await fixture.apply(exact, () => {
      channelNamed(fixture.slack.world, "talk").members.delete("U0BOB0000");
    });
    expect(run.results).toEqual(["#talk -user:bob: applied"]);
    expect(fixture.writes()).toEqual(["conversations.kick"]);
  });

  test("not_in_channel (kick): when it is the app that isn't in, it joins and tries again", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["alice", "bob"] }],
    });
    const run = await fixture.apply(exact);
    expect(run.results).toEqual(["#talk -user:bob: applied"]);
    expect(memberNames(fixture.slack.world, "talk")).toEqual(["alice", "rollcall"]);
  });

  test("not_in_channel (unarchive): by hand, and not tried twice", async () => {
    const fixture = await startFixture(
      { users: acmePeople, channels: [{ name: "talk", archived: true }], ...dana },
      asPerson,
    );
    fixture.slack.fail({ matches: callsOf("conversations.unarchive"), fault: errorAnswer("not_in_channel") });
    const run = await fixture.apply(live);
    expect(run.results).toEqual(["#talk archived true -> false: slack_unarchive_by_hand"]);
    expect(fixture.writes()).toEqual(["conversations.unarchive"]);
  });

  test.each(["user_not_found", "user_disabled", "cant_invite"] as const)(
    "%s: somebody deactivated meanwhile keeps nobody else out",
    async (error) => {
      const fixture = await startFixture(
        { users: acmePeople, channels: [{ name: "talk", members: ["rollcall"] }] },
        { options: { deactivatedInvite: error } },
      );
      const run = await fixture.apply(talk, () => {
        const alice = fixture.slack.world.users.get("U0ALICE00");
        if (alice) alice.deleted = true;
      });
      expect(run.results).toEqual([`#talk +user:alice: slack_${error}`, "#talk +user:bob: applied"]);
      expect(memberNames(fixture.slack.world, "talk")).toEqual(["bob", "rollcall"]);
      expect((await fixture.plan(talk)).lines).toEqual([]);
    },
  );

  test.each([
    "user_is_restricted",
    "user_is_ultra_restricted",
    "ura_max_channels",
    "org_user_not_in_team",
    "invitee_cant_see_channel",
    "app_cannot_join_channel",
    "a_name_that_slack_adds_later",
  ])("%s: told about that person, and the others get in", async (error) => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["rollcall"] }],
    });
    const errors = [{ user: "U0ALICE00", ok: false, error }];
    fixture.slack.fail({ matches: callsOf("conversations.invite"), fault: errorAnswer(error, { errors }) });
    const run = await fixture.apply(talk);
    expect(run.results).toEqual([`#talk +user:alice: slack_${error}`, "#talk +user:bob: applied"]);
    expect(fixture.sent("conversations.invite").map((each) => each["users"])).toEqual([
      "U0ALICE00,U0BOB0000",
      "U0BOB0000",
    ]);
  });

  test("is_archived: a channel archived meanwhile says so, and is no reason to stop", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["rollcall"] }],
    });
    const run = await fixture.apply(talk, () => {
      channelNamed(fixture.slack.world, "talk").archived = true;
    });
    expect(run.results).toEqual([
      "#talk +user:alice: slack_is_archived",
      "#talk +user:bob: slack_is_archived",
    ]);
    expect(fixture.writes()).toEqual(["conversations.invite"]);
  });

  test("already_archived and not_archived: as it should be", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["rollcall"] }],
    });
    const run = await fixture.apply(archived, () => {
      channelNamed(fixture.slack.world, "talk").archived = true;
    });
    expect(run.results).toEqual(["#talk archive: applied"]);
    const own = await startFixture(
      { users: acmePeople, channels: [{ name: "talk", archived: true }], ...dana },
      asPerson,
    );
    const back = await own.apply(live, () => {
      channelNamed(own.slack.world, "talk").archived = false;
    });
    expect(back.results).toEqual(["#talk archived true -> false: applied"]);
  });

  test("name_taken: a channel of that name that came into being meanwhile is not taken over", async () => {
    const fixture = await startFixture({ users: acmePeople, channels: [{ name: "other", id: "C0OTHER" }] });
    const run = await fixture.apply(talk, () => {
      channelNamed(fixture.slack.world, "other").name = "talk";
    });
    expect(run.results).toEqual([
      '#talk create {"private":false}: slack_name_taken',
      "#talk +user:alice: skipped",
      "#talk +user:bob: skipped",
    ]);
    expect(memberNames(fixture.slack.world, "talk")).toEqual([]);
  });

  test("name_taken: a hidden private channel that holds the name is a conflict for a person to settle", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", private: true, members: ["dana"] }],
    });
    const run = await fixture.apply(talk);
    expect(run.results).toEqual([
      '#talk create {"private":false}: slack_name_taken',
      "#talk +user:alice: skipped",
      "#talk +user:bob: skipped",
    ]);
    expect(run.reasons[0]).toContain("app can't see");
  });

  test("name_taken: an archived channel that holds the name is seen, and named in the plan", async () => {
    const fixture = await startFixture({ users: acmePeople, channels: [{ name: "talk", archived: true }] });
    const run = await fixture.apply(talk);
    expect(run.codes).toEqual(["slack_unarchive_by_hand"]);
    expect(fixture.writes()).toEqual([]);
  });

  test("name_taken: a rename onto a name that another channel has is told in the plan", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", id: "C0TALK", members: ["rollcall"] }, { name: "chatter" }],
    });
    const run = await fixture.apply(renamed);
    expect(run.codes).toEqual(["slack_name_held"]);
    expect(fixture.writes()).toEqual([]);
  });

  test("restricted_action (kick): found out once, reported once, and the rest is skipped", async () => {
    const fixture = await startFixture(
      { users: acmePeople, channels: [{ name: "talk", members: ["rollcall", "alice", "bob", "carol"] }] },
      { options: { kickRestricted: { public: true, private: false } } },
    );
    const run = await fixture.apply(exact);
    expect(run.results).toEqual(["#talk -user:bob: slack_restricted_action", "#talk -user:carol: skipped"]);
    expect(fixture.writes()).toEqual(["conversations.kick"]);
    expect(run.reasons[1]).toContain("as reported for #talk");
  });

  test("restricted_action (kick): somebody whom the roster doesn't know is told by name", async () => {
    const fixture = await startFixture(
      { users: acmePeople, channels: [{ name: "talk", members: ["rollcall", "alice", "walk-in"] }] },
      { options: { kickRestricted: { public: true, private: false } } },
    );
    expect((await fixture.apply(exact)).reasons).toEqual([
      "A workspace setting doesn't let the app remove walk-in from #talk.",
    ]);
  });

  test("restricted_action (create): reported once a run", async () => {
    const fixture = await startFixture({ users: acmePeople }, { options: { createRestricted: true } });
    const run = await fixture.apply(talk.replace("[talk]", "[talk, walk]"));
    expect(run.results.slice(0, 2)).toEqual([
      '#talk create {"private":false}: slack_restricted_action',
      '#walk create {"private":false}: skipped',
    ]);
    expect(fixture.writes()).toEqual(["conversations.create"]);
  });

  test("restricted_action (invite): reported once, not for each person and not for each channel", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [
        { name: "talk", members: ["rollcall"] },
        { name: "walk", members: ["rollcall"] },
      ],
    });
    fixture.slack.fail({
      matches: callsOf("conversations.invite"),
      fault: errorAnswer("restricted_action"),
      times: 9,
    });
    const run = await fixture.apply(talk.replace("[talk]", "[talk, walk]"));
    expect(run.results).toEqual([
      "#talk +user:alice: slack_restricted_action",
      "#talk +user:bob: skipped",
      "#walk +user:alice: skipped",
      "#walk +user:bob: skipped",
    ]);
    expect(fixture.writes()).toEqual(["conversations.invite"]);
  });

  test("not_authorized (rename) and restricted_action (archive) are told", async () => {
    const channels = [{ name: "talk", id: "C0TALK", members: ["rollcall"] }];
    const fixture = await startFixture(
      { users: acmePeople, channels },
      { options: { renameRestricted: true, archiveRestricted: true } },
    );
    expect((await fixture.apply(renamed)).results).toEqual([
      '#chatter name "talk" -> "chatter": slack_not_authorized',
    ]);
    expect((await fixture.apply(archived)).results).toEqual(["#talk archive: slack_restricted_action"]);
  });

  test("no_external_invite_permission: told once, and the others get in", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [
        { name: "talk", members: ["rollcall"] },
        { name: "walk", members: ["rollcall"] },
      ],
    });
    const error = "no_external_invite_permission";
    fixture.slack.fail({
      matches: (call) => callsOf("conversations.invite")(call) && call.body.includes("U0BOB0000"),
      fault: errorAnswer(error, { errors: [{ user: "U0BOB0000", ok: false, error }] }),
      times: 9,
    });
    expect((await fixture.apply(talk.replace("[talk]", "[talk, walk]"))).results).toEqual([
      "#talk +user:alice: applied",
      "#talk +user:bob: slack_no_external_invite_permission",
      "#walk +user:alice: applied",
      "#walk +user:bob: skipped",
    ]);
  });

  test("method_not_supported_for_channel_type: a pinned id that is a direct message's is refused with the roster", async () => {
    expect(() => rosterFromYaml(renamed.replace("C0TALK", "D0TALKING"))).toThrow("begin with C or G");
  });

  test("too_long and invalid_name: refused with the roster, before Slack hears of it", () => {
    for (const name of ["Talk", "a b", "x".repeat(81), '""']) {
      expect(() => rosterFromYaml(live.replace("talk", name))).toThrow(RollcallError);
    }
    expect(() => rosterFromYaml(topic.replace("Hello", "x".repeat(251)))).toThrow(RollcallError);
  });

  test("method_not_supported_for_channel_type: told for a whole channel, not for one person after the other", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["rollcall"] }],
    });
    fixture.slack.fail({
      matches: callsOf("conversations.invite"),
      fault: errorAnswer("method_not_supported_for_channel_type"),
    });
    const run = await fixture.apply(talk);
    expect(run.results).toEqual([
      "#talk +user:alice: slack_method_not_supported_for_channel_type",
      "#talk +user:bob: slack_method_not_supported_for_channel_type",
    ]);
    expect(fixture.writes()).toEqual(["conversations.invite"]);
  });

  test("channel_not_found: a pinned id that is nowhere is never made anew", async () => {
    const fixture = await startFixture({ users: acmePeople, channels: [{ name: "chatter" }] });
    const run = await fixture.apply(renamed);
    expect(run.codes).toEqual(["slack_channel_lost"]);
    expect(run.lines).toEqual([]);
    expect(fixture.writes()).toEqual([]);
  });

  test("channel_not_found: a channel deleted meanwhile is told, and not made anew", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", id: "C0TALK", members: ["rollcall"] }],
    });
    const run = await fixture.apply(talk, () => void fixture.slack.world.channels.delete("C0TALK"));
    expect(run.results).toEqual([
      "#talk +user:alice: slack_channel_not_found",
      "#talk +user:bob: slack_channel_not_found",
    ]);
    expect(fixture.writes()).toEqual(["conversations.invite"]);
  });

  test("a private channel without the app, declared by id, says 'invite the app'", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "secret", id: "C0SECRET", private: true }],
    });
    const run = await fixture.plan(secret.replace("name: secret", "name: secret, id: C0SECRET"));
    expect(run.plan.findings.find((each) => each.severity === "error")).toMatchObject({
      code: "slack_channel_lost",
      message: expect.stringContaining("private and the app isn't in it"),
      remedy: expect.stringContaining("Invite the app"),
      at: { file: "teams.yaml", line: 7 },
    });
  });
});
