import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "./database.ts";

const folder = mkdtempSync(join(tmpdir(), "relay-modes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const modeOf = (path: string) => statSync(path).mode & 0o777;

test("what people typed is for nobody else on the machine to read or write, in a new file and in one that was there", async () => {
  const there = join(folder, "there.db");
  writeFileSync(there, "");
  chmodSync(there, 0o644);
  for (const file of [join(folder, "data", "relay.db"), there]) {
    const database = await openDatabase(`sqlite:${file}`);
    const files = readdirSync(join(file, "..")).filter((name) => name.includes(".db"));
    expect(files.map((name) => modeOf(join(file, "..", name)))).toEqual(files.map(() => 0o600));
    await database.close();
  }
  expect(modeOf(join(folder, "data"))).toBe(0o700);
});
