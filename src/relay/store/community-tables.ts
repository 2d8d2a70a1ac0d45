import type { Kysely } from "kysely";

/** What the modules for a community remember. `schema.ts` says for how long, and what for. */
export interface CommunityTables {
  readonly occurrence: OccurrenceTable;
  readonly welcomed: WelcomedTable;
  readonly featured: FeaturedTable;
  readonly pairing: PairingTable;
  readonly kudos: KudosTable;
  readonly kudosGiven: KudosGivenTable;
}

interface OccurrenceTable {
  module: string;
  /** The schedule that `at` is of. Another one begins anew. */
  schedule: string;
  /** The last time at which it was due and was taken, or when it was first seen. */
  at: number;
}

interface WelcomedTable {
  workspace: string;
  person: string;
  at: number;
}

interface FeaturedTable {
  workspace: string;
  channel: string;
  at: number;
}

/**
 * How far a group is.
 * - `planned`: it is to be told.
 * - `sending`: it is being told; for ever, where the relay was killed just then.
 * - `told`: it was.
 * - `failed`: Slack refused, or it was too late.
 */
export type PairingState = "planned" | "sending" | "told" | "failed";

interface PairingTable {
  /** Unique to a group: workspace, round and place in it. */
  key: string;
  workspace: string;
  /** Ids, sorted, with blanks between them. */
  members: string;
  state: PairingState;
  /** When the round was due. */
  at: number;
}

interface KudosTable {
  workspace: string;
  person: string;
  count: number;
}

interface KudosGivenTable {
  /** Who gave, and which of the ones that they may give in a day. */
  slot: string;
  /** The message, and who got one by it: each counts once. */
  message: string;
  at: number;
}

/** Makes the tables. */
export async function createCommunityTables(
  query: Kysely<unknown>,
  time: "bigint" | "integer",
): Promise<void> {
  const { schema } = query;
  await schema
    .createTable("occurrence")
    .addColumn("module", "text", (column) => column.primaryKey())
    .addColumn("schedule", "text", (column) => column.notNull())
    .addColumn("at", time, (column) => column.notNull())
    .execute();
  await schema
    .createTable("welcomed")
    .addColumn("workspace", "text", (column) => column.notNull())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("at", time, (column) => column.notNull())
    .addPrimaryKeyConstraint("welcomed_person", ["workspace", "person"])
    .execute();
  await schema
    .createTable("featured")
    .addColumn("workspace", "text", (column) => column.notNull())
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("at", time, (column) => column.notNull())
    .addPrimaryKeyConstraint("featured_at", ["workspace", "at"])
    .execute();
  await schema
    .createTable("pairing")
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("workspace", "text", (column) => column.notNull())
    .addColumn("members", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("at", time, (column) => column.notNull())
    .execute();
  await schema.createIndex("pairing_state").on("pairing").columns(["workspace", "state"]).execute();
  await schema
    .createTable("kudos")
    .addColumn("workspace", "text", (column) => column.notNull())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("count", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("kudos_person", ["workspace", "person"])
    .execute();
  await schema
    .createTable("kudosGiven")
    .addColumn("slot", "text", (column) => column.primaryKey())
    .addColumn("message", "text", (column) => column.notNull().unique())
    .addColumn("at", time, (column) => column.notNull())
    .execute();
}
