import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase, type RelayDatabase } from "../store/database.ts";
import { leasesIn } from "../store/leases.ts";
import { startPostgres, type TestPostgres } from "../testing/postgres.ts";
import { lastOccurrence, type Schedule } from "./schedule.ts";
import { createScheduler, type DueTime } from "./scheduler.ts";

let postgres: TestPostgres | undefined;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.stop();
});

const iso = (at: number) => new Date(at).toISOString();
const minute = 60_000;
const hour = 60 * minute;
/** A Friday. */
const start = Date.parse("2026-11-27T10:00:00Z");
const saturdays: Schedule = { schedule: "0 12 * * SAT", timezone: "UTC" };
const saturday = Date.parse("2026-11-28T12:00:00Z");

/** Relays that share a database and a clock. Each does at its times what `deed` says, and by default takes the time. */
function relays(database: RelayDatabase) {
  const log: string[] = [];
  const done: string[] = [];
  const scheduled = { ...saturdays };
  let now = start;
  const write = (_: object, text: string) => void log.push(text);
  return {
    log,
    done,
    scheduled,
    at: (time: number) => {
      now = time;
    },
    relay(me: string, deed?: (due: DueTime) => Promise<void>) {
      const run = async (due: DueTime) => {
        if (deed !== undefined) return deed(due);
        if (await due.take(database.query)) done.push(`${me} ${iso(due.at)}`);
      };
      return createScheduler([{ name: "feature", schedule: () => scheduled, run }], {
        database,
        leases: leasesIn(database, { me, now: () => now }),
        clock: { now: () => now },
        log: { info: write, warn: write, error: write } as never,
      });
    },
  };
}

describe.for(["SQLite", "Postgres"])("modules at their times, on %s", (kind) => {
  async function withDatabase(work: (database: RelayDatabase) => Promise<void>, skip: () => void) {
    const address = kind === "SQLite" ? "sqlite::memory:" : postgres?.address;
    if (address === undefined) return skip();
    const database = await openDatabase(address);
    try {
      for (const table of ["occurrence", "lease"] as const) await database.query.deleteFrom(table).execute();
      await work(database);
    } finally {
      await database.close();
    }
  }

  test("one of several relays runs what is due, once", ({ skip }) =>
    withDatabase(
      async (database) => {
        const { relay, at, done } = relays(database);
        const all = ["one", "two", "three"].map((me) => relay(me));
        const round = () => Promise.all(all.map((each) => each.round()));
        // What begins makes up for nothing.
        await round();
        expect(done).toEqual([]);
        at(saturday - 1);
        await round();
        expect(done).toEqual([]);
        for (const later of [0, 5 * minute, hour]) {
          at(saturday + later);
          await round();
        }
        expect(done).toHaveLength(1);
        at(saturday + 7 * 24 * hour);
        await round();
        expect(done.map((each) => each.slice(each.indexOf(" ") + 1))).toEqual([
          "2026-11-28T12:00:00.000Z",
          "2026-12-05T12:00:00.000Z",
        ]);
      },
      () => skip("NO POSTGRES on this machine"),
    ));

  test("what was missed is made up for within twelve hours, once, and else left out with a word", ({
    skip,
  }) =>
    withDatabase(
      async (database) => {
        const { relay, at, done, log } = relays(database);
        await relay("one").round();
        at(saturday + 11 * hour);
        await relay("its next start").round();
        await relay("its next start").round();
        expect(done).toEqual(["its next start 2026-11-28T12:00:00.000Z"]);
        // Two Saturdays later, and too late for the second.
        at(saturday + 14 * 24 * hour + 13 * hour);
        await relay("much later").round();
        await relay("much later").round();
        expect(done).toHaveLength(1);
        expect(log).toEqual(["a module was due too long ago"]);
      },
      () => skip("NO POSTGRES on this machine"),
    ));

  test("a relay that is killed once it has taken a time leaves it out", ({ skip }) =>
    withDatabase(
      async (database) => {
        const { relay, at, done } = relays(database);
        const killed = relay("killed", async (due) => {
          await due.take(database.query);
          throw new Error("killed");
        });
        await killed.round();
        at(saturday);
        await killed.round();
        at(saturday + hour);
        await relay("other").round();
        expect(done).toEqual([]);
      },
      () => skip("NO POSTGRES on this machine"),
    ));

  test("what fails before a time is taken is tried again", ({ skip }) =>
    withDatabase(
      async (database) => {
        const { relay, at, done, log } = relays(database);
        let isAway = true;
        const one = relay("one", async (due) => {
          if (isAway) throw new Error("Slack is away");
          if (await due.take(database.query)) done.push(iso(due.at));
        });
        await one.round();
        at(saturday);
        await one.round();
        isAway = false;
        await one.round();
        expect([done, log]).toEqual([[], ["a module can't be run just now"]]);
        at(saturday + minute);
        await one.round();
        expect(done).toEqual([iso(saturday)]);
      },
      () => skip("NO POSTGRES on this machine"),
    ));

  test("another schedule begins anew, and makes up for nothing", ({ skip }) =>
    withDatabase(
      async (database) => {
        const { relay, at, done, scheduled } = relays(database);
        const one = relay("one");
        await one.round();
        at(saturday + hour);
        Object.assign(scheduled, { schedule: "30 12 * * *" });
        await one.round();
        expect(done).toEqual([]);
        at(saturday + 24 * hour + 31 * minute);
        await one.round();
        expect(done).toEqual(["one 2026-11-29T12:30:00.000Z"]);
      },
      () => skip("NO POSTGRES on this machine"),
    ));
});

test.for([
  ["0 12 * * SAT", "America/Los_Angeles", "2026-11-30T10:00:00Z", "2026-11-28T20:00:00.000Z"],
  ["0 12 * * SAT", "America/Los_Angeles", "2026-11-28T20:00:00Z", "2026-11-28T20:00:00.000Z"],
  ["0 12 * * SAT", "America/Los_Angeles", "2026-11-28T19:59:59Z", "2026-11-21T20:00:00.000Z"],
  // Clocks are put forward over half past two, and put back to it.
  ["30 2 * * *", "Europe/Berlin", "2026-03-29T12:00:00Z", "2026-03-29T01:00:00.000Z"],
  ["30 2 * * *", "Europe/Berlin", "2026-10-25T12:00:00Z", "2026-10-25T00:30:00.000Z"],
  ["0 9 29 2 *", "UTC", "2026-11-30T10:00:00Z", "2024-02-29T09:00:00.000Z"],
] as const)("%s in %s was due last, as of %s, at %s", ([schedule, timezone, now, last]) => {
  expect(iso(lastOccurrence({ schedule, timezone }, Date.parse(now)) ?? 0)).toBe(last);
});
