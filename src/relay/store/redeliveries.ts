import type { RelayDatabase } from "./database.ts";

/** A delivery of GitHub's that has failed. */
export interface FailedDelivery {
  /** The attempt that failed. */
  readonly id: number | bigint;
  /** The same for all attempts. */
  readonly guid: string;
  readonly event: string;
  /** When it was delivered first, in milliseconds since 1970. */
  readonly at: number;
}

/** What GitHub was asked to deliver again. */
export interface Redeliveries {
  /** True of a delivery that is to be asked for, and counts it: it hasn't come, and wasn't asked for too often. */
  claim(delivery: FailedDelivery): Promise<boolean>;
  /** Remembers that a delivery has come. Returns when it happened, where it was asked for. */
  taken(guid: string): Promise<number | undefined>;
}

/** How often GitHub is asked for a delivery. */
const mostAsked = 50;

/** Returns what a database knows of deliveries that failed. */
export function redeliveriesIn({ query }: Pick<RelayDatabase, "query">): Redeliveries {
  return {
    async claim({ guid, event, at }) {
      // GitHub took a late answer for none: it came nevertheless.
      const seen = await query
        .selectFrom("seen")
        .select("key")
        .where("key", "=", `github ${event} ${guid}`)
        .executeTakeFirst();
      await query
        .insertInto("redelivery")
        .values({ guid, at, asked: 0, isTaken: Number(seen !== undefined) })
        .onConflict((conflict) => conflict.column("guid").doNothing())
        .execute();
      const { numUpdatedRows } = await query
        .updateTable("redelivery")
        .set(({ eb }) => ({ asked: eb("asked", "+", 1) }))
        .where("guid", "=", guid)
        .where("isTaken", "=", 0)
        .where("asked", "<", mostAsked)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async taken(guid) {
      const found = await query
        .updateTable("redelivery")
        .set({ isTaken: 1 })
        .where("guid", "=", guid)
        .returning("at")
        .executeTakeFirst();
      return found?.at;
    },
  };
}
