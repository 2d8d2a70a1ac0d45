import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { RollcallError } from "../../../core/rollcall-error.ts";
import { stoppedClock } from "../../../core/testing/fake-clock.ts";
import { rosterFromYaml } from "../../../roster/testing/roster-from-yaml.ts";
import { slackReader } from "../provider.ts";
import { acmePeople, acmeRoster } from "../testing/acme.ts";
import { callsOf, errorAnswer, slackFixtureForTests } from "../testing/fixture.ts";
import { slackDesired } from "./desired.ts";
import { scopesNeeded } from "./scopes.ts";

const startFixture = slackFixtureForTests();
const everything = acmeRoster(`
teams:
  backend:
    members: [alice]
    slack:
      usergroup: { handle: crew, channels: [talk] }
      channels: [{ name: talk, topic: Hello }, { name: secret, private: true }]
`);
const token = (scopes: readonly string[]) => ({ users: acmePeople, tokens: [{ token: "thin", scopes }] });
const reading = ["channels:read", "groups:read", "usergroups:read", "users:read", "users:read.email"];

function manifestScopes(): readonly string[] {
  const manifest = parse(readFileSync("examples/slack-app-manifest.yaml", "utf8")) as {
    readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  };
  return manifest.oauth_config.scopes.bot;
}

describe("the scopes that a roster needs", () => {
  test("the manifest in examples has them all, and no other", () => {
    const needed = scopesNeeded([slackDesired(rosterFromYaml(everything))], { bot: true });
    expect(manifestScopes()).toEqual([...needed.read, ...needed.write].sort());
  });

  test.each(manifestScopes())(
    "without %s of the manifest's, it is named; with all of them, everything works",
    async (scope) => {
      const all = manifestScopes();
      const whole = await startFixture(token(all), { token: "thin" });
      expect((await whole.apply(everything)).reasons).toEqual([]);
      const part = await startFixture(token(all.filter((each) => each !== scope)), { token: "thin" });
      const findings = await part.plan(everything).then(
        ({ plan }) => plan.findings,
        (error: RollcallError) => error.findings,
      );
      expect(findings.find((each) => each.code === "slack_scope_missing")?.message).toContain(
        `the scope ${scope},`,
      );
    },
  );

  test("what is missing for reading is named at once with what is missing for writing, and nothing is read", async () => {
    const fixture = await startFixture(token(["users:read", "channels:manage"]), { token: "thin" });
    await expect(fixture.plan(everything)).rejects.toMatchObject({
      findings: [
        {
          provider: "slack",
          code: "slack_scope_missing",
          message: expect.stringContaining(
            "channels:join, channels:read, groups:read, groups:write, usergroups:read, usergroups:write, users:read.email",
          ),
          remedy: expect.stringContaining("examples/slack-app-manifest.yaml"),
        },
      ],
    });
    expect(fixture.slack.calls.map((call) => call.path)).toEqual(["/api/auth.test"]);
  });

  test("what is missing for writing is named before anything is written, and the plan is still shown", async () => {
    const fixture = await startFixture(token([...reading, "channels:manage"]), { token: "thin" });
    const run = await fixture.apply(everything);
    expect(run.plan.findings[0]).toMatchObject({
      severity: "error",
      code: "slack_scope_missing",
      message: expect.stringContaining("channels:join, groups:write, usergroups:write"),
    });
    expect(run.lines.length).toBeGreaterThan(3);
    expect(run.results.every((each) => each.endsWith(": skipped"))).toBe(true);
    expect(fixture.writes()).toEqual([]);
  });

  test("where something hides the scopes' header, nothing is missing until Slack says so", async () => {
    const fixture = await startFixture({ users: acmePeople });
    const body = {
      ok: true,
      url: "https://acme.slack.com/",
      team_id: "T0ACME",
      user_id: "U0ROLLCALL",
      bot_id: "B0",
    };
    fixture.slack.fail({
      matches: callsOf("auth.test"),
      fault: { kind: "answer", answer: { status: 200, body } },
    });
    const run = await fixture.apply(everything);
    expect([run.codes, run.reasons]).toEqual([[], []]);
  });

  test("a token that can only read is enough to plan with", async () => {
    const fixture = await startFixture(token(reading));
    const reader = slackReader({
      token: "thin",
      apiUrl: fixture.slack.apiUrl,
      clock: stoppedClock(new Date(0)),
      progress: { reading: () => undefined, applied: () => undefined },
    });
    const [comparison] = await reader.read([rosterFromYaml(everything)]);
    expect(comparison?.findings.map((each) => [each.severity, each.code])).toEqual([
      ["notice", "slack_read_only_token"],
    ]);
    expect(reader).not.toHaveProperty("apply");
  });

  test("a roster of public channels and ids needs no scope for private ones, groups or addresses", () => {
    const yaml = "slack: { channels: [talk] }\nusers: { carol: { slack: U0CAROL00 } }\n";
    expect(scopesNeeded([slackDesired(rosterFromYaml(yaml))], { bot: true })).toEqual({
      read: ["channels:read", "users:read"],
      write: ["channels:manage", "channels:join"],
    });
  });

  test("a person's token has channels:write in place of a bot's scopes", () => {
    expect(scopesNeeded([slackDesired(rosterFromYaml(everything))], { bot: false }).write).toEqual([
      "channels:write",
      "groups:write",
      "usergroups:write",
    ]);
  });

  test("missing_scope: one taken away meanwhile is named, and the rest is not tried", async () => {
    const fixture = await startFixture({ users: acmePeople });
    fixture.slack.fail({
      matches: callsOf("conversations.create"),
      fault: errorAnswer("missing_scope", { needed: "channels:manage", provided: "channels:read" }),
    });
    const run = await fixture.apply(everything);
    expect(run.outcomes[0]).toMatchObject({
      status: "failed",
      error: { code: "slack_scope_missing", message: expect.stringContaining("channels:manage") },
    });
    expect(run.outcomes.slice(1).every((each) => each.status === "skipped")).toBe(true);
    expect(fixture.writes()).toEqual(["conversations.create"]);
  });
});

describe("a token for a whole organisation", () => {
  const org = {
    users: acmePeople,
    enterprise: { id: "E0ACME000", name: "Acme Corp" },
    tokens: [{ token: "org", org: true }],
  };

  test("names the workspace in every call, and keeps it as any other", async () => {
    const fixture = await startFixture(org, { token: "org" });
    const yaml = everything.replace("workspace: acme", "workspace: T0ACME");
    expect((await fixture.apply(yaml)).reasons).toEqual([]);
    expect((await fixture.plan(yaml)).lines).toEqual([]);
    expect(fixture.sent("conversations.create").every((each) => each["team_id"] === "T0ACME")).toBe(true);
  });

  test("without the workspace's id is refused, and asks for it", async () => {
    const fixture = await startFixture(org, { token: "org" });
    await expect(fixture.plan(everything.replace("{ workspace: acme }", "{}"))).rejects.toMatchObject({
      findings: [{ code: "slack_workspace_id_needed" }],
    });
  });

  test("and a workspace by its name: its id is asked for, and not another token", async () => {
    const fixture = await startFixture(org, { token: "org" });
    await expect(fixture.plan(everything)).rejects.toMatchObject({
      findings: [{ code: "slack_workspace_id_needed" }],
    });
  });

  test("that isn't installed on that workspace is refused", async () => {
    const fixture = await startFixture(org, { token: "org" });
    await expect(
      fixture.plan(everything.replace("workspace: acme", "workspace: T0ELSE000")),
    ).rejects.toMatchObject({
      findings: [{ code: "slack_token_refused", message: expect.stringContaining("isn't installed") }],
    });
  });
});
