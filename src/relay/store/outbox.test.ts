import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { IncomingSlack } from "../incoming.ts";
import { openDatabase, type RelayDatabase } from "./database.ts";
import { type Outbox, outboxIn } from "./outbox.ts";

const open: RelayDatabase[] = [];
let time = 1_000_000;

async function databaseAt(address: string): Promise<RelayDatabase> {
  const database = await openDatabase(address);
  open.push(database);
  return database;
}

function outboxOf(database: RelayDatabase, me = "one", limits = { perPerson: 3, perWorkspace: 5 }): Outbox {
  return outboxIn(database, { me, limits, now: () => time });
}

function command(trigger: string, user = "U0LEA0000"): IncomingSlack {
  return {
    kind: "command",
    at: 1000,
    payload: { api_app_id: "A1", team_id: "T1", user_id: user, trigger_id: trigger, text: "team list" },
  };
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((database) => database.close()));
  time = 1_000_000;
});

describe("the outbox", () => {
  test("keeps a request once, however often Slack sends it", async () => {
    const outbox = outboxOf(await databaseAt("sqlite::memory:"));
    expect(await outbox.take(command("1"))).toBe("taken");
    expect(await outbox.take(command("1"))).toBe("repeated");
    expect(await outbox.claim(1000)).toMatchObject({
      incoming: command("1"),
      state: "received",
      attempts: 0,
    });
    expect(await outbox.claim(1000)).toBeUndefined();
  });

  test("forgets what somebody has written once nothing is to be done with it", async () => {
    const database = await databaseAt("sqlite::memory:");
    const outbox = outboxOf(database);
    await outbox.take(command("1"));
    const entry = await outbox.claim(1000);
    await outbox.keep(entry?.key ?? "", { text: "team list" });
    await outbox.update(entry?.key ?? "", { state: "received", dueAt: time });
    expect(await outbox.claim(1000)).toMatchObject({
      incoming: command("1"),
      progress: { text: "team list" },
    });
    await outbox.update(entry?.key ?? "", { state: "ended", dueAt: time });
    expect(JSON.stringify(await database.query.selectFrom("outbox").selectAll().execute())).not.toContain(
      "team list",
    );
    expect(await outbox.take(command("1"))).toBe("repeated");
  });

  test("has after a kill all that was taken and not done, in its order", async () => {
    const address = `sqlite:${join(mkdtempSync(join(tmpdir(), "outbox-")), "relay.db")}`;
    const before = outboxOf(await databaseAt(address));
    await before.take(command("1"));
    await before.take(command("2"));
    await before.claim(1000);
    // The process ends here, without a word.
    const after = outboxOf(await databaseAt(address), "two");
    await after.takeOver();
    expect((await after.claim(1000))?.incoming.payload["trigger_id"]).toBe("1");
    expect((await after.claim(1000))?.incoming.payload["trigger_id"]).toBe("2");
    expect(await after.take(command("1"))).toBe("repeated");
  });

  test("lets nobody write to an entry whose claim has gone to somebody else", async () => {
    const database = await databaseAt("sqlite::memory:");
    const [one, two] = [outboxOf(database), outboxOf(database, "two")];
    await one.take(command("1"));
    const entry = await one.claim(1000);
    time += 1001;
    await two.claim(1000);
    await one.update(entry?.key ?? "", { state: "ended", dueAt: time });
    expect(await two.count()).toMatchObject([{ state: "received", count: 1 }]);
  });

  test("is looked at again when it is due, and never after its end", async () => {
    const outbox = outboxOf(await databaseAt("sqlite::memory:"));
    await outbox.take(command("1"));
    const key = (await outbox.claim(1000))?.key ?? "";
    const run = {
      id: 7,
      url: "https://github.com/acme/access/actions/runs/7",
      startedAt: time,
      told: "started",
    };
    await outbox.update(key, { state: "following", dueAt: time + 5000, attempts: 2, run });
    expect(await outbox.claim(1000)).toBeUndefined();
    time += 5000;
    expect(await outbox.claim(1000)).toMatchObject({ state: "following", attempts: 2, run });
    await outbox.update(key, { state: "ended", dueAt: time });
    time += 100_000;
    expect(await outbox.claim(1000)).toBeUndefined();
  });

  test("takes so many of a person and of a workspace in a minute, and events always", async () => {
    const outbox = outboxOf(await databaseAt("sqlite::memory:"));
    const taken = [];
    for (const trigger of ["1", "2", "3", "4"]) taken.push(await outbox.take(command(trigger)));
    for (const trigger of ["5", "6", "7"]) taken.push(await outbox.take(command(trigger, `U${trigger}`)));
    expect(taken).toEqual(["taken", "taken", "taken", "too many", "taken", "taken", "too many"]);
    const event = {
      kind: "event",
      at: 1,
      payload: { api_app_id: "A1", team_id: "T1", event_id: "Ev1" },
    } as const;
    expect(await outbox.take(event)).toBe("taken");
    time += 60_001;
    expect(await outbox.take(command("8"))).toBe("taken");
  });

  test("keeps what comes at the same time each once, in its order, and counts it together", async () => {
    const outbox = outboxOf(await databaseAt("sqlite::memory:"));
    const all = ["1", "2", "2", "3", "4"].map((trigger) => outbox.take(command(trigger)));
    expect(await Promise.all(all)).toEqual(["taken", "taken", "repeated", "taken", "too many"]);
    const claimed = [await outbox.claim(1), await outbox.claim(1), await outbox.claim(1)];
    expect(claimed.map((entry) => entry?.incoming.payload["trigger_id"])).toEqual(["1", "2", "3"]);
  });

  test("takes hundreds at the same time, with some that say not who sent them", async () => {
    const outbox = outboxOf(await databaseAt("sqlite::memory:"), "one", {
      perPerson: 1000,
      perWorkspace: 1000,
    });
    const nobody = { kind: "command", at: 1, payload: {} } as const;
    const sent = Array.from({ length: 500 }, (_, index) => (index % 5 === 0 ? nobody : command(`${index}`)));
    const taken = await Promise.all(sent.map((each) => outbox.take(each)));
    expect(taken.filter((each) => each === "taken")).toHaveLength(400);
    expect(taken.filter((each) => each === "unidentified")).toHaveLength(100);
    expect(await outbox.count()).toMatchObject([{ count: 400 }]);
  });

  test("fails for each that came while the database was away, and keeps what comes later", async () => {
    const database = await databaseAt("sqlite::memory:");
    const outbox = outboxOf(database);
    let isAway = true;
    const { durably } = database;
    Object.assign(database, {
      durably: (change: never) => (isAway ? Promise.reject(new Error("the disk is full")) : durably(change)),
    });
    const lost = await Promise.allSettled([outbox.take(command("1")), outbox.take(command("2"))]);
    expect(lost.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    isAway = false;
    expect(await outbox.take(command("1"))).toBe("taken");
  });

  test("counts no event as somebody's request", async () => {
    const outbox = outboxOf(await databaseAt("sqlite::memory:"));
    for (let id = 0; id < 50; id += 1) {
      const payload = { api_app_id: "A1", team_id: "T1", event_id: `Ev${id}`, event: { user: "U0LEA0000" } };
      await outbox.take({ kind: "event", at: 1, payload });
    }
    expect(await outbox.take(command("1"))).toBe("taken");
  });

  test("forgets what has ended, and still knows for a day what came in", async () => {
    const outbox = outboxOf(await databaseAt("sqlite::memory:"));
    await outbox.take(command("1"));
    await outbox.take(command("2"));
    const key = (await outbox.claim(1000))?.key ?? "";
    await outbox.update(key, { state: "ended", dueAt: time });
    await outbox.forget(time);
    expect(await outbox.take(command("1"))).toBe("repeated");
    await outbox.forget(time + 1);
    expect(await outbox.count()).toMatchObject([{ state: "received", count: 1 }]);
    expect(await outbox.take(command("2"))).toBe("repeated");
  });
});
