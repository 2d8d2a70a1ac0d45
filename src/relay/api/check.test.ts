import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkRelay } from "../check.ts";
import { relayEnvironment, relayForTests } from "../testing/fixture.ts";
import { makeCallerKey } from "./caller-key.ts";

const start = relayForTests();
const folder = mkdtempSync(join(tmpdir(), "relay-check-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a check says how many may use the API, and names callers that may do nothing", async () => {
  const path = join(folder, "relay.yaml");
  const keys = () => `keys: ["${makeCallerKey().sha256}"]`;
  writeFileSync(
    path,
    `callers: { billing: { ${keys()} }, idle: { ${keys()} } }
grants: [{ callers: [billing], workspaces: [T0ACME], allow: [team] }]
`,
  );
  const { env } = await relayEnvironment(await start());
  const check = (file: string | undefined) =>
    checkRelay({ ...env, ROLLCALL_DATABASE: "sqlite::memory:", ROLLCALL_RELAY_CONFIG: file }, fetch);
  expect((await check(path)).lines).toContain(
    "API: 1 of 2 callers may use it; without a grant, and so without access: idle",
  );
  expect((await check(undefined)).lines.join("\n")).not.toContain("API:");
});
