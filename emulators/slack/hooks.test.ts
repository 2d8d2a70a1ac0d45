import { describe, expect, test } from "vitest";
import { webhookRefusals } from "./hooks.ts";
import { call, slackForTests } from "./testing.ts";

const start = slackForTests();
async function post(url: string, body: unknown): Promise<[status: number, text: string]> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return [response.status, await response.text()];
}

describe("emulated webhooks and response_urls", () => {
  test("a webhook answers ok, as text, to JSON and to a form's payload", async () => {
    const slack = await start({});
    expect(await post(slack.webhookUrl, { text: "hello" })).toEqual([200, "ok"]);
    const form = await fetch(slack.webhookUrl, {
      method: "POST",
      body: new URLSearchParams({ payload: '{"text":"form"}' }),
    });
    expect([form.status, await form.text()]).toEqual([200, "ok"]);
    expect(slack.messages.map((each) => [each.via, each.status, each.body])).toEqual([
      ["webhook", 200, { text: "hello" }],
      ["webhook", 200, { text: "form" }],
    ]);
  });

  test("bodies that Slack wouldn't take are refused by name and still kept", async () => {
    const slack = await start({});
    const section = (text: string) => [{ type: "section", text: { type: "mrkdwn", text } }];
    const answers = [
      await post(slack.webhookUrl, "{"),
      await post(slack.webhookUrl, {}),
      await post(slack.webhookUrl, { text: "x", blocks: "y" }),
      await post(slack.webhookUrl, { text: "x", blocks: section("x".repeat(3_001)) }),
      await post(slack.webhookUrl, { text: "x", blocks: Array(51).fill({ type: "divider" }) }),
      await post(slack.webhookUrl, { text: "x", attachments: Array(101).fill({}) }),
      await post(`${slack.url}/services/T0ACME/B0/none`, { text: "x" }),
    ];
    expect(answers).toEqual([
      [400, "invalid_payload"],
      [400, "no_text"],
      [400, "invalid_blocks_format"],
      [400, "invalid_blocks"],
      [400, "invalid_blocks"],
      [400, "too_many_attachments"],
      [404, "no_service"],
    ]);
    expect(slack.messages.map((each) => each.answer)).toEqual(answers.map(([, text]) => text));
  });

  test.each(Object.entries(webhookRefusals))(
    "a webhook can be told to answer %s with %i",
    async (name, status) => {
      const slack = await start({});
      slack.fail({
        matches: (each) => each.path.startsWith("/services/"),
        fault: { kind: "quirk", name },
      });
      expect(await post(slack.webhookUrl, { text: "x" })).toEqual([status, name]);
      expect(await post(slack.webhookUrl, { text: "x" })).toEqual([200, "ok"]);
    },
  );

  test("a webhook can be told to be rate limited", async () => {
    const slack = await start({});
    slack.fail({ matches: () => true, fault: { kind: "quirk", name: "ratelimited" } });
    expect(await post(slack.webhookUrl, { text: "x" })).toEqual([429, "rate_limited"]);
  });

  test("a response_url serves five posts within thirty minutes", async () => {
    let clock = Date.parse("2026-11-21T12:00:00Z");
    const slack = await start({}, { now: () => new Date(clock) });
    const url = slack.responseUrl();
    for (let use = 0; use < 5; use += 1) expect(await post(url, { text: "x" })).toEqual([200, "ok"]);
    expect(await post(url, { text: "x" })).toEqual([404, "used_url"]);
    const other = slack.responseUrl();
    clock += 30 * 60_000 + 1;
    expect(await post(other, { text: "x" })).toEqual([404, "expired_url"]);
    expect(await post(`${slack.url}/commands/T0/1/none`, { text: "x" })).toEqual([404, "expired_url"]);
  });

  test("chat.postMessage needs text, membership and legal blocks", async () => {
    const slack = await start({
      channels: [
        { name: "c", id: "C0C", members: ["rollcall"] },
        { name: "d", id: "C0D" },
      ],
      users: [{ name: "alice", id: "U0ALICE" }],
    });
    const say = async (args: Readonly<Record<string, string>>) =>
      (await call(slack, "chat.postMessage", args)).error;
    expect(await say({ channel: "C0C" })).toBe("no_text");
    expect(await say({ channel: "C0D", text: "x" })).toBe("not_in_channel");
    expect(await say({ channel: "C0NONE", text: "x" })).toBe("channel_not_found");
    expect(await say({ channel: "C0C", text: "x", blocks: '[{"type":"header"}]' })).toBe("invalid_blocks");
    expect(await say({ channel: "C0C", text: "hello" })).toBeUndefined();
    const direct = await call(slack, "conversations.open", { users: "U0ALICE" });
    expect(await say({ channel: (direct["channel"] as { id: string }).id, text: "psst" })).toBeUndefined();
    expect(slack.messages.map((each) => each.body?.["text"])).toEqual(["hello", "psst"]);
  });
});
