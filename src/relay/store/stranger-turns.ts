import type { IncomingIdentity } from "../incoming.ts";
import type { RelayDatabase } from "./database.ts";

/** What somebody who isn't in the roster may have: an answer, or a request that a run carries out. */
export type StrangerTurn = "answer" | "request";

/** Who is not in the roster, and what they had within the hour. */
export interface StrangerTurns {
  /** True once for each turn that is left to somebody: for the same request again and again. */
  mayHave(what: StrangerTurn, identity: Omit<IncomingIdentity, "app">): Promise<boolean>;
}

const hour = 60 * 60_000;

/** How much there is in an hour, for one person and for all of a workspace. A request is to be added, and may be mistyped. */
const most: Readonly<Record<StrangerTurn, { readonly perPerson: number; readonly perWorkspace: number }>> = {
  answer: { perPerson: 1, perWorkspace: 100 },
  request: { perPerson: 3, perWorkspace: 30 },
};

/** Returns the strangers of a database. */
export function strangerTurnsIn(
  { query }: Pick<RelayDatabase, "query">,
  { now }: { readonly now: () => number },
): StrangerTurns {
  return {
    async mayHave(what, { key: request, team, person }) {
      const at = now();
      return query.transaction().execute(async (change) => {
        await change
          .deleteFrom("stranger")
          .where("at", "<=", at - hour)
          .execute();
        const had = await change
          .selectFrom("stranger")
          .select(["key", "person", "request"])
          .where("what", "=", what)
          .where("team", "=", team)
          .execute();
        if (had.some((each) => each.request === request)) return true;
        const { perPerson, perWorkspace } = most[what];
        const free = Array.from({ length: perPerson }, (_, turn) => `${what} ${team} ${person} ${turn}`).find(
          (key) => !had.some((each) => each.key === key),
        );
        if (free === undefined || had.length >= perWorkspace) return false;
        // Another relay may have given the same turn just now.
        const { numInsertedOrUpdatedRows: given = 0n } = await change
          .insertInto("stranger")
          .values({ key: free, what, team, person, request, at })
          .onConflict((conflict) => conflict.column("key").doNothing())
          .executeTakeFirst();
        return given > 0n;
      });
    },
  };
}
