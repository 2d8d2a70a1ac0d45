import { chmodSync, closeSync, openSync } from "node:fs";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { type Dialect, Kysely, PostgresDialect, SqliteDialect, sql } from "kysely";
import type pg from "pg";
import { migrate, refuseNewer } from "./migrations.ts";
import type { RelayTables } from "./schema.ts";

/** Where the relay remembers things. Several relays may share a Postgres; SQLite is one relay's own. */
export interface RelayDatabase {
  readonly query: Kysely<RelayTables>;
  readonly isShared: boolean;
  /**
   * Makes changes of which all or none are made, and which outlast a machine that loses its power. All other changes outlast
   * the end of the process.
   */
  durably<Result>(change: (query: Kysely<RelayTables>) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Milliseconds for which a write waits for another one. Waiting blocks the process, so it is short. */
const busyTimeout = 250;

/** True of an address that can be a database's: `sqlite:FILE`, `sqlite::memory:`, or `postgres://…`. */
export function isDatabaseAddress(address: string): boolean {
  return /^(?:sqlite:|postgres(?:ql)?:\/\/)./.test(address);
}

/** The file of an address; undefined where it has none. */
export function databaseFile(address: string): string | undefined {
  const file = /^sqlite:(.+)$/.exec(address)?.[1];
  return file === ":memory:" ? undefined : file;
}

/**
 * Opens a database and makes its tables: `sqlite:FILE`, whose folder must be there, `sqlite::memory:`, or `postgres://…`.
 * `isReadOnly`: makes and writes nothing. Throws what the database says where it can't be opened.
 */
export async function openDatabase(address: string, { isReadOnly = false } = {}): Promise<RelayDatabase> {
  const isShared = /^postgres(?:ql)?:\/\//.test(address);
  const query = new Kysely<RelayTables>({
    dialect: isShared ? await postgres(address) : sqlite(address, isReadOnly),
  });
  try {
    if (isReadOnly) {
      await sql`select 1`.execute(query);
      if (!isShared) await sql`select 1 from sqlite_master limit 1`.execute(query);
      await refuseNewer(query, isShared);
    } else await migrate(query, isShared);
  } catch (failure) {
    await query.destroy();
    throw failure;
  }
  return {
    query,
    isShared,
    durably: (change) =>
      isShared
        ? query.transaction().execute(change)
        : query.connection().execute((one) => synced(one, change)),
    close: () => query.destroy(),
  };
}

/** Its driver is loaded where it is used: it takes memory, and most relays have a file. */
async function postgres(address: string): Promise<Dialect> {
  const { default: driver } = await import("pg");
  // Times are bigint there, and are no more than numbers hold.
  const types = { getTypeParser: (oid: number) => (oid === 20 ? Number : driver.types.getTypeParser(oid)) };
  const pool: pg.Pool = new driver.Pool({ connectionString: address, max: 5, types });
  // A connection that ends while nobody uses it is replaced by the next query, which says what is wrong where it can't be.
  pool.on("error", () => {});
  return new PostgresDialect({ pool });
}

/** Waiting for the disk blocks the process, so it is done where something was promised to be kept, and not elsewhere. */
async function synced<Result>(
  one: Kysely<RelayTables>,
  change: (query: Kysely<RelayTables>) => Promise<Result>,
): Promise<Result> {
  await sql`pragma synchronous = full`.execute(one);
  try {
    return await one.transaction().execute(change);
  } finally {
    await sql`pragma synchronous = normal`.execute(one);
  }
}

function sqlite(address: string, readOnly: boolean): Dialect {
  const file = databaseFile(address);
  if (file !== undefined && !readOnly) keepToOneself(file);
  const database = new DatabaseSync(file ?? ":memory:", { timeout: busyTimeout, readOnly });
  if (!readOnly) database.exec("pragma journal_mode = wal; pragma synchronous = normal;");
  return new SqliteDialect({ database: forKysely(database) });
}

/** Makes a file that nobody else on the machine reads: it has what people typed. SQLite's other files get its mode. */
function keepToOneself(file: string): void {
  closeSync(openSync(file, "a", 0o600));
  try {
    chmodSync(file, 0o600);
  } catch {
    // A file system without modes, or a file of somebody else who lets us use it.
  }
}

/** Kysely's SQLite dialect is written for another driver; these few lines are all that differs. */
function forKysely(database: DatabaseSync) {
  return {
    close: () => database.close(),
    prepare: (sql: string) => {
      const statement = database.prepare(sql);
      const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters: readonly unknown[]) => statement.all(...values(parameters)),
        run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
        iterate: (parameters: readonly unknown[]) =>
          statement.iterate(...values(parameters)) as IterableIterator<unknown>,
      };
    },
  };
}
