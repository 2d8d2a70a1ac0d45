import { describe, expect, test } from "vitest";
import { acmePeople, acmeRoster } from "./testing/acme.ts";
import { slackFixtureForTests } from "./testing/fixture.ts";

const startFixture = slackFixtureForTests();
const exact = (members: string) =>
  acmeRoster(
    `teams: { backend: { name: Backend, members: [${members}], slack: { usergroup: crew, channels: [{ name: secret, private: true }] } } }`,
  );
const withUser = (yaml: string, user: string) => yaml.replace("users:\n", `users:\n  ${user}\n`);
const seed = {
  users: acmePeople,
  channels: [{ name: "secret", private: true, members: ["rollcall", "alice", "bob", "walk-in"] }],
  usergroups: [{ handle: "crew", name: "Backend", users: ["alice", "bob", "walk-in"] }],
} as const;

describe("an undeclared member of an exact list, while a declared person can't be added", () => {
  test.each([
    ["was deactivated, and is pinned", "zed: { slack: U0GONE000 }"],
    ["was deactivated, and is found by address", "zed: { email: gone@acme.dev }"],
    ["is a guest", "zed: { email: guest@else.dev }"],
  ])("goes where that person %s, since their account is known", async (_, zed) => {
    const fixture = await startFixture(seed);
    const run = await fixture.apply(withUser(exact("alice, bob, zed"), zed));
    expect(run.results).toEqual(["@crew -slack:U0WALKIN0: applied", "#secret -slack:U0WALKIN0: applied"]);
    expect(run.unmanaged).toBe(0);
  });

  test.each([
    ["has an unknown address", "zed: { email: typo@acme.dev }"],
    ["has an unknown id", "zed: { slack: U0NOBODY0 }"],
    ["has neither", "zed: { github: zed }"],
    [
      "has a dead id, and the address of a living account",
      "zed: { slack: U0GONE000, email: walkin@acme.dev }",
    ],
  ])("stays where that person %s, which the finding says", async (_, zed) => {
    const fixture = await startFixture(seed);
    const run = await fixture.plan(withUser(exact("alice, bob, zed"), zed));
    expect(run.lines).toEqual([]);
    const [told] = run.plan.findings.filter((each) => each.message.includes("Left out of"));
    expect(told?.message).toContain(
      "Left out of #secret and @crew. Undeclared members stay there, since one of them may be this person: walk-in.",
    );
    expect(run.unmanaged).toBe(2);
  });
});

describe("an account that an earlier roster gave to somebody else than the person who isn't found", () => {
  const unknown = (yaml: string) => withUser(yaml, "zed: { email: typo@acme.dev }");
  const carolBefore = (who: string) =>
    unknown(exact("alice, bob, carol, zed")).replace("carol: { slack: U0CAROL00 }", who);

  test("goes, since it can't be theirs", async () => {
    const fixture = await startFixture(seed);
    const before = carolBefore("carol: { email: walkin@acme.dev }");
    const run = await fixture.apply(unknown(exact("alice, bob, zed")), undefined, [before]);
    expect(run.results).toEqual(["@crew -slack:U0WALKIN0: applied", "#secret -slack:U0WALKIN0: applied"]);
  });

  test("stays where it was their own, or their entry's under another key", async () => {
    const fixture = await startFixture(seed);
    const own = withUser(exact("alice, bob, zed"), "zed: { email: walkin@acme.dev }");
    const renamed = withUser(exact("alice, bob, zora"), "zora: { email: walkin@acme.dev }");
    for (const before of [own, renamed])
      expect((await fixture.plan(unknown(exact("alice, bob, zed")), [before])).lines).toEqual([]);
  });
});

describe("what the roster neither declares nor ignores", () => {
  test("is counted: members beside an additive list, and user groups", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [
        { name: "talk", members: ["rollcall", "alice", "walk-in", "dana", "helper", "guest"] },
        { name: "elsewhere", members: ["bob"] },
      ],
      usergroups: [
        { handle: "crew", name: "Backend", users: ["alice"] },
        { handle: "others", users: ["bob"] },
        { handle: "ext-others", users: ["bob"] },
        { handle: "asleep", users: ["bob"], disabled: true },
      ],
    });
    const yaml = acmeRoster(
      "teams: { backend: { name: Backend, members: [alice], slack: { usergroup: crew, channels: [talk] } } }",
    ).replace("acme }", 'acme, ignore: ["ext-*"] }');
    expect((await fixture.plan(yaml)).unmanaged).toBe(3);
    const exactly = yaml
      .replace("[talk]", "[{ name: talk, members: exact }]")
      .replace("acme,", "acme, usergroups: exact,");
    expect((await fixture.plan(exactly)).unmanaged).toBe(0);
  });
});

describe("names that something else has", () => {
  const handle = acmeRoster(
    "teams: { a: { members: [bob], slack: { usergroup: release-comms, channels: [talk] } } }",
  );

  test.each([false, true])(
    "a handle that an undeclared channel has is an error that names the channel (archived: %s)",
    async (archived) => {
      const fixture = await startFixture({
        users: acmePeople,
        channels: [
          { name: "release-comms", archived },
          { name: "talk", members: ["rollcall", "bob"] },
        ],
      });
      const run = await fixture.apply(handle);
      expect(run.plan.findings.filter((each) => each.severity === "error")).toMatchObject([
        {
          code: "slack_handle_is_channel",
          message: expect.stringContaining("#release-comms"),
          resource: "slack-usergroup/release-comms",
        },
      ]);
      expect(fixture.writes()).toEqual([]);
    },
  );

  const groupsAlone = acmeRoster("teams: { a: { members: [bob], slack: { usergroup: release-comms } } }");

  test("a handle that a channel has is that error where the roster declares user groups alone, too", async () => {
    const fixture = await startFixture({ users: acmePeople, channels: [{ name: "release-comms" }] });
    const run = await fixture.apply(groupsAlone);
    expect(run.codes).toEqual(["slack_handle_is_channel"]);
    expect(fixture.writes()).toEqual([]);
  });

  test("a token that may list no channels plans a new handle, and says that no channel was looked at", async () => {
    const scopes = ["usergroups:read", "usergroups:write", "users:read", "users:read.email"];
    const seed = { users: acmePeople, tokens: [{ token: "thin", scopes }] };
    const fixture = await startFixture(seed, { token: "thin" });
    const told = (await fixture.apply(groupsAlone)).plan.findings.map(({ code, message }) => [code, message]);
    expect(told).toEqual([
      ["slack_handles_unchecked", expect.stringContaining("@release-comms: no channel")],
    ]);
    expect((await fixture.plan(groupsAlone)).plan.findings).toEqual([]);
  });

  test("a group that has the handle already is no error", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "release-comms" }, { name: "talk", members: ["rollcall", "bob"] }],
      usergroups: [{ handle: "release-comms", name: "a", users: ["bob"] }],
    });
    const run = await fixture.plan(handle);
    expect([run.lines, run.codes]).toEqual([[], []]);
  });
});
