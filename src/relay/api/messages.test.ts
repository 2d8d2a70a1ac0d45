import { describe, expect, test } from "vitest";
import { apiForTests } from "../testing/api-fixture.ts";

const start = apiForTests();
const grants = (more = "") =>
  `grants:\n  - { callers: [billing], workspaces: [acme], allow: [messages, responses], to: ["*", "members:*"]${more} }\n`;

describe("POST /messages", () => {
  test.each([
    ["#deploys", "C0DEPLOYS"],
    ["deploys", "C0DEPLOYS"],
    ["C0DEPLOYS", "C0DEPLOYS"],
    ["#secret", "C0SECRET"],
    ["lea@acme.dev", "U0LEA0000"],
    ["U0LEA0000", "U0LEA0000"],
    ["D0LEA0000", "D0LEA0000"],
    ["user:lea", "U0LEA0000"],
  ])("sends to %s", async (to, id) => {
    const { grant, ask, sent } = await start();
    grant(grants());
    const { status, body } = await ask("/acme/messages", { to, text: "Hello" });
    const channel = id.startsWith("U") ? `D${id.slice(1)}` : id;
    expect([status, body]).toEqual([
      200,
      { workspace: "T0ACME", messages: [{ to, channel, ts: expect.any(String), as: "bot" }], failed: [] },
    ]);
    expect(sent()).toEqual([[id, "Hello"]]);
  });

  test("sends to a team in its channel, to a person of the roster by address, and to each of a team's people", async () => {
    const { grant, ask, sent, slack } = await start();
    grant(grants());
    const idOf = (email: string) => [...slack.world.users.values()].find((user) => user.email === email)?.id;
    await ask("/acme/messages", { to: "team:red", text: "in the channel" });
    await ask("/acme/messages", { to: "user:max", text: "to max" });
    const channel = [...slack.world.channels.values()].find(({ name }) => name === "team-red")?.id;
    expect(sent()).toEqual([
      [channel, "in the channel"],
      [idOf("max@acme.dev"), "to max"],
    ]);
    const { body } = await ask("/acme/messages", { to: "members:red", text: "to each" });
    expect((body["messages"] as { to: string }[]).map(({ to }) => to)).toEqual(["user:lea", "user:max"]);
    expect(sent().slice(2)).toEqual([
      ["U0LEA0000", "to each"],
      [idOf("max@acme.dev"), "to each"],
    ]);
  });

  test("says of whom of a team it reached nobody, and sends to the others", async () => {
    const { grant, ask, sent, slack } = await start();
    grant(grants());
    slack.world.users.delete("U0GONE000");
    const { status, body } = await ask("/acme/messages", { to: "members:blue", text: "Hello" });
    expect([status, body["failed"], sent().length]).toEqual([
      200,
      [{ to: "user:ghost", code: "not_found", detail: "user:ghost was not found." }],
      1,
    ]);
  });

  test.each([
    ["#no-such", "#no-such was not found."],
    ["nobody@acme.dev", "nobody@acme.dev was not found."],
    ["user:tom", "user:tom was not found."],
    ["user:nobody", "user:nobody was not found."],
    ["team:none", "team:none was not found."],
    ["team:blue", "team:blue has no channel in the roster. members:blue are its people."],
    ["members:none", "members:none was not found."],
    ["C0NOSUCH", "C0NOSUCH was not found."],
    ["#C0 DEPLOYS", "#C0 DEPLOYS was not found."],
  ])("says to who may reach it that %s isn't there", async (to, detail) => {
    const { grant, ask, sent } = await start();
    grant(grants());
    const { status, body } = await ask("/acme/messages", { to, text: "Hello" });
    expect([status, body["detail"], sent()]).toEqual([404, detail, []]);
  });

  test("goes into a thread, with blocks, as it is asked", async () => {
    const { grant, ask, slack } = await start();
    grant(grants());
    const blocks = [{ type: "section", text: { type: "mrkdwn", text: "*Done*" } }];
    const more = {
      text: "Done",
      blocks,
      thread_ts: "1700000000.000100",
      reply_broadcast: true,
      unfurl_links: false,
    };
    expect((await ask("/acme/messages", { to: "#deploys", ...more })).status).toBe(200);
    expect(slack.messages[0]?.body).toMatchObject({
      channel: "C0DEPLOYS",
      thread_ts: "1700000000.000100",
      reply_broadcast: "true",
      unfurl_links: "false",
      blocks,
    });
  });

  test("mentions a team by its key and by its user group's handle, and a person whose entry has an address alone", async () => {
    const { grant, ask, sent, slack } = await start();
    grant(grants(", actions: [chat.postMessage]"));
    slack.world.usergroups.set("S0RED", {
      id: "S0RED",
      handle: "red-ug",
      name: "Red",
      description: "",
      channels: [],
      users: [],
      disabledAt: 0,
      external: false,
    });
    const max = [...slack.world.users.values()].find(({ email }) => email === "max@acme.dev")?.id;
    const text = "@red, @red-ug and @max: @redder @maxi";
    await ask("/acme/messages", { to: "#deploys", text, mentions: ["users"] });
    const kwargs = { channel: "#deploys", text };
    await ask("/acme/actions", { action: "chat.postMessage", kwargs, mentions: { text: ["users"] } });
    const expected = `<!subteam^S0RED>, <!subteam^S0RED> and <@${max}>: @redder @maxi`;
    expect(sent().map(([, said]) => said)).toEqual([expected, expected]);
  });

  test("leaves the words of who it can't look up, and asks for nobody whom the text doesn't name", async () => {
    const { grant, ask, sent, slack } = await start();
    grant(grants());
    await ask("/acme/messages", { to: "#deploys", text: "@lea", mentions: ["users"] });
    expect(slack.calls.filter(({ path }) => /usergroups|lookupByEmail/.test(path))).toEqual([]);
    const scopes = slack.world.tokens.get("xoxb-rollcall")?.scopes ?? [];
    scopes.splice(scopes.indexOf("usergroups:read"), 1);
    await ask("/acme/messages", { to: "#deploys", text: "@red", mentions: ["users"] });
    expect(sent().map(([, said]) => said)).toEqual(["<@U0LEA0000>", "@red"]);
  });

  test("names a private channel only where a grant reaches it, so that nobody learns what there is", async () => {
    const { grant, ask, sent } = await start();
    const to = (globs: string) =>
      `grants:\n  - { callers: [billing], workspaces: [acme], allow: [messages], actions: [chat.postMessage], to: [${globs}] }\n`;
    const text = "#deploys #secret #hidden #alien #none";
    const send = async () => {
      await ask("/acme/messages", { to: "#deploys", text, mentions: ["channels"] });
      const kwargs = { channel: "#deploys", text };
      await ask("/acme/actions", { action: "chat.postMessage", kwargs, mentions: { text: ["channels"] } });
      return sent()
        .slice(-2)
        .map(([, said]) => said);
    };
    grant(to('"#deploys"'));
    expect(await send()).toEqual(Array(2).fill("<#C0DEPLOYS> #secret #hidden #alien #none"));
    grant(to('"#deploys", "#secret"'));
    expect(await send()).toEqual(Array(2).fill("<#C0DEPLOYS> <#C0SECRET> #hidden #alien #none"));
    grant(to('"#deploys", C0HIDDEN'));
    expect(await send()).toEqual(Array(2).fill("<#C0DEPLOYS> #secret <#C0HIDDEN> #alien #none"));
  });

  test("rings nobody but whom the request asks to mention, and the grant allows", async () => {
    const { grant, ask, sent } = await start();
    grant(grants());
    const text = "<!here> @here @lea #deploys & <@U0ADA0000>";
    const quiet = "&lt;!here&gt; @here @lea #deploys &amp; &lt;@U0ADA0000&gt;";
    await ask("/acme/messages", { to: "#deploys", text });
    expect(sent()).toEqual([["C0DEPLOYS", quiet]]);
    await ask("/acme/messages", { to: "#deploys", text, mentions: ["users", "channels"] });
    expect(sent()[1]?.[1]).toBe("&lt;!here&gt; @here <@U0LEA0000> <#C0DEPLOYS> &amp; <@U0ADA0000>");
    expect((await ask("/acme/messages", { to: "#deploys", text, mentions: ["specials"] })).status).toBe(403);
    grant(grants(", mentions: [specials]"));
    expect(
      (await ask("/acme/messages", { to: "#deploys", text: "@here", mentions: ["specials"] })).status,
    ).toBe(200);
    expect(sent()[2]?.[1]).toBe("<!here>");
  });

  test.each([
    ["no JSON", "{"],
    ["a list", []],
    ["nothing to say", { to: "#deploys" }],
    ["nobody", { text: "x" }],
    ["an unknown field", { to: "#deploys", text: "x", channel: "C1" }],
    ["a token", { to: "#deploys", text: "x", token: "xoxb" }],
    ["a thread that is none", { to: "#deploys", text: "x", thread_ts: "now" }],
    [
      "a button of Rollcall's",
      { to: "#deploys", blocks: [{ type: "actions", elements: [{ action_id: "rollcall-approve" }] }] },
    ],
  ])("refuses a body with %s, and says where", async (_, body) => {
    const { grant, ask, sent } = await start();
    grant(grants());
    const answer = await ask("/acme/messages", body);
    expect([answer.status, answer.body["code"], sent()]).toEqual([400, "invalid_request", []]);
  });

  test("tells Slack's own refusal, and what it said of it", async () => {
    const { grant, ask, slack } = await start();
    grant(grants());
    const answer = await ask("/acme/messages", { to: "#deploys", blocks: [{ type: "nonsense" }] });
    expect([answer.status, answer.body["slack_error"]]).toEqual([422, "invalid_blocks"]);
    const channel = slack.world.channels.get("C0DEPLOYS");
    if (channel) channel.archived = true;
    const archived = await ask("/acme/messages", { to: "C0DEPLOYS", text: "x" });
    expect([archived.status, archived.body["slack_error"]]).toEqual([422, "is_archived"]);
  });

  test("says that it may have been sent where Slack gave no clear answer, and doesn't send it again", async () => {
    const { grant, ask, slack, sent } = await start();
    grant(grants());
    slack.fail({ matches: ({ path }) => path.endsWith("chat.postMessage"), fault: { kind: "lost" } });
    const answer = await ask("/acme/messages", { to: "#deploys", text: "once" });
    expect([answer.status, answer.body["code"], sent().length]).toEqual([502, "unclear", 1]);
  });

  test("says that nothing was sent where the roster is out of reach", async () => {
    const { grant, ask, github, sent } = await start();
    grant(grants());
    github.isAway = true;
    expect((await ask("/acme/messages", { to: "team:red", text: "x" })).status).toBe(503);
    expect((await ask("/acme/messages", { to: "#deploys", text: "x" })).status).toBe(200);
    expect(sent()).toHaveLength(1);
  });

  test("says where the app isn't installed", async () => {
    const { grant, ask } = await start();
    grant('grants:\n  - { callers: [billing], workspaces: [labs], allow: [messages], to: ["*"] }\n');
    expect((await ask("/labs/messages", { to: "#deploys", text: "x" })).body["code"]).toBe("not_installed");
  });
});

test("a token of the relay's own that Slack refuses is told as that, and not as an app that isn't installed", async () => {
  const { grant, ask, slack, logged } = await start();
  grant(grants());
  const token = slack.world.tokens.get("xoxb-rollcall");
  if (token !== undefined) token.status = "revoked";
  const { status, body } = await ask("/acme/messages", { to: "#deploys", text: "x" });
  expect([status, body["code"], body["detail"]]).toEqual([
    503,
    "token_refused",
    "Slack refuses the relay's own token (token_revoked). Nothing was sent. Tell who runs the relay.",
  ]);
  expect(logged.join()).toContain('"variable":"SLACK_TOKEN","reason":"token_revoked"');
});

describe("the token of who installed the app", () => {
  test("does what the bot can't, where the grant allows it", async () => {
    const { grant, ask, slack, sent } = await start({ isInstalled: true });
    grant(grants(", user_token: true"));
    for (const to of ["#alien", "C0ALIEN"]) {
      const { status, body } = await ask("/acme/messages", { to, text: "Hello" });
      expect([status, body["messages"]]).toMatchObject([200, [{ as: "user", channel: "C0ALIEN" }]]);
    }
    expect(sent()).toHaveLength(2);
    slack.world.channels.get("C0DEPLOYS")?.members.delete("U0ROLLCALL");
    slack.world.channels.get("C0DEPLOYS")?.members.add("U0ADA0000");
    expect((await ask("/acme/messages", { to: "#deploys", text: "x" })).body["messages"]).toMatchObject([
      { as: "user" },
    ]);
  });

  test("does nothing where the grant doesn't allow it", async () => {
    const { grant, ask, sent } = await start({ isInstalled: true });
    grant(grants());
    expect((await ask("/acme/messages", { to: "C0ALIEN", text: "x" })).status).toBe(404);
    expect(sent()).toEqual([]);
  });

  test("is missed without harm where there is none", async () => {
    const { grant, ask, slack } = await start();
    grant(grants(", user_token: true"));
    expect((await ask("/acme/messages", { to: "C0ALIEN", text: "x" })).status).toBe(404);
    slack.world.channels.get("C0DEPLOYS")?.members.delete("U0ROLLCALL");
    const answer = await ask("/acme/messages", { to: "#deploys", text: "x" });
    expect([answer.status, answer.body["slack_error"]]).toEqual([422, "not_in_channel"]);
  });
});

describe("POST /responses", () => {
  const answers = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ text: `<!here> ${index}` }));

  test("sends several answers to one address, of the five that it takes", async () => {
    const { grant, ask, slack } = await start();
    grant(grants());
    const response_url = slack.responseUrl();
    expect((await ask("/acme/responses", { response_url, messages: answers(3) })).body).toEqual({
      sent: 3,
      left: 2,
      failed: [],
    });
    const detail = "This address takes no answer: it was used five times, or half an hour has passed.";
    expect((await ask("/acme/responses", { response_url, messages: answers(3) })).body).toEqual({
      sent: 2,
      left: 0,
      failed: [{ message: 2, code: "response_refused", detail }],
    });
    expect((await ask("/acme/responses", { response_url, messages: answers(1) })).status).toBe(422);
    expect(slack.messages.map(({ status, body }) => [status, body?.["text"]])).toEqual(
      [0, 1, 2, 0, 1].map((index) => [200, `&lt;!here&gt; ${index}`]),
    );
  });

  test.each([
    [503, "away", { status: 0 }],
    [429, "slack_rate_limited", { status: 429 }],
    [502, "unclear", { status: 500 }],
    [422, "response_refused", { status: 404 }],
  ] as const)(
    "answers %i where the first answer is not sent: %s",
    async (status, code, { status: given }) => {
      const { grant, ask, slack } = await start();
      grant(grants());
      const response_url = slack.responseUrl();
      const matches = ({ path }: { readonly path: string }) => response_url.endsWith(path);
      if (given > 0)
        slack.fail({
          matches,
          fault: { kind: "answer", answer: { status: given, headers: { "retry-after": "9" } } },
        });
      else await slack.close();
      const answer = await ask("/acme/responses", { response_url, messages: answers(2) });
      expect([answer.status, answer.body["code"]]).toEqual([status, code]);
      if (status === 429) expect(answer.headers.get("retry-after")).toBe("9");
    },
  );

  test("says which of several answers were not sent, and gives back what never reached Slack", async () => {
    const { grant, ask, slack } = await start();
    grant(grants());
    const response_url = slack.responseUrl();
    let posted = 0;
    slack.fail({
      matches: ({ path }) => {
        if (!response_url.endsWith(path)) return false;
        posted += 1;
        return posted === 2;
      },
      fault: { kind: "answer", answer: { status: 429 } },
    });
    const { status, body } = await ask("/acme/responses", { response_url, messages: answers(3) });
    const detail = "Slack takes no such call for some seconds. Nothing was sent.";
    expect([status, body]).toEqual([
      200,
      {
        sent: 1,
        left: 4,
        failed: [1, 2].map((message) => ({ message, code: "slack_rate_limited", detail })),
      },
    ]);
  });

  test("sends none after half an hour", async () => {
    const { grant, ask, slack, advanceClock } = await start();
    grant(grants());
    const response_url = slack.responseUrl();
    await ask("/acme/responses", { response_url, messages: answers(1) });
    advanceClock(31);
    expect((await ask("/acme/responses", { response_url, messages: answers(1) })).status).toBe(422);
    expect(slack.messages).toHaveLength(1);
  });

  test.each([
    "http://169.254.169.254/latest",
    "https://hooks.slack.com.evil.dev/x",
    "https://evil.dev/commands/1",
    "file:///etc/passwd",
    "https://hooks.slack.com/services/T1/B1/x",
    "https://hooks.slack.com/../services/T1/B1/x",
    "https://hooks.slack.com/workflows/T1/x",
    "https://hooks.slack.com/triggers/T1/x",
  ])("writes to no address but Slack's: %s", async (response_url) => {
    const { grant, ask } = await start();
    grant(grants());
    expect((await ask("/acme/responses", { response_url, messages: answers(1) })).status).toBe(422);
  });
});

test("with an organisation's token, the workspaces that it is for are found by their ids, and no other", async () => {
  const { grant, ask, sent, slack } = await start();
  grant('grants:\n  - { callers: [billing], workspaces: [acme, labs], allow: [messages], to: ["*"] }\n');
  Object.assign(slack.world, { enterprise: { id: "E0ACME", name: "Group" } });
  const token = slack.world.tokens.get("xoxb-rollcall");
  if (token !== undefined) slack.world.tokens.set("xoxb-rollcall", { ...token, org: true });
  const message = { to: "#deploys", text: "Hello" };
  expect((await ask("/acme/messages", message)).status).toBe(200);
  expect(sent()).toEqual([["C0DEPLOYS", "Hello"]]);
  expect((await ask("/labs/messages", message)).body["code"]).toBe("not_installed");
});
