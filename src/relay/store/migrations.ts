import { type Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { RollcallError } from "../../core/rollcall-error.ts";
import { databaseNewer } from "../errors.ts";
import { createCommunityTables } from "./community-tables.ts";
import type { RelayTables } from "./schema.ts";
import { writingAlone } from "./writing-alone.ts";

/** The table that names the steps that were made. */
const migrationTableName = "rollcall_migration";

/**
 * Brings the tables to the newest form: all steps or none, also where the process is killed. Several processes may do so at once.
 * Throws when one step fails, and where a newer relay has made steps that this one doesn't know: it would not understand what is
 * there. `last` names the last step to make.
 */
export async function migrate(query: Kysely<RelayTables>, isPostgres: boolean, last?: string): Promise<void> {
  const go = async (one: Kysely<RelayTables>) => {
    await refuseNewer(one, isPostgres);
    const migrator = new Migrator({
      db: one,
      provider: { getMigrations: async () => migrations(isPostgres ? "bigint" : "integer") },
      migrationTableName,
      migrationLockTableName: "rollcall_migration_lock",
    });
    const { error } = await (last === undefined ? migrator.migrateToLatest() : migrator.migrateTo(last));
    if (error !== undefined) throw error;
  };
  // The library locks Postgres, and makes its steps in a transaction there. It does neither for SQLite.
  await (isPostgres ? go(query) : query.connection().execute((one) => writingAlone(one, go)));
}

/** Throws where a newer relay has made steps that this one doesn't know. */
export async function refuseNewer(query: Kysely<RelayTables>, isPostgres: boolean): Promise<void> {
  const known = new Set(Object.keys(migrations(isPostgres ? "bigint" : "integer")));
  if ((await stepsMade(query)).some((name) => !known.has(name))) throw new RollcallError(databaseNewer());
}

/** Returns the names of the steps that were made; none where there is no table of them yet. */
export async function stepsMade(query: Kysely<RelayTables>): Promise<readonly string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from ${sql.table(migrationTableName)}`.execute(
      query,
    );
    return rows.map(({ name }) => name);
  } catch {
    return [];
  }
}

function migrations(time: "bigint" | "integer") {
  return {
    "2026-11-outbox": {
      async up(query: Kysely<unknown>): Promise<void> {
        await query.schema
          .createTable("seen")
          .addColumn("key", "text", (column) => column.primaryKey())
          .addColumn("at", time, (column) => column.notNull())
          .execute();
        await query.schema
          .createTable("outbox")
          .addColumn("order", time === "bigint" ? "bigserial" : "integer", (column) => column.primaryKey())
          .addColumn("key", "text", (column) => column.notNull().unique())
          .addColumn("kind", "text", (column) => column.notNull())
          .addColumn("sender", "text", (column) => column.notNull())
          .addColumn("team", "text", (column) => column.notNull())
          .addColumn("requestJson", "text", (column) => column.notNull())
          .addColumn("state", "text", (column) => column.notNull())
          .addColumn("receivedAt", time, (column) => column.notNull())
          .addColumn("dueAt", time, (column) => column.notNull())
          .addColumn("attempts", "integer", (column) => column.notNull().defaultTo(sql`0`))
          .addColumn("claimedBy", "text")
          .addColumn("claimedUntil", time, (column) => column.notNull().defaultTo(sql`0`))
          .addColumn("runJson", "text")
          .execute();
        await query.schema.createIndex("outbox_due").on("outbox").columns(["state", "dueAt"]).execute();
        await query.schema
          .createIndex("outbox_sender")
          .on("outbox")
          .columns(["team", "receivedAt"])
          .execute();
      },
    },
    "2026-12-drift": {
      async up(query: Kysely<unknown>): Promise<void> {
        await query.schema
          .createTable("observation")
          .addColumn("order", time === "bigint" ? "bigserial" : "integer", (column) => column.primaryKey())
          .addColumn("key", "text", (column) => column.notNull().unique())
          .addColumn("service", "text", (column) => column.notNull())
          .addColumn("eventJson", "text", (column) => column.notNull())
          .addColumn("at", time, (column) => column.notNull())
          .addColumn("happenedAt", time, (column) => column.notNull())
          .execute();
        await query.schema
          .createTable("subject")
          .addColumn("id", "text", (column) => column.primaryKey())
          .addColumn("at", time, (column) => column.notNull())
          .execute();
        await query.schema
          .createTable("redelivery")
          .addColumn("guid", "text", (column) => column.primaryKey())
          .addColumn("at", time, (column) => column.notNull())
          .addColumn("asked", "integer", (column) => column.notNull())
          .addColumn("isTaken", "integer", (column) => column.notNull())
          .execute();
        await query.schema
          .createTable("drift")
          .addColumn("id", "text", (column) => column.primaryKey())
          .addColumn("line", "text", (column) => column.notNull())
          .addColumn("note", "text")
          .addColumn("isOpen", "integer", (column) => column.notNull())
          .addColumn("canUndo", "integer", (column) => column.notNull())
          .addColumn("canKeep", "integer", (column) => column.notNull())
          .addColumn("service", "text", (column) => column.notNull())
          .addColumn("eventJson", "text", (column) => column.notNull())
          .addColumn("happenedAt", time, (column) => column.notNull())
          .addColumn("channel", "text")
          .addColumn("ts", "text")
          .addColumn("at", time, (column) => column.notNull())
          .addColumn("isStale", "integer", (column) => column.notNull())
          .execute();
        await query.schema
          .createTable("lease")
          .addColumn("name", "text", (column) => column.primaryKey())
          .addColumn("holder", "text", (column) => column.notNull())
          .addColumn("until", time, (column) => column.notNull())
          .execute();
      },
    },
    "2026-12-installations": {
      async up(query: Kysely<unknown>): Promise<void> {
        await query.schema
          .createTable("installation")
          .addColumn("clientId", "text", (column) => column.notNull())
          .addColumn("place", "text", (column) => column.notNull())
          .addColumn("sealed", "text", (column) => column.notNull())
          .addColumn("version", "text", (column) => column.notNull())
          .addPrimaryKeyConstraint("installation_place", ["clientId", "place"])
          .execute();
      },
    },
    "2026-12-strangers": {
      async up(query: Kysely<unknown>): Promise<void> {
        await query.schema.alterTable("outbox").addColumn("messageJson", "text").execute();
        await query.schema
          .createTable("stranger")
          .addColumn("key", "text", (column) => column.primaryKey())
          .addColumn("what", "text", (column) => column.notNull())
          .addColumn("team", "text", (column) => column.notNull())
          .addColumn("person", "text", (column) => column.notNull())
          .addColumn("request", "text", (column) => column.notNull())
          .addColumn("at", time, (column) => column.notNull())
          .execute();
      },
    },
    "2027-01-api": {
      async up(query: Kysely<unknown>): Promise<void> {
        await query.schema
          .createTable("apiAnswer")
          .addColumn("caller", "text", (column) => column.notNull())
          .addColumn("key", "text", (column) => column.notNull())
          .addColumn("hash", "text", (column) => column.notNull())
          .addColumn("status", "integer")
          .addColumn("bodyJson", "text")
          .addColumn("at", time, (column) => column.notNull())
          .addPrimaryKeyConstraint("api_answer_key", ["caller", "key"])
          .execute();
        await query.schema
          .createTable("apiAudit")
          .addColumn("order", time === "bigint" ? "bigserial" : "integer", (column) => column.primaryKey())
          .addColumn("at", time, (column) => column.notNull())
          .addColumn("caller", "text", (column) => column.notNull())
          .addColumn("workspace", "text", (column) => column.notNull())
          .addColumn("what", "text", (column) => column.notNull())
          .addColumn("reached", "text", (column) => column.notNull())
          .addColumn("status", "integer", (column) => column.notNull())
          .execute();
        await query.schema.createIndex("api_audit_at").on("apiAudit").columns(["at"]).execute();
        await query.schema
          .createTable("responseUse")
          .addColumn("hash", "text", (column) => column.primaryKey())
          .addColumn("used", "integer", (column) => column.notNull())
          .addColumn("at", time, (column) => column.notNull())
          .execute();
      },
    },
    "2027-01-handlers": {
      async up(query: Kysely<unknown>): Promise<void> {
        await query.schema.alterTable("outbox").addColumn("progressJson", "text").execute();
      },
    },
    "2027-01-community": {
      up: (query: Kysely<unknown>): Promise<void> => createCommunityTables(query, time),
    },
    "2027-02-drift-begun": {
      async up(query: Kysely<unknown>): Promise<void> {
        await query.schema.alterTable("drift").addColumn("begun", "text").execute();
      },
    },
  };
}
