import { describe, expect, test } from "vitest";
import { parseRelayFile } from "../file/read.ts";
import { readSettings } from "../settings.ts";
import { makeCallerKey } from "./caller-key.ts";

const told = (text: string) =>
  parseRelayFile(new TextEncoder().encode(text), "relay.yaml").findings.map(
    ({ at, code, message }) => `${at?.line}:${at?.column} ${code} ${message}`,
  );

describe("callers and grants in the relay's file", () => {
  test("have all their mistakes told at once, and nothing is made of one that was told", () => {
    const { key } = makeCallerKey();
    const found = told(`workspaces: { acme: T0ACME }
callers:
  billing: { keys: [${key}] }
  none: {}
  ok: { runs: [{ repository_id: 1, ref: x }] }
  free: { runs: [{ repository_id: 1 }] }
grants:
  - { callers: [billing, billling], workspaces: [acne], allow: [messages], actions: [chat.postMesage] }
  - { callers: [ok, oki], workspaces: [acme], allow: [messages, team] }
  - { callers: [ok], workspaces: [T0LABS], to: ["*"] }
  - { callers: [ok], workspaces: [acme], allow: [team] }
`);
    expect(found.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
      "3:21 invalid_key_hash",
      "4:9 caller_is_nobody",
      "6:18 ref_or_environment",
      "8:26 unknown_caller",
      "8:50 unknown_workspace",
      "8:86 not_one_of",
      "9:5 grant_of_nothing",
      "9:21 unknown_caller",
      "10:5 grant_of_nothing",
    ]);
    expect(found[4]).toContain("Did you mean `acme`?");
    expect(found[5]).toContain("Did you mean `chat.postMessage`?");
    expect(found[6]).toContain("`messages` for nobody");
    expect(found[3]).toContain("Did you mean `billing`?");
    expect(found.join("\n")).not.toContain(key);
  });

  test.each([
    ["callers: { a: { keys: [] } }", "caller_is_nobody"],
    ['callers: { a: { keys: ["0F"] } }', "invalid_key_hash"],
    ["callers: { a.b: { keys: [] } }", "invalid_alias"],
    [`callers: { a: { keys: ["${"0".repeat(64)}"], per_minute: 0 } }`, "invalid_count"],
    ["grants: [{ callers: [], workspaces: [T1], allow: [team] }]", "empty_list"],
    ["grants: [{ callers: [constructor], workspaces: [T1], allow: [team] }]", "unknown_caller"],
    ["grants: [{ workspaces: [T1], allow: [team] }]", "missing_field"],
    ["grants: [{ callers: [a], workspaces: [T1], allow: [everything] }]", "not_one_of"],
    ["grants: [{ callers: [a], workspaces: [T1], allow: [team], too: [x] }]", "unknown_key"],
    ['grants: [{ callers: [a], workspaces: [T1], allow: [users], to: [""] }]', "invalid_pattern"],
  ])("tell %s as %s", (text, code) => {
    expect(told(text).join("\n")).toContain(` ${code} `);
  });

  test("need the relay's address where runs are callers: their tokens are for it", () => {
    const codes = (env: Readonly<Record<string, string>>) =>
      readSettings({ ROLLCALL_RELAY_CONFIG: file, ...env }).findings.map(({ code }) => code);
    const file = `${import.meta.dirname}/testing/runs.yaml`;
    expect(codes({})).toContain("relay_address_missing");
    expect(codes({ ROLLCALL_PUBLIC_URL: "https://relay.acme.dev" })).not.toContain("relay_address_missing");
  });
});
