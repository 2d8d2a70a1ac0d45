import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { RelayDatabase } from "../../store/database.ts";
import type { RecordStorage } from "./storage.ts";

/** How often and how long is waited for another process that writes the same SQLite. */
const mostTries = 40;
const pause = 25;

/** Returns the records of a relay's database: SQLite or Postgres. */
export function recordsInDatabase({ query, close }: RelayDatabase): RecordStorage {
  return {
    read: ({ clientId, place }) =>
      unlessBusy(async () => {
        const row = await query
          .selectFrom("installation")
          .select(["sealed", "version"])
          .where("clientId", "=", clientId)
          .where("place", "=", place)
          .executeTakeFirst();
        return row === undefined ? {} : { text: row.sealed, version: row.version };
      }),
    write: ({ clientId, place }, text, from) =>
      unlessBusy(async () => {
        const next = randomUUID();
        if (from === undefined) {
          if (text === undefined) return true;
          const inserted = await query
            .insertInto("installation")
            .values({ clientId, place, sealed: text, version: next })
            .onConflict((conflict) => conflict.columns(["clientId", "place"]).doNothing())
            .executeTakeFirst();
          return inserted.numInsertedOrUpdatedRows === 1n;
        }
        if (text === undefined) {
          const removed = await query
            .deleteFrom("installation")
            .where("clientId", "=", clientId)
            .where("place", "=", place)
            .where("version", "=", from)
            .executeTakeFirst();
          return removed.numDeletedRows === 1n;
        }
        const updated = await query
          .updateTable("installation")
          .set({ sealed: text, version: next })
          .where("clientId", "=", clientId)
          .where("place", "=", place)
          .where("version", "=", from)
          .executeTakeFirst();
        return updated.numUpdatedRows === 1n;
      }),
    addresses: () =>
      unlessBusy(() =>
        query
          .selectFrom("installation")
          .select(["clientId", "place"])
          .orderBy("clientId")
          .orderBy("place")
          .execute(),
      ),
    close,
  };
}

/** SQLite refuses a write at once while another process writes: nothing was done, and it is tried again. */
async function unlessBusy<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (failure) {
      const isBusy = failure instanceof Error && "errcode" in failure && failure.errcode === 5;
      if (!isBusy || tries === mostTries) throw failure;
      await setTimeout(pause);
    }
  }
}
