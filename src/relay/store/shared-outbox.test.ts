import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { IncomingSlack } from "../incoming.ts";
import { startPostgres, type TestPostgres } from "../testing/postgres.ts";
import { openDatabase, type RelayDatabase } from "./database.ts";
import { outboxIn } from "./outbox.ts";

let postgres: TestPostgres | undefined;
let databases: readonly RelayDatabase[] = [];
let time = 1_000_000;

beforeAll(async () => {
  postgres = await startPostgres();
  if (postgres === undefined) return;
  const { address } = postgres;
  // Both make the tables at the same time.
  databases = await Promise.all([openDatabase(address), openDatabase(address)]);
});

afterAll(async () => {
  await Promise.all(databases.map((each) => each.close()));
  await postgres?.stop();
});

/** The outboxes of two relays on one database. */
const relays = () =>
  databases.map((database, index) =>
    outboxIn(database, {
      me: `relay ${index}`,
      limits: { perPerson: 1000, perWorkspace: 1000 },
      now: () => time,
    }),
  );

const command = (trigger: number): IncomingSlack => ({
  kind: "command",
  at: 1,
  payload: { api_app_id: "A1", team_id: "T1", user_id: "U1", trigger_id: `${trigger}`, text: "help" },
});

beforeEach(async () => {
  for (const table of ["outbox", "seen"] as const) await databases[0]?.query.deleteFrom(table).execute();
});

describe("two relays on one Postgres", () => {
  test("keep once what comes to both at the same time, and each entry is worked on by one", async ({
    skip,
  }) => {
    skip(postgres === undefined, "NO POSTGRES on this machine");
    const both = relays();
    const triggers = Array.from({ length: 60 }, (_, index) => index);
    const taken = await Promise.all(
      triggers.flatMap((trigger) => both.map((each) => each.take(command(trigger)))),
    );
    expect(taken.filter((each) => each === "taken")).toHaveLength(60);
    expect(taken.filter((each) => each === "repeated")).toHaveLength(60);
    const claimed: string[] = [];
    const empty = async (outbox: (typeof both)[number]) => {
      for (;;) {
        const entry = await outbox.claim(1000);
        if (entry === undefined) return;
        claimed.push(entry.key);
        await outbox.update(entry.key, { state: "ended", dueAt: time });
      }
    };
    await Promise.all([...both, ...both].map(empty));
    expect(claimed).toHaveLength(60);
    expect(new Set(claimed).size).toBe(60);
  });

  test("keep what comes to both in another order without waiting for one another", async ({ skip }) => {
    skip(postgres === undefined, "NO POSTGRES on this machine");
    const [one, two] = relays();
    const triggers = Array.from({ length: 100 }, (_, index) => index);
    const taken = await Promise.all([
      ...triggers.map((trigger) => one?.take(command(trigger))),
      ...triggers.toReversed().map((trigger) => two?.take(command(trigger))),
    ]);
    expect(taken.filter((each) => each === "taken")).toHaveLength(100);
  });

  test("take over what another one had claimed once its time is over, and not before", async ({ skip }) => {
    skip(postgres === undefined, "NO POSTGRES on this machine");
    const [one, two] = relays();
    await one?.take(command(1));
    expect(await one?.claim(1000)).toBeDefined();
    await two?.takeOver();
    expect(await two?.claim(1000)).toBeUndefined();
    time += 1001;
    expect(await two?.claim(1000)).toMatchObject({ receivedAt: 1_000_000, attempts: 0 });
  });

  test("go on after Postgres has ended every connection", async ({ skip }) => {
    skip(postgres === undefined, "NO POSTGRES on this machine");
    const [mine, other] = databases;
    const [outbox] = relays();
    await Promise.all([1, 2, 3, 4].map((trigger) => outbox?.take(command(trigger))));
    const ended = sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
    if (other !== undefined) await ended.execute(other.query);
    // The other side hears of it when its sockets end, and not before.
    await expect
      .poll(() =>
        mine?.query
          .selectFrom("outbox")
          .select("key")
          .execute()
          .catch(() => []),
      )
      .toHaveLength(4);
    expect(await outbox?.take(command(5))).toBe("taken");
  });
});
