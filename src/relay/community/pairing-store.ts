import type { PairingState } from "../store/community-tables.ts";
import type { RelayDatabase } from "../store/database.ts";
import type { MetBefore } from "./pair-up.ts";

/** A group of people that is to be told that they are one. */
export interface PlannedGroup {
  readonly key: string;
  readonly members: readonly string[];
  /** When its round was due. */
  readonly at: number;
}

/** Who was in a group with whom, and what is left to be told. */
export interface PairingStore {
  /** How often two people were in a group. What was never told counts for nothing. */
  met(workspace: string): Promise<MetBefore>;
  /** Keeps the groups of a round, by a transaction. Each person of a round is in one of them. */
  plan(
    round: {
      readonly workspace: string;
      readonly at: number;
      readonly groups: readonly (readonly string[])[];
    },
    query: RelayDatabase["query"],
  ): Promise<void>;
  /** Returns the groups that are to be told, the oldest first. */
  planned(workspace: string): Promise<readonly PlannedGroup[]>;
  /** Whether any group of any workspace is to be told. */
  hasPlanned(): Promise<boolean>;
  /** Writes how far a group is. False where another relay has brought it further before. */
  move(key: string, from: PairingState, to: PairingState): Promise<boolean>;
}

/** Returns the groups of a database. */
export function pairingsIn({ query }: Pick<RelayDatabase, "query">): PairingStore {
  return {
    async met(workspace) {
      const found = await query
        .selectFrom("pairing")
        .select("members")
        .where("workspace", "=", workspace)
        .where("state", "!=", "failed")
        .execute();
      const times = new Map<string, number>();
      for (const { members } of found)
        for (const pair of pairsIn(members.split(" "))) times.set(pair, (times.get(pair) ?? 0) + 1);
      return (one, other) => times.get(pairOf(one, other)) ?? 0;
    },

    async plan({ workspace, at, groups }, change) {
      for (const [index, members] of groups.entries())
        await change
          .insertInto("pairing")
          .values({
            key: `${workspace} ${at} ${index}`,
            workspace,
            members: members.toSorted().join(" "),
            state: "planned",
            at,
          })
          .execute();
    },

    async planned(workspace) {
      const found = await query
        .selectFrom("pairing")
        .select(["key", "members", "at"])
        .where("workspace", "=", workspace)
        .where("state", "=", "planned")
        .orderBy("at")
        .orderBy("key")
        .execute();
      return found.map((each) => ({ ...each, members: each.members.split(" ") }));
    },

    async hasPlanned() {
      const found = await query
        .selectFrom("pairing")
        .select("key")
        .where("state", "=", "planned")
        .limit(1)
        .executeTakeFirst();
      return found !== undefined;
    },

    async move(key, from, to) {
      const { numUpdatedRows } = await query
        .updateTable("pairing")
        .set({ state: to })
        .where("key", "=", key)
        .where("state", "=", from)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function pairsIn(members: readonly string[]): readonly string[] {
  return members.flatMap((one, index) => members.slice(index + 1).map((other) => pairOf(one, other)));
}
