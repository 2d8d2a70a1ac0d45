import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "./database.ts";

const folder = mkdtempSync(join(tmpdir(), "relay-modes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const modeOf = (path: string) => statSync(path).mode & 0o777;

test("what people typed is for nobody else on the machine to read or write, in a new file and in one that was there", async () => {
  const there = join(folder, "there.db");
  writeFileSync(there, "");
  chmodSync(there, 0o644);
  for (const file of [join(folder, "new.db"), there]) {
    const database = await openDatabase(`sqlite:${file}`);
    const files = readdirSync(folder).filter((name) => name.startsWith(basename(file)));
    expect(files.map((name) => modeOf(join(folder, name)))).toEqual(files.map(() => 0o600));
    expect(files).toContain(basename(file));
    await database.close();
  }
});
