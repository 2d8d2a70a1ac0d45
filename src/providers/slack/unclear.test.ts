import { describe, expect, test } from "vitest";
import type { Fault } from "../../../emulators/server.ts";
import { acmePeople, acmeRoster, acmeUsers } from "./testing/acme.ts";
import { callsOf, errorAnswer, slackFixtureForTests } from "./testing/fixture.ts";

const startFixture = slackFixtureForTests();
const seed = {
  users: acmePeople,
  channels: [
    { name: "talk", id: "C0TALK", topic: "old", purpose: "old", members: ["rollcall", "alice", "dana"] },
    { name: "asleep", id: "C0ASLEEP", archived: true },
  ],
  usergroups: [
    { handle: "crew", name: "Crew", users: ["alice", "dana"] },
    { handle: "resting", name: "Resting", users: ["alice"], disabled: true },
  ],
  tokens: [{ token: "xoxp-dana", user: "dana" }],
};
const team = (slack: string, members = "alice") =>
  acmeRoster(`teams: { backend: { name: Backend, members: [${members}], slack: ${slack} } }`);
const own = (channel: string) => `slack: { workspace: acme, channels: [${channel}] }\n${acmeUsers.trim()}\n`;

const writes: readonly [method: string, yaml: string, token?: string][] = [
  ["conversations.create", team("{ channels: [walk] }")],
  ["conversations.rename", own("{ name: chatter, id: C0TALK }")],
  ["conversations.setTopic", own("{ name: talk, topic: new }")],
  ["conversations.setPurpose", own("{ name: talk, purpose: new }")],
  ["conversations.archive", own("{ name: talk, archived: true }")],
  ["conversations.unarchive", own("{ name: asleep }"), "xoxp-dana"],
  ["conversations.invite", team("{ channels: [talk] }", "alice, bob, carol")],
  ["conversations.kick", team("{ channels: [{ name: talk, members: exact }] }")],
  ["usergroups.create", team("{ usergroup: walkers }")],
  ["usergroups.update", team('{ usergroup: { handle: crew, description: "new" } }', "alice, dana")],
  ["usergroups.enable", team("{ usergroup: resting }")],
  ["usergroups.disable", team("{ usergroup: crew }", "")],
  ["usergroups.users.update", team("{ usergroup: crew }")],
];

const fates: readonly [fate: string, fault: Fault][] = [
  ["was applied and its answer lost", { kind: "lost" }],
  [
    "was applied and called internal_error",
    { kind: "lost", answer: { status: 200, body: { ok: false, error: "internal_error" } } },
  ],
  [
    "was applied and called fatal_error",
    { kind: "lost", answer: { status: 200, body: { ok: false, error: "fatal_error" } } },
  ],
  ["never arrived", { kind: "reset" }],
  ["was not applied and called internal_error", errorAnswer("internal_error")],
  ["met a 502", { kind: "answer", answer: { status: 502, body: "bad gateway" } }],
];

const cases = writes.flatMap(([method, yaml, token]) =>
  fates.map(([fate, fault]) => ({ method, fate, yaml, token, fault })),
);

describe("a write whose fate is unclear is looked at, then decided", () => {
  test.each(cases)(
    "$method that $fate is done once, and the plan is empty afterwards",
    async ({ method, yaml, token, fault }) => {
      const fixture = await startFixture(seed, token === undefined ? {} : { token });
      fixture.slack.fail({ matches: callsOf(method), fault });
      const run = await fixture.apply(yaml);
      expect(run.reasons).toEqual([]);
      expect(run.outcomes.length).toBeGreaterThan(0);
      const again = fault.kind === "lost" ? 1 : 2;
      expect(fixture.writes().filter((each) => each === method)).toHaveLength(again);
      // Each topic that is set is a message in the channel.
      expect(fixture.slack.world.notices.length).toBeLessThanOrEqual(1);
      expect((await fixture.plan(yaml)).lines).toEqual([]);
    },
  );

  test("what stays unclear after a look is reported, and not tried a third time", async () => {
    const fixture = await startFixture(seed);
    fixture.slack.fail({ matches: callsOf("conversations.setTopic"), fault: { kind: "reset" }, times: 9 });
    const run = await fixture.apply(own("{ name: talk, topic: new }"));
    expect(run.results).toEqual(['#talk topic "old" -> "new": slack_outcome_unknown']);
    expect(fixture.writes()).toEqual(["conversations.setTopic", "conversations.setTopic"]);
  });

  test("what can't be looked at is not tried a second time", async () => {
    const fixture = await startFixture(seed);
    fixture.slack.fail({ matches: callsOf("conversations.setTopic"), fault: { kind: "lost" } });
    fixture.slack.fail({ matches: callsOf("conversations.info"), fault: { kind: "reset" }, times: 9 });
    const run = await fixture.apply(own("{ name: talk, topic: new }"));
    expect(run.results).toEqual(['#talk topic "old" -> "new": slack_outcome_unknown']);
    expect(fixture.writes()).toEqual(["conversations.setTopic"]);
    fixture.slack.clearFaults();
    expect((await fixture.plan(own("{ name: talk, topic: new }"))).lines).toEqual([]);
  });
});
