import type { RelayDatabase } from "../store/database.ts";

/** One that somebody gives to somebody else, by a message. */
export interface GivenKudos {
  readonly workspace: string;
  readonly giver: string;
  readonly receiver: string;
  /** The message: the channel, and its time in it. */
  readonly message: string;
  readonly at: number;
  /** How many the giver may give in a day. */
  readonly limit: number;
}

/** How many kudos people have. */
export interface Ledger {
  /** Counts one. `repeated`: this message gave it before. `limit`: the giver has given enough within a day. */
  give(given: GivenKudos): Promise<number | "repeated" | "limit">;
  count(workspace: string, person: string): Promise<number>;
  set(workspace: string, person: string, count: number): Promise<void>;
  /** Takes everybody's away. Returns how many people had some. */
  resetAll(workspace: string): Promise<number>;
}

const day = 24 * 60 * 60_000;

/** Returns the kudos of a database. Who was given none has none, and who was set to none, too. */
export function ledgerIn({ query }: Pick<RelayDatabase, "query">): Ledger {
  return {
    give: ({ workspace, giver, receiver, message, at, limit }) =>
      query.transaction().execute(async (change) => {
        await change
          .deleteFrom("kudosGiven")
          .where("at", "<=", at - day)
          .execute();
        const once = `${workspace} ${message} ${receiver}`;
        const isRepeated = async () =>
          (await change
            .selectFrom("kudosGiven")
            .select("slot")
            .where("message", "=", once)
            .executeTakeFirst()) !== undefined;
        if (await isRepeated()) return "repeated";
        for (let index = 0; index < limit; index += 1) {
          // A slot that another relay has just taken is no longer free.
          const { numInsertedOrUpdatedRows: taken = 0n } = await change
            .insertInto("kudosGiven")
            .values({ slot: `${workspace} ${giver} ${index}`, message: once, at })
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirst();
          if (taken === 0n) {
            if (await isRepeated()) return "repeated";
            continue;
          }
          const { count } = await change
            .insertInto("kudos")
            .values({ workspace, person: receiver, count: 1 })
            .onConflict((conflict) =>
              conflict
                .columns(["workspace", "person"])
                .doUpdateSet(({ eb }) => ({ count: eb("kudos.count", "+", 1) })),
            )
            .returning("count")
            .executeTakeFirstOrThrow();
          return count;
        }
        return "limit";
      }),

    async count(workspace, person) {
      const found = await query
        .selectFrom("kudos")
        .select("count")
        .where("workspace", "=", workspace)
        .where("person", "=", person)
        .executeTakeFirst();
      return found?.count ?? 0;
    },

    async set(workspace, person, count) {
      await query
        .insertInto("kudos")
        .values({ workspace, person, count })
        .onConflict((conflict) => conflict.columns(["workspace", "person"]).doUpdateSet({ count }))
        .execute();
    },

    async resetAll(workspace) {
      const { numUpdatedRows } = await query
        .updateTable("kudos")
        .set({ count: 0 })
        .where("workspace", "=", workspace)
        .where("count", ">", 0)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
  };
}
