import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startPostgres, type TestPostgres } from "../testing/postgres.ts";
import { type ApiRecords, apiRecordsIn } from "./api-records.ts";
import { openDatabase, type RelayDatabase } from "./database.ts";

let postgres: TestPostgres | undefined;
const databases: RelayDatabase[] = [];
let time = 1_000_000;
const minute = 60_000;

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

const both = (): readonly [ApiRecords, ApiRecords] => {
  const [one, two] = databases;
  if (one === undefined || two === undefined) throw new Error("There is no database.");
  return [apiRecordsIn(one, () => time), apiRecordsIn(two, () => time)];
};

describe("what two relays remember of the API", () => {
  test("gives a request with a key to one of them, and its answer to both", async () => {
    const [one, two] = both();
    const request = { caller: "billing", key: "a", hash: "1" };
    const claims = await Promise.all([one, two, one, two].map((each) => each.claim(request)));
    expect(claims.map(({ is }) => is).sort()).toEqual(["new", "unanswered", "unanswered", "unanswered"]);
    await one.settle(request, { status: 200, body: { ts: "1.1" } });
    expect(await two.claim(request)).toEqual({
      is: "answered",
      answer: { status: 200, body: { ts: "1.1" } },
    });
    expect(await two.claim({ ...request, hash: "2" })).toEqual({ is: "other body" });
    expect(await two.claim({ ...request, caller: "deploys" })).toEqual({ is: "new" });
    await one.settle(request, undefined);
    expect(await two.claim(request)).toEqual({ is: "new" });
  });

  test("uses an address for answers five times between them, within half an hour of the first", async () => {
    const [one, two] = both();
    const uses = await Promise.all([one, two, one, two, one, two, one].map((each) => each.useResponse("x")));
    expect(uses.filter((left) => left !== undefined)).toHaveLength(5);
    expect(await two.responsesLeft("x")).toBe(0);
    expect(await one.useResponse("y")).toBe(4);
    time += 31 * minute;
    expect([await two.useResponse("y"), await two.responsesLeft("y")]).toEqual([undefined, 0]);
  });

  test("is forgotten in its time: answers after a day, who did what after ninety", async () => {
    const [one, two] = both();
    const request = { caller: "billing", key: "old", hash: "1" };
    await one.claim(request);
    const line = { caller: "billing", workspace: "T1", what: "sendMessage", reached: "C1", status: 200 };
    await one.audit([{ at: time, ...line }]);
    await one.audit([]);
    const lines = () => databases[0]?.query.selectFrom("apiAudit").selectAll().execute();
    time += 25 * 60 * minute;
    await two.forget();
    expect([(await two.claim(request)).is, (await lines())?.length]).toEqual(["new", 1]);
    time += 90 * 24 * 60 * minute;
    await two.forget();
    expect(await lines()).toEqual([]);
  });
});
