import { describe, expect, test } from "vitest";
import { acmePeople, acmeRoster, acmeUsers } from "./testing/acme.ts";
import { callsOf, errorAnswer, slackFixtureForTests } from "./testing/fixture.ts";

const startFixture = slackFixtureForTests();
const exact = acmeRoster(
  "teams: { a: { members: [alice], slack: { channels: [{ name: talk, members: exact }] } } }",
);
const crew = acmeRoster("teams: { a: { members: [alice], slack: { usergroup: { handle: crew } } } }");
const channels = [{ name: "talk", id: "C0TALK", members: ["rollcall", "alice", "bob"] }];

describe("a removal of what is gone by then counts as done", () => {
  test("a person from a public channel that was deleted", async () => {
    const fixture = await startFixture({ users: acmePeople, channels });
    const run = await fixture.apply(exact, () => fixture.slack.world.channels.delete("C0TALK"));
    expect(run.results).toEqual(["#talk -user:bob: applied"]);
  });

  test("but not from a private channel, which may hide from the app", async () => {
    const fixture = await startFixture({
      users: acmePeople,
      channels: channels.map((each) => ({ ...each, private: true })),
    });
    const yaml = exact.replace("members: exact", "private: true");
    const run = await fixture.apply(yaml, () =>
      fixture.slack.world.channels.get("C0TALK")?.members.delete("U0ROLLCALL"),
    );
    expect(run.results).toEqual(["#talk -user:bob: slack_channel_not_found"]);
  });

  test.each(["user_not_found", "not_in_channel"])(
    "a person whom Slack doesn't find (%s), once the members say so",
    async (error) => {
      const fixture = await startFixture({ users: acmePeople, channels });
      fixture.slack.fail({ matches: callsOf("conversations.kick"), fault: errorAnswer(error), times: 9 });
      const run = await fixture.apply(exact, () =>
        fixture.slack.world.channels.get("C0TALK")?.members.delete("U0BOB0000"),
      );
      expect(run.results).toEqual(["#talk -user:bob: applied"]);
    },
  );

  test("an account that exists no more, though the members can't be read", async () => {
    const fixture = await startFixture({ users: acmePeople, channels });
    fixture.slack.fail({ matches: callsOf("conversations.kick"), fault: errorAnswer("user_not_found") });
    const run = await fixture.apply(exact, () =>
      fixture.slack.fail({
        matches: callsOf("conversations.members"),
        fault: errorAnswer("fetch_members_failed"),
        times: 9,
      }),
    );
    expect(run.results).toEqual(["#talk -user:bob: applied"]);
  });

  test("a user group that was deleted", async () => {
    const seed = {
      users: acmePeople,
      usergroups: [{ handle: "crew", id: "S0CREW", name: "a", users: ["alice", "bob"] }],
    };
    const fixture = await startFixture(seed);
    const run = await fixture.apply(crew, () => fixture.slack.world.usergroups.delete("S0CREW"));
    expect(run.results).toEqual(["@crew -user:bob: applied"]);
    const other = await startFixture(seed);
    const disabled = await other.apply(crew.replace("[alice]", "[]"), () =>
      other.slack.world.usergroups.delete("S0CREW"),
    );
    expect(disabled.results).toEqual(["@crew archive: applied"]);
  });

  test("a channel that was deleted before it was archived", async () => {
    const fixture = await startFixture({ users: acmePeople, channels });
    const yaml = `slack: { workspace: acme, channels: [{ name: talk, archived: true }] }\n${acmeUsers.trim()}\n`;
    const run = await fixture.apply(yaml, () => fixture.slack.world.channels.delete("C0TALK"));
    expect(run.results).toEqual(["#talk archive: applied"]);
  });
});

test("a rename that is refused for one channel is tried for the others, since it depends on who made the channel", async () => {
  const fixture = await startFixture(
    {
      users: acmePeople,
      channels: [
        { name: "aa-old", id: "C0AA", members: ["rollcall"] },
        { name: "mm-old", id: "C0MM", members: ["rollcall"] },
        { name: "zz-old", id: "C0ZZ", members: ["rollcall"] },
      ],
    },
    { options: { renameRestricted: true } },
  );
  const made = fixture.slack.world.channels.get("C0ZZ");
  if (made) made.creator = "U0ROLLCALL";
  const renamed = ["aa", "mm", "zz"].map((name) => `{ name: ${name}, previously: [${name}-old] }`);
  const yaml = `slack: { workspace: acme, channels: [${renamed.join(", ")}] }\n${acmeUsers.trim()}\n`;
  const run = await fixture.apply(yaml);
  expect(run.results).toEqual([
    '#aa name "aa-old" -> "aa": slack_not_authorized',
    '#mm name "mm-old" -> "mm": slack_not_authorized',
    '#zz name "zz-old" -> "zz": applied',
  ]);
  expect(run.reasons[0]).toContain("only the person or the app that made a channel, and workspace admins");
});
