import { type Incoming, identityOf } from "../incoming.ts";
import type { RelayDatabase } from "./database.ts";
import type { OutboxLimits, Taken } from "./outbox.ts";

const minute = 60_000;

/** The kinds of what people ask. What merely happens takes nothing from what they may ask. */
const askedKinds = ["command", "interactive"] as const;
const isAsked = ({ kind }: Incoming) => askedKinds.some((each) => each === kind);

/**
 * Keeps requests, each unless it was kept before, or is one too many. All are on the disk when this returns. Returns what
 * became of each.
 */
export async function keepRequests(
  database: RelayDatabase,
  all: readonly Incoming[],
  { limits, at }: { readonly limits: OutboxLimits; readonly at: number },
): Promise<readonly Taken[]> {
  const identified = all.map((incoming) => ({ incoming, identity: identityOf(incoming) }));
  // In one order, so that two relays that keep the same requests don't wait for one another.
  const keys = [...new Set(identified.flatMap(({ identity }) => identity?.key ?? []))].sort();
  if (keys.length === 0) return all.map(() => "unidentified");
  return database.durably(async (change) => {
    const inserted = await change
      .insertInto("seen")
      .values(keys.map((key) => ({ key, at })))
      .onConflict((conflict) => conflict.column("key").doNothing())
      .returning("key")
      .execute();
    const fresh = new Set(inserted.map(({ key }) => key));
    const asking = identified.filter(({ incoming, identity }) => isAsked(incoming) && identity);
    const teams = [...new Set(asking.map(({ identity }) => identity?.team ?? ""))];
    const recent =
      teams.length === 0
        ? []
        : await change
            .selectFrom("outbox")
            .select(({ fn }) => ["team", "sender", fn.countAll<number>().as("count")])
            .where("team", "in", teams)
            .where("receivedAt", ">", at - minute)
            .where("kind", "in", askedKinds)
            .groupBy(["team", "sender"])
            .execute();
    const counts = new Map<string, number>();
    const add = (name: string, count: number) => counts.set(name, (counts.get(name) ?? 0) + count);
    for (const { team, sender, count } of recent) {
      add(`team ${team}`, Number(count));
      add(`sender ${sender}`, Number(count));
    }
    const rows = [];
    const results: Taken[] = [];
    for (const { incoming, identity } of identified) {
      if (identity === undefined || !fresh.delete(identity.key)) {
        results.push(identity === undefined ? "unidentified" : "repeated");
        continue;
      }
      const { key, team, person } = identity;
      const sender = `${team} ${person}`;
      if (isAsked(incoming)) {
        const own = counts.get(`sender ${sender}`) ?? 0;
        const everybodys = counts.get(`team ${team}`) ?? 0;
        if (own >= limits.perPerson || everybodys >= limits.perWorkspace) {
          results.push("too many");
          continue;
        }
        add(`sender ${sender}`, 1);
        add(`team ${team}`, 1);
      }
      results.push("taken");
      rows.push({
        key,
        kind: incoming.kind,
        sender,
        team,
        requestJson: JSON.stringify(incoming),
        state: "received" as const,
        receivedAt: at,
        dueAt: at,
        attempts: 0,
        claimedBy: null,
        claimedUntil: 0,
        runJson: null,
        messageJson: null,
        progressJson: null,
      });
    }
    if (rows.length > 0) await change.insertInto("outbox").values(rows).execute();
    return results;
  });
}
