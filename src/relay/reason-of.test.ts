import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import { reasonOf } from "./reason-of.ts";

const folder = mkdtempSync(join(tmpdir(), "reason-of-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (failure) {
    return failure;
  }
  throw new Error("Nothing was thrown.");
}

test("a system's error says what is wrong with which file, and keeps the code by which people look it up", () => {
  const file = join(folder, "a file");
  writeFileSync(file, "not a database");
  const absent = join(folder, "none", "x");
  expect(reasonOf(thrownBy(() => closeSync(openSync(absent, "r"))))).toBe(`${absent} isn't there (ENOENT)`);
  expect(reasonOf(thrownBy(() => closeSync(openSync(file, "wx"))))).toBe(`${file} is there already (EEXIST)`);
  expect(reasonOf(thrownBy(() => closeSync(openSync(join(file, "x"), "r"))))).toMatch(/ is no folder/);
  expect(reasonOf({ code: "ENOSPC", path: file })).toBe("the disk is full (ENOSPC)");
});

test("SQLite's errors say what is wrong with the file", () => {
  const file = join(folder, "text");
  writeFileSync(file, "not a database, and long enough to be looked at as one");
  const opened = new DatabaseSync(file);
  expect(reasonOf(thrownBy(() => opened.exec("select * from sqlite_master")))).toBe(
    "the file is no SQLite database",
  );
  opened.close();
  const empty = new DatabaseSync(":memory:");
  expect(reasonOf(thrownBy(() => empty.prepare("select * from outbox")))).toBe(
    "it has none of Rollcall's tables",
  );
  empty.exec("create table t (a)");
  empty.exec("pragma query_only = on");
  expect(reasonOf(thrownBy(() => empty.exec("insert into t values (1)")))).toBe("it can only be read");
  empty.close();
});

test("a connection that is refused says so, also where a name stands for several addresses", async () => {
  const failure = await new Promise((resolve) => connect(1, "localhost").on("error", resolve));
  expect(reasonOf(failure)).toBe("nothing listens there (ECONNREFUSED)");
  expect(reasonOf(new Error("fetch failed", { cause: failure }))).toBe(
    "nothing listens there (ECONNREFUSED)",
  );
});

test("no address is told, since it may have a password", () => {
  expect(reasonOf(new Error("can't use postgres://me:hunter2@db.acme.dev/x now"))).toBe(
    "can't use an address now",
  );
  expect(reasonOf("postgres://me:hunter2@h/x")).toBe("an address");
});
