import { describe, expect, test } from "vitest";
import { verifySlackRequest } from "./slack-request.ts";
import { signedAsSlack } from "./testing/signed.ts";

const secret = "8f742231b10e8888abcd99yyyzzz85a5";
const at = new Date("2026-06-01T12:00:00Z");
const body =
  "token=x&team_id=T0ACME&team_domain=acme&user_id=U0ALICE0001&user_name=alice&command=%2Frollcall&text=team+add+backend+%3C%40U0BOB00001%7Cbob%3E&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F1&trigger_id=1.2.3";
const signed = signedAsSlack(body, { secret, at });
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);

function codeOf(payload: unknown, now = at, key: string | undefined = secret): string {
  const verified = verifySlackRequest(payload, { secret: key, now });
  return "problem" in verified ? verified.problem.code : (Object.keys(verified)[0] ?? "");
}

test("Slack's own example is verified", () => {
  // https://docs.slack.dev/authentication/verifying-requests-from-slack
  const example = {
    body: "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c",
    timestamp: "1531420618",
    signature: "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
  };
  expect(codeOf(example, new Date(1531420618 * 1000))).toBe("command");
});

test("a verified command says who asks for what, and where the answer goes", () => {
  expect(verifySlackRequest(signed, { secret, now: at })).toEqual({
    command: {
      command: "/rollcall",
      text: "team add backend <@U0BOB00001|bob>",
      appId: undefined,
      userId: "U0ALICE0001",
      teamId: "T0ACME",
      teamDomain: "acme",
      responseUrl: "https://hooks.slack.com/commands/1",
      triggerId: "1.2.3",
      signedAt: 1780315200,
      vouchedBy: "slack",
    },
  });
});

describe("a forged request is not trusted", () => {
  test.each([
    ["another secret's signature", signedAsSlack(body, { secret: "other", at }), "slack_signature_wrong"],
    ["another body", { ...signed, body: body.replace("alice", "mallory") }, "slack_signature_wrong"],
    [
      "another timestamp",
      { ...signed, timestamp: String(Number(signed.timestamp) + 1) },
      "slack_signature_wrong",
    ],
    [
      "a signature in capitals",
      { ...signed, signature: signed.signature.toUpperCase() },
      "slack_signature_wrong",
    ],
    ["half a signature", { ...signed, signature: signed.signature.slice(0, 20) }, "slack_signature_wrong"],
    ["a longer signature", { ...signed, signature: `${signed.signature}00` }, "slack_signature_wrong"],
    ["a signature of as many bytes", { ...signed, signature: `${"é".repeat(33)}x` }, "slack_signature_wrong"],
    ["no signature", { body, timestamp: signed.timestamp }, "slack_request_malformed"],
    ["an empty signature", { ...signed, signature: "" }, "slack_request_malformed"],
    ["no timestamp", { body, signature: signed.signature }, "slack_request_malformed"],
    ["a timestamp that is no number", { ...signed, timestamp: "NaN" }, "slack_request_malformed"],
    ["a timestamp beyond all numbers", { ...signed, timestamp: "9".repeat(400) }, "slack_request_malformed"],
    ["no body", { timestamp: signed.timestamp, signature: signed.signature }, "slack_request_malformed"],
    ["nothing", undefined, "slack_request_malformed"],
    ["null", null, "slack_request_malformed"],
    ["a text", "body", "slack_request_malformed"],
    ["a list", [body], "slack_request_malformed"],
    ["other types", { body: {}, timestamp: [], signature: true }, "slack_request_malformed"],
  ])("%s", (_, payload, code) => {
    expect(codeOf(payload)).toBe(code);
  });

  test("nor is any where there is no secret to hold it against", () => {
    expect(codeOf(signed, at, "")).toBe("signing_secret_missing");
    expect(
      verifySlackRequest(signedAsSlack(body, { secret: "", at }), { secret: undefined, now: at }),
    ).toHaveProperty("problem.code", "signing_secret_missing");
  });
});

describe("the clock", () => {
  test.each([
    [-301, "slack_request_from_future"],
    [-300, "command"],
    [0, "command"],
    [300, "command"],
    [1800, "command"],
    [1801, "slack_request_too_old"],
  ])("%i seconds after Slack signed it: %s", (seconds, code) => {
    expect(codeOf(signed, later(seconds))).toBe(code);
  });

  test("a timestamp may come as a number, as JSON makes of it", () => {
    expect(codeOf({ ...signed, timestamp: Number(signed.timestamp) })).toBe("command");
  });
});

test("a check of certificates is nothing to do, and smuggles no command in", () => {
  const check = signedAsSlack(`ssl_check=1&${body}`, { secret, at });
  expect(codeOf(check)).toBe("idle");
  expect(codeOf({ ...check, signature: signed.signature })).toBe("slack_signature_wrong");
});

describe("a click", () => {
  const click = {
    type: "block_actions",
    user: { id: "U0ALICE0001", team_id: "T0ACME" },
    team: { id: "T0ACME", domain: "acme" },
    api_app_id: "A0ROLLCALL",
    trigger_id: "1.2.3",
    response_url: "https://hooks.slack.com/actions/1",
    container: { type: "message", channel_id: "D0ALICE", message_ts: "1.000001" },
    actions: [{ type: "button", action_id: "rollcall_approve", value: "{}" }],
  };
  const clicked = (payload: unknown) =>
    signedAsSlack(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), { secret, at });

  test("says who pressed which button of which message", () => {
    expect(verifySlackRequest(clicked(click), { secret, now: at })).toEqual({
      click: {
        action: "rollcall_approve",
        value: "{}",
        message: { channel: "D0ALICE", ts: "1.000001" },
        userId: "U0ALICE0001",
        teamId: "T0ACME",
        teamDomain: "acme",
        homeTeamId: "T0ACME",
        appId: "A0ROLLCALL",
        responseUrl: "https://hooks.slack.com/actions/1",
        triggerId: "1.2.3",
        signedAt: 1780315200,
        vouchedBy: "slack",
      },
    });
  });

  test("in an app of a whole organisation has its person's workspace", () => {
    expect(verifySlackRequest(clicked({ ...click, team: null }), { secret, now: at })).toMatchObject({
      click: { teamId: "T0ACME", teamDomain: "" },
    });
  });

  test.each([
    ["nothing", null],
    ["a list", []],
    ["another interaction", { ...click, type: "view_submission" }],
    ["no button", { ...click, actions: [] }],
    ["no list of buttons", { ...click, actions: "approve" }],
    ["nobody", { ...click, user: null }],
  ])("with %s is said to be none", (_, payload) => {
    expect(codeOf(clicked(payload))).toBe("slack_request_malformed");
  });
});

test("a signed request that is neither a command nor a click is said to be none", () => {
  expect(codeOf(signedAsSlack("payload=%7B", { secret, at }))).toBe("slack_request_malformed");
  expect(codeOf(signedAsSlack("text=help", { secret, at }))).toBe("slack_request_malformed");
});

test("a request that an earlier job has accepted may have waited for longer", () => {
  const now = later(7200);
  expect(verifySlackRequest(signed, { secret, now, isAccepted: true })).toHaveProperty("command");
  const forged = signedAsSlack(body, { secret: "other", at });
  expect(verifySlackRequest(forged, { secret, now, isAccepted: true })).toHaveProperty("problem");
});
