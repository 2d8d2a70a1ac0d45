import { describe, expect, test } from "vitest";
import { memberNames, usergroupNamed, usergroupNames } from "../../../emulators/slack/world.ts";
import { acmePeople, acmeRoster } from "./testing/acme.ts";
import { slackFixtureForTests } from "./testing/fixture.ts";

const startFixture = slackFixtureForTests();
const bobLeft = (yaml: string, how = "active: false") => yaml.replace("bob: { email", `bob: { ${how}, email`);
const team = (members: string, slack: string) =>
  acmeRoster(`teams: { backend: { name: Backend, ${members}slack: ${slack} } }`);

describe("somebody who has left", () => {
  test.each(["active: false", "until: 2026-05-31"])(
    "loses every declared channel, whatever its mode and whoever lists people for it (%s)",
    async (how) => {
      const fixture = await startFixture({
        users: acmePeople,
        channels: [
          { name: "talk", members: ["rollcall", "alice", "bob", "walk-in"] },
          { name: "secret", private: true, members: ["rollcall", "alice", "bob", "walk-in"] },
          { name: "loose", members: ["rollcall", "bob", "walk-in"] },
          { name: "elsewhere", members: ["rollcall", "bob"] },
        ],
      });
      const slack = "{ channels: [talk, { name: secret, private: true, members: additive }] }";
      const yaml = bobLeft(team("members: [alice], ", slack), how).replace(
        "workspace: acme }",
        "workspace: acme, channels: [loose] }",
      );
      const run = await fixture.apply(yaml);
      expect(run.results).toEqual([
        "#loose -user:bob: applied",
        "#secret -user:bob: applied",
        "#talk -user:bob: applied",
      ]);
      expect(run.departed).toEqual(["user:bob"]);
      expect(memberNames(fixture.slack.world, "elsewhere")).toContain("bob");
      expect((await fixture.plan(yaml)).lines).toEqual([]);
    },
  );

  test("is gone before anybody is let in", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["rollcall", "bob"] }],
    });
    await fixture.apply(bobLeft(team("members: [alice], ", "{ channels: [talk] }")));
    expect(fixture.writes()).toEqual(["conversations.kick", "conversations.invite"]);
  });

  test("loses a user group whose team lists nobody, and one that nobody declares", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [
        { handle: "crew", name: "Backend", users: ["alice", "bob"] },
        { handle: "others", users: ["dana", "bob"] },
        { handle: "ext-others", users: ["dana", "bob"] },
      ],
    });
    const yaml = bobLeft(team("", "{ usergroup: crew }")).replace("acme }", 'acme, ignore: ["ext-*"] }');
    const run = await fixture.apply(yaml);
    expect(run.results).toEqual(["@crew -user:bob: applied", "@others -user:bob: applied"]);
    expect(usergroupNames(fixture.slack.world, "ext-others")).toEqual(["bob", "dana"]);
    expect((await fixture.plan(yaml)).lines).toEqual([]);
  });

  test("is the last in a declared group: it is disabled; in an undeclared one, that is told", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [
        { handle: "crew", name: "Backend", users: ["bob"] },
        { handle: "others", users: ["bob"] },
      ],
    });
    const yaml = bobLeft(team("", "{ usergroup: crew }"));
    const run = await fixture.apply(yaml);
    expect(run.results).toEqual(["@crew archive: applied"]);
    expect(run.codes).toContain("slack_usergroup_of_departed");
    expect(usergroupNamed(fixture.slack.world, "others").disabledAt).toBe(0);
    expect((await fixture.plan(yaml)).lines).toEqual([]);
  });

  test("loses a group that only has the declared one's handle, where others are in it", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [
        { handle: "crew", id: "S00000001", users: ["bob", "walk-in"] },
        { handle: "old-crew", id: "S00000002", users: ["alice"] },
      ],
    });
    const yaml = bobLeft(team("members: [alice], ", "{ usergroup: { handle: crew, id: S00000002 } }"));
    const run = await fixture.apply(yaml);
    expect(run.results).toContain("@S00000001 -user:bob: applied");
    const found = [...fixture.slack.world.usergroups.values()].find(({ id }) => id === "S00000001");
    expect(found?.users).toEqual(["U0WALKIN0"]);
    expect((await fixture.plan(yaml)).lines.filter((line) => line.includes("S00000001"))).toEqual([]);
  });

  test("is in a group that only has the declared one's handle, alone: that is told, and the group stays", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [
        { handle: "crew", id: "S00000001", users: ["bob"] },
        { handle: "old-crew", id: "S00000002", users: ["bob"] },
      ],
    });
    const yaml = bobLeft(team("members: [], ", "{ usergroup: { handle: crew, id: S00000002 } }"));
    const run = await fixture.apply(yaml);
    expect(run.codes).toContain("slack_usergroup_namesake");
    expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["bob"]);
    const stays = team("", "{ usergroup: { handle: crew, id: S00000002 } }");
    expect((await fixture.plan(stays)).codes).not.toContain("slack_usergroup_namesake");
  });

  test("and is a guest loses channels too", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["rollcall", "alice", "guest"] }],
    });
    const yaml = team("members: [alice], ", "{ channels: [talk] }").replace(
      "users:\n",
      "users:\n  gus: { email: guest@else.dev, active: false }\n",
    );
    expect((await fixture.apply(yaml)).results).toEqual(["#talk -user:gus: applied"]);
  });

  test("costs no request where their account is deactivated", async () => {
    const seed = { users: acmePeople, channels: [{ name: "loose", members: ["rollcall", "bob"] }] };
    const fixture = await startFixture(seed);
    const yaml = acmeRoster("").replace("acme }", "acme, channels: [loose] }");
    await fixture.plan(yaml.replace("bob: { email: bob@", "bob: { active: false, email: gone@"));
    expect(fixture.sent("conversations.members")).toEqual([]);
  });
});

describe("a membership whose last day is over", () => {
  test("ends in an additive channel too, also through another team", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [
        { name: "talk", members: ["rollcall", "alice", "bob", "dana", "walk-in"] },
        { name: "all", members: ["rollcall", "alice", "bob", "dana", "walk-in"] },
      ],
    });
    const yaml = acmeRoster(
      `teams:
  backend: { members: [alice, { user: bob, until: 2026-05-31 }], slack: { channels: [talk] } }
  everyone: { include: [backend], members: [{ user: dana, until: 2026-06-01 }], slack: { channels: [all] } }`,
    );
    const run = await fixture.apply(yaml);
    expect(run.results).toEqual(["#all -user:bob: applied", "#talk -user:bob: applied"]);
    expect(run.departed).toEqual([]);
    // walk-in in both, dana in #talk.
    expect(run.unmanaged).toBe(3);
    expect((await fixture.plan(yaml)).lines).toEqual([]);
  });

  test("ends nothing while another team of the channel has the person", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["rollcall", "alice", "bob"] }],
    });
    const yaml = acmeRoster(
      `teams:
  backend: { members: [alice, { user: bob, until: 2026-05-31 }], slack: { channels: [talk] } }
  design: { members: [bob], slack: { channels: [talk] } }`,
    );
    expect((await fixture.plan(yaml)).lines).toEqual([]);
  });
});
