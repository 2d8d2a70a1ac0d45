import { WebClient } from "@slack/web-api";
import { describe, expect, test } from "vitest";
import { call, slackForTests } from "./testing.ts";

const start = slackForTests();
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `p${index}`, email: `p${index}@acme.dev` }));

describe("the emulated Web API speaks as Slack does", () => {
  test("forms and JSON bodies mean the same", async () => {
    const slack = await start({});
    const json = await fetch(`${slack.apiUrl}conversations.create`, {
      method: "POST",
      headers: { authorization: "Bearer xoxb-rollcall", "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify({ name: "from-json", is_private: true }),
    });
    expect(await json.json()).toMatchObject({ ok: true, channel: { name: "from-json", is_private: true } });
    expect(await call(slack, "conversations.create", { name: "from-form" })).toMatchObject({ ok: true });
  });

  test("a form-only method sees nothing in a JSON body", async () => {
    const slack = await start({ channels: [{ name: "old", id: "C0OLD", archived: true }] });
    const response = await fetch(`${slack.apiUrl}conversations.unarchive`, {
      method: "POST",
      headers: { authorization: "Bearer xoxb-rollcall", "content-type": "application/json" },
      body: JSON.stringify({ channel: "C0OLD" }),
    });
    expect(await response.json()).toMatchObject({ ok: false, error: "invalid_arguments" });
  });

  test("errors come with status 200 and a name", async () => {
    const slack = await start({ tokens: [{ token: "gone", status: "revoked" }] });
    expect(await call(slack, "no.such")).toEqual({ ok: false, error: "unknown_method" });
    expect(await call(slack, "auth.test", {}, "nobody")).toEqual({ ok: false, error: "invalid_auth" });
    expect(await call(slack, "auth.test", {}, "gone")).toEqual({ ok: false, error: "token_revoked" });
    const bare = await fetch(`${slack.apiUrl}auth.test`, { method: "POST" });
    expect([bare.status, await bare.json()]).toEqual([200, { ok: false, error: "not_authed" }]);
  });

  test("a missing scope is named with what is provided, and headers list the scopes", async () => {
    const slack = await start({ tokens: [{ token: "thin", scopes: ["channels:read"] }] });
    expect(await call(slack, "users.list", {}, "thin")).toEqual({
      ok: false,
      error: "missing_scope",
      needed: "users:read",
      provided: "channels:read",
    });
    const client = new WebClient("thin", { slackApiUrl: slack.apiUrl });
    expect((await client.auth.test()).response_metadata).toMatchObject({ scopes: ["channels:read"] });
  });

  test("pages end with an empty cursor, and may be empty in the middle", async () => {
    const slack = await start({ users: people(30) }, { emptyPages: true, pageCap: 10 });
    const sizes: number[] = [];
    let cursor = "";
    do {
      const page = await call(slack, "users.list", { limit: "10", cursor });
      sizes.push((page["members"] as unknown[]).length);
      cursor = (page["response_metadata"] as { next_cursor: string }).next_cursor;
    } while (cursor !== "");
    expect(sizes).toEqual([10, 0, 10, 0, 10, 0, 2]);
  });

  test("exclude_archived leaves holes in pages", async () => {
    const channels = [{ name: "a" }, { name: "b", archived: true }, { name: "c" }];
    const slack = await start({ channels });
    const page = await call(slack, "conversations.list", { limit: "2", exclude_archived: "true" });
    expect((page["channels"] as unknown[]).length).toBe(1);
  });

  test("limits and cursors are checked", async () => {
    const slack = await start({});
    expect(await call(slack, "conversations.list", { limit: "1000" })).toMatchObject({
      error: "invalid_limit",
    });
    expect(await call(slack, "users.list", { cursor: "???" })).toMatchObject({ error: "invalid_cursor" });
    expect(await call(slack, "conversations.list", { types: "secret" })).toMatchObject({
      error: "invalid_types",
    });
  });

  test("a tier's limit answers 429 with Retry-After, per method, until a minute has passed", async () => {
    let clock = Date.parse("2026-11-21T12:00:00Z");
    const slack = await start({}, { enforceTiers: true, now: () => new Date(clock) });
    for (let count = 0; count < 20; count += 1)
      expect(await call(slack, "users.list")).toMatchObject({ ok: true });
    clock += 20_000;
    const response = await fetch(`${slack.apiUrl}users.list`, {
      method: "POST",
      headers: { authorization: "Bearer xoxb-rollcall" },
    });
    expect([response.status, response.headers.get("retry-after"), await response.json()]).toEqual([
      429,
      "40",
      { ok: false, error: "ratelimited" },
    ]);
    expect(await call(slack, "usergroups.list")).toMatchObject({ ok: true });
    clock += 40_000;
    expect(await call(slack, "users.list")).toMatchObject({ ok: true });
    expect(slack.tiers.perMethod()).toEqual({ "users.list": 21, "usergroups.list": 1 });
    expect(slack.tiers.perTier()).toEqual({ "2": 22 });
    expect(slack.tiers.peak("users.list")).toBe(20);
  });

  test("an organisation's token needs team_id, a workspace's doesn't", async () => {
    const slack = await start({
      enterprise: { id: "E0ORG", name: "Acme Org" },
      tokens: [{ token: "org", org: true }],
    });
    expect(await call(slack, "auth.test", {}, "org")).toMatchObject({
      team_id: "E0ORG",
      is_enterprise_install: true,
    });
    expect(await call(slack, "users.list", {}, "org")).toMatchObject({ error: "missing_argument" });
    expect(await call(slack, "users.list", { team_id: "T0ELSE" }, "org")).toMatchObject({
      error: "team_access_not_granted",
    });
    expect(await call(slack, "users.list", { team_id: "T0ACME" }, "org")).toMatchObject({ ok: true });
    expect(await call(slack, "users.list", { team_id: "T0ELSE" })).toMatchObject({ ok: true });
  });

  test("users.lookupByEmail takes the deactivated for unknown, and ignores case", async () => {
    const slack = await start({
      users: [
        { name: "alice", id: "U0ALICE", email: "Alice@acme.dev" },
        { name: "gone", email: "gone@acme.dev", deleted: true },
      ],
    });
    expect(await call(slack, "users.lookupByEmail", { email: "alice@ACME.dev" })).toMatchObject({
      user: { id: "U0ALICE" },
    });
    expect(await call(slack, "users.lookupByEmail", { email: "gone@acme.dev" })).toEqual({
      ok: false,
      error: "users_not_found",
    });
  });

  test("emails are shown only to tokens with users:read.email", async () => {
    const slack = await start({
      users: [{ name: "alice", id: "U0ALICE", email: "alice@acme.dev" }],
      tokens: [{ token: "thin", scopes: ["users:read"] }],
    });
    const thin = (await call(slack, "users.info", { user: "U0ALICE" }, "thin"))["user"];
    expect(thin).not.toHaveProperty("profile.email");
    expect((await call(slack, "users.info", { user: "U0ALICE" }))["user"]).toHaveProperty("profile.email");
  });
});
