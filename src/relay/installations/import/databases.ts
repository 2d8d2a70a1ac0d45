import { DatabaseSync } from "node:sqlite";
import type pg from "pg";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { importUnreadable } from "../errors.ts";
import type { RawRecord } from "./source.ts";
import { type ForeignFields, textFrom } from "./values.ts";

/** What a table of Slack's Python SDK has, whatever it is called. */
const columns = ["client_id", "bot_token", "installed_at"];

/** Times without an offset stay texts: they are UTC, and the driver would take them for this machine's own. */
const asWritten = ({ types }: typeof pg): pg.CustomTypesConfig => ({
  getTypeParser: (oid: number) => (oid === 1114 ? (text: string) => text : types.getTypeParser(oid)),
});

/** Asks a database by SQL. */
type Ask = (sql: string) => Promise<readonly ForeignFields[]>;

/**
 * Reads the tables of Slack's Python SDK, by its own SQLite store or through SQLAlchemy: `sqlite:FILE` or `postgres://…`. Only
 * reads. Throws where there is no such table.
 */
export async function readInstallationTables(address: string): Promise<readonly RawRecord[]> {
  if (!address.startsWith("sqlite:")) {
    const { default: driver } = await import("pg");
    const client = new driver.Client({ connectionString: address, types: asWritten(driver) });
    try {
      await client.connect();
      const listed = `select table_name as "table", column_name as "column" from information_schema.columns where table_schema = current_schema()`;
      return await recordsIn(async (sql) => (await client.query(sql)).rows, listed);
    } finally {
      await client.end().catch(() => {});
    }
  }
  const database = new DatabaseSync(address.slice("sqlite:".length), { readOnly: true });
  try {
    const listed = `select m.name as "table", c.name as "column" from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table'`;
    return await recordsIn(async (sql) => database.prepare(sql).all(), listed);
  } finally {
    database.close();
  }
}

async function recordsIn(ask: Ask, listed: string): Promise<readonly RawRecord[]> {
  const byTable = new Map<string, Set<string>>();
  for (const { table, column } of await ask(listed)) {
    const name = String(table);
    byTable.set(name, (byTable.get(name) ?? new Set()).add(String(column)));
  }
  const tables = [...byTable]
    .filter(([, has]) => columns.every((each) => has.has(each)))
    .map(([name]) => name);
  if (tables.length === 0) throw new RollcallError(importUnreadable("no table is one of Slack's Python SDK"));
  const records: RawRecord[] = [];
  for (const table of tables.sort()) {
    const rows = await ask(`select * from "${table.replaceAll('"', '""')}" order by id`);
    rows.forEach((fields, index) => {
      records.push({
        what: `${table}, row ${index + 1}`,
        fields,
        clientId: textFrom(fields["client_id"]),
        at: 0,
      });
    });
  }
  return records;
}
