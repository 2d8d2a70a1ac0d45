import { expect, test } from "vitest";
import type { User } from "../../../emulators/slack/world.ts";
import { communityForTests } from "../testing/community-fixture.ts";
import { pairing } from "./pairing.ts";
import { pairingsIn } from "./pairing-store.ts";

const start = communityForTests();
const on = `  pairing: { schedule: "0 9 * * MON", channel: "#coffee", text: "Bring a cup." }`;
const channel = {
  id: "C0COFFEE",
  name: "coffee",
  private: false,
  archived: false,
  general: false,
  required: false,
  connect: false,
  topic: "",
  purpose: "",
  creator: "U0ADA0000",
  created: 0,
  previousNames: [],
};

/** A channel with the app and these people in it, who join the workspace for it. */
async function coffeeWith(names: readonly string[], more: Parameters<typeof start>[1] = {}) {
  const fixture = await start(on, more);
  const { slack, database, context } = fixture;
  for (const name of names) fixture.join(name);
  const idOf = (name: string) => `U0${name.toUpperCase()}0000`;
  const members = new Set(["U0ROLLCALL", ...names.map(idOf)]);
  slack.world.channels.set(channel.id, { ...channel, members });
  const module = pairing(context);
  let at = fixture.clock.now();
  const groups = () => [...slack.world.channels.values()].filter(({ mpim }) => mpim);
  return {
    ...fixture,
    module,
    members,
    idOf,
    /** Runs the next round; `isTaken`: by another relay already. */
    async round(isTaken = false) {
      at += 1000;
      await module.run({ at, take: async () => !isTaken });
    },
    /** The people of each conversation to whom something was said, by the times that it was. */
    told: () =>
      groups().flatMap(({ id, members: who }) => {
        const people = [...who].filter((each) => each !== "U0ROLLCALL").toSorted();
        return fixture.sentTo(id).map((text) => ({ people, text }));
      }),
    states: async () =>
      (await database.query.selectFrom("pairing").select("state").orderBy("key").execute()).map(
        ({ state }) => state,
      ),
  };
}

const four = ["eve", "kim", "nia", "sam"];

test("everybody in the channel is in one pair, which gets a conversation, and meets others each week", async () => {
  const { round, told, idOf } = await coffeeWith(four);
  for (let week = 1; week <= 3; week += 1) await round();
  expect(told()).toHaveLength(6);
  // Three rounds, three different partners each.
  expect(new Set(told().map(({ people }) => people.join(" "))).size).toBe(6);
  expect(
    told()
      .flatMap(({ people }) => people)
      .toSorted(),
  ).toEqual(four.flatMap((name) => [idOf(name), idOf(name), idOf(name)]));
  expect(told()[0]?.text).toBe(
    "Bring a cup.\nHello! You were paired, so that you meet somebody. Find a time that suits you all.",
  );
});

test("of an odd number three are together", async () => {
  const { round, told } = await coffeeWith([...four, "zed"]);
  await round();
  expect(
    told()
      .map(({ people }) => people.length)
      .toSorted(),
  ).toEqual([2, 3]);
});

test("bots, deactivated accounts, people of other workspaces, and who has left by the roster are left out", async () => {
  const { round, told, slack, members, idOf } = await coffeeWith(["eve", "kim"]);
  const { users } = slack.world;
  const add = (id: string, more: object) => {
    users.set(id, { ...(users.get(idOf("eve")) as User), id, name: id, email: `${id}@x.dev`, ...more });
    members.add(id);
  };
  add("U0ROBOT000", { bot: true });
  add("U0GONE0000", { deleted: true });
  add("U0OTHER000", { teamId: "T0OTHER" });
  add("U0NOTYET00", { invited: true });
  members.add("USLACKBOT");
  // By the roster, tom has left.
  members.add("U0TOM0000");
  await round();
  expect(told().map(({ people }) => people)).toEqual([[idOf("eve"), idOf("kim")]]);
});

test("a relay that is killed halfway leaves the rest to the next one, and nobody is told twice", async () => {
  const { round, told, states, slack, context, idOf } = await coffeeWith([...four, "tia", "uma"]);
  let sent = 0;
  const killed = {
    ...context,
    workspaceOf: async (named: string | undefined) => {
      const { team, slack: bot } = await context.workspaceOf(named);
      const send: typeof bot.send = async (method, args) => {
        const answer = await bot.send(method, args);
        sent += 1;
        // Slack has taken the message, and nobody writes it down.
        if (sent === 2) throw new Error("killed");
        return answer;
      };
      return { team, slack: { ...bot, send } };
    },
  };
  await expect(pairing(killed).run({ at: context.clock.now(), take: async () => true })).rejects.toThrow(
    "killed",
  );
  expect([told().length, (await states()).toSorted()]).toEqual([2, ["planned", "sending", "told"]]);
  await pairing(context).resume?.();
  await pairing(context).resume?.();
  expect((await states()).toSorted()).toEqual(["sending", "told", "told"]);
  expect(
    told()
      .flatMap(({ people }) => people)
      .toSorted(),
  ).toEqual([...four, "tia", "uma"].map(idOf).toSorted());
  // The next round knows all three as having met.
  const before = new Set(told().map(({ people }) => people.join(" ")));
  await round();
  expect(
    told()
      .slice(3)
      .filter(({ people }) => before.has(people.join(" "))),
  ).toEqual([]);
  expect(slack.violations).toEqual([]);
});

test("two relays that carry on at the same time tell each group once", async () => {
  const { told, context, database, idOf } = await coffeeWith(four);
  const groups = [
    ["eve", "kim"],
    ["nia", "sam"],
  ].map((each) => each.map(idOf));
  await pairingsIn(database).plan({ workspace: "T0ACME", at: context.clock.now(), groups }, database.query);
  await Promise.all([1, 2, 3].map(() => pairing(context).resume?.()));
  expect(told()).toHaveLength(2);
});

test("what Slack refuses is told to admins, and such a group counts for nothing in the next round", async () => {
  const { round, told, states, slack, sentTo, logged } = await coffeeWith(["eve", "kim"]);
  slack.fail({
    matches: ({ path }) => path.endsWith("/conversations.open"),
    fault: { kind: "answer", answer: { status: 200, body: { ok: false, error: "method_not_supported" } } },
    times: 1,
  });
  await round();
  expect([told(), await states()]).toEqual([[], ["failed"]]);
  expect(sentTo("U0ADA0000")).toEqual([
    "Slack took no message to 1 of the groups that were paired in #coffee: U0EVE0000 and U0KIM0000. They count as not paired in the next round.",
  ]);
  expect(logged.join()).toContain("a group was not told that it is one");
  await round();
  expect(told()).toHaveLength(1);
});

test("groups that are left from long ago are told nothing any more", async () => {
  const { told, states, context, database, module } = await coffeeWith(["eve", "kim"]);
  const at = context.clock.now() - 13 * 60 * 60_000;
  await pairingsIn(database).plan(
    { workspace: "T0ACME", at, groups: [["U0EVE0000", "U0KIM0000"]] },
    database.query,
  );
  await module.resume?.();
  expect([told(), await states()]).toEqual([[], ["failed"]]);
});

test("nothing is planned where another relay has taken the round, or somebody is alone", async () => {
  const alone = await coffeeWith(["eve"]);
  await alone.round();
  expect([alone.told(), await alone.states()]).toEqual([[], []]);
  expect(alone.sentTo("U0ADA0000")).toEqual([
    "Nobody was paired in #coffee: fewer than two people are in it.",
  ]);
  const taken = await coffeeWith(four);
  await taken.round(true);
  expect([taken.told(), await taken.states()]).toEqual([[], []]);
});

test("where a page of the people can't be read, nobody is paired", async () => {
  const { round, states, slack } = await coffeeWith(four);
  slack.fail({
    matches: ({ path }) => path.endsWith("/users.list"),
    fault: { kind: "answer", answer: { status: 200, body: { ok: false, error: "team_not_found" } } },
  });
  await expect(round()).rejects.toThrow("team_not_found");
  expect(await states()).toEqual([]);
});
