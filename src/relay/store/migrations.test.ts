import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPostgres, type TestPostgres } from "../testing/postgres.ts";
import { openDatabase } from "./database.ts";

const folder = mkdtempSync(join(tmpdir(), "relay-migrations-"));
let postgres: TestPostgres | undefined;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What was there when the relay knew its outbox alone. */
const firstTables = ["seen", "outbox", "rollcall_migration", "rollcall_migration_lock"];

type Steps = {
  rollcall_migration: { name: string; timestamp: string };
};

test.for(["SQLite", "Postgres"])(
  "a database goes forward at each start, and never backward: %s",
  async (kind, { skip }) => {
    const address = kind === "SQLite" ? `sqlite:${join(folder, "relay.db")}` : postgres?.address;
    if (address === undefined) return skip("NO POSTGRES on this machine");
    const first = await openDatabase(address);
    for (const { name } of await first.query.introspection.getTables())
      if (!firstTables.includes(name)) await first.query.schema.dropTable(name).execute();
    await first.query.schema.alterTable("outbox").dropColumn("messageJson").execute();
    const steps = first.query.withTables<Steps>();
    await steps.deleteFrom("rollcall_migration").where("name", ">", "2026-11-outbox").execute();
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
