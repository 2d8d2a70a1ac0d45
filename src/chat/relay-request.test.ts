import { generateKeyPairSync } from "node:crypto";
import { SignJWT, UnsecuredJWT } from "jose";
import { describe, expect, test } from "vitest";
import { type RelayVerification, verifyRelayRequest } from "./relay-request.ts";
import { makeTestRelay } from "./testing/relayed.ts";

const relay = makeTestRelay();
const at = new Date("2026-06-01T12:00:00Z");
const payload = {
  team_id: "T0ACME",
  team_domain: "acme",
  user_id: "U0ALICE0001",
  command: "/rollcall",
  api_app_id: "A0ROLLCALL",
  text: "team add backend bob",
  response_url: "https://hooks.slack.com/commands/1",
  trigger_id: "1.2.3",
};
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);

async function resultOf(jws: string, more: Partial<RelayVerification> = {}): Promise<string> {
  const verification = { keys: relay.publicKey, audience: "acme/access", now: at, ...more };
  const verified = await verifyRelayRequest(jws, verification);
  return "problem" in verified ? verified.problem.code : (Object.keys(verified)[0] ?? "");
}

test("what the relay signed says who asks for what, and that only the relay vouches for it", async () => {
  const { jws } = await relay.sign({ kind: "command", payload }, { at });
  expect(await verifyRelayRequest(jws, { keys: relay.publicKey, audience: "acme/access", now: at })).toEqual({
    command: {
      command: "/rollcall",
      text: "team add backend bob",
      appId: "A0ROLLCALL",
      userId: "U0ALICE0001",
      teamId: "T0ACME",
      teamDomain: "acme",
      responseUrl: "https://hooks.slack.com/commands/1",
      triggerId: "1.2.3",
      signedAt: 1780315200,
      vouchedBy: "relay",
    },
  });
});

test("a click is read as Slack sends it", async () => {
  const click = {
    type: "block_actions",
    user: { id: "U0ALICE0001", team_id: "T0ACME" },
    team: null,
    trigger_id: "1.2.3",
    actions: [{ action_id: "approve", value: "v" }],
  };
  const { jws } = await relay.sign({ kind: "interactive", payload: click }, { at });
  expect(await resultOf(jws)).toBe("click");
});

describe("a request that is not the relay's counts for nothing", () => {
  const command = { kind: "command", payload } as const;
  const secretKey = new TextEncoder().encode(relay.publicKey);

  test("signed with another key", async () => {
    const { jws } = await makeTestRelay().sign(command, { at });
    expect(await resultOf(jws)).toBe("relay_signature_wrong");
  });

  test("meant for another repository, or made by another program with that key", async () => {
    const elsewhere = await relay.sign(command, { at, audience: "acme/other" });
    expect(await resultOf(elsewhere.jws)).toBe("relay_signature_wrong");
    const issued = await relay.sign(command, { at, issuer: "somebody" });
    expect(await resultOf(issued.jws)).toBe("relay_signature_wrong");
  });

  test("changed after it was signed", async () => {
    const { jws } = await relay.sign(command, { at });
    const [header, , signature] = jws.split(".");
    const other = Buffer.from(JSON.stringify({ ...command, iss: "rollcall-relay" })).toString("base64url");
    expect(await resultOf([header, other, signature].join("."))).toBe("relay_signature_wrong");
  });

  test("unsigned, signed with the public key as a secret, without a time, or no JWS at all", async () => {
    const seconds = Math.floor(at.getTime() / 1000);
    const plain = new UnsecuredJWT(command).setIssuer("rollcall-relay").setAudience("acme/access");
    const mac = new SignJWT(command)
      .setProtectedHeader({ alg: "HS256" })
      .setIssuer("rollcall-relay")
      .setAudience("acme/access")
      .setIssuedAt(seconds)
      .setJti("1");
    const { privateKey } = generateKeyPairSync("ed25519");
    const timeless = new SignJWT(command)
      .setProtectedHeader({ alg: "EdDSA" })
      .setIssuer("rollcall-relay")
      .setAudience("acme/access");
    for (const jws of [
      plain.setIssuedAt(seconds).setJti("1").encode(),
      await mac.sign(secretKey),
      await timeless.sign(privateKey),
      "",
      "a.b.c",
    ])
      expect(await resultOf(jws)).toBe("relay_signature_wrong");
  });

  test("older than half an hour, or from the future; what an earlier job accepted may wait", async () => {
    const { jws } = await relay.sign(command, { at });
    expect(await resultOf(jws, { now: later(30 * 60) })).toBe("command");
    expect(await resultOf(jws, { now: later(30 * 60 + 1) })).toBe("slack_request_too_old");
    expect(await resultOf(jws, { now: later(-301) })).toBe("slack_request_from_future");
    expect(await resultOf(jws, { now: later(9000), isAccepted: true })).toBe("command");
  });

  test("with nothing in it", async () => {
    const { jws } = await relay.sign({ kind: "command", payload: null }, { at });
    expect(await resultOf(jws)).toBe("slack_request_malformed");
    const nobody = await relay.sign({ kind: "command", payload: { ...payload, user_id: "" } }, { at });
    expect(await resultOf(nobody.jws)).toBe("slack_request_malformed");
  });
});

describe("the key", () => {
  test("may be one of several, so that it can be changed without a gap", async () => {
    const { jws } = await relay.sign({ kind: "command", payload }, { at });
    const other = JSON.parse(makeTestRelay().publicKey) as object;
    const keys = JSON.stringify({ keys: [other, JSON.parse(relay.publicKey)] });
    expect(await resultOf(jws, { keys })).toBe("command");
  });

  test.each([
    ["none", undefined, "relay_key_missing"],
    ["an empty one", "", "relay_key_missing"],
    ["no JSON", "ssh-ed25519 AAAA", "relay_key_unreadable"],
    ["no keys", JSON.stringify({ keys: [] }), "relay_key_unreadable"],
    ["a private one", privateJwk(), "relay_key_unreadable"],
  ])("%s is told", async (_, keys, code) => {
    const { jws } = await relay.sign({ kind: "command", payload }, { at });
    expect(await resultOf(jws, { keys })).toBe(code);
  });
});

function privateJwk(): string {
  return JSON.stringify(generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }));
}
