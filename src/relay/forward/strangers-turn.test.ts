import { describe, expect, test } from "vitest";
import { commandFields, relayForTests } from "../testing/fixture.ts";

const start = relayForTests();
const newcomers = { slackUsers: [{ name: "nia", id: "U0NIA0000", email: "nia@acme.dev" }] };
const nia = "U0NIA0000";

describe("somebody who isn't in the roster", () => {
  test("is answered once an hour, politely, and starts nothing", async () => {
    const relay = await start(newcomers);
    for (const text of ["team add red zoe", "team list", "who can api"]) await relay.take(text, nia);
    await relay.work();
    expect(relay.told()).toEqual([
      expect.stringMatching(/^You are not in the roster.*register.*once an hour\.$/s),
    ]);
    await relay.workAfter(3590);
    await relay.take("team list", nia);
    await relay.work();
    expect(relay.told()).toHaveLength(1);
    await relay.workAfter(11);
    await relay.take("team list", nia);
    await relay.work();
    expect([relay.told().length, relay.started()]).toEqual([2, []]);
  });

  test("but has left is told that, and not that they aren't in it", async () => {
    const relay = await start();
    await relay.take("team list", "U0TOM0000");
    await relay.work();
    await relay.workAfter(3601);
    await relay.takeClick("U0TOM0000");
    await relay.work();
    expect(relay.told()).toEqual([
      expect.stringMatching(/^The roster says that you have left, so I can't do that.*once an hour\.$/s),
      expect.stringMatching(/^The roster says that you have left, so this button does nothing for you\./),
    ]);
    expect(relay.started()).toEqual([]);
  });

  test("clicks in vain: hears so once, and no run is started", async () => {
    const relay = await start(newcomers);
    for (let count = 0; count < 4; count += 1) await relay.takeClick(nia);
    await relay.work();
    expect(relay.told()).toEqual([expect.stringContaining("this button does nothing for you")]);
    expect(relay.started()).toEqual([]);
  });

  test("may ask to be added three times an hour, and hears when that is too often", async () => {
    const relay = await start(newcomers);
    for (let count = 0; count < 6; count += 1) await relay.take(`register --github nia-${count}`, nia);
    await relay.work();
    expect(relay.started()).toHaveLength(3);
    expect(relay.told().filter((text) => text.includes("asked to be added three times"))).toHaveLength(1);
    expect(relay.told()).toHaveLength(4);
  });

  test("is one of many: a hundred answers an hour are given in a workspace, and the roster's people go on", async () => {
    const relay = await start();
    for (let count = 0; count < 130; count += 1) await relay.take("team list", `U0STRANGER${count}`);
    await relay.take("team list", "U0LEA0000");
    await relay.work();
    const told = relay.told();
    expect(told.filter((text) => text.includes("You are not in the roster"))).toHaveLength(100);
    expect(told.at(-1)).toContain("There are 2 teams");
    expect(relay.started()).toEqual([]);
  });

  test("is answered after the relay was killed between the decision and the answer", async () => {
    const { outbox } = await start();
    const who = { key: "command A1 1", team: "T1", person: "U1" };
    expect(await outbox.strangerTurns.mayHave("answer", who)).toBe(true);
    expect(await outbox.strangerTurns.mayHave("answer", who)).toBe(true);
    expect(await outbox.strangerTurns.mayHave("answer", { ...who, key: "command A1 2" })).toBe(false);
  });
});

test("a click of somebody in the roster is carried out by a run", async () => {
  const relay = await start();
  await relay.takeClick("U0LEA0000");
  await relay.work();
  expect(relay.started()).toHaveLength(1);
});

describe("somebody of another workspace", () => {
  /** Slack Connect: their command names their own workspace. Grid: it names the organisation, and a workspace that isn't ours. */
  const senders = [
    ["of Slack Connect", { team: "T0OTHER", domain: "other" }, {}],
    ["of the same Grid", { team: "T0SISTER", domain: "sister" }, { enterprise_id: "E0ACME" }],
  ] as const;

  test.each(senders)("%s is answered once an hour, and starts nothing", async (_, from, more) => {
    const relay = await start();
    for (const id of ["U0LEA0000", "U0EVE0000"]) {
      for (const text of ["team list", "team add red zoe", "register --github eve", "approve"]) {
        const payload = commandFields(relay.slashPayload(text, { id, ...from }));
        const at = Math.floor(relay.clock.now() / 1000);
        await relay.outbox.take({ kind: "command", payload: { ...payload, ...more }, at });
      }
    }
    await relay.work();
    expect([relay.told().length, relay.started()]).toEqual([2, []]);
    for (const text of relay.told()) expect(text).toMatch(/another workspace's roster.*once an hour\.$/s);
  });

  test.each([
    ["of Slack Connect", "T0OTHER", { team: { id: "T0OTHER", domain: "other" } }],
    ["of the same Grid", "T0SISTER", { team: { id: "T0SISTER" }, enterprise: { id: "E0ACME" } }],
    [
      "where the app is installed for an organisation",
      "T0SISTER",
      { team: null, enterprise: { id: "E0ACME" } },
    ],
  ])("%s clicks in vain: nothing is started or decided", async (_, home, more) => {
    const relay = await start();
    const { payload, ...rest } = relay.clickOf("U0LEA0000");
    for (let count = 0; count < 3; count += 1)
      await relay.outbox.take({
        ...rest,
        payload: {
          ...payload,
          trigger_id: `t${count}`,
          user: { id: "U0LEA0000", team_id: home },
          ...more,
        },
      });
    await relay.work();
    expect([relay.told().length, relay.started()]).toEqual([1, []]);
  });
});
