import type { RelayDatabase } from "./database.ts";

/** What one relay does at a time, of all that share a database. */
export interface Leases {
  /** True for the relay that may do something for the next `milliseconds`; asking again prolongs it. */
  hold(name: string, milliseconds: number): Promise<boolean>;
  /** Takes what a former process held, where the database is this process's own. */
  takeOver(): Promise<void>;
}

/** Returns the leases of a database. `me` is unique to the process. */
export function leasesIn(
  { query, isShared }: Pick<RelayDatabase, "query" | "isShared">,
  { me, now }: { readonly me: string; readonly now: () => number },
): Leases {
  return {
    async takeOver() {
      if (!isShared) await query.deleteFrom("lease").execute();
    },

    async hold(name, milliseconds) {
      const until = now() + milliseconds;
      const { numInsertedOrUpdatedRows: isMine = 0n } = await query
        .insertInto("lease")
        .values({ name, holder: me, until })
        .onConflict((conflict) =>
          conflict
            .column("name")
            .doUpdateSet({ holder: me, until })
            .where(({ or, eb }) => or([eb("lease.holder", "=", me), eb("lease.until", "<=", now())])),
        )
        .executeTakeFirst();
      return isMine > 0n;
    },
  };
}
