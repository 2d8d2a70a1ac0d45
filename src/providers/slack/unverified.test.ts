import { describe, expect, test } from "vitest";
import type { SlackOptions } from "../../../emulators/slack/options.ts";
import { memberNames, usergroupNames } from "../../../emulators/slack/world.ts";
import { acmePeople, acmeRoster, acmeUsers } from "./testing/acme.ts";
import { slackFixtureForTests } from "./testing/fixture.ts";

const startFixture = slackFixtureForTests();
const talk = acmeRoster("teams: { backend: { members: [alice, bob, carol], slack: { channels: [talk] } } }");
const crew = acmeRoster(
  "teams: { backend: { name: Backend, members: [alice, bob], slack: { usergroup: crew } } }",
);
const own = (channel: string) => `slack: { workspace: acme, channels: [${channel}] }\n${acmeUsers.trim()}\n`;
const both = <Key extends keyof SlackOptions>(option: Key, ...values: readonly SlackOptions[Key][]) =>
  values.map(
    (value) =>
      [`${option} is ${JSON.stringify(value)}`, { [option]: value } as Partial<SlackOptions>] as const,
  );

describe("what nobody knows for sure about Slack works either way", () => {
  test.each([
    ["atomic, told whom", { inviteIsAtomic: true, inviteErrorsListed: true }],
    ["atomic, not told whom", { inviteIsAtomic: true, inviteErrorsListed: false }],
    ["partial, told whom", { inviteIsAtomic: false, inviteErrorsListed: true }],
    ["partial, not told whom", { inviteIsAtomic: false, inviteErrorsListed: false }],
  ] as const)("invitations that are %s", async (_, options) => {
    const fixture = await startFixture(
      { users: acmePeople, channels: [{ name: "talk", members: ["rollcall"] }] },
      { options },
    );
    const run = await fixture.apply(talk, () => {
      const bob = fixture.slack.world.users.get("U0BOB0000");
      if (bob) bob.deleted = true;
    });
    expect(run.results).toEqual([
      "#talk +user:alice: applied",
      "#talk +user:bob: slack_user_not_found",
      "#talk +user:carol: applied",
    ]);
    expect(memberNames(fixture.slack.world, "talk")).toEqual(["alice", "carol", "rollcall"]);
    expect((await fixture.plan(talk)).lines).toEqual([]);
  });

  test.each(both("emptyUsergroupAccepted", true, false))(
    "an emptied user group, when %s",
    async (_, options) => {
      const fixture = await startFixture(
        { users: acmePeople, usergroups: [{ handle: "crew", name: "Backend", users: ["alice"] }] },
        { options },
      );
      const empty = crew.replace("[alice, bob]", "[]");
      expect((await fixture.apply(empty)).results).toEqual(["@crew archive: applied"]);
      expect(fixture.writes()).toEqual(["usergroups.disable"]);
      expect((await fixture.plan(empty)).lines).toEqual([]);
    },
  );

  test.each(both("deactivatedListEmptiesGroup", true, false))(
    "a group's people all deactivated, when %s",
    async (_, options) => {
      const fixture = await startFixture(
        { users: acmePeople, usergroups: [{ handle: "crew", name: "Backend", users: ["dana"] }] },
        { options },
      );
      await fixture.apply(crew.replace("Alice@Acme.dev", "gone@acme.dev").replace("[alice, bob]", "[alice]"));
      expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["dana"]);
    },
  );

  test.each(both("alreadyEnabledErrors", true, false))(
    "enabling and disabling twice, when %s",
    async (_, options) => {
      const fixture = await startFixture(
        {
          users: acmePeople,
          usergroups: [{ handle: "crew", name: "Backend", users: ["alice", "bob"], disabled: true }],
        },
        { options },
      );
      const enabled = await fixture.apply(crew, () => {
        for (const each of fixture.slack.world.usergroups.values()) each.disabledAt = 0;
      });
      expect(enabled.reasons).toEqual([]);
      const disabled = await fixture.apply(crew.replace("[alice, bob]", "[]"), () => {
        for (const each of fixture.slack.world.usergroups.values()) each.disabledAt = 1;
      });
      expect(disabled.reasons).toEqual([]);
    },
  );

  test.each(both("deactivatedListedAsMembers", true, false))(
    "deactivated members, when %s",
    async (_, options) => {
      const fixture = await startFixture(
        {
          users: acmePeople,
          channels: [{ name: "talk", members: ["rollcall", "alice", "bob", "carol", "gone"] }],
        },
        { options },
      );
      expect((await fixture.plan(talk.replace("[talk]", "[{ name: talk, members: exact }]"))).lines).toEqual(
        [],
      );
    },
  );

  test.each(both("externalUsersListed", true, false))("strangers, when %s", async (_, options) => {
    const fixture = await startFixture(
      {
        users: acmePeople,
        channels: [
          { name: "talk", connect: true, members: ["rollcall", "alice", "bob", "carol", "stranger"] },
        ],
      },
      { options },
    );
    expect((await fixture.plan(talk.replace("[talk]", "[{ name: talk, members: exact }]"))).lines).toEqual(
      [],
    );
  });

  test("a name that a hidden private channel has is taken, or isn't", async () => {
    const seed = { users: acmePeople, channels: [{ name: "talk", private: true, members: ["dana"] }] };
    const taken = await startFixture(seed, { options: { nameTakenByHidden: true } });
    expect((await taken.apply(talk)).results[0]).toContain("slack_name_taken");
    const free = await startFixture(seed, { options: { nameTakenByHidden: false } });
    expect((await free.apply(talk)).reasons).toEqual([]);
    expect((await free.plan(talk)).lines).toEqual([]);
  });

  test("channels, people and user groups share one space of names, or don't", async () => {
    const yaml = acmeRoster(
      "teams: { crew: { members: [bob], slack: { usergroup: crew, channels: [crew] } } }",
    );
    const shared = await startFixture({ users: acmePeople }, { options: { sharedNames: true } });
    const run = await shared.apply(yaml);
    expect(run.results).toContain('@crew create {"name":"crew"}: slack_handle_already_exists');
    expect(memberNames(shared.slack.world, "crew")).toEqual(["bob", "rollcall"]);
    const apart = await startFixture({ users: acmePeople }, { options: { sharedNames: false } });
    expect((await apart.apply(yaml)).reasons).toEqual([]);
    expect((await apart.plan(yaml)).lines).toEqual([]);
  });

  test.each([
    ["@dana", "person @dana", { usergroup: "dana" }],
    ["#crew", "user group @crew", { usergroup: "walkers", channels: ["crew"] }],
    ["#dana", "person @dana", { channels: [{ name: "dana", id: "C0TALK" }] }],
  ])(
    "%s would have the name of the %s, which the plan warns of until it is done",
    async (name, holder, slack) => {
      const yaml = acmeRoster(`teams: { a: { members: [bob], slack: ${JSON.stringify(slack)} } }`);
      const fixture = await startFixture(
        {
          users: acmePeople,
          channels: [{ name: "talk", id: "C0TALK", members: ["rollcall", "bob"] }],
          usergroups: [{ handle: "crew", users: ["bob"] }],
        },
        { options: { sharedNames: false } },
      );
      const first = await fixture.apply(yaml);
      const [warning] = first.plan.findings.filter((each) => each.code === "slack_name_shared");
      expect(warning).toMatchObject({
        severity: "warning",
        message: expect.stringContaining(`${name} would have the name of the ${holder},`),
        at: { line: expect.any(Number) },
      });
      expect(first.reasons).toEqual([]);
      expect((await fixture.plan(yaml)).codes).toEqual([]);
    },
  );

  test.each([...both("topicEncoding", "mrkdwn", "entities", "raw"), ...both("emojiNamed", true, false)])(
    "a topic is set once, when %s",
    async (_, options) => {
      const fixture = await startFixture(
        {
          users: acmePeople,
          channels: [{ name: "help" }, { name: "secret", private: true, members: ["rollcall"] }],
        },
        { options },
      );
      const yaml = own(
        '{ name: talk, topic: "R&D <x> https://acme.dev/a acme.dev #help #secret &lt; 🚀 now" }',
      );
      await fixture.apply(yaml);
      expect((await fixture.plan(yaml)).lines).toEqual([]);
      expect(fixture.slack.world.notices.length).toBe(1);
    },
  );

  test.each(both("narrowScopes", true, false))(
    "narrow scopes, when %s: the manifest's scopes suffice",
    async (_, options) => {
      const fixture = await startFixture({ users: acmePeople }, { options });
      expect((await fixture.apply(own("{ name: talk, topic: x }"))).reasons).toEqual([]);
    },
  );

  test.each(both("jsonUsers", true, false))(
    "lists of ids are sent in the documented form, so that it matters not whether %s",
    async (_, options) => {
      const fixture = await startFixture({ users: acmePeople }, { options });
      expect((await fixture.apply(crew)).reasons).toEqual([]);
      expect(fixture.sent("usergroups.users.update")[0]?.["users"]).toBe("U0ALICE00,U0BOB0000");
    },
  );

  test.each(both("disabledListUsers", true, false))(
    "a disabled group that comes back, when %s",
    async (_, options) => {
      const fixture = await startFixture(
        {
          users: acmePeople,
          usergroups: [{ handle: "crew", name: "Backend", users: ["alice"], disabled: true }],
        },
        { options },
      );
      expect((await fixture.apply(crew)).reasons).toEqual([]);
      expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["alice", "bob"]);
      expect((await fixture.plan(crew)).lines).toEqual([]);
    },
  );

  test.each(both("disabledListUsers", true, false))(
    "whoever comes back with a disabled group and isn't declared is taken out in the same run, when %s",
    async (_, options) => {
      const fixture = await startFixture(
        {
          users: acmePeople,
          usergroups: [{ handle: "crew", name: "Backend", users: ["alice", "dana"], disabled: true }],
        },
        { options },
      );
      expect((await fixture.plan(crew)).lines).toContain("@crew -user:dana");
      await fixture.apply(crew);
      expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["alice", "bob"]);
      expect((await fixture.plan(crew)).lines).toEqual([]);
    },
  );

  test("bots that can unarchive after all: by hand is still what the plan says", async () => {
    const fixture = await startFixture(
      { users: acmePeople, channels: [{ name: "talk", archived: true }] },
      { options: { botsCanUnarchive: true } },
    );
    expect((await fixture.plan(talk)).codes).toEqual(["slack_unarchive_by_hand"]);
  });

  test.each(both("nonLatinNames", true, false))("names in other scripts, when %s", async (_, options) => {
    const fixture = await startFixture({ users: acmePeople }, { options });
    const run = await fixture.apply(own("{ name: équipe }"));
    expect(run.results).toEqual([
      `#équipe create {"private":false}: ${options.nonLatinNames ? "applied" : "slack_invalid_name_specials"}`,
    ]);
  });
});
