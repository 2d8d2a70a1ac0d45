import { expect, test } from "vitest";
import { slackForTests } from "../../../emulators/slack/testing.ts";
import { chatSlackOf } from "./chat-slack.ts";

const start = slackForTests();

test("a refusal of Slack's has its name, and an answer that doesn't come is none", async () => {
  const slack = await start({});
  let now = 0;
  const wait = async (milliseconds: number) => {
    now += milliseconds;
  };
  const chat = chatSlackOf({
    githubApiUrl: "",
    githubGraphqlUrl: "",
    slackToken: "xoxb-rollcall",
    slackApiUrl: slack.apiUrl,
    env: {},
    fetch,
    clock: { now: () => now, sleep: wait, random: () => 0 },
    progress: { reading() {}, applied() {} },
  });
  const ask = () => chat.ask("users.info", { user: "U0NOBODY00" });
  expect(await ask()).toEqual({
    reason: "Slack answered user_not_found to users.info",
    error: "user_not_found",
  });
  for (const fault of [
    { kind: "answer", answer: { status: 503 } },
    { kind: "reset" },
    { kind: "answer", answer: { status: 200, body: { ok: false, error: "internal_error" } } },
  ] as const) {
    slack.fail({ matches: () => true, fault, times: 4 });
    const answer = await ask();
    expect(answer).toHaveProperty("reason");
    expect(answer).not.toHaveProperty("error");
  }
});
