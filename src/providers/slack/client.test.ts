import { afterEach, describe, expect, test, vi } from "vitest";
import type { Fault } from "../../../emulators/server.ts";
import { rateLimited, type SlackEmulator, startSlack } from "../../../emulators/slack/slack.ts";
import { fakeClock } from "../../core/testing/fake-clock.ts";
import { createSlackClient } from "./client.ts";
import { isProblem, listAllPages } from "./read/pages.ts";
import { callsOf, errorAnswer } from "./testing/fixture.ts";

let running: SlackEmulator | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

async function connect(users = 0) {
  const clock = fakeClock(Date.parse("2026-06-01T12:00:00Z"));
  const slack = await startSlack(
    {
      users: Array.from({ length: users }, (_, index) => ({ name: `p${index}` })),
      channels: [{ name: "talk", id: "C0TALK", members: ["rollcall"] }],
    },
    { now: () => new Date(clock.now()) },
  );
  running = slack;
  const client = createSlackClient({ token: "xoxb-rollcall", apiUrl: slack.apiUrl, clock });
  return { client, slack, waits: clock.slept };
}

const topic = { channel: "C0TALK", topic: "x" };
const http = (status: number, headers: Readonly<Record<string, string>> = {}): Fault => ({
  kind: "answer",
  answer: { status, headers, body: "<html>no JSON</html>" },
});

describe("the client", () => {
  test.each([
    ["internal_error", errorAnswer("internal_error")],
    ["fatal_error", errorAnswer("fatal_error")],
    ["service_unavailable", errorAnswer("service_unavailable")],
    ["request_timeout", errorAnswer("request_timeout")],
    ["a 500", http(500)],
    ["a reset connection", { kind: "reset" } as const],
    ["an answer that is no JSON", http(200)],
  ])("repeats a read after %s, and never a write", async (_, fault) => {
    const { client, slack } = await connect();
    slack.fail({ matches: callsOf("users.list"), fault });
    expect((await client.read("users.list")).status).toBe("ok");
    slack.fail({ matches: callsOf("conversations.setTopic"), fault });
    expect((await client.write("conversations.setTopic", topic)).status).toBe("unclear");
    expect(slack.calls.map((call) => call.path)).toEqual([
      "/api/users.list",
      "/api/users.list",
      "/api/conversations.setTopic",
    ]);
    expect(client.cost()).toEqual({ requests: 3 });
  });

  test("gives up on a read after three repeats", async () => {
    const { client, slack } = await connect();
    slack.fail({ matches: () => true, fault: http(503), times: 9 });
    expect(await client.read("users.list")).toEqual({ status: "unclear", error: "http_503" });
    expect(client.cost()).toEqual({ requests: 4 });
  });

  test("doesn't repeat what a proxy forbids", async () => {
    const { client, slack } = await connect();
    slack.fail({ matches: () => true, fault: http(403) });
    expect(await client.read("users.list")).toMatchObject({ status: "error", error: "http_403" });
    expect(client.cost()).toEqual({ requests: 1 });
  });

  test.each([
    ["429 with Retry-After", { kind: "answer", answer: rateLimited(7) } as const, 7_000],
    ["429 without a usable Retry-After", http(429, { "retry-after": "soon" }), 30_000],
    ["ratelimited in a 200 body", errorAnswer("ratelimited"), 30_000],
  ])("waits after %s and sends the same again, reads and writes alike", async (_, fault, wait) => {
    const { client, slack, waits } = await connect();
    slack.fail({ matches: callsOf("conversations.setTopic"), fault });
    expect((await client.write("conversations.setTopic", topic)).status).toBe("ok");
    expect(waits).toEqual([wait]);
    slack.fail({ matches: callsOf("users.list"), fault });
    expect((await client.read("users.list")).status).toBe("ok");
    expect(waits).toEqual([wait, wait]);
    expect(slack.world.notices.length).toBe(1);
  });

  test("one method's 429 keeps no other method waiting", async () => {
    const { client, slack, waits } = await connect();
    slack.fail({ matches: callsOf("users.list"), fault: { kind: "answer", answer: rateLimited(60) } });
    const slow = client.read("users.list");
    expect((await client.read("auth.test")).status).toBe("ok");
    expect((await slow).status).toBe("ok");
    expect(waits).toEqual([60_000]);
  });

  test("counts a wait once that two methods share", async () => {
    const slack = await startSlack({});
    running = slack;
    let clock = 0;
    const wakings: (() => void)[] = [];
    const client = createSlackClient({
      token: "xoxb-rollcall",
      apiUrl: slack.apiUrl,
      clock: {
        ...fakeClock(),
        now: () => clock,
        sleep: () => new Promise((resolve) => void wakings.push(resolve)),
      },
    });
    slack.fail({ matches: () => true, fault: { kind: "answer", answer: rateLimited(70) }, times: 2 });
    const both = Promise.all([client.read("users.list"), client.read("usergroups.list")]);
    await vi.waitUntil(() => wakings.length === 2, { timeout: 60_000 });
    clock += 70_000;
    for (const wake of wakings) wake();
    expect((await both).map((each) => each.status)).toEqual(["ok", "ok"]);
  });

  test("stops for good once Slack asks for more than two minutes in all, and says what is left", async () => {
    const { client, slack, waits } = await connect();
    client.describeRemaining(() => "members of 3 channels");
    slack.fail({ matches: () => true, fault: { kind: "answer", answer: rateLimited(50) }, times: 9 });
    await expect(client.read("users.list")).rejects.toMatchObject({
      findings: [
        {
          provider: "slack",
          severity: "error",
          code: "slack_rate_limited",
          message: expect.stringContaining("Left: members of 3 channels."),
        },
      ],
    });
    expect(waits).toEqual([50_000, 50_000]);
    await expect(client.write("conversations.setTopic", topic)).rejects.toMatchObject({ findings: [{}] });
    expect(client.cost()).toEqual({ requests: 3 });
  });

  test.each([
    "invalid_auth",
    "not_authed",
    "account_inactive",
    "token_revoked",
    "token_expired",
    "not_allowed_token_type",
    "no_permission",
    "access_denied",
    "accesslimited",
    "ekm_access_denied",
    "enterprise_is_restricted",
    "two_factor_setup_required",
    "is_bot",
    "team_access_not_granted",
  ])("%s stops everything: the credential is of no use", async (error) => {
    const { client, slack } = await connect();
    slack.fail({ matches: () => true, fault: errorAnswer(error) });
    await expect(client.read("users.list")).rejects.toMatchObject({
      findings: [{ provider: "slack", severity: "error", code: "slack_token_refused" }],
    });
  });

  test.each(["org_login_required", "team_added_to_org"])(
    "%s stops the run as something that passes",
    async (error) => {
      const { client, slack } = await connect();
      slack.fail({ matches: () => true, fault: errorAnswer(error) });
      await expect(client.write("conversations.setTopic", topic)).rejects.toMatchObject({
        findings: [{ code: "slack_workspace_moving", remedy: expect.stringContaining("Run again later") }],
      });
    },
  );

  test.each([
    "invalid_arg_name",
    "invalid_array_arg",
    "invalid_charset",
    "invalid_form_data",
    "invalid_post_type",
    "missing_post_type",
    "unknown_method",
    "deprecated_endpoint",
    "method_deprecated",
  ])("%s is a defect of ours, and says so", async (error) => {
    const { client, slack } = await connect();
    slack.fail({ matches: () => true, fault: errorAnswer(error) });
    await expect(client.read("users.list")).rejects.toMatchObject({
      findings: [{ code: "slack_request_refused", message: expect.stringContaining(error) }],
    });
  });

  test("missing_scope names the scope", async () => {
    const { client, slack } = await connect();
    slack.fail({
      matches: () => true,
      fault: errorAnswer("missing_scope", { needed: "groups:write", provided: "channels:read" }),
    });
    await expect(client.write("conversations.create", { name: "x" })).rejects.toMatchObject({
      findings: [{ code: "slack_scope_missing", message: expect.stringContaining("groups:write") }],
    });
  });

  test("never says the token, whatever happens", async () => {
    const { client, slack } = await connect();
    slack.fail({ matches: () => true, fault: errorAnswer("invalid_auth") });
    const error: unknown = await client.read("users.list").catch((thrown: unknown) => thrown);
    expect(JSON.stringify(error) + String(error)).not.toContain("xoxb-rollcall");
  });
});

describe("a listing", () => {
  const listing = { method: "users.list", args: { limit: 10 }, field: "members" };

  test("goes on over empty and short pages, and ends at an empty cursor", async () => {
    const { client, slack } = await connect(35);
    slack.options.emptyPages = true;
    slack.fail({ matches: callsOf("users.list"), fault: { kind: "quirk", name: "short-page" }, after: 2 });
    const all = await listAllPages(client, listing);
    expect(isProblem(all) ? all : all.length).toBe(37);
  });

  test("goes on in larger pages when it is long", async () => {
    const { client } = await connect(2_500);
    const all = await listAllPages(client, { ...listing, args: { limit: 200 } });
    expect(isProblem(all) ? all : all.length).toBe(2_502);
    expect(client.cost()).toEqual({ requests: 6 });
  });

  test("starts anew when a cursor has expired, and counts nobody twice", async () => {
    const { client, slack } = await connect(35);
    slack.fail({ matches: callsOf("users.list"), fault: { kind: "quirk", name: "bad-cursor" }, after: 2 });
    const all = await listAllPages(client, listing);
    expect(isProblem(all) ? all : all.length).toBe(37);
  });

  test.each([
    ["a cursor that expires time and again", { kind: "quirk", name: "bad-cursor" } as const, "with a cursor"],
    ["a cursor that comes back", { kind: "quirk", name: "same-cursor" } as const, "all"],
    ["a page that fails", errorAnswer("internal_error"), "with a cursor"],
    [
      "a page without its list",
      { kind: "answer", answer: { status: 200, body: { ok: true } } } as const,
      "with a cursor",
    ],
  ])("is never cut short by %s: it fails as a whole", async (_, fault, pages) => {
    const { client, slack } = await connect(35);
    slack.fail({
      matches: (call) => callsOf("users.list")(call) && (pages === "all" || call.body.includes("cursor")),
      fault,
      times: 99,
    });
    expect(await listAllPages(client, listing)).toMatchObject({
      severity: "error",
      code: "slack_listing_failed",
    });
  });
});
