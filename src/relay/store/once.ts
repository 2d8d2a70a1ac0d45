import type { RelayDatabase } from "./database.ts";

/** Takes what may count once. Returns false where it was taken before, by whichever relay; it is remembered for a day. */
export async function takeOnce({ query }: RelayDatabase, key: string, at: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows: taken = 0n } = await query
    .insertInto("seen")
    .values({ key, at })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .executeTakeFirst();
  return taken === 1n;
}
