import { afterEach, describe, expect, test } from "vitest";
import {
  type ChatFixture,
  type ChatFixtureOptions,
  fixtureYaml,
  startChatFixture,
} from "../../chat/testing/fixture.ts";

let fixture: ChatFixture;

afterEach(async () => {
  await Promise.all([fixture.github.close(), fixture.slack.close()]);
});

const max = { id: "U0MAX0000" };
const lea = { id: "U0LEA0000" };

async function startWith(error: string, options: ChatFixtureOptions = {}): Promise<void> {
  fixture = await startChatFixture(options);
  fixture.slack.fail({
    matches: ({ path }) => path.endsWith("/users.info"),
    fault: { kind: "answer", answer: { status: 200, body: { ok: false, error, needed: "users:read" } } },
    times: 100,
  });
}

describe("where Slack doesn't say who asks", () => {
  test.each([
    ["internal_error", "Slack answered internal_error to users.info."],
    ["ratelimited", "Slack asks to wait 30 seconds more before users.info"],
    ["missing_scope", "The Slack token lacks the scope"],
    ["token_revoked", "The Slack token has been revoked"],
  ])("the answer tells the reason, and the run fails with it: %s", async (error, reason) => {
    await startWith(error);
    const result = await fixture.slashCommand("team list", max);
    const [message] = fixture.slackMessages();
    expect(message?.text).toMatch(/^I couldn't ask Slack who you are: /);
    expect(message?.text).toContain(reason);
    expect(message?.type).toBe("ephemeral");
    expect(result).toMatchObject({ exitCode: 1, findings: [{ code: "slack_person_unknown" }] });
  });

  test("help is given all the same, and so is an answer to whoever's id is in the roster", async () => {
    await startWith("internal_error");
    expect(await fixture.slashCommand("help", max)).toMatchObject({ exitCode: 0, findings: [] });
    expect(await fixture.slashCommand("team list", lea)).toMatchObject({ exitCode: 0, findings: [] });
  });

  test("somebody who is mentioned isn't said to be outside the roster", async () => {
    await startWith("internal_error", { merge: true });
    const result = await fixture.slashCommand("team add red <@U0MAX0000|max>", lea);
    expect(fixture.slackMessages()[0]?.text).toMatch(
      /^I couldn't ask Slack who @max is: Slack answered internal_error to users\.info\./,
    );
    expect(result.exitCode).toBe(1);
    expect(fixture.roster()).toBe(fixtureYaml);
    await fixture.slashCommand("user add <@U0MAX0000|max>", lea);
    expect(fixture.slackMessages()[1]?.text).toMatch(/^I couldn't ask Slack who @max is: /);
  });
});
