import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkRelay } from "../check.ts";
import { relayEnvironment, relayForTests } from "../testing/fixture.ts";
import { receiverSecret } from "./testing/receiver.ts";

const start = relayForTests();
const folder = mkdtempSync(join(tmpdir(), "relay-check-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a check names each handler's secret that is missing or has another form, and shows none", async () => {
  const path = join(folder, "relay.yaml");
  const callback = (secret: string) => `callback: { url: https://x.dev, secret: ${secret} }`;
  writeFileSync(
    path,
    `handlers:\n  a: { command: a, ${callback("A_SECRET")} }\n  b: { command: b, ${callback("B_SECRET")} }\n`,
  );
  const { env } = await relayEnvironment(await start());
  const check = async (secrets: Readonly<Record<string, string>>) => {
    const all = { ...env, ROLLCALL_DATABASE: "sqlite::memory:", ROLLCALL_RELAY_CONFIG: path, ...secrets };
    const { lines, findings } = await checkRelay(all, fetch);
    return [...lines, ...findings.map(({ code, message }) => `${code}: ${message}`)].join("\n");
  };
  const bad = await check({ B_SECRET: "hunter2" });
  expect(bad).toMatch(
    /relay_handler_secret_missing: The handler a [^\n]*A_SECRET[\s\S]*The handler b [^\n]*B_SECRET/,
  );
  expect(bad).not.toContain("hunter2");
  writeFileSync(join(folder, "b"), `${receiverSecret}\n`);
  const good = await check({ A_SECRET: receiverSecret, B_SECRET_FILE: join(folder, "b") });
  expect(good).toContain("Handlers: 2, each with its secret");
  expect(good).not.toContain("relay_handler_secret_missing");
});
