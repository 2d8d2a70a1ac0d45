import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPostgres, type TestPostgres } from "../testing/postgres.ts";
import { openDatabase } from "./database.ts";
import { migrate } from "./migrations.ts";

const folder = mkdtempSync(join(tmpdir(), "relay-migrations-"));
let postgres: TestPostgres | undefined;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Steps = {
  rollcall_migration: { name: string; timestamp: string };
};

test.for(["SQLite", "Postgres"])(
  "a database goes forward at each start, and never backward: %s",
  async (kind, { skip }) => {
    const address = kind === "SQLite" ? `sqlite:${join(folder, "relay.db")}` : postgres?.address;
    if (address === undefined) return skip("NO POSTGRES on this machine");
    const first = await openDatabase(address);
    // As a relay has left it that knew its outbox alone.
    for (const { name } of await first.query.introspection.getTables())
      await first.query.schema.dropTable(name).execute();
    await migrate(first.query, first.isShared, "2026-11-outbox");
    await first.close();

    const second = await openDatabase(address);
    const row = { clientId: "1.1", place: "T1", sealed: "{}", version: "1" };
    await second.query.insertInto("installation").values(row).execute();
    const later = { name: "2099-01-later", timestamp: "" };
    await second.query.withTables<Steps>().insertInto("rollcall_migration").values(later).execute();
    await second.close();

    await expect(openDatabase(address)).rejects.toThrow("by a newer Rollcall than this one");
  },
);

test("relays that start at once on a new SQLite file all open it", async () => {
  const address = `sqlite:${join(folder, "at-once.db")}`;
  const opened = await Promise.allSettled(Array.from({ length: 4 }, () => openDatabase(address)));
  for (const each of opened) if (each.status === "fulfilled") await each.value.close();
  expect(opened.filter(({ status }) => status === "rejected")).toEqual([]);
});

test("a start that ends halfway leaves no table behind, so that the next one can make them all", async () => {
  const address = `sqlite:${join(folder, "halfway.db")}`;
  const blocked = new DatabaseSync(join(folder, "halfway.db"));
  blocked.exec("create table installation (x)");
  await expect(openDatabase(address)).rejects.toThrow("already exists");
  const names = blocked.prepare("select name from sqlite_master where type = 'table'").all();
  expect(names.map(({ name }) => name)).toEqual(["installation"]);
  blocked.exec("drop table installation");
  blocked.close();
  await (await openDatabase(address)).close();
});
