import { describe, expect, test } from "vitest";
import { channelNamed, memberNames, usergroupNamed, usergroupNames } from "../../../emulators/slack/world.ts";
import { acmePeople, acmeRoster } from "./testing/acme.ts";
import { slackFixtureForTests } from "./testing/fixture.ts";

const startFixture = slackFixtureForTests();

const backend = acmeRoster(`
teams:
  backend:
    leads: [alice]
    members: [bob, carol]
    slack:
      usergroup: { handle: backend, name: Backend team, description: "Services & <data>", channels: [team-backend] }
      channels:
        - { name: team-backend, topic: "On call: https://acme.dev/oncall & more 🚀", purpose: "See #general" }
        - { name: backend-private, private: true }
`);

describe("channels and user groups follow teams.yaml", () => {
  test("a first apply makes everything, and a second plan finds nothing to do", async () => {
    const fixture = await startFixture({ users: acmePeople, channels: [{ name: "general", general: true }] });
    const first = await fixture.apply(backend);
    expect(first.codes).toEqual([]);
    expect(first.results.every((each) => each.endsWith(": applied"))).toBe(true);
    expect(memberNames(fixture.slack.world, "team-backend")).toEqual(["alice", "bob", "carol", "rollcall"]);
    expect(memberNames(fixture.slack.world, "backend-private")).toEqual([
      "alice",
      "bob",
      "carol",
      "rollcall",
    ]);
    expect(channelNamed(fixture.slack.world, "backend-private").private).toBe(true);
    expect(usergroupNames(fixture.slack.world, "backend")).toEqual(["alice", "bob", "carol"]);
    expect(usergroupNamed(fixture.slack.world, "backend")).toMatchObject({
      name: "Backend team",
      channels: [channelNamed(fixture.slack.world, "team-backend").id],
    });
    expect((await fixture.plan(backend)).lines).toEqual([]);
  });

  test("one person who joins a team is a change of its channels and its user group, and nothing else", async () => {
    const fixture = await startFixture({ users: acmePeople, channels: [{ name: "general", general: true }] });
    await fixture.apply(backend);
    const joined = backend.replace("members: [bob, carol]", "members: [bob, carol, dana]");
    const run = await fixture.apply(joined);
    expect(run.lines).toEqual([
      "#backend-private +user:dana",
      "#team-backend +user:dana",
      "@backend +user:dana",
    ]);
    expect(usergroupNames(fixture.slack.world, "backend")).toEqual(["alice", "bob", "carol", "dana"]);
    expect((await fixture.plan(joined)).lines).toEqual([]);
  });

  test("an existing channel of that name is adopted, whatever is in it", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "team-backend", topic: "old", members: ["alice", "walk-in"] }],
    });
    const run = await fixture.apply(
      acmeRoster(
        "teams: { backend: { members: [bob], slack: { channels: [{ name: team-backend, topic: new }] } } }",
      ),
    );
    expect(run.results).toEqual([
      '#team-backend topic "old" -> "new": applied',
      "#team-backend +user:bob: applied",
    ]);
    expect(fixture.writes()).not.toContain("conversations.create");
    expect(memberNames(fixture.slack.world, "team-backend")).toEqual(["alice", "bob", "rollcall", "walk-in"]);
  });

  test("ids follow renames, and so do previous names", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [
        { name: "server-side", id: "C0BACKEND", members: ["bob", "rollcall"] },
        { name: "old-lobby", members: ["rollcall"] },
      ],
      usergroups: [{ handle: "server-side-team", name: "Backend", users: ["bob"] }],
    });
    const yaml = acmeRoster(`
slack: { workspace: acme, channels: [{ name: lobby, previously: [old-lobby] }] }
teams:
  backend:
    name: Backend
    members: [bob]
    slack:
      channels: [{ name: backend-talk, id: C0BACKEND }]
      usergroup: { handle: backend-team, previously: [server-side-team] }
`).replace("slack: { workspace: acme }\n", "");
    const run = await fixture.apply(yaml);
    expect(run.results).toEqual([
      '#backend-talk name "server-side" -> "backend-talk": applied',
      '#lobby name "old-lobby" -> "lobby": applied',
      '@backend-team handle "server-side-team" -> "backend-team": applied',
    ]);
    expect(channelNamed(fixture.slack.world, "backend-talk").id).toBe("C0BACKEND");
    expect((await fixture.plan(yaml)).lines).toEqual([]);
  });

  test("projects' channels and those of slack.channels are kept too, and two declarations of one merge", async () => {
    const fixture = await startFixture({ users: acmePeople });
    const yaml = acmeRoster(`
teams:
  backend: { members: [bob], slack: { channels: [shared] } }
  design: { members: [carol], slack: { channels: [shared] } }
projects:
  rocket: { team: backend, slack: { channels: [proj-rocket] } }
`).replace("{ workspace: acme }", "{ workspace: acme, channels: [{ name: random, purpose: Anything }] }");
    const run = await fixture.apply(yaml);
    expect(run.codes).toEqual([]);
    expect(memberNames(fixture.slack.world, "shared")).toEqual(["bob", "carol", "rollcall"]);
    expect(memberNames(fixture.slack.world, "proj-rocket")).toEqual(["bob", "rollcall"]);
    expect(channelNamed(fixture.slack.world, "random").purpose).toBe("Anything");
    expect((await fixture.plan(yaml)).lines).toEqual([]);
  });

  test("an archived team takes its channel and user group along, unless somebody else has the channel", async () => {
    const fixture = await startFixture({ users: acmePeople });
    const yaml = acmeRoster(`
teams:
  backend: { members: [bob], slack: { usergroup: back-crew, channels: [shared, backend-only] } }
  design: { members: [carol], slack: { channels: [shared] } }
`);
    await fixture.apply(yaml);
    const archived = yaml.replace("backend: { members", "backend: { archived: true, members");
    const run = await fixture.apply(archived);
    expect(run.results).toEqual(["@back-crew archive: applied", "#backend-only archive: applied"]);
    expect(channelNamed(fixture.slack.world, "shared").archived).toBe(false);
    expect(channelNamed(fixture.slack.world, "backend-only").archived).toBe(true);
    expect(usergroupNamed(fixture.slack.world, "back-crew").disabledAt).toBeGreaterThan(0);
    expect((await fixture.plan(archived)).lines).toEqual([]);
  });

  test("usergroups: exact disables undeclared groups, but not ignored, automatic or foreign ones", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [
        { handle: "leftover", users: ["bob"] },
        { handle: "ext-partners", users: ["bob"] },
        { handle: "admins", auto: "admin", users: ["dana"] },
        { handle: "theirs", external: true },
        { handle: "asleep", disabled: true },
      ],
    });
    const yaml = acmeRoster("").replace(
      "workspace: acme",
      'workspace: acme, usergroups: exact, ignore: ["ext-*"]',
    );
    const run = await fixture.apply(yaml);
    expect(run.results).toEqual(["@leftover archive: applied"]);
    expect((await fixture.plan(yaml)).lines).toEqual([]);
    expect((await fixture.plan(acmeRoster(""))).lines).toEqual([]);
  });

  test("what slack.ignore names is not touched, although it is declared", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [{ handle: "ext-crew", users: ["bob"] }],
    });
    const run = await fixture.apply(
      acmeRoster(
        "teams: { backend: { members: [carol], slack: { usergroup: ext-crew, channels: [ext-talk] } } }",
      ).replace("workspace: acme", 'workspace: acme, ignore: ["ext-*"]'),
    );
    expect(run.lines).toEqual([]);
    expect(run.codes).toEqual(["slack_ignored_though_declared", "slack_ignored_though_declared"]);
    expect(fixture.writes()).toEqual([]);
  });

  test("a person who moves from one user group to another does so in one run", async () => {
    const fixture = await startFixture({ users: acmePeople });
    const yaml = (one: string, two: string) =>
      acmeRoster(`
teams:
  one: { members: [${one}], slack: { usergroup: crew-one } }
  two: { members: [${two}], slack: { usergroup: crew-two } }
`);
    await fixture.apply(yaml("alice, bob", "carol, dana"));
    const run = await fixture.apply(yaml("alice, carol", "bob, dana"));
    expect(run.reasons).toEqual([]);
    expect(usergroupNames(fixture.slack.world, "crew-one")).toEqual(["alice", "carol"]);
    expect(usergroupNames(fixture.slack.world, "crew-two")).toEqual(["bob", "dana"]);
  });

  test("progress tells how many users, channels and memberships were read", async () => {
    const fixture = await startFixture({ users: acmePeople, channels: [{ name: "team-backend" }] });
    await fixture.plan(backend);
    expect(fixture.progress).toContain("slack users 12/12");
    expect(fixture.progress).toContain("slack channels 1/1");
    expect(fixture.progress.at(-1)).toBe("slack channel members 1/1");
  });
});
