import { afterEach, expect, test } from "vitest";
import {
  type ChatFixture,
  type ChatFixtureOptions,
  signingSecret,
  startChatFixture,
} from "../../chat/testing/fixture.ts";
import { makeTestRelay } from "../../chat/testing/relayed.ts";

const openFixtures: ChatFixture[] = [];
const relay = makeTestRelay();

async function startFixture(options: ChatFixtureOptions = {}): Promise<ChatFixture> {
  const fixture = await startChatFixture({ merge: true, ...options });
  openFixtures.push(fixture);
  return fixture;
}

afterEach(async () => {
  const violations = openFixtures.flatMap(({ github }) => github.violations);
  await Promise.all(openFixtures.splice(0).flatMap(({ github, slack }) => [github.close(), slack.close()]));
  expect(violations).toEqual([]);
});

let triggers = 0;

/** Runs the job on a command that the relay had over a socket, and returns the newest answer. */
async function relayed(fixture: ChatFixture, text: string, user: string): Promise<string> {
  triggers += 1;
  const payload = {
    team_id: "T0ACME",
    team_domain: "acme",
    user_id: user,
    command: "/rollcall",
    api_app_id: "A0ROLLCALL",
    text,
    response_url: fixture.slack.responseUrl(),
    trigger_id: `relayed.${triggers}`,
  };
  const signed = await relay.sign({ kind: "command", payload }, { at: new Date(fixture.clock.now()) });
  await fixture.dispatch(signed, { relayKeys: relay.publicKey });
  return fixture.slackMessages().at(-1)?.text ?? "";
}

test("a lead's change that the relay vouches for is carried out, as one that Slack signed", async () => {
  const fixture = await startFixture();
  await relayed(fixture, "team add red zoe", "U0LEA0000");
  expect(fixture.roster()).toContain("- zoe");
});

test("a request that the relay forwards twice counts once", async () => {
  const fixture = await startFixture();
  const payload = {
    team_id: "T0ACME",
    team_domain: "acme",
    user_id: "U0LEA0000",
    command: "/rollcall",
    text: "team add red zoe",
    trigger_id: "once",
  };
  const at = new Date(fixture.clock.now());
  const first = await fixture.dispatch(await relay.sign({ kind: "command", payload }, { at }), {
    relayKeys: relay.publicKey,
  });
  const second = await fixture.dispatch(await relay.sign({ kind: "command", payload }, { at }), {
    relayKeys: relay.publicKey,
  });
  expect(first.exitCode).toBe(0);
  expect(second.findings.map(({ code }) => code)).toEqual(["slack_request_repeated"]);
});

test("an admin's word over the relay alone makes nobody an admin", async () => {
  const fixture = await startFixture();
  const answer = await relayed(fixture, "user edit mia --permission admin", "U0ADA0000");
  expect(fixture.roster()).not.toContain("mia: { github: mia-gh, slack: U0MIA0000, permission");
  expect(answer).toContain("approval");
  const signed = await startFixture();
  await signed.slashCommand("user edit mia --permission admin", { id: "U0ADA0000" });
  expect(signed.roster()).toMatch(/mia: \{.*permission: admin/);
});

test("neither a verdict is lifted nor a pause ended by the relay's word alone", async () => {
  const fixture = await startFixture();
  await fixture.slashCommand("pause because the plan looks wrong", { id: "U0ADA0000" });
  expect(await relayed(fixture, "resume", "U0ADA0000")).toMatch(/by the relay's word alone/);
  expect(await relayed(fixture, "break-glass #1 because I must", "U0ADA0000")).toMatch(
    /by the relay's word alone/,
  );
  expect(await relayed(fixture, "team list", "U0ADA0000")).toContain("red");
});

test("without the relay's key, or with another, nothing is done", async () => {
  const fixture = await startFixture();
  const payload = { team_id: "T0ACME", user_id: "U0LEA0000", text: "team add red zoe", trigger_id: "1" };
  const signed = await relay.sign({ kind: "command", payload }, { at: new Date(fixture.clock.now()) });
  const without = await fixture.dispatch(signed);
  const other = await fixture.dispatch(signed, { relayKeys: makeTestRelay().publicKey });
  const asSecret = await fixture.dispatch(signed, { relayKeys: signingSecret });
  expect([without, other, asSecret].flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual([
    "relay_key_missing",
    "relay_signature_wrong",
    "relay_key_unreadable",
  ]);
  expect(fixture.roster()).not.toContain("- zoe");
});
