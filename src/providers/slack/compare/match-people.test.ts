import { describe, expect, test } from "vitest";
import { memberNames, usergroupNames } from "../../../../emulators/slack/world.ts";
import { stoppedClock } from "../../../core/testing/fake-clock.ts";
import { rosterFromYaml } from "../../../roster/testing/roster-from-yaml.ts";
import { slackReader } from "../provider.ts";
import { acmePeople, acmeRoster } from "../testing/acme.ts";
import { slackFixtureForTests } from "../testing/fixture.ts";

const startFixture = slackFixtureForTests();
const crew = (members: string) =>
  acmeRoster(
    `teams: { backend: { name: Backend, members: [${members}], slack: { usergroup: crew, channels: [talk] } } }`,
  );
const withUser = (yaml: string, user: string) => yaml.replace("users:\n", `users:\n  ${user}\n`);

describe("people are found, or told at their line", () => {
  test("an id beats an email, and emails are compared in any case", async () => {
    const fixture = await startFixture({ users: acmePeople, channels: [{ name: "talk" }] });
    const run = await fixture.apply(
      crew("alice, carol, zed").replace(
        "users:\n",
        "users:\n  zed: { slack: U0WALKIN0, email: zed@acme.dev }\n",
      ),
    );
    expect(run.codes).toEqual([]);
    expect(memberNames(fixture.slack.world, "talk")).toEqual(["alice", "carol", "rollcall", "walk-in"]);
  });

  test("Slack's own spelling of an address counts as little as the file's, and the account that works has it", async () => {
    const fixture = await startFixture({
      users: [
        { name: "zed", id: "U0ZED0000", email: "Zed@Acme.dev" },
        { name: "zed-before", id: "U0ZEDOLD0", email: "zed@acme.dev", deleted: true },
        ...acmePeople,
      ],
      channels: [{ name: "talk" }],
    });
    const run = await fixture.apply(withUser(crew("zed"), "zed: { email: zed@acme.dev }"));
    expect(run.codes).toEqual([]);
    expect(memberNames(fixture.slack.world, "talk")).toEqual(["rollcall", "zed"]);
  });

  test.each([
    ["never existed", "zed: { email: zed@acme.dev }", "slack_email_unknown"],
    ["has no such id", "zed: { slack: U0ZED0000, email: walkin@acme.dev }", "slack_id_unknown"],
    ["was deactivated", "zed: { email: gone@acme.dev }", "slack_account_deactivated"],
    ["is a guest", "zed: { email: guest@else.dev }", "slack_account_not_member"],
    ["is a guest in one channel", "zed: { slack: U0VISITOR }", "slack_account_not_member"],
    ["is a bot", "zed: { slack: U0HELPER0 }", "slack_account_not_member"],
    ["is Slackbot, which says it is no bot", "zed: { slack: USLACKBOT }", "slack_account_not_member"],
    ["is a stranger", "zed: { email: stranger@else.dev }", "slack_account_not_member"],
  ])("somebody who %s is a finding at their line, and blocks nobody else", async (_, user, code) => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk" }],
      usergroups: [{ handle: "crew", name: "Backend", users: ["carol"] }],
    });
    const yaml = withUser(crew("alice, carol, zed"), user);
    const run = await fixture.apply(yaml);
    const found = run.plan.findings.filter((each) => each.code === code);
    expect(found).toMatchObject([
      {
        severity: "warning",
        message: expect.stringContaining("Left out of #talk and @crew"),
        at: { file: "teams.yaml", line: 3 },
      },
    ]);
    expect(run.reasons).toEqual([]);
    expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["alice", "carol"]);
    expect((await fixture.plan(yaml)).lines).toEqual([]);
  });

  test("somebody without an address is told by the roster alone, unless others stay because of them", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["walk-in"] }],
      usergroups: [{ handle: "crew", name: "Backend", users: ["carol", "walk-in"] }],
    });
    const told = async (people: string) => {
      const { plan } = await fixture.plan(withUser(crew(people), "zed: { github: zed }"));
      return plan.findings.filter(({ code }) => code === "slack_address_missing");
    };
    expect(await told("carol, zed")).toMatchObject([
      { message: expect.stringContaining("Undeclared members stay there"), at: { line: 3 } },
    ]);
    expect(await told("carol")).toEqual([]);
  });

  test("the finding's column is the field that is wrong", async () => {
    const fixture = await startFixture({ users: acmePeople });
    const run = await fixture.plan(withUser(crew("zed"), "zed: { github: zed, email: zed@acme.dev }"));
    const found = run.plan.findings.find((each) => each.code === "slack_email_unknown");
    expect(found?.at?.column).toBeGreaterThan(10);
  });

  test("somebody who isn't on Slack (slack: false) is no finding and in no list", async () => {
    const fixture = await startFixture({ users: acmePeople, channels: [{ name: "talk" }] });
    const run = await fixture.apply(
      withUser(crew("alice, zed"), "zed: { slack: false, email: walkin@acme.dev }"),
    );
    expect(run.codes).toEqual([]);
    expect(memberNames(fixture.slack.world, "talk")).toEqual(["alice", "rollcall"]);
  });

  test.each(["", ", until: 2020-01-01", ", active: false"])(
    "two entries on one account are an error at both lines, and neither gains nor loses (zed%s)",
    async (rest) => {
      const fixture = await startFixture({
        users: acmePeople,
        channels: [{ name: "talk", members: ["rollcall", "bob"] }],
        usergroups: [{ handle: "crew", name: "Backend", users: ["bob"] }],
      });
      const yaml = withUser(crew("alice, bob, zed"), `zed: { slack: U0BOB0000${rest} }`);
      const run = await fixture.apply(yaml);
      expect(run.plan.findings.filter((each) => each.severity === "error")).toMatchObject([
        { code: "slack_account_of_another", at: { line: 3 } },
        { code: "slack_account_shared", at: { line: 5 } },
      ]);
      expect(run.results).toEqual(["#talk +user:alice: applied", "@crew +user:alice: applied"]);
      expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["alice", "bob"]);
      expect((await fixture.plan(yaml)).lines).toEqual([]);
    },
  );

  test("an id of the account with somebody else's address is an error, and their account is not changed", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["rollcall", "alice"] }],
      usergroups: [{ handle: "crew", name: "Backend", users: ["alice"] }],
    });
    // carol's own account is another one, so that only its address tells whose U0DANA000 is.
    const yaml = crew("alice, bob")
      .replace("bob: { email: bob@acme.dev }", "bob: { email: bob@acme.dev, slack: U0DANA000 }")
      .replace("dana: { email: dana@acme.dev }", "dana: { email: dana@acme.dev, slack: U0WALKIN0 }");
    const run = await fixture.apply(yaml);
    expect(run.plan.findings.filter((each) => each.severity === "error")).toMatchObject([
      {
        code: "slack_account_of_another",
        message: expect.stringContaining("has dana's address dana@acme.dev"),
        at: { line: 4 },
      },
    ]);
    expect(run.lines).toEqual([]);
  });

  test("users_not_found never means remove: while somebody can't be found, unknown members stay", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["rollcall", "alice", "walk-in", "dana"] }],
      usergroups: [{ handle: "crew", name: "Backend", users: ["alice", "walk-in", "dana"] }],
    });
    const yaml = withUser(crew("alice, zed"), "zed: { email: typo@acme.dev }").replace(
      "channels: [talk]",
      "channels: [{ name: talk, members: exact }]",
    );
    // walk-in may well be zed; dana is known to be somebody else.
    const run = await fixture.apply(yaml);
    expect(run.results).toEqual(["@crew -user:dana: applied", "#talk -user:dana: applied"]);
    const found = yaml.replace("zed: { email: typo@acme.dev }", "zed: { email: walkin@acme.dev }");
    expect((await fixture.plan(found)).lines).toEqual([]);
  });

  test("once everybody is found, unknown members of an exact list go", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [{ handle: "crew", name: "Backend", users: ["alice", "walk-in"] }],
      channels: [{ name: "talk", members: ["alice"] }],
    });
    expect((await fixture.plan(crew("alice"))).lines).toEqual(["@crew -slack:U0WALKIN0"]);
  });

  test("somebody whom the roster doesn't know is told by name and id, so that a reader knows who goes", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "secret", private: true, members: ["rollcall", "walk-in", "alice"] }],
    });
    const run = await fixture.plan(
      acmeRoster(
        "teams: { a: { members: [alice], slack: { channels: [{ name: secret, private: true }] } } }",
      ),
    );
    expect(run.lines).toEqual(["#secret -slack:U0WALKIN0"]);
    expect(run.labels).toEqual({ "slack:U0WALKIN0": "walk-in (U0WALKIN0 on Slack)" });
  });

  test("a group of whom nobody can be found is left alone, not emptied, not disabled, not made", async () => {
    const lost = crew("zed").replace("users:\n", "users:\n  zed: { email: zed@acme.dev }\n");
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [{ handle: "crew", name: "Backend", users: ["walk-in", "dana"] }],
      channels: [{ name: "talk" }],
    });
    const run = await fixture.plan(lost);
    expect(run.lines).toEqual([]);
    expect(run.codes).toEqual(["slack_email_unknown", "slack_usergroup_nobody"]);
    const empty = await startFixture({ users: acmePeople, channels: [{ name: "talk" }] });
    expect((await empty.plan(lost)).lines).toEqual([]);
    const asleep = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk" }],
      usergroups: [{ handle: "crew", name: "Backend", disabled: true }],
    });
    expect((await asleep.plan(lost)).lines).toEqual([]);
  });

  test("a group of whom nobody can be found gets no default channels, which would let its members into them", async () => {
    const lost = acmeRoster(
      "teams: { a: { name: Backend, members: [zed], slack: { usergroup: { handle: crew, channels: [talk] } } } }",
    ).replace("users:\n", "users:\n  zed: { email: zed@acme.dev }\n");
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [{ handle: "crew", name: "Backend", users: ["walk-in"] }],
      channels: [{ name: "talk", members: ["rollcall"] }],
    });
    const run = await fixture.apply(lost);
    expect(run.results).toEqual([]);
    expect(memberNames(fixture.slack.world, "talk")).toEqual(["rollcall"]);
  });

  test("whoever left the company is recognised, and leaves every list, additive ones too", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["rollcall", "alice", "bob"] }],
      usergroups: [{ handle: "crew", name: "Backend", users: ["alice", "bob"] }],
    });
    const yaml = crew("alice, bob").replace("bob: { email", "bob: { active: false, email");
    expect((await fixture.plan(yaml)).lines).toEqual(["#talk -user:bob", "@crew -user:bob"]);
  });

  test("a team that lists nobody leaves its channel's and group's people alone", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["alice", "walk-in"] }],
      usergroups: [{ handle: "crew", name: "Backend", users: ["alice", "walk-in"] }],
    });
    const yaml = crew("").replace("members: [], ", "");
    expect((await fixture.plan(yaml)).lines).toEqual([]);
  });

  test("a token for another workspace is refused before anything is read", async () => {
    const fixture = await startFixture({ users: acmePeople });
    await expect(
      fixture.plan(crew("alice").replace("workspace: acme", "workspace: globex")),
    ).rejects.toMatchObject({
      findings: [
        {
          provider: "slack",
          code: "slack_workspace_mismatch",
          message: expect.stringContaining("globex"),
          at: { file: "teams.yaml", line: 1 },
        },
      ],
    });
    expect(fixture.slack.calls.map((call) => call.path)).toEqual(["/api/auth.test"]);
  });

  test("of two rosters seen with one read, the one for another workspace is refused and the other is planned", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", members: ["alice"] }],
    });
    const reader = slackReader({
      token: "xoxb-rollcall",
      apiUrl: fixture.slack.apiUrl,
      clock: stoppedClock(new Date(0)),
      progress: { reading: () => undefined, applied: () => undefined },
    });
    const base = rosterFromYaml(crew("alice").replace("acme }", "globex }"));
    const head = rosterFromYaml(crew("alice, bob"));
    const [ofBase, ofHead] = await reader.read([base, head]);
    expect(ofBase).toMatchObject({
      desired: new Map(),
      actual: new Map(),
      findings: [{ severity: "error", provider: "slack", code: "slack_workspace_mismatch" }],
    });
    expect([...(ofHead?.actual.get("slack-channel/talk")?.grants.keys() ?? [])]).toEqual(["user:alice"]);
    expect(fixture.sent("conversations.members")).toHaveLength(1);
  });

  test("a workspace may be named by its domain in any case, or by its id", async () => {
    const fixture = await startFixture({ users: acmePeople });
    for (const name of ["acme", "T0ACME"]) {
      expect((await fixture.plan(acmeRoster("").replace("acme }", `${name} }`))).codes).toEqual([]);
    }
  });
});
