import { afterEach, expect, test } from "vitest";
import { hookedGithubForTests } from "../../../emulators/github/webhooks/testing.ts";
import type { Answer } from "../../../emulators/server.ts";
import { openGithubApp } from "../forward/github-app.ts";
import { openDatabase, type RelayDatabase } from "../store/database.ts";
import { leasesIn } from "../store/leases.ts";
import { redeliveriesIn } from "../store/redeliveries.ts";
import { missedDeliveries } from "./missed-deliveries.ts";

const start = hookedGithubForTests();
const databases: RelayDatabase[] = [];

afterEach(async () => {
  for (const each of databases.splice(0)) await each.close();
});

/** Starts a GitHub whose App's webhook is answered as `answers.now` says, and what asks for missed deliveries. */
async function begin() {
  const answers: { now: Answer } = { now: { status: 503 } };
  const { github, listener } = await start({ answer: () => answers.now });
  const database = await openDatabase("sqlite::memory:");
  databases.push(database);
  let time = Date.now();
  const redeliveries = redeliveriesIn(database);
  const logged: string[] = [];
  const write = (...said: readonly unknown[]) => void logged.push(JSON.stringify(said));
  const makeMissed = (me: string) =>
    missedDeliveries({
      app: openGithubApp({
        appId: String(github.world.app?.id),
        privateKey: github.privateKey(),
        apiUrl: github.apiUrl,
        owner: "acme",
        repo: "api",
      }),
      redeliveries,
      leases: leasesIn(database, { me, now: () => time }),
      clock: { now: () => time },
      log: { info: write, warn: write, error: write } as never,
    });
  const addByHand = async (id: number) => {
    github.byHand("alice", ({ teams }) => {
      const design = [...teams.values()].find(({ slug }) => slug === "design");
      design?.members.set(id, "member");
    });
    await github.hook.settled();
  };
  const received = () => listener.calls.map(({ headers }) => String(headers["x-github-delivery"]));
  const later = (minutes: number) => {
    time += minutes * 60_000;
  };
  return {
    github,
    answers,
    redeliveries,
    missed: makeMissed("one"),
    other: makeMissed("two"),
    addByHand,
    received,
    later,
    logged,
  };
}

test("what GitHub couldn't deliver is asked for at the start and every hour, until it has come", async () => {
  const { github, answers, redeliveries, missed, addByHand, received, later } = await begin();
  await addByHand(12);
  const [guid = ""] = received();
  await missed.round();
  await github.hook.settled();
  await missed.round();
  expect(received()).toEqual([guid, guid]);
  answers.now = { status: 202 };
  later(61);
  await missed.round();
  await github.hook.settled();
  expect(received()).toEqual([guid, guid, guid]);
  const happened = github.hook.deliveries[0]?.deliveredAt.getTime();
  expect(await redeliveries.taken(guid)).toBe(happened);
  later(61);
  await missed.round();
  await github.hook.settled();
  expect(received()).toHaveLength(3);
  expect(github.violations).toEqual([]);
});

test("what came although GitHub calls it failed isn't asked for, nor are events of no concern", async () => {
  const { github, missed, addByHand, received, redeliveries } = await begin();
  await addByHand(12);
  await redeliveries.claim({ id: 1, guid: received()[0] ?? "", event: "membership", at: 1 });
  await redeliveries.taken(received()[0] ?? "");
  github.hook.ping();
  await github.hook.settled();
  await missed.round();
  await github.hook.settled();
  expect(received()).toHaveLength(2);
});

test("one of several relays asks at a time, and a GitHub that is away is asked again soon", async () => {
  const { github, missed, other, addByHand, received, later, logged } = await begin();
  await addByHand(12);
  await missed.round();
  await other.round();
  await github.hook.settled();
  expect(received()).toHaveLength(2);
  github.isAway = true;
  later(61);
  await missed.round();
  expect(logged.at(-1)).toContain("GitHub doesn't say what it could not deliver");
  github.isAway = false;
  later(2);
  await missed.round();
  await github.hook.settled();
  expect(received()).toHaveLength(3);
});
