import { describe, expect, test } from "vitest";
import { apiForTests } from "../testing/api-fixture.ts";
import { slackMethods } from "./slack-methods.ts";

const start = apiForTests();
const grants = (actions: string, more = 'to: ["*"]') =>
  `grants:\n  - { callers: [billing], workspaces: [acme], actions: [${actions}], ${more} }\n`;

describe("POST /actions", () => {
  test("calls a method that the grant names, with ids for names, and gives Slack's answer", async () => {
    const { grant, ask, sent } = await start();
    grant(grants("chat.postMessage, chat.update, users.info"));
    const kwargs = { channel: "#deploys", text: "one" };
    const { status, body } = await ask("/acme/actions", { action: "chat.postMessage", kwargs });
    expect([status, body]).toMatchObject([200, { as: "bot", response: { ok: true, channel: "C0DEPLOYS" } }]);
    const { ts } = body["response"] as { readonly ts: string };
    const change = { channel: "C0DEPLOYS", ts, text: "two <!here>" };
    expect((await ask("/acme/actions", { action: "chat.update", kwargs: change })).status).toBe(200);
    expect(sent()).toEqual([["C0DEPLOYS", "two &lt;!here&gt;"]]);
    const person = await ask("/acme/actions", { action: "users.info", kwargs: { user: "lea@acme.dev" } });
    expect(person.body["response"]).toMatchObject({ user: { id: "U0LEA0000" } });
  });

  test("changes a message to a person in their conversation, as its answer named it", async () => {
    const { grant, ask, sent } = await start();
    grant(grants("chat.postMessage, chat.update", 'to: ["lea@acme.dev"]'));
    const first = { channel: "lea@acme.dev", text: "one" };
    const { body } = await ask("/acme/actions", { action: "chat.postMessage", kwargs: first });
    const { ts, channel } = body["response"] as { readonly ts: string; readonly channel: string };
    const answer = await ask("/acme/actions", {
      action: "chat.update",
      kwargs: { channel, ts, text: "two" },
    });
    expect([channel, answer.status, sent()]).toEqual(["D0LEA0000", 200, [["U0LEA0000", "two"]]]);
  });

  test("mentions whom the request names, in the fields that it names", async () => {
    const { grant, ask, sent } = await start();
    grant(grants("chat.postMessage"));
    const kwargs = { channel: "C0DEPLOYS", text: "@lea in #deploys, @here" };
    const mentions = { text: ["users", "channels"] };
    await ask("/acme/actions", { action: "chat.postMessage", kwargs, mentions });
    expect(sent()).toEqual([["C0DEPLOYS", "<@U0LEA0000> in <#C0DEPLOYS>, @here"]]);
    const all = { text: ["specials"] };
    expect((await ask("/acme/actions", { action: "chat.postMessage", kwargs, mentions: all })).status).toBe(
      403,
    );
  });

  test.each([
    [400, { action: "admin.users.remove", kwargs: { user_id: "U1" } }],
    [400, { action: "conversations.kick", kwargs: { channel: "C0DEPLOYS", user: "U0LEA0000" } }],
    [400, { action: "conversations.history", kwargs: { channel: "C0DEPLOYS" } }],
    [400, { action: "constructor", kwargs: {} }],
    [400, { action: "chat.postMessage", kwargs: { channel: "C0DEPLOYS", text: "x", token: "xoxb-mine" } }],
    [400, { action: "chat.postMessage", kwargs: { channel: "C0DEPLOYS", text: ["<!here>"] } }],
    [400, { action: "chat.postMessage", kwargs: { channel: "C0DEPLOYS", markdown_text: { a: "<!here>" } } }],
    [400, { action: "chat.postMessage", kwargs: { channel: "C0DEPLOYS", text: "x", users: "U1" } }],
    [400, { action: "chat.postMessage", kwargs: { channel: "C0DEPLOYS", text: "x", team_id: "T0LABS" } }],
    [400, { action: "chat.postMessage", kwargs: { channel: "C0DEPLOYS", text: "x", username: "ada" } }],
    [400, { action: "chat.postMessage", kwargs: { channel: "C0DEPLOYS", text: "x", icon_emoji: ":ghost:" } }],
    [
      400,
      { action: "chat.postMessage", kwargs: { channel: "C0DEPLOYS", text: "x", icon_url: "https://x.dev" } },
    ],
    [400, { action: "chat.postMessage", kwargs: { channel: "C0DEPLOYS", text: "x", as_user: true } }],
    [400, { action: "chat.postMessage", kwargs: { channel: "C0DEPLOYS", text: "x", parse: "full" } }],
    [
      400,
      { action: "chat.update", kwargs: { channel: "C0DEPLOYS", ts: "1.1", text: "x", link_names: true } },
    ],
    [
      400,
      {
        action: "chat.postMessage",
        kwargs: {
          channel: "C0DEPLOYS",
          text: "x",
          metadata: { event_type: "rollcall_handler", event_payload: {} },
        },
      },
    ],
    [400, { action: "chat.postMessage", kwargs: { text: "x" } }],
    [400, { action: "chat.postMessage", kwargs: { channel: ["C0DEPLOYS"], text: "x" } }],
    [400, { action: "chat.postMessage" }],
    [403, { action: "chat.delete", kwargs: { channel: "C0DEPLOYS", ts: "1.1" } }],
  ])("answers %i to %j", async (status, body) => {
    const { grant, ask, slack } = await start();
    grant(grants("chat.postMessage, chat.update"));
    expect([(await ask("/acme/actions", body)).status, slack.calls.length]).toEqual([status, 0]);
  });

  test("uses a person's token for nothing that could change what others wrote", async () => {
    const { grant, ask, slack } = await start({ isInstalled: true });
    grant(grants("chat.postMessage, chat.update", 'to: ["*"], user_token: true'));
    const calls = () =>
      slack.calls.filter(
        ({ headers, path }) => headers.authorization?.endsWith("xoxp-ada") && /chat\./.test(path),
      );
    slack.world.channels.get("C0DEPLOYS")?.members.delete("U0ROLLCALL");
    slack.world.channels.get("C0DEPLOYS")?.members.add("U0ADA0000");
    const posted = { action: "chat.postMessage", kwargs: { channel: "C0DEPLOYS", text: "x" } };
    expect((await ask("/acme/actions", posted)).body["as"]).toBe("user");
    const missing = { ok: false, error: "channel_not_found" };
    slack.fail({
      matches: ({ path }) => path.endsWith("chat.update"),
      fault: { kind: "answer", answer: { status: 200, body: missing } },
    });
    const change = { action: "chat.update", kwargs: { channel: "C0DEPLOYS", ts: "1.1", text: "y" } };
    expect((await ask("/acme/actions", change)).body["slack_error"]).toBe("channel_not_found");
    expect(calls()).toHaveLength(1);
  });

  test("knows of each method whom it reaches, so that a grant decides", () => {
    const reaching = Object.values(slackMethods).map((method) => "channel" in method || "user" in method);
    expect(reaching).not.toContain(false);
  });
});
