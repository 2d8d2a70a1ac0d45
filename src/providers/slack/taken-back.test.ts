import { describe, expect, test } from "vitest";
import { memberNames, usergroupNamed, usergroupNames } from "../../../emulators/slack/world.ts";
import { rosterFromYaml } from "../../roster/testing/roster-from-yaml.ts";
import { acmePeople, acmeRoster } from "./testing/acme.ts";
import { callsOf, errorAnswer, slackFixtureForTests } from "./testing/fixture.ts";

const startFixture = slackFixtureForTests();
const channels = "talk, { name: secret, private: true }";
const before = acmeRoster(
  `teams: { backend: { name: Backend, members: [alice, bob], slack: { usergroup: crew, channels: [${channels}] } } }`,
);
const seed = {
  users: acmePeople,
  channels: [
    { name: "talk", id: "C0TALK", members: ["rollcall", "alice", "bob", "walk-in", "dana"] },
    { name: "secret", private: true, members: ["rollcall", "alice", "bob", "walk-in"] },
  ],
  usergroups: [{ handle: "crew", id: "S0CREW", name: "Backend", users: ["alice", "bob"] }],
} as const;

/** Returns a roster whose teams are handed over. */
function handedOver(yaml: string): string {
  return yaml.replace("name: Backend,", "name: Backend, hands_off: true,");
}

describe("what an earlier roster gave and the present one does not", () => {
  test("goes when the team's entry leaves: channels stay, the file's people leave them, the group is disabled", async () => {
    const fixture = await startFixture(seed);
    const run = await fixture.apply(acmeRoster(""), undefined, [before]);
    expect(run.results).toEqual([
      "#secret -user:alice: applied",
      "#secret -user:bob: applied",
      "#talk -user:alice: applied",
      "#talk -user:bob: applied",
      "@crew archive: applied",
    ]);
    expect(memberNames(fixture.slack.world, "talk")).toEqual(["dana", "rollcall", "walk-in"]);
    expect(memberNames(fixture.slack.world, "secret")).toEqual(["rollcall", "walk-in"]);
    expect(usergroupNamed(fixture.slack.world, "crew").disabledAt).toBeGreaterThan(0);
    expect((await fixture.plan(acmeRoster(""), [before])).lines).toEqual([]);
  });

  test("stays where `slack.ignore` names it from the same change on, which is told", async () => {
    const fixture = await startFixture(seed);
    const now = acmeRoster("").replace("workspace: acme", 'workspace: acme, ignore: [talk, "cr*"]');
    const run = await fixture.apply(now, undefined, [before]);
    expect(run.results).toEqual(["#secret -user:alice: applied", "#secret -user:bob: applied"]);
    expect(run.codes).toContain("slack_ignored_taken_out");
    expect((await fixture.plan(now)).codes).not.toContain("slack_ignored_taken_out");
  });

  test("of a user group stays while the group that would have its people can't be made", async () => {
    const fixture = await startFixture({
      ...seed,
      channels: [...seed.channels, { name: "taken", members: ["rollcall"] }],
    });
    const now = before.replace("usergroup: crew", "usergroup: taken");
    const run = await fixture.apply(now, undefined, [before]);
    expect(run.lines).toEqual(["#secret -slack:U0WALKIN0"]);
    expect(run.codes).toEqual(["slack_handle_is_channel", "slack_usergroup_kept"]);
    expect(usergroupNamed(fixture.slack.world, "crew").disabledAt).toBe(0);
    const free = before.replace("usergroup: crew", "usergroup: free");
    expect((await fixture.plan(free, [before])).lines).toContain("@crew archive");
  });

  test("stays where another roster of the repository gives it, user groups also where they are exact", async () => {
    const fixture = await startFixture(seed);
    const exact = acmeRoster("").replace("workspace: acme", "workspace: acme, usergroups: exact");
    expect((await fixture.plan(exact)).lines).toContain("@crew archive");
    const theirs = acmeRoster(
      "teams: { other: { members: [alice], slack: { usergroup: crew, channels: [{ name: secret, private: true }] } } }",
    );
    const beside = { ...rosterFromYaml(theirs, "2027-01-15"), unapplied: true, beside: "a.yaml" };
    expect((await fixture.plan(exact, [beside])).lines).toEqual([]);
    const lines = ["#secret -user:bob", "#talk -user:alice", "#talk -user:bob"];
    expect((await fixture.plan(exact, [before, beside])).lines).toEqual(lines);
  });

  test("is nothing without an earlier roster", async () => {
    const fixture = await startFixture(seed);
    expect((await fixture.plan(acmeRoster(""))).lines).toEqual([]);
  });

  test("goes when the person's entry leaves, from additive channels too", async () => {
    const fixture = await startFixture(seed);
    const now = before.replace("bob: { email: bob@acme.dev }", "").replace("[alice, bob]", "[alice]");
    const run = await fixture.apply(now, undefined, [before]);
    expect(run.lines).toEqual([
      "@crew -slack:U0BOB0000",
      "#secret -slack:U0BOB0000",
      "#secret -slack:U0WALKIN0",
      "#talk -slack:U0BOB0000",
    ]);
    expect(memberNames(fixture.slack.world, "talk")).toEqual(["alice", "dana", "rollcall", "walk-in"]);
  });

  test("goes from the old account when a person has another one", async () => {
    const fixture = await startFixture(seed);
    const now = before.replace("bob: { email: bob@acme.dev }", "bob: { slack: U0WALKIN0 }");
    await fixture.apply(now, undefined, [before]);
    expect(memberNames(fixture.slack.world, "talk")).toEqual(["alice", "dana", "rollcall", "walk-in"]);
    expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["alice", "walk-in"]);
  });

  test("stays while the person's new account isn't known, and the person's finding says so", async () => {
    const fixture = await startFixture(seed);
    const now = before.replace("bob: { email: bob@acme.dev }", "bob: { email: typo@acme.dev }");
    const run = await fixture.plan(now, [before]);
    expect(run.lines).toEqual([]);
    expect(run.plan.findings.find((each) => each.code === "slack_email_unknown")?.message).toContain(
      "Undeclared members stay there, since one of them may be this person: bob and walk-in.",
    );
  });

  test("stays under another key: of the person, of the team, and of a channel that is renamed", async () => {
    const fixture = await startFixture(seed);
    const now = before
      .replace("bob: {", "robert: {")
      .replace("[alice, bob]", "[alice, robert]")
      .replace("backend: { name: Backend", "platform: { name: Backend")
      .replace("talk,", "{ name: chat, previously: [talk] },");
    const first = await fixture.apply(now, undefined, [before]);
    expect(first.results).toEqual([
      '#chat name "talk" -> "chat": applied',
      "#secret -slack:U0WALKIN0: applied",
    ]);
    expect((await fixture.plan(now, [before])).lines).toEqual([]);
  });

  test("follows the channel's id, however it is called by now", async () => {
    const fixture = await startFixture({
      ...seed,
      channels: [{ name: "chatter", id: "C0TALK", members: ["rollcall", "alice", "bob", "walk-in"] }],
    });
    const pinned = before
      .replace("talk,", "{ name: talk, id: C0TALK },")
      .replace(", { name: secret, private: true }", "");
    const run = await fixture.plan(acmeRoster(""), [pinned]);
    expect(run.lines).toEqual(["#chatter -user:alice", "#chatter -user:bob", "@crew archive"]);
  });

  test("goes also where the team lists nobody any more, and its group is disabled when nobody is left", async () => {
    const fixture = await startFixture(seed);
    const now = before.replace("members: [alice, bob], ", "");
    const run = await fixture.apply(now, undefined, [before]);
    expect(memberNames(fixture.slack.world, "talk")).toEqual(["dana", "rollcall", "walk-in"]);
    expect(run.results).toContain("@crew archive: applied");
    expect((await fixture.plan(now, [before])).lines).toEqual([]);
  });

  test("doesn't come back with a disabled group that is declared again without a list", async () => {
    const fixture = await startFixture(seed);
    await fixture.apply(acmeRoster(""), undefined, [before]);
    const again = before.replace("members: [alice, bob], ", "");
    const run = await fixture.apply(again);
    expect(usergroupNamed(fixture.slack.world, "crew").disabledAt).toBeGreaterThan(0);
    expect(run.codes).toContain("slack_usergroup_left_disabled");
    await fixture.apply(before);
    expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["alice", "bob"]);
  });

  test("is left alone where it is handed over, now or in the latest earlier roster", async () => {
    const fixture = await startFixture(seed);
    const old = handedOver(before);
    expect((await fixture.plan(acmeRoster(""), [before, old])).lines).toEqual([]);
    expect((await fixture.plan(acmeRoster(""), [old, before])).lines).not.toEqual([]);
    const left = before.replace("[alice, bob]", "[]").replace("bob: { email", "bob: { active: false, email");
    // Somebody who has left goes all the same.
    const run = await fixture.apply(handedOver(left), undefined, [before]);
    expect(run.results).toEqual([
      "#secret -user:bob: applied",
      "#talk -user:bob: applied",
      "@crew -user:bob: applied",
    ]);
  });

  test("is left alone however many rosters came after the hand-over, and when no run has applied it", async () => {
    const fixture = await startFixture(seed);
    const gone = acmeRoster("");
    const unapplied = { ...rosterFromYaml(handedOver(before)), unapplied: true };
    for (const earlier of [
      [before, handedOver(before), gone],
      [before, unapplied],
    ])
      expect((await fixture.plan(gone, earlier)).lines).toEqual([]);
    expect((await fixture.plan(gone, [{ ...rosterFromYaml(before), unapplied: true }])).lines).toEqual([]);
  });

  test("is found by its id when somebody has renamed the channel or the group by hand since then", async () => {
    const fixture = await startFixture({
      ...seed,
      channels: [{ ...seed.channels[0], name: "chatter" }, seed.channels[1]],
      usergroups: [{ ...seed.usergroups[0], handle: "squad" }],
    });
    const rememberedIds = new Map([
      ["slack-channel/talk", "C0TALK"],
      ["slack-usergroup/crew", "S0CREW"],
    ]);
    const old = { ...rosterFromYaml(before), rememberedIds };
    const run = await fixture.plan({ ...rosterFromYaml(acmeRoster("")), rememberedIds }, [old]);
    expect(run.lines.filter((each) => !each.startsWith("#secret"))).toEqual([
      "#chatter -user:alice",
      "#chatter -user:bob",
      "@squad archive",
    ]);
    // While its entry stays, it is the same one, and gets its name back.
    const names = (await fixture.plan(old, [old])).lines.filter((each) => !each.startsWith("#secret"));
    expect(names).toEqual(['#talk name "chatter" -> "talk"', '@crew handle "squad" -> "crew"']);
  });

  test("stays in a channel that another team declares too, when the team that gave it was handed over", async () => {
    const fixture = await startFixture(seed);
    const teamOf = (user: string, more = "") => `{ members: [${user}]${more}, slack: { channels: [talk] } }`;
    const apart = acmeRoster(`teams: { a: ${teamOf("alice")} }`);
    const together = (more: string) =>
      acmeRoster(`teams: { a: ${teamOf("alice")}, b: ${teamOf("bob", more)} }`);
    expect((await fixture.plan(apart, [together(", hands_off: true")])).lines).toEqual([]);
    expect((await fixture.plan(apart, [together("")])).lines).toEqual(["#talk -user:bob"]);
  });

  test("stays in a channel whose members can't be read, which is an error", async () => {
    const fixture = await startFixture(seed);
    fixture.slack.fail({
      matches: (call) => callsOf("conversations.members")(call) && call.body.includes("C0TALK"),
      fault: errorAnswer("fetch_members_failed"),
    });
    const run = await fixture.apply(acmeRoster(""), undefined, [before]);
    expect(run.plan.findings.filter((each) => each.severity === "error")).toMatchObject([
      { code: "slack_members_unread", resource: "slack-channel/talk" },
    ]);
    expect(memberNames(fixture.slack.world, "talk")).toContain("bob");
    expect(run.results).toContain("#secret -user:bob: applied");
  });

  test("is told where the channel can't be found any more", async () => {
    const fixture = await startFixture({ users: acmePeople, channels: [] });
    const run = await fixture.plan(acmeRoster(""), [before]);
    expect(run.codes).toEqual(["slack_channel_taken_out_unseen", "slack_channel_taken_out_unseen"]);
    expect((await fixture.plan(before, [before])).codes).toEqual([]);
  });

  test("needs the list of user groups, and says so when it can't be had", async () => {
    const fixture = await startFixture(seed);
    fixture.slack.fail({
      matches: callsOf("usergroups.list"),
      fault: errorAnswer("internal_error"),
      times: 9,
    });
    const run = await fixture.apply(acmeRoster(""), undefined, [before]);
    expect(run.codes).toContain("slack_usergroups_unread");
    expect(run.lines.some((each) => each.startsWith("@"))).toBe(false);
  });

  test("stays where the channel's or the group's id is wrong now, which is an error", async () => {
    const fixture = await startFixture(seed);
    const now = before
      .replace("talk,", "{ name: talk, id: C0WRONG },")
      .replace("usergroup: crew", "usergroup: { handle: crew, id: S0WRONG }");
    const run = await fixture.plan(now, [before]);
    expect(run.codes).toEqual(["slack_channel_lost", "slack_usergroup_lost"]);
    expect(run.lines).toEqual(["#secret -slack:U0WALKIN0"]);
  });

  test("is not that of another workspace's roster", async () => {
    const fixture = await startFixture(seed);
    const globex = before.replace("workspace: acme", "workspace: globex");
    expect((await fixture.plan(acmeRoster(""), [globex])).lines).toEqual([]);
  });
});
