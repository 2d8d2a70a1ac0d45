import type { RelayDatabase } from "../store/database.ts";
import type { CommunityFile } from "./exchange.ts";

/** Returns all that a database has of people and channels. Groups that were never told are left out. */
export async function exportCommunity({ query }: Pick<RelayDatabase, "query">): Promise<CommunityFile> {
  const [kudos, pairings, welcomed, featured] = await Promise.all([
    query
      .selectFrom("kudos")
      .select(["workspace", "person", "count"])
      .orderBy("workspace")
      .orderBy("person")
      .execute(),
    query
      .selectFrom("pairing")
      .select(["workspace", "at", "members"])
      .where("state", "in", ["told", "sending"])
      .orderBy("key")
      .execute(),
    query
      .selectFrom("welcomed")
      .select(["workspace", "person", "at"])
      .orderBy("workspace")
      .orderBy("person")
      .execute(),
    query
      .selectFrom("featured")
      .select(["workspace", "at", "channel"])
      .orderBy("workspace")
      .orderBy("at")
      .execute(),
  ]);
  return {
    version: 1,
    kudos,
    pairings: pairings.map(({ members, ...each }) => ({ ...each, members: members.split(" ") })),
    welcomed,
    featured,
  };
}

/**
 * Writes what a file has: all of it, or nothing. How many kudos somebody has is what the file says; everything else is added to what
 * is there, and nothing twice, however often the file is read.
 */
export async function importCommunity(
  { kudos, pairings, welcomed, featured }: CommunityFile,
  database: RelayDatabase,
): Promise<void> {
  await database.durably(async (query) => {
    for (const { count, ...who } of kudos)
      await query
        .insertInto("kudos")
        .values({ ...who, count })
        .onConflict((conflict) => conflict.columns(["workspace", "person"]).doUpdateSet({ count }))
        .execute();
    for (const { workspace, at, members: people } of pairings) {
      const members = people.toSorted().join(" ");
      const there = await query
        .selectFrom("pairing")
        .select("key")
        .where("workspace", "=", workspace)
        .where("at", "=", at)
        .where("members", "=", members)
        .executeTakeFirst();
      if (there !== undefined) continue;
      await query
        .insertInto("pairing")
        .values({ key: `${workspace} ${at} ${members}`, workspace, at, members, state: "told" })
        .execute();
    }
    for (const each of welcomed)
      await query
        .insertInto("welcomed")
        .values(each)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    for (const each of featured)
      await query
        .insertInto("featured")
        .values(each)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  });
}
