import { describe, expect, test } from "vitest";
import { memberNames, usergroupNames } from "../../../emulators/slack/world.ts";
import { acmePeople, acmeRoster } from "./testing/acme.ts";
import { callsOf, errorAnswer, type SlackTestRun, slackFixtureForTests } from "./testing/fixture.ts";

const startFixture = slackFixtureForTests();
const channelsAlone = (user: string) =>
  acmeRoster("")
    .replace("acme }", 'acme, channels: [loose], ignore: ["ext-*"] }')
    .replace("users:\n", `users:\n  ${user}\n`);
const leaver = channelsAlone("zed: { email: walkin@acme.dev, active: false }");
const seed = {
  users: acmePeople,
  channels: [
    { name: "loose", members: ["rollcall", "alice"] },
    { name: "open", members: ["rollcall", "walk-in"] },
    { name: "board", private: true, members: ["rollcall", "alice", "walk-in"] },
    { name: "ext-board", private: true, members: ["rollcall", "walk-in"] },
    { name: "unseen", private: true, members: ["walk-in"] },
  ],
  usergroups: [
    { handle: "others", users: ["dana", "walk-in"] },
    { handle: "ext-others", users: ["dana", "walk-in"] },
  ],
} as const;
const base = ["channels:read", "channels:manage", "channels:join", "users:read", "users:read.email"];
const thin = (scopes: readonly string[]) =>
  startFixture({ ...seed, tokens: [{ token: "thin", scopes }] }, { token: "thin" });
const departedIn = (run: SlackTestRun) =>
  run.plan.findings
    .filter(({ code }) => code.startsWith("slack_departed"))
    .map(({ code, message }) => [code, message]);

describe("somebody who has left, where the roster declares neither user groups nor private channels", () => {
  test("loses every user group and private channel that the app sees, and a line says what it can't see", async () => {
    const fixture = await startFixture(seed);
    const run = await fixture.apply(leaver);
    expect(run.results).toEqual(["#board -user:zed: applied", "@others -user:zed: applied"]);
    expect(departedIn(run)).toEqual([
      ["slack_departed_active", expect.stringContaining("zed has left and still")],
    ]);
    expect([run.departed, run.unmanaged]).toEqual([["user:zed"], 0]);
    expect(run.plan.findings.map(({ code }) => code)).not.toContain("slack_usergroups_unmanaged");
    const { world } = fixture.slack;
    expect([memberNames(world, "board"), usergroupNames(world, "others")]).toEqual([
      ["alice", "rollcall"],
      ["dana"],
    ]);
    for (const each of ["open", "ext-board"]) expect(memberNames(world, each)).toContain("walk-in");
    expect(usergroupNames(world, "ext-others")).toContain("walk-in");
    expect((await fixture.plan(leaver)).lines).toEqual([]);
  });

  test("costs nothing once the account is deactivated, and no line either", async () => {
    const fixture = await startFixture(seed);
    const run = await fixture.plan(channelsAlone("zed: { email: gone@acme.dev, active: false }"));
    expect([run.lines, departedIn(run)]).toEqual([[], []]);
    expect(fixture.sent("usergroups.list")).toEqual([]);
  });

  test("keeps what the token may not change, and one line names both lists and the scopes", async () => {
    const fixture = await thin(base);
    const run = await fixture.apply(leaver);
    expect(run.results).toEqual([]);
    expect(departedIn(run)).toEqual([
      [
        "slack_departed_unseen",
        "zed has left and still has an active Slack account. They were not taken out of user groups and private channels that the roster doesn't declare: the token lacks usergroups:read, usergroups:write, groups:read and groups:write.",
      ],
    ]);
  });

  test("keeps user groups that a token may only read, and loses private channels", async () => {
    const fixture = await thin([...base, "groups:read", "groups:write", "usergroups:read"]);
    const run = await fixture.apply(leaver);
    expect(run.results).toEqual(["#board -user:zed: applied"]);
    expect(departedIn(run)).toEqual([
      [
        "slack_departed_unseen",
        expect.stringContaining(
          "out of user groups that the roster doesn't declare: the token lacks usergroups:write.",
        ),
      ],
    ]);
  });

  test("keeps user groups that could not be listed, which fails no run", async () => {
    const fixture = await startFixture(seed);
    fixture.slack.fail({
      matches: callsOf("usergroups.list"),
      fault: errorAnswer("team_not_found"),
      times: 9,
    });
    const run = await fixture.apply(leaver);
    expect(run.results).toEqual(["#board -user:zed: applied"]);
    expect(departedIn(run)).toEqual([
      ["slack_departed_unseen", expect.stringContaining("they could not be listed")],
    ]);
  });
});

describe("somebody who has left, and whom Rollcall can't take out", () => {
  test.each([
    ["of another workspace", "zed: { slack: U0STRANGE, active: false }", "stranger", "Slack Connect"],
    ["of a bot", "zed: { slack: U0HELPER0, active: false }", "helper", "is a bot"],
  ])("is told with where the account %s is", async (_, user, name, what) => {
    const channels = [{ name: "loose", members: ["rollcall", "alice", name] }];
    const fixture = await startFixture({ users: acmePeople, channels });
    const run = await fixture.apply(channelsAlone(user));
    expect(run.results).toEqual([]);
    const [told] = departedIn(run);
    expect(told).toEqual([
      "slack_departed_foreign",
      expect.stringContaining("zed has left, and is in #loose"),
    ]);
    expect(told?.[1]).toContain(what);
  });

  test("is told likewise where their membership alone is over", async () => {
    const channels = [{ name: "talk", members: ["rollcall", "alice", "stranger"] }];
    const fixture = await startFixture({ users: acmePeople, channels });
    const run = await fixture.apply(
      acmeRoster(
        "teams: { backend: { members: [alice, { user: zed, until: 2026-05-31 }], slack: { channels: [talk] } } }",
      ).replace("users:\n", "users:\n  zed: { slack: U0STRANGE }\n"),
    );
    expect(run.results).toEqual([]);
    const [told] = run.plan.findings.filter(({ code }) => code === "slack_ended_foreign");
    expect(told?.message).toContain("zed is still in #talk, where the roster no longer puts them");
  });

  test("is told in one line with a count where the address is nobody's", async () => {
    const fixture = await startFixture(seed);
    const two =
      "yan: { email: nowhere@acme.dev, active: false }\n  zed: { email: typo@acme.dev, until: 2026-05-31 }";
    expect(departedIn(await fixture.plan(channelsAlone(two)))).toEqual([
      [
        "slack_departed_not_found",
        "No Slack account has the address of 2 people who have left (yan and zed). If they have an account under another address, it keeps what it has.",
      ],
    ]);
  });
});
