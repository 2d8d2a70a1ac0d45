import { describe, expect, test } from "vitest";
import { rateLimited } from "../../../emulators/slack/slack.ts";
import { memberNames, usergroupNames } from "../../../emulators/slack/world.ts";
import { callsOf, slackFixtureForTests } from "./testing/fixture.ts";
import { largeSlackRoster, largeSlackSeed } from "./testing/large-workspace.ts";

const startFixture = slackFixtureForTests();

describe("350 people, 633 channels of which 40 are declared, 31 user groups", () => {
  test("a first apply keeps to every tier without being told to wait, and the plan after it costs 48 requests", async () => {
    const fixture = await startFixture(largeSlackSeed, { options: { enforceTiers: true } });
    const first = await fixture.apply(largeSlackRoster());
    expect(first.codes).toEqual([]);
    expect(first.reasons).toEqual([]);
    expect(memberNames(fixture.slack.world, "team-7")).toHaveLength(13);
    expect(usergroupNames(fixture.slack.world, "group-7")).toHaveLength(12);
    expect(fixture.slack.calls.filter((call) => call.status === 429)).toEqual([]);
    expect({
      ...fixture.slack.tiers.perTier(),
      requests: first.cost.requests,
      seconds: fixture.waited() / 1_000,
    }).toEqual({
      // 5 pages of people and channels, 1 list of user groups; 40 channels made, 31 topics and 31 purposes set; 31 user
      // groups made, read again and filled. 40 invitations. Of three methods, a second minute's worth was to be sent.
      "2": 201,
      "3": 40,
      special: 1,
      requests: 242,
      seconds: 181.5,
    });

    const before = fixture.slack.tiers.calls.length;
    const plan = await fixture.plan(largeSlackRoster());
    expect(plan.lines).toEqual([]);
    expect(plan.cost).toEqual({ requests: 48 });
    const methods = fixture.slack.tiers.calls.slice(before).map((each) => each.method);
    expect(
      Object.fromEntries([...Map.groupBy(methods, (each) => each)].map(([name, all]) => [name, all.length])),
    ).toEqual({
      "auth.test": 1,
      "users.list": 2,
      "conversations.list": 4,
      "usergroups.list": 1,
      "conversations.members": 40,
    });
    expect(fixture.slack.calls.filter((call) => call.status === 429)).toEqual([]);
  });

  test("a plan is no dearer because of channels, people and groups that nobody declares", async () => {
    const fixture = await startFixture({
      ...largeSlackSeed,
      usergroups: Array.from({ length: 200 }, (_, index) => ({ handle: `extra-${index}`, users: ["p001"] })),
    });
    const small =
      "slack: { workspace: acme }\nusers: { p000: { email: p000@acme.dev } }\nteams: { one: { members: [p000], slack: { channels: [other-1] } } }\n";
    expect((await fixture.plan(small)).cost.requests).toBe(1 + 2 + 3 + 1);
  });

  test("Retry-After is obeyed within two minutes; then the apply stops, and says what is left", async () => {
    const fixture = await startFixture(largeSlackSeed);
    fixture.slack.fail({
      matches: callsOf("conversations.create"),
      fault: { kind: "answer", answer: rateLimited(50) },
      after: 5,
      times: 99,
    });
    const run = await fixture.apply(largeSlackRoster());
    const applied = run.results.filter((each) => each.endsWith(": applied"));
    const failed = run.outcomes.filter((each) => each.status === "failed");
    expect(applied).toHaveLength(5);
    expect(failed).toMatchObject([
      {
        error: {
          code: "slack_rate_limited",
          message: expect.stringContaining("Left: 1 change of #proj-5, and all that come after"),
        },
      },
    ]);
    expect(run.outcomes.filter((each) => each.status === "skipped")).toHaveLength(run.outcomes.length - 6);
    expect(fixture.sent("conversations.create")).toHaveLength(5 + 3);
    fixture.slack.clearFaults();
    expect((await fixture.apply(largeSlackRoster())).reasons).toEqual([]);
    expect((await fixture.plan(largeSlackRoster())).lines).toEqual([]);
  });

  test("Retry-After beyond two minutes while reading stops the provider, and says what is left", async () => {
    const fixture = await startFixture(largeSlackSeed);
    await fixture.apply(largeSlackRoster());
    fixture.slack.fail({
      matches: callsOf("conversations.members"),
      fault: { kind: "answer", answer: rateLimited(61) },
      after: 10,
      times: 99,
    });
    await expect(fixture.plan(largeSlackRoster())).rejects.toMatchObject({
      findings: [
        {
          code: "slack_rate_limited",
          provider: "slack",
          message: expect.stringMatching(/Left: members of \d+ of 40 channels/),
        },
      ],
    });
  });
});
