import { afterAll, beforeAll, expect, test } from "vitest";
import { startPostgres, type TestPostgres } from "../testing/postgres.ts";
import { openDatabase, type RelayDatabase } from "./database.ts";
import { type DriftNotice, driftIn } from "./drift.ts";
import { leasesIn } from "./leases.ts";
import { redeliveriesIn } from "./redeliveries.ts";

let postgres: TestPostgres | undefined;
const databases: RelayDatabase[] = [];
let time = 1_000_000;

beforeAll(async () => {
  postgres = await startPostgres();
  const address = postgres?.address ?? "sqlite::memory:";
  databases.push(await openDatabase(address));
  databases.push(postgres === undefined ? (databases[0] as RelayDatabase) : await openDatabase(address));
});

afterAll(async () => {
  for (const each of new Set(databases)) await each.close();
  await postgres?.stop();
});

const both = <Made>(make: (database: RelayDatabase, me: string) => Made): readonly [Made, Made] => {
  const [one, two] = databases;
  if (one === undefined || two === undefined) throw new Error("There is no database.");
  return [make(one, "one"), make(two, "two")];
};

const notice = (id: string): DriftNotice => ({
  service: "github",
  event: { is: "member" },
  happenedAt: 5,
  id,
  line: "Somebody did something",
  note: undefined,
  isOpen: true,
  canUndo: true,
  canKeep: false,
  message: undefined,
  at: 7,
});

test("one of two relays on one database has a lease, until it ends or the other one is gone", async () => {
  const [one, two] = both((database, me) => leasesIn(database, { me, now: () => time }));
  const asked = await Promise.all([one.hold("drift", 1000), two.hold("drift", 1000)]);
  expect(asked.filter(Boolean)).toHaveLength(1);
  const [holder, other] = asked[0] ? [one, two] : [two, one];
  expect([await holder.hold("drift", 1000), await other.hold("drift", 1000)]).toEqual([true, false]);
  time += 1001;
  expect([await other.hold("drift", 1000), await holder.hold("drift", 1000)]).toEqual([true, false]);
});

test("what one relay keeps and tells of changes by hand, the other one knows", async () => {
  const [one, two] = both((database) => driftIn(database));
  const events = [1, 2, 3].map((number) => ({ service: "github", event: { number }, happenedAt: number }));
  await Promise.all([one.add("a", events, 10), two.add("a", events, 10)]);
  const waiting = await two.waiting();
  expect(waiting.map(({ event, at, happenedAt }) => [event, at, happenedAt])).toEqual(
    events.map(({ event, happenedAt }) => [event, 10, happenedAt]),
  );
  expect(await one.oldest()).toBe(10);
  const changedAt = new Map([["x", 3]]);
  await one.settle({ notices: [notice("x"), notice("y")], changedAt, done: waiting.slice(0, 2) });
  expect([(await two.waiting()).length, await two.changedAt(["x", "y"])]).toEqual([1, changedAt]);
  expect((await two.stale()).map(({ id }) => id)).toEqual(["x", "y"]);
  await two.told(["x", "y"], { channel: "C1", ts: "1.1" }, false);
  expect(await one.stale()).toEqual([]);
  const adds =
    (what: string) =>
    (former = "") =>
      former + what;
  await Promise.all([one.note("x", adds("a")), two.note("x", adds("b"))]);
  const [first, second] = await two.stale();
  expect([first, second]).toMatchObject([
    { id: "x", note: expect.stringMatching(/^(ab|ba)$/), message: { ts: "1.1" } },
    { id: "y" },
  ]);
  await one.settle({ notices: [{ ...notice("x"), isOpen: false }], changedAt: new Map(), done: [] });
  expect((await two.open()).map(({ id }) => id)).toEqual(["y"]);
  await one.forget(1_000);
  expect([await two.waiting(), (await two.open()).length]).toEqual([[], 1]);
});

test("what failed is asked for by one of them, until it has come", async () => {
  const [one, two] = both((database) => redeliveriesIn(database));
  const failed = { id: 1, guid: "g", event: "team", at: 1_796_040_000_000 };
  expect(await one.claim(failed)).toBe(true);
  expect(await two.taken("g")).toBe(1_796_040_000_000);
  expect([await one.claim(failed), await two.taken("other")]).toEqual([false, undefined]);
});
