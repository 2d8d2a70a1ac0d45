import { describe, expect, test } from "vitest";
import { communityForTests } from "../testing/community-fixture.ts";
import { ledgerIn } from "./ledger.ts";

const start = communityForTests();
const on = '  kudos: { channels: ["#thanks", "team-*"], daily_limit: 3 }';
const [ada, lea, max, zoe] = ["U0ADA0000", "U0LEA0000", "max", "U0ZOE0000"];

/** A workspace with a channel for thanks, in which the app is. */
async function workspace(modules = on) {
  const fixture = await start(modules);
  const { slack, database } = fixture;
  const add = (id: string, name: string) =>
    slack.world.channels.set(id, {
      id,
      name,
      private: false,
      archived: false,
      general: false,
      required: false,
      connect: false,
      topic: "",
      purpose: "",
      creator: ada,
      created: 0,
      members: new Set(["U0ROLLCALL", ada, lea, zoe]),
      previousNames: [],
    });
  add("C0THANKS0", "thanks");
  add("C0RANDOM0", "random");
  let stamp = 0;
  return {
    ...fixture,
    count: (person: string) => ledgerIn(database).count("T0ACME", person),
    /** Writes a message, and hands it over a number of times. */
    async write(by: string, text: string, more: Readonly<Record<string, unknown>> = {}, times = 1) {
      stamp += 1;
      slack.events.emit({
        type: "message",
        channel: "C0THANKS0",
        channel_type: "channel",
        user: by,
        text,
        ts: `1700000000.${String(stamp).padStart(6, "0")}`,
        event_ts: `1700000000.${String(stamp).padStart(6, "0")}`,
        ...more,
      } as never);
      await fixture.hear(times);
    },
    /** What was said where, the newest last: in the channel to all, or to one person alone. */
    said: () =>
      slack.messages.map(({ via, body }) => ({
        to: via === "chat.postEphemeral" ? body?.["user"] : body?.["channel"],
        thread: body?.["thread_ts"],
        text: body?.["text"],
      })),
  };
}

describe("kudos", () => {
  test("are counted where the file says, and told in the thread", async () => {
    const { write, said, count, slack } = await workspace();
    await write(lea, `thanks <@${ada}> ++ and <@${zoe}> ++`);
    await write(zoe, `<@${ada}>++`, { thread_ts: "1600000000.000001" });
    await write(lea, `<@${ada}> ++`, { channel: "C0RANDOM0" });
    expect(said()).toEqual([
      { to: "C0THANKS0", thread: "1700000000.000001", text: "ada has 1 kudos.\nzoe has 1 kudos." },
      { to: "C0THANKS0", thread: "1600000000.000001", text: "ada has 2 kudos." },
    ]);
    expect([await count(ada), await count(zoe), await count(lea)]).toEqual([2, 1, 0]);
    expect(slack.violations).toEqual([]);
  });

  test("are counted once, however often a message comes, and not again when it is edited", async () => {
    const { write, said, count } = await workspace();
    const ts = "1700000009.000001";
    await write(lea, `<@${ada}> ++`, { ts }, 3);
    // The same message in another event.
    await write(lea, `<@${ada}> ++`, { ts });
    await write(lea, "", {
      subtype: "message_changed",
      hidden: true,
      message: { type: "message", user: lea, text: `<@${ada}> ++ !`, ts },
    });
    expect([await count(ada), said().length]).toEqual([1, 1]);
  });

  test("are given by people to other people, and by nobody to themselves", async () => {
    const { write, said, count, slack } = await workspace();
    await write(ada, `<@${ada}> ++`);
    await write(ada, `<@${ada}> ++`);
    expect(said()).toEqual([
      { to: ada, thread: "1700000000.000001", text: "You can't give kudos to yourself." },
    ]);
    for (const id of ["U0ROLLCALL", "USLACKBOT", "U0NOBODY00"]) await write(lea, `<@${id}> ++`);
    slack.byHand("ada", ({ users }) => Object.assign(users.get(zoe) ?? {}, { deleted: true }));
    await write(lea, `<@${zoe}> ++`);
    expect(said().slice(1)).toEqual([
      {
        to: lea,
        thread: "1700000000.000003",
        text: "Kudos are for people of this workspace who are still here.",
      },
    ]);
    expect([await count(ada), await count(zoe), await count("U0ROLLCALL")]).toEqual([0, 0, 0]);
  });

  test("are given by no bot, and by nobody of another workspace", async () => {
    const { write, said, count, slack } = await workspace();
    await write(lea, `<@${ada}> ++`, { bot_id: "B0OTHER00" });
    await write(lea, `<@${ada}> ++`, { subtype: "bot_message", bot_id: "B0OTHER00" });
    await write("U0ROLLCALL", `<@${ada}> ++`, { bot_id: "B0ROLLCALL" });
    Object.assign(slack.world.channels.get("C0THANKS0") ?? {}, { connect: true });
    await write("U0PARTNER0", `<@${ada}> ++`, { user_team: "T0OTHER", team: "T0OTHER" });
    expect([await count(ada), said()]).toEqual([0, []]);
  });

  test.each([
    ["says so", { user_team: "T0OTHER", team: "T0OTHER" }],
    ["says nothing of it", {}],
    ["names this workspace", { team: "T0ACME" }],
  ])(
    "are given by nobody whom Slack knows as of another workspace, also where the message %s",
    async (_, more) => {
      const { write, said, count, join } = await workspace();
      join("partner", { teamId: "T0OTHER" });
      join("visitor", { teamId: "T0OTHER", guest: "single" });
      await write("U0PARTNER0000", `<@${ada}> ++`, more);
      await write("U0VISITOR0000", `<@${ada}> ++`, more);
      await write(lea, "<@U0VISITOR0000> ++");
      expect([await count(ada), await count("U0VISITOR0000")]).toEqual([0, 0]);
      expect(said().map(({ to, text }) => [to, text])).toEqual([
        [lea, "Kudos are for people of this workspace who are still here."],
      ]);
    },
  );

  test("have a limit for who gives them, within any day", async () => {
    const { write, said, count, advanceClock } = await workspace();
    for (let time = 1; time <= 5; time += 1) await write(lea, `<@${ada}> ++`);
    expect(await count(ada)).toBe(3);
    expect(said().slice(3)).toEqual([
      {
        to: lea,
        thread: "1700000000.000004",
        text: "You have given 3 kudos within a day, which is all for now: ada gets none by this message.",
      },
    ]);
    await write(zoe, `<@${ada}> ++`);
    advanceClock(24 * 60 + 1);
    await write(lea, `<@${ada}> ++`);
    expect(await count(ada)).toBe(5);
  });

  test("name everybody who gets none by a message that goes beyond the limit", async () => {
    const { write, said, join } = await workspace();
    for (const each of ["one", "two", "three"]) join(each);
    const all = [ada, lea, "U0ONE0000", "U0TWO0000", "U0THREE0000"];
    await write(zoe, all.map((each) => `<@${each}> ++`).join(" "));
    expect(said().map(({ text }) => text)).toEqual([
      "ada has 1 kudos.\nlea has 1 kudos.\none has 1 kudos.",
      "You have given 3 kudos within a day, which is all for now: two and three get none by this message.",
    ]);
  });

  test("are counted again once Slack answers, where it didn't", async () => {
    const { write, count, hear, slack } = await workspace();
    slack.fail({
      matches: ({ path }) => path.endsWith("/users.info"),
      fault: { kind: "answer", answer: { status: 503 } },
      times: 4,
    });
    await expect(write(lea, `<@${ada}> ++`)).rejects.toThrow();
    expect(await count(ada)).toBe(0);
    await hear();
    expect(await count(ada)).toBe(1);
  });

  test("aren't counted where the module is turned off", async () => {
    const { write, count, said } = await workspace("  welcome: {}");
    await write(lea, `<@${ada}> ++`);
    expect([await count(ada), said()]).toEqual([0, []]);
  });
});

describe("commands about kudos", () => {
  test("tell how many somebody has, by a mention or as the roster names them", async () => {
    const { write, ask } = await workspace();
    await write(lea, `<@${ada}> ++`);
    await write(lea, "<@U0NEW0000> ++");
    expect([
      await ask(`kudos <@${ada}|ada>`, zoe),
      await ask("kudos ada", zoe),
      await ask("karma view ada", zoe),
      await ask(`kudos ${max}`, zoe),
      await ask("kudos", ada),
      await ask("kudos <@U0NEW0000|new>", zoe),
    ]).toEqual([
      ["`ada` has 1 kudos."],
      ["`ada` has 1 kudos."],
      ["`ada` has 1 kudos."],
      ["`max` has 0 kudos."],
      ["`ada` has 1 kudos."],
      ["`new` has 0 kudos."],
    ]);
  });

  test("call somebody as the roster does, whatever Slack has put beside their id", async () => {
    const { ask } = await workspace();
    expect([
      await ask(`kudos <@${ada}>`, zoe),
      await ask(`kudos <@${ada}|A. Lovelace>`, zoe),
      await ask(`kudos set <@${ada}> 2`, ada),
      await ask("kudos <@U0NEW0000>", zoe),
    ]).toEqual([
      ["`ada` has 0 kudos."],
      ["`ada` has 0 kudos."],
      ["`ada` has 2 kudos now."],
      ["`U0NEW0000` has 0 kudos."],
    ]);
  });

  test("let admins say how many, of which none is none", async () => {
    const { ask, count, started } = await workspace();
    expect(await ask(`kudos set <@${zoe}|zoe> 12`, ada)).toEqual(["`zoe` has 12 kudos now."]);
    expect(await ask("kudos zoe", lea)).toEqual(["`zoe` has 12 kudos."]);
    expect(await ask("kudos set zoe 0", ada)).toEqual(["`zoe` has 0 kudos now."]);
    expect(await ask("kudos zoe", lea)).toEqual(["`zoe` has 0 kudos."]);
    expect(await ask("kudos set zoe 7", ada)).toEqual(["`zoe` has 7 kudos now."]);
    expect(await ask("kudos reset zoe", ada)).toEqual(["`zoe` has 0 kudos now."]);
    expect(await count(zoe)).toBe(0);
    for (const wrong of ["-1", "many", "1.5", "1000001"])
      expect((await ask(`kudos set zoe ${wrong}`, ada)).join()).toContain("whole number from 0 to 1000000");
    expect(started()).toEqual([]);
  });

  test("take everybody's away only where all are meant", async () => {
    const { ask, count } = await workspace();
    await ask("kudos set zoe 3", ada);
    await ask("kudos set lea 4", ada);
    for (const unclear of ["kudos reset", "kudos reset zoe --all"])
      expect(await ask(unclear, ada)).toEqual(["Name one person, or give `--all` for everybody."]);
    expect(await count(zoe)).toBe(3);
    expect(await ask("kudos reset --all", ada)).toEqual(["Nobody has kudos any more. 2 people had some."]);
    expect([await count(zoe), await count(lea)]).toEqual([0, 0]);
  });

  test("change nothing for who is no admin by the roster", async () => {
    const { ask, count } = await workspace();
    await ask("kudos set zoe 3", ada);
    for (const text of ["kudos set zoe 100", "kudos reset zoe", "kudos reset --all"])
      expect((await ask(text, lea)).join()).toContain("is for admins");
    expect(await count(zoe)).toBe(3);
  });

  test("say that nothing is counted where the module is turned off", async () => {
    const { ask } = await workspace("  welcome: {}");
    expect((await ask("kudos zoe", ada)).join()).toContain("Kudos aren't counted here");
  });
});
