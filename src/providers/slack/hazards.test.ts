import { describe, expect, test } from "vitest";
import { memberNames, usergroupNamed, usergroupNames } from "../../../emulators/slack/world.ts";
import { acmePeople, acmeRoster, acmeUsers } from "./testing/acme.ts";
import { callsOf, errorAnswer, slackFixtureForTests } from "./testing/fixture.ts";

const startFixture = slackFixtureForTests();
const everybody = acmePeople.map((each) => each.name);
const exact = acmeRoster(
  "teams: { backend: { members: [alice, bob], slack: { channels: [{ name: talk, members: exact }] } } }",
);
const additive = acmeRoster("teams: { backend: { members: [alice, bob], slack: { channels: [talk] } } }");
const crew = acmeRoster(
  "teams: { backend: { name: Backend, members: [alice, bob], slack: { usergroup: crew } } }",
);
const own = (channel: string) => `slack: { workspace: acme, channels: [${channel}] }\n${acmeUsers.trim()}\n`;

describe("hazards of keeping Slack", () => {
  test("the app's own bot is in the channels that it keeps, and is never planned out of them", async () => {
    const fixture = await startFixture({ users: acmePeople });
    await fixture.apply(exact);
    expect(memberNames(fixture.slack.world, "talk")).toContain("rollcall");
    expect((await fixture.plan(exact)).lines).toEqual([]);
  });

  test("bots, Slackbot, the deactivated, guests and strangers in an exact channel are never touched", async () => {
    const fixture = await startFixture(
      {
        users: acmePeople,
        channels: [{ name: "talk", connect: true, members: ["rollcall", "slackbot", ...everybody] }],
      },
      { options: { deactivatedListedAsMembers: true } },
    );
    const run = await fixture.apply(exact);
    expect(run.lines).toEqual(["#talk -slack:U0WALKIN0", "#talk -user:carol", "#talk -user:dana"]);
    expect(memberNames(fixture.slack.world, "talk")).toEqual(
      ["alice", "bob", "gone", "guest", "helper", "rollcall", "slackbot", "stranger", "visitor"].sort(),
    );
    expect((await fixture.plan(exact)).lines).toEqual([]);
  });

  test("members of a Slack Connect channel that users.list doesn't know are never touched", async () => {
    const fixture = await startFixture(
      {
        users: acmePeople,
        channels: [{ name: "talk", connect: true, members: ["rollcall", "stranger", "alice", "bob"] }],
      },
      { options: { externalUsersListed: false } },
    );
    expect((await fixture.plan(exact)).lines).toEqual([]);
  });

  test("a channel shared through Slack Connect is not archived", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", connect: true, members: ["rollcall"] }],
    });
    const run = await fixture.apply(own("{ name: talk, archived: true }"));
    expect([run.codes, fixture.writes()]).toEqual([["slack_archive_impossible"], []]);
  });

  test("a deactivated person still in the file sinks no user group's list and shrinks none to nothing", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [{ handle: "crew", name: "Backend", users: ["carol"] }],
    });
    const yaml = crew.replace("alice: { email: Alice@Acme.dev }", "alice: { email: gone@acme.dev }");
    const run = await fixture.apply(yaml);
    expect(run.reasons).toEqual([]);
    expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["bob"]);
    const nobody = yaml.replace("[alice, bob]", "[alice]");
    expect((await fixture.plan(nobody)).lines).toEqual([]);
  });

  test("an empty user group is disabled, and a disabled one is empty: no change is planned for ever", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [{ handle: "crew", name: "Backend", users: ["carol"] }],
    });
    const empty = crew.replace("[alice, bob]", "[]");
    await fixture.apply(empty);
    for (let count = 0; count < 3; count += 1) expect((await fixture.plan(empty)).lines).toEqual([]);
  });

  test("disabled user groups are always listed too", async () => {
    const fixture = await startFixture({ users: acmePeople });
    await fixture.plan(crew);
    expect(fixture.sent("usergroups.list")).toMatchObject([
      { include_disabled: "true", include_users: "true" },
    ]);
  });

  test("lists are compared as sets", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "b" }, { name: "a" }],
      usergroups: [{ handle: "crew", name: "Backend", users: ["bob", "alice"], channels: ["b", "a"] }],
    });
    const yaml = crew.replace("usergroup: crew", "usergroup: { handle: crew, channels: [b, a] }");
    expect((await fixture.plan(yaml)).lines).toEqual([]);
  });

  test("topic and purpose come back encoded, and are not set twice", async () => {
    const fixture = await startFixture({ users: acmePeople, channels: [{ name: "help" }] });
    const yaml = own(
      '{ name: talk, topic: "R&D <internal> https://acme.dev/x acme.dev #help 🚀", purpose: " naïve & \\"quoted\\" " }',
    );
    await fixture.apply(yaml);
    const said = fixture.slack.world.notices.length;
    expect(said).toBe(2);
    expect((await fixture.apply(yaml)).lines).toEqual([]);
    expect(fixture.slack.world.notices.length).toBe(said);
  });

  test("a topic that the file leaves out is left alone, and an empty one clears it", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", topic: "old", members: ["rollcall"] }],
    });
    expect((await fixture.plan(own("{ name: talk }"))).lines).toEqual([]);
    const cleared = own('{ name: talk, topic: "" }');
    expect((await fixture.apply(cleared)).results).toEqual(['#talk topic "old" -> "": applied']);
    expect((await fixture.plan(cleared)).lines).toEqual([]);
  });

  test("an empty topic is not set on a channel that is made", async () => {
    const fixture = await startFixture({ users: acmePeople });
    await fixture.apply(own('{ name: talk, topic: "", purpose: "" }'));
    expect(fixture.writes()).toEqual(["conversations.create"]);
  });

  test("an exact channel for which nobody lists people keeps its people", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["rollcall", "alice", "walk-in"] }],
    });
    expect((await fixture.plan(own("{ name: talk, members: exact }"))).lines).toEqual([]);
  });

  test("a pinned id with another name is a rename, and never a new channel", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "old", id: "C0TALK", members: ["rollcall"] }],
    });
    expect((await fixture.apply(own("{ name: new, id: C0TALK }"))).lines).toEqual([
      '#new name "old" -> "new"',
    ]);
    expect(fixture.writes()).toEqual(["conversations.rename"]);
  });

  test("renames that pass a name on are done in one run, the last one first", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [
        { name: "a", id: "C0ONE", members: ["rollcall"] },
        { name: "b", id: "C0TWO", members: ["rollcall"] },
      ],
    });
    const yaml = own("{ name: b, id: C0ONE }, { name: c, id: C0TWO }");
    const run = await fixture.apply(yaml);
    expect([run.codes, run.reasons]).toEqual([[], []]);
    expect(fixture.slack.world.channels.get("C0ONE")?.name).toBe("b");
    expect((await fixture.plan(yaml)).lines).toEqual([]);
  });

  test("channels and user groups that may have exchanged their names are left alone where no id tells them apart", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [
        { name: "a", id: "C0ONE", private: true, members: ["rollcall", "alice"] },
        { name: "b", id: "C0TWO", private: true, members: ["rollcall", "bob"] },
      ],
      usergroups: [
        { handle: "x", id: "S0ONE", name: "one", users: ["alice"] },
        { handle: "y", id: "S0TWO", name: "two", users: ["bob"] },
      ],
    });
    const yaml = (id: string) => `slack: { workspace: acme }\n${acmeUsers.trim()}\nteams:
  one: { members: [alice], slack: { usergroup: { handle: y, previously: [x] }, channels: [{ name: b, private: true, previously: [a]${id} }] } }
  two: { members: [bob], slack: { usergroup: { handle: x, previously: [y] }, channels: [{ name: a, private: true, previously: [b] }] } }
`;
    const run = await fixture.apply(yaml(""));
    expect([run.lines, run.codes]).toEqual([[], Array.from({ length: 4 }, () => "slack_names_exchanged")]);
    const pinned = await fixture.plan(yaml(", id: C0ONE"));
    expect(pinned.codes).toEqual([
      "slack_name_held",
      "slack_name_held",
      "slack_names_exchanged",
      "slack_names_exchanged",
    ]);
  });

  test("two channels that swap names are told in the plan", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [
        { name: "a", id: "C0ONE", members: ["rollcall"] },
        { name: "b", id: "C0TWO", members: ["rollcall"] },
      ],
      usergroups: [
        { handle: "x", id: "S0ONE", name: "one", users: ["alice"] },
        { handle: "y", id: "S0TWO", name: "two", users: ["alice"] },
      ],
    });
    const run = await fixture.apply(
      `${own("{ name: b, id: C0ONE }, { name: a, id: C0TWO }")}teams:
  one: { members: [alice], slack: { usergroup: { handle: y, id: S0ONE } } }
  two: { members: [alice], slack: { usergroup: { handle: x, id: S0TWO } } }
`,
    );
    expect(run.codes).toEqual([
      "slack_handle_held",
      "slack_handle_held",
      "slack_name_held",
      "slack_name_held",
    ]);
    expect(fixture.writes()).toEqual([]);
  });

  test("pages with holes: archived channels are listed, and taken out here, not by Slack", async () => {
    const fixture = await startFixture(
      {
        users: acmePeople,
        channels: [
          { name: "a", archived: true },
          { name: "talk", members: ["alice", "bob"] },
        ],
      },
      { options: { emptyPages: true, pageCap: 1 } },
    );
    expect((await fixture.plan(additive)).lines).toEqual([]);
    expect(fixture.sent("conversations.list").every((each) => !("exclude_archived" in each))).toBe(true);
  });

  test("an expired cursor starts the listing anew; a list that stays partial is acted on by nobody", async () => {
    const fixture = await startFixture(
      { users: acmePeople, channels: [{ name: "talk", members: ["rollcall", "alice", "bob"] }] },
      { options: { pageCap: 2 } },
    );
    fixture.slack.fail({
      matches: callsOf("users.list"),
      fault: { kind: "quirk", name: "bad-cursor" },
      after: 2,
    });
    expect((await fixture.plan(exact)).lines).toEqual([]);
    fixture.slack.fail({
      matches: (call) => callsOf("users.list")(call),
      fault: { kind: "quirk", name: "bad-cursor" },
      after: 1,
      times: 99,
    });
    await expect(fixture.apply(exact)).rejects.toMatchObject({
      findings: [{ code: "slack_listing_failed", provider: "slack" }],
    });
    expect(fixture.writes()).toEqual([]);
  });

  test("members that can't be read to the end leave that channel alone, and the others go on", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [
        { name: "talk", id: "C0TALK", members: ["rollcall", "alice", "dana"] },
        { name: "walk", members: ["rollcall", "alice", "dana"] },
      ],
    });
    fixture.slack.fail({
      matches: (call) => callsOf("conversations.members")(call) && call.body.includes("C0TALK"),
      fault: errorAnswer("fetch_members_failed"),
    });
    const yaml = exact.replace(
      "{ name: talk, members: exact }",
      "{ name: talk, members: exact }, { name: walk, members: exact }",
    );
    const run = await fixture.apply(yaml);
    expect(run.results).toEqual(["#walk +user:bob: applied", "#walk -user:dana: applied"]);
    expect(run.plan.findings.find((each) => each.severity === "error")).toMatchObject({
      code: "slack_members_unread",
      resource: "slack-channel/talk",
    });
    expect((await fixture.apply(yaml)).lines).toEqual(["#talk +user:bob", "#talk -user:dana"]);
  });

  test("user groups that can't be listed are left alone, and channels go on", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [{ handle: "crew", users: ["dana"] }],
    });
    fixture.slack.fail({ matches: callsOf("usergroups.list"), fault: errorAnswer("a_new_error") });
    const run = await fixture.apply(crew.replace("usergroup: crew", "usergroup: crew, channels: [talk]"));
    expect(run.codes).toEqual(["slack_usergroups_unread"]);
    expect(run.lines[0]).toBe('#talk create {"private":false}');
    expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["dana"]);
  });

  test("a user group without its list of users is left alone", async () => {
    const fixture = await startFixture({ users: acmePeople });
    fixture.slack.fail({
      matches: callsOf("usergroups.list"),
      fault: {
        kind: "answer",
        answer: {
          status: 200,
          body: { ok: true, usergroups: [{ id: "S0CREW", handle: "crew", date_delete: 0 }] },
        },
      },
    });
    const run = await fixture.plan(crew);
    expect([run.codes, run.lines]).toEqual([["slack_usergroup_unread"], []]);
  });

  test("a default channel that lets in whom the roster takes out is a warning", async () => {
    const fixture = await startFixture({ users: acmePeople });
    const run = await fixture.plan(
      acmeRoster(`
teams:
  one: { members: [alice, bob], slack: { usergroup: { handle: crew, channels: [talk] } } }
  two: { members: [alice], slack: { channels: [{ name: talk, members: exact }] } }
`),
    );
    expect(run.plan.findings.find((each) => each.code === "slack_default_channel_fights")).toMatchObject({
      severity: "warning",
      message: expect.stringContaining("bob"),
    });
  });

  test("public channels are additive by default: whoever came by themselves stays, and is counted once", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["alice", "bob", "dana", "walk-in"] }],
    });
    const run = await fixture.plan(additive);
    expect(run.lines).toEqual([]);
    expect(run.plan.findings).toMatchObject([
      {
        severity: "notice",
        code: "slack_members_unmanaged",
        message: expect.stringContaining("2 members more"),
      },
    ]);
  });

  test("private channels are exact by default", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "secret", private: true, members: ["rollcall", "alice", "dana"] }],
    });
    const yaml = additive.replace("[talk]", "[{ name: secret, private: true }]");
    expect((await fixture.apply(yaml)).results).toEqual([
      "#secret +user:bob: applied",
      "#secret -user:dana: applied",
    ]);
  });

  test("a guest's limits are a finding each time, and never a failing change", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["rollcall", "bob"] }],
    });
    const yaml = additive.replace("Alice@Acme.dev", "visitor@else.dev");
    for (let count = 0; count < 2; count += 1) {
      const run = await fixture.apply(yaml);
      expect([run.codes, run.lines]).toEqual([["slack_account_not_member"], []]);
    }
  });

  test("an app that may not remove people finds out once, and the drift stays in sight", async () => {
    const fixture = await startFixture(
      {
        users: acmePeople,
        channels: [{ name: "talk", members: ["rollcall", "alice", "bob", "carol", "dana"] }],
      },
      { options: { kickRestricted: { public: true, private: false } } },
    );
    await fixture.apply(exact);
    expect(fixture.writes()).toEqual(["conversations.kick"]);
    expect((await fixture.plan(exact)).lines).toEqual(["#talk -user:carol", "#talk -user:dana"]);
  });

  test("a bot can't unarchive: the plan says by hand, and nothing is sent", async () => {
    const fixture = await startFixture({ users: acmePeople, channels: [{ name: "talk", archived: true }] });
    const run = await fixture.apply(additive);
    expect(run.codes).toEqual(["slack_unarchive_by_hand"]);
    expect(run.results.every((each) => each.endsWith(": skipped"))).toBe(true);
    expect(fixture.writes()).toEqual([]);
  });

  test("a bot can't unarchive: a channel that is to be renamed too is told by the name that it has", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "old", id: "C0OLD", archived: true }],
    });
    const { plan } = await fixture.plan(
      acmeRoster("").replace("workspace: acme", "workspace: acme, channels: [{ name: renewed, id: C0OLD }]"),
    );
    expect(plan.findings).toMatchObject([
      { code: "slack_unarchive_by_hand", message: expect.stringMatching(/^#old is .* live, as #renewed;/) },
    ]);
  });

  test("a person's token unarchives, renames and fills a channel in one run", async () => {
    const fixture = await startFixture(
      {
        users: acmePeople,
        channels: [{ name: "old-talk", id: "C0TALK", archived: true, members: ["alice"] }],
        tokens: [{ token: "xoxp-dana", user: "dana" }],
      },
      { token: "xoxp-dana" },
    );
    const yaml = additive.replace("[talk]", "[{ name: talk, id: C0TALK, topic: Back }]");
    const run = await fixture.apply(yaml);
    expect(run.reasons).toEqual([]);
    expect(memberNames(fixture.slack.world, "talk")).toEqual(["alice", "bob", "dana"]);
    expect((await fixture.plan(yaml)).lines).toEqual([]);
  });

  test("two runs at once: the list is read again right before it is written, and others' additions stay", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [{ handle: "crew", name: "Backend", users: ["alice"] }],
    });
    const run = await fixture.apply(crew, () => {
      usergroupNamed(fixture.slack.world, "crew").users.push("U0CAROL00");
    });
    expect(run.results).toEqual(["@crew +user:bob: applied"]);
    expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["alice", "bob", "carol"]);
  });

  test("two runs at once: what the other one has done already is not sent again", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [{ handle: "crew", name: "Backend", users: ["alice"] }],
    });
    const run = await fixture.apply(crew, () => {
      usergroupNamed(fixture.slack.world, "crew").users.push("U0BOB0000");
    });
    expect(run.results).toEqual(["@crew +user:bob: applied"]);
    expect(fixture.writes()).toEqual([]);
  });

  test("an address that differs on Slack is bridged by the person's id", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["rollcall", "bob"] }],
    });
    const yaml = additive.replace(
      "{ email: Alice@Acme.dev }",
      "{ email: alice@elsewhere.dev, slack: U0ALICE00 }",
    );
    expect((await fixture.apply(yaml)).results).toEqual(["#talk +user:alice: applied"]);
  });

  test("invitations never use force, which would hide whom Slack refused", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["rollcall"] }],
    });
    await fixture.apply(additive);
    expect(fixture.sent("conversations.invite")).toEqual([
      { channel: expect.any(String), users: "U0ALICE00,U0BOB0000" },
    ]);
  });

  test("a private channel can be archived by its name alone", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "secret", private: true, members: ["rollcall", "alice"] }],
    });
    const run = await fixture.apply(own("{ name: secret, archived: true }"));
    expect([run.codes, run.results]).toEqual([[], ["#secret archive: applied"]]);
  });

  test("a private channel that is seen, but without the app in it, says 'invite the app'", async () => {
    const fixture = await startFixture({ users: acmePeople });
    const channel = { id: "C0SECRET", name: "secret", is_private: true, is_member: false };
    fixture.slack.fail({
      matches: callsOf("conversations.list"),
      fault: { kind: "answer", answer: { status: 200, body: { ok: true, channels: [channel] } } },
    });
    const run = await fixture.apply(additive.replace("[talk]", "[{ name: secret, private: true }]"));
    expect([run.codes, run.lines]).toEqual([["slack_channel_hidden"], []]);
  });

  test("a declared visibility that differs is told, and nothing of the channel is changed", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [
        { name: "talk", members: ["rollcall", "dana"] },
        { name: "secret", private: true, members: ["rollcall", "dana"] },
      ],
    });
    const yaml = additive.replace("[talk]", "[{ name: talk, private: true }, { name: secret }]");
    const run = await fixture.apply(yaml);
    expect(run.codes).toEqual(["slack_visibility_fixed", "slack_visibility_fixed"]);
    expect([run.lines, fixture.writes()]).toEqual([[], []]);
  });

  test("invitations go a hundred at a time, with an outcome for each person", async () => {
    const many = Array.from({ length: 230 }, (_, index) => ({
      name: `p${index}`,
      id: `U0P${String(index).padStart(6, "0")}`,
      email: `p${index}@acme.dev`,
    }));
    const fixture = await startFixture({ users: many, channels: [{ name: "talk", members: ["rollcall"] }] });
    const yaml = `users:\n${many.map((each) => `  ${each.name}: { email: ${each.email} }\n`).join("")}teams:\n  all:\n    members: [${many.map((each) => each.name).join(", ")}]\n    slack: { channels: [talk] }\n`;
    const run = await fixture.apply(yaml, () => {
      for (const id of ["U0P000007", "U0P000107", "U0P000207"]) {
        const user = fixture.slack.world.users.get(id);
        if (user) user.deleted = true;
      }
    });
    expect(run.results.filter((each) => each.endsWith(": applied")).length).toBe(227);
    expect(run.results.filter((each) => each.endsWith(": slack_user_not_found")).length).toBe(3);
    const sizes = fixture.sent("conversations.invite").map((each) => each["users"]?.split(",").length);
    // In the order of their names, one bad id is in the first hundred and two are in the second.
    expect(sizes).toEqual([100, 99, 100, 98, 30]);
  });
});

describe("default channels", () => {
  const seed = {
    users: acmePeople,
    channels: [
      { name: "old-home", id: "C0OLD", members: ["rollcall"] },
      { name: "home", id: "C0HOME", members: ["rollcall"] },
    ],
    usergroups: [{ handle: "crew", name: "Crew", users: ["alice", "dana"], channels: ["old-home"] }],
  };
  const yaml = acmeRoster(
    "teams: { backend: { members: [alice, bob], slack: { usergroup: { handle: crew, name: Crew, channels: [home] } } } }",
  );

  test("let in who is in the group afterwards: not who leaves it, and who joins it only to the new ones", async () => {
    const fixture = await startFixture(seed);
    await fixture.apply(yaml);
    expect(memberNames(fixture.slack.world, "home")).toEqual(["alice", "bob", "rollcall"]);
    expect(memberNames(fixture.slack.world, "old-home")).toEqual(["rollcall"]);
    expect((await fixture.plan(yaml)).lines).toEqual([]);
  });
});
