import { describe, expect, test } from "vitest";
import { memberNames, usergroupNamed, usergroupNames } from "../../../emulators/slack/world.ts";
import { acmePeople, acmeRoster } from "./testing/acme.ts";
import { callsOf, errorAnswer, slackFixtureForTests } from "./testing/fixture.ts";

const startFixture = slackFixtureForTests();
const crew = acmeRoster(
  "teams: { backend: { name: Backend, members: [alice, bob], slack: { usergroup: crew } } }",
);
const emptied = crew.replace("members: [alice, bob]", "members: []");
const described = crew.replace(
  "usergroup: crew",
  'usergroup: { handle: crew, name: Crew, description: "Fixes & <things>", channels: [talk] }',
);

describe("what Slack refuses about user groups, row by row", () => {
  test("the whole list goes in one call, and only when it differs", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [{ handle: "crew", users: ["carol", "dana"] }],
    });
    const run = await fixture.apply(crew);
    expect(run.lines).toEqual([
      "@crew +user:alice",
      "@crew +user:bob",
      "@crew -user:carol",
      "@crew -user:dana",
    ]);
    expect(fixture.sent("usergroups.users.update").map((each) => each["users"])).toEqual([
      "U0ALICE00,U0BOB0000",
    ]);
    expect((await fixture.apply(crew)).lines).toEqual([]);
    expect(fixture.writes()).toEqual(["usergroups.users.update"]);
  });

  test("handle_already_exists: a disabled group that holds the handle is enabled and set up, not made anew", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [{ handle: "crew", disabled: true, users: ["dana"] }],
    });
    const run = await fixture.apply(crew);
    expect(run.results).toEqual([
      "@crew enabled false -> true: applied",
      "@crew +user:alice: applied",
      "@crew +user:bob: applied",
      "@crew -user:dana: applied",
    ]);
    expect(fixture.writes()).toEqual(["usergroups.enable", "usergroups.users.update"]);
    expect((await fixture.plan(crew)).lines).toEqual([]);
  });

  test("handle_already_exists: a group made meanwhile is not taken over", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [{ handle: "other", id: "S0OTHER", disabled: true }],
    });
    const run = await fixture.apply(described.replace(", channels: [talk]", ""), () => {
      usergroupNamed(fixture.slack.world, "other").handle = "crew";
    });
    expect(run.reasons[0]).toContain("The handle @crew is taken");
    expect(usergroupNamed(fixture.slack.world, "crew").disabledAt).not.toBe(0);
    expect(usergroupNames(fixture.slack.world, "crew")).toEqual([]);
  });

  test("handle_already_exists: a channel or a person that got that name meanwhile is a conflict for a person to settle", async () => {
    const fixture = await startFixture({ users: acmePeople, channels: [{ name: "other" }] });
    const run = await fixture.apply(crew, () => {
      for (const each of fixture.slack.world.channels.values()) each.name = "crew";
    });
    expect(run.results).toEqual([
      '@crew create {"name":"Backend"}: slack_handle_already_exists',
      "@crew +user:alice: skipped",
      "@crew +user:bob: skipped",
    ]);
  });

  test("name_already_exists: another group's name is told", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [{ handle: "old-crew", name: "Backend", disabled: true }],
    });
    const run = await fixture.apply(crew);
    expect(run.results[0]).toBe('@crew create {"name":"Backend"}: slack_name_already_exists');
    expect(run.reasons[0]).toContain("maybe a disabled one");
  });

  test("already_enabled and already_disabled: as it should be", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [{ handle: "crew", name: "Backend", disabled: true, users: ["alice", "bob"] }],
    });
    const on = await fixture.apply(crew, () => {
      usergroupNamed(fixture.slack.world, "crew").disabledAt = 0;
    });
    expect(on.results).toEqual(["@crew enabled false -> true: applied"]);
    const off = await fixture.apply(emptied, () => {
      usergroupNamed(fixture.slack.world, "crew").disabledAt = 1;
    });
    expect(off.results).toEqual(["@crew archive: applied"]);
  });

  test("no_users_provided: a group that nobody is in is disabled, keeps its list, and is no difference afterwards", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [{ handle: "crew", name: "Backend", users: ["alice"] }],
    });
    const run = await fixture.apply(emptied);
    expect(run.results).toEqual(["@crew archive: applied"]);
    expect(fixture.writes()).toEqual(["usergroups.disable"]);
    expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["alice"]);
    expect((await fixture.plan(emptied)).lines).toEqual([]);
    expect((await fixture.apply(crew)).reasons).toEqual([]);
    expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["alice", "bob"]);
  });

  test("a declared empty group that isn't there is not made", async () => {
    const fixture = await startFixture({ users: acmePeople });
    expect((await fixture.plan(emptied)).lines).toEqual([]);
  });

  test("no_users_provided: a list that would be empty by now is not sent", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [{ handle: "crew", name: "Backend", users: ["dana"] }],
    });
    fixture.slack.fail({ matches: callsOf("usergroups.users.update"), fault: errorAnswer("invalid_users") });
    const run = await fixture.apply(crew, () => {
      for (const id of ["U0ALICE00", "U0BOB0000"]) {
        const user = fixture.slack.world.users.get(id);
        if (user) user.deleted = true;
      }
    });
    expect(run.results.every((each) => !each.endsWith(": applied"))).toBe(true);
    expect(fixture.sent("usergroups.users.update").length).toBe(1);
    expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["dana"]);
  });

  test("invalid_users: nobody deactivated, no guest, no bot and no stranger is ever sent", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [
        {
          handle: "crew",
          name: "Backend",
          users: ["gone", "guest", "visitor", "helper", "stranger", "dana"],
        },
      ],
    });
    const run = await fixture.apply(
      crew.replace("[alice, bob]", "[alice, bob, carol]").replace("U0CAROL00", "U0GONE000"),
    );
    expect(run.codes).toEqual(["slack_account_deactivated"]);
    expect(run.reasons).toEqual([]);
    expect(fixture.sent("usergroups.users.update").map((each) => each["users"])).toEqual([
      "U0ALICE00,U0BOB0000",
    ]);
    expect(run.lines.filter((each) => each.includes("-slack:"))).toEqual(
      ["U0GUEST00", "U0HELPER0", "U0STRANGE", "U0VISITOR"].map((id) => `@crew -slack:${id}`),
    );
  });

  test("invalid_users: somebody deactivated meanwhile fails alone, and the others are set", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [{ handle: "crew", name: "Backend", users: ["dana"] }],
    });
    const run = await fixture.apply(crew, () => {
      const alice = fixture.slack.world.users.get("U0ALICE00");
      if (alice) alice.deleted = true;
    });
    expect(run.results).toEqual([
      "@crew +user:alice: slack_account_gone",
      "@crew +user:bob: applied",
      "@crew -user:dana: applied",
    ]);
    expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["bob"]);
  });

  test.each(["invalid_user", "single_channel_guests_cannot_be_added", "failed_for_some_users"])(
    "%s: a refusal that looking again doesn't explain fails the list, and takes nobody out",
    async (error) => {
      const fixture = await startFixture({
        users: acmePeople,
        usergroups: [{ handle: "crew", name: "Backend", users: ["dana"] }],
      });
      fixture.slack.fail({
        matches: callsOf("usergroups.users.update"),
        fault: errorAnswer(error),
        times: 9,
      });
      const run = await fixture.apply(crew);
      expect(new Set(run.results.map((each) => each.split(": ")[1]))).toEqual(new Set([`slack_${error}`]));
      expect(fixture.sent("usergroups.users.update").length).toBe(1);
      expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["dana"]);
    },
  );

  test("subteam_max_users_exceeded: told, and nothing changes", async () => {
    const fixture = await startFixture(
      { users: acmePeople, usergroups: [{ handle: "crew", name: "Backend", users: ["dana"] }] },
      { options: { usergroupMaxUsers: 1 } },
    );
    const run = await fixture.apply(crew);
    expect(run.results[0]).toBe("@crew +user:alice: slack_subteam_max_users_exceeded");
    expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["dana"]);
  });

  test("permission_denied: one attempt in a run, naming the setting", async () => {
    const fixture = await startFixture({ users: acmePeople }, { options: { usergroupsRestricted: true } });
    const yaml = acmeRoster(`
teams:
  one: { members: [alice], slack: { usergroup: crew-one } }
  two: { members: [bob], slack: { usergroup: crew-two } }
`);
    const run = await fixture.apply(yaml);
    expect(run.results).toEqual([
      '@crew-one create {"name":"one"}: slack_permission_denied',
      '@crew-two create {"name":"two"}: skipped',
      "@crew-one +user:alice: skipped",
      "@crew-two +user:bob: skipped",
    ]);
    expect(fixture.writes()).toEqual(["usergroups.create"]);
    expect(run.outcomes[0]).toMatchObject({ error: { remedy: expect.stringContaining("User Groups") } });
  });

  test("paid_teams_only: a workspace that doesn't pay gets its channels, and one warning", async () => {
    const fixture = await startFixture({ users: acmePeople }, { options: { paidPlan: false } });
    const run = await fixture.apply(
      acmeRoster(`
teams:
  one: { members: [alice], slack: { usergroup: crew-one, channels: [talk] } }
  two: { members: [bob], slack: { usergroup: crew-two } }
`),
    );
    expect(run.codes).toEqual(["slack_usergroups_unavailable"]);
    expect(run.plan.findings.map(({ message }) => message)).toContain(
      "User groups need a paid plan of Slack, which this workspace doesn't have: @crew-one and @crew-two are left out.",
    );
    expect(run.lines).toEqual(['#talk create {"private":false}', "#talk +user:alice"]);
    expect(run.reasons).toEqual([]);
  });

  test("plan_upgrade_required when writing: reported once", async () => {
    const fixture = await startFixture({ users: acmePeople });
    fixture.slack.fail({
      matches: callsOf("usergroups.create"),
      fault: errorAnswer("plan_upgrade_required"),
    });
    const run = await fixture.apply(crew);
    expect(run.results[0]).toBe('@crew create {"name":"Backend"}: slack_plan_upgrade_required');
  });

  test.each([
    "bad_handle",
    "forbidden_handle",
    "name_too_long",
    "description_too_long",
    "too_many_linked_channels",
    "target_team_not_specified",
  ])("%s: told about that group", async (error) => {
    const fixture = await startFixture({ users: acmePeople });
    fixture.slack.fail({ matches: callsOf("usergroups.create"), fault: errorAnswer(error) });
    const run = await fixture.apply(crew);
    expect(run.results[0]).toBe(`@crew create {"name":"Backend"}: slack_${error}`);
  });

  test("one bad setting keeps no other one back", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", id: "C0TALK" }],
      usergroups: [{ handle: "crew", name: "Crew", users: ["alice", "bob"] }],
    });
    const run = await fixture.apply(described, () => {
      const talk = fixture.slack.world.channels.get("C0TALK");
      if (talk) talk.archived = true;
    });
    expect(run.results).toEqual([
      '@crew description "" -> "Fixes & <things>": applied',
      '@crew channels [] -> ["talk"]: slack_invalid_channel_provided',
    ]);
    expect(usergroupNamed(fixture.slack.world, "crew").description).toBe("Fixes & <things>");
  });

  test("invalid_channel_provided: a default channel that neither is nor will be there is told in the plan", async () => {
    const fixture = await startFixture({ users: acmePeople });
    const run = await fixture.apply(described);
    expect(run.codes).toEqual(["slack_default_channel_unknown"]);
    expect(run.reasons).toEqual([]);
    expect((await fixture.plan(described)).lines).toEqual([]);
  });

  test("a default channel that could not be made doesn't keep its group from being made", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [{ name: "talk", private: true, members: ["dana"] }],
    });
    const yaml = described.replace("slack: {", "slack: { channels: [talk],");
    const run = await fixture.apply(yaml);
    expect(run.results).toContain(
      '@crew create {"name":"Crew","description":"Fixes & <things>","channels":["talk"]}: slack_default_channel_missing',
    );
    fixture.slack.world.channels.clear();
    expect((await fixture.apply(yaml)).reasons).toEqual([]);
    expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["alice", "bob"]);
  });

  test("automatic and foreign groups are never taken for ours", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [{ handle: "crew", auto: "admin", users: ["dana"] }],
    });
    const run = await fixture.apply(crew);
    expect([run.codes, run.lines, fixture.writes()]).toEqual([["slack_usergroup_foreign"], [], []]);
  });

  test("a pinned id that is nowhere is never made anew", async () => {
    const fixture = await startFixture({ users: acmePeople, usergroups: [{ handle: "other" }] });
    const run = await fixture.apply(
      crew.replace("usergroup: crew", "usergroup: { handle: crew, id: S0NOWHERE }"),
    );
    expect([run.codes, run.lines, fixture.writes()]).toEqual([["slack_usergroup_lost"], [], []]);
  });

  test("usergroups: exact never disables a group that the roster names, if only by a handle whose id is lost", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [
        { handle: "crew", users: ["dana"] },
        { handle: "old-crew", users: ["dana"] },
      ],
    });
    const yaml = crew
      .replace("workspace: acme", "workspace: acme, usergroups: exact")
      .replace("usergroup: crew", "usergroup: { handle: crew, id: S0NOWHERE, previously: [old-crew] }");
    expect((await fixture.plan(yaml)).lines).toEqual([]);
  });

  test("a rename onto a handle that a disabled group holds is told in the plan", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [
        { handle: "old-crew", id: "S0CREW", name: "Backend", users: ["alice", "bob"] },
        { handle: "crew", name: "Other", disabled: true },
      ],
    });
    const run = await fixture.apply(
      crew.replace("usergroup: crew", "usergroup: { handle: crew, id: S0CREW }"),
    );
    expect(run.codes).toEqual(["slack_handle_held"]);
    expect(fixture.writes()).toEqual([]);
  });

  test("a name that the file leaves out is given at creation, and left alone afterwards", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      usergroups: [{ handle: "crew", name: "Their own", users: ["alice", "bob"] }],
    });
    expect((await fixture.plan(crew)).lines).toEqual([]);
  });

  test("default channels are compared as a set, public and private ones together", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: [
        { name: "talk", members: ["alice", "bob"] },
        { name: "secret", private: true, members: ["rollcall"] },
      ],
      usergroups: [
        { handle: "crew", name: "Backend", users: ["bob", "alice"], channels: ["talk", "secret"] },
      ],
    });
    const yaml = crew.replace("usergroup: crew", "usergroup: { handle: crew, channels: [secret, talk] }");
    expect((await fixture.plan(yaml)).lines).toEqual([]);
    expect(memberNames(fixture.slack.world, "talk")).toEqual(["alice", "bob"]);
  });
});
