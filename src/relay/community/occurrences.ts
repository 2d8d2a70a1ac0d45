import type { RelayDatabase } from "../store/database.ts";

/** Which times a module was due and was taken, by whichever relay. */
export interface Occurrences {
  /**
   * Returns the last time that was taken of a module. What begins, or has another schedule than before, was due last at
   * `now`: nothing is made up for from before that.
   */
  since(module: string, schedule: string, now: number): Promise<number>;
  /** Takes a time. False where another relay has taken it, or a later one. */
  take(module: string, schedule: string, at: number): Promise<boolean>;
}

/** Returns the times that were taken, as a database or a transaction of it knows them. */
export function occurrencesIn({ query }: Pick<RelayDatabase, "query">): Occurrences {
  return {
    async since(module, schedule, now) {
      await query
        .insertInto("occurrence")
        .values({ module, schedule, at: now })
        .onConflict((conflict) =>
          conflict
            .column("module")
            .doUpdateSet({ schedule, at: now })
            .where("occurrence.schedule", "!=", schedule),
        )
        .execute();
      const found = await query
        .selectFrom("occurrence")
        .select("at")
        .where("module", "=", module)
        .executeTakeFirst();
      return found?.at ?? now;
    },

    async take(module, schedule, at) {
      const { numUpdatedRows } = await query
        .updateTable("occurrence")
        .set({ at })
        .where("module", "=", module)
        .where("schedule", "=", schedule)
        .where("at", "<", at)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}
