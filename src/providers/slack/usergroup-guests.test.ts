import { describe, expect, test } from "vitest";
import { usergroupNames } from "../../../emulators/slack/world.ts";
import { acmePeople, acmeRoster } from "./testing/acme.ts";
import { slackFixtureForTests } from "./testing/fixture.ts";

const startFixture = slackFixtureForTests();
const crew = (members: string) =>
  acmeRoster(
    `teams: { backend: { name: Backend, members: [${members}], slack: { usergroup: crew } } }`,
  ).replace("users:\n", "users:\n  gus: { email: guest@else.dev }\n");
const seed = (...users: readonly string[]) => ({
  users: acmePeople,
  usergroups: [{ handle: "crew", name: "Backend", users }],
});

describe("a guest on a user group's list, when the list changes", () => {
  test("and whom the roster declares for the group, is kept where Slack takes guests", async () => {
    const fixture = await startFixture(seed("alice", "guest"), { options: { multiGuestsListed: true } });
    const run = await fixture.apply(crew("alice, carol, gus"));
    expect(run.results).toEqual(["@crew +user:carol: applied"]);
    expect(run.plan.findings.map((each) => each.code)).toContain("slack_usergroup_guests_kept");
    expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["alice", "carol", "guest"]);
    const again = await fixture.plan(crew("alice, carol, gus"));
    expect([again.lines, again.codes]).toEqual([[], []]);
  });

  test("and whom the roster declares for the group, keeps the list from changing where Slack takes none", async () => {
    const fixture = await startFixture(seed("alice", "guest"), { options: { multiGuestsListed: false } });
    const run = await fixture.apply(crew("alice, carol, gus"));
    expect(run.results).toEqual(["@crew +user:carol: slack_usergroup_guests_refused"]);
    expect(run.reasons[0]).toContain("@crew has some (guest)");
    expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["alice", "guest"]);
  });

  test("and whom the roster declares, but not for the group, leaves by a change of the plan, which guards count", async () => {
    const fixture = await startFixture(seed("alice", "guest"));
    const run = await fixture.apply(crew("alice, carol"));
    expect(run.results).toEqual(["@crew +user:carol: applied", "@crew -user:gus: applied"]);
    expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["alice", "carol"]);
  });

  test("and whom nobody declares, leaves by a change of the plan too; bots as well", async () => {
    const fixture = await startFixture(seed("alice", "visitor", "helper"));
    const run = await fixture.apply(crew("alice, carol"));
    expect(run.lines).toEqual(["@crew +user:carol", "@crew -slack:U0HELPER0", "@crew -slack:U0VISITOR"]);
    expect(run.labels).toMatchObject({ "slack:U0VISITOR": "visitor (U0VISITOR on Slack)" });
    expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["alice", "carol"]);
  });

  test("stays, with a notice, while nothing else of the list changes", async () => {
    const fixture = await startFixture(seed("alice", "visitor"));
    const run = await fixture.plan(crew("alice"));
    expect(run.lines).toEqual([]);
    expect(run.plan.findings.map((each) => each.code)).toContain("slack_usergroup_misfits");
  });

  test("and who became one after the plan, keeps the list from changing", async () => {
    const fixture = await startFixture(seed("alice", "bob"));
    const run = await fixture.apply(crew("alice, bob, carol"), () => {
      const bob = fixture.slack.world.users.get("U0BOB0000");
      if (bob) bob.guest = "multi";
    });
    expect(run.results).toEqual(["@crew +user:carol: slack_usergroup_guests_refused"]);
    expect(usergroupNames(fixture.slack.world, "crew")).toEqual(["alice", "bob"]);
  });

  test("and who has left, goes even when nothing else changes", async () => {
    const fixture = await startFixture(seed("alice", "guest"));
    const yaml = crew("alice").replace("gus: { email", "gus: { active: false, email");
    expect((await fixture.apply(yaml)).results).toEqual(["@crew -user:gus: applied"]);
  });
});
