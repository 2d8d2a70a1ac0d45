import { describe, expect, test } from "vitest";
import { relayForTests } from "../testing/fixture.ts";

const start = relayForTests();
const [ada, lea] = ["U0ADA0000", "U0LEA0000"];
const runUrl = /<https:\/\/github\.com\/acme\/access\/actions\/runs\/\d+\|See the run>/;

describe("a question", () => {
  test("is answered from the roster at the default branch, and starts nothing", async () => {
    const relay = await start();
    await relay.take("team list", lea);
    await relay.work();
    expect(relay.told()).toEqual([expect.stringContaining("red")]);
    expect(relay.started()).toEqual([]);
  });

  test("about who holds what is answered too, and refused to whom the rules don't show it", async () => {
    const relay = await start();
    await relay.take("who me", lea);
    await relay.take("who ada", lea);
    await relay.take("why-not mia api", ada);
    await relay.work();
    const [own, other, missing] = relay.told();
    expect(own).toMatch(/^lea holds \d+ roles, by the roster:/);
    expect(other).toContain("`view.person`");
    expect(missing).toContain("mia has");
    expect(relay.started()).toEqual([]);
  });

  test("is answered once, also when it is worked on again", async () => {
    const relay = await start();
    const asked = await relay.take("team list", lea);
    await relay.work();
    await relay.outbox.take(asked);
    await relay.workAfter(3600);
    expect(relay.told()).toHaveLength(1);
  });

  test("costs nothing of GitHub's limits while nothing has changed, and is answered anew when something has", async () => {
    const relay = await start();
    await relay.take("team list", lea);
    await relay.work();
    const used = async () => (await relay.repository.octokit.rest.rateLimit.get()).data.resources.core.used;
    const usedBefore = await used();
    const before = relay.github.calls.length;
    for (const by of [lea, ada, lea]) await relay.take("team list", by);
    await relay.work();
    const asked = relay.github.calls.slice(before).map(({ path, status }) => `${path} ${status}`);
    expect(new Set(asked)).toEqual(
      new Set(["/repos/acme/access 304", "/repos/acme/access/git/ref/heads/main 304"]),
    );
    expect([asked.length, (await used()) - usedBefore]).toEqual([6, 0]);
    await relay.dispatch(relay.slashPayload("team create green", { id: ada }), { merge: true });
    await relay.take("team list", lea);
    await relay.work();
    expect(relay.told().at(-1)).not.toBe(relay.told()[0]);
  });
});

describe("a question about the services", () => {
  test("is answered from the roster at once, and says how to ask for what differs", async () => {
    const relay = await start();
    await relay.take("team view red", lea);
    await relay.work();
    expect(relay.told()).toEqual([expect.stringMatching(/Team `red`.*`team view red --live`$/s)]);
    expect(relay.started()).toEqual([]);
  });

  test.each(["team view red --live", "user view me --live", "who can api --live"])(
    "is left to a run, which may read them: %s",
    async (text) => {
      const relay = await start();
      await relay.take(text, lea);
      await relay.work();
      expect(relay.started()).toHaveLength(1);
    },
  );
});

test("who asks, and for which app, is asked of Slack once, and again after five minutes or a refusal", async () => {
  const relay = await start();
  const asked = () => relay.slack.calls.filter(({ path }) => /auth\.test|bots\.info|users\.info/.test(path));
  relay.slack.fail({
    matches: ({ path }) => path.endsWith("auth.test"),
    fault: { kind: "answer", answer: { status: 200, body: { ok: false, error: "internal_error" } } },
  });
  for (let count = 0; count < 5; count += 1) await relay.take("team list", lea);
  await relay.work();
  const once = asked().length;
  expect(once).toBeLessThan(6);
  await relay.take("team list", lea);
  await relay.work();
  expect(asked()).toHaveLength(once);
  await relay.workAfter(301);
  await relay.take("team list", lea);
  await relay.work();
  expect(asked().length).toBeGreaterThan(once);
});

test("Slack is asked again after it has asked to wait, however long that was", async () => {
  const relay = await start();
  // He is known by his address alone.
  const max = [...relay.slack.world.users.values()].find(({ email }) => email === "max@acme.dev")?.id ?? "";
  relay.slack.fail({
    matches: ({ path }) => path.endsWith("users.info"),
    fault: {
      kind: "answer",
      answer: { status: 429, headers: { "retry-after": "600" }, body: { ok: false } },
    },
  });
  await relay.take("whoami", max);
  await relay.work();
  await relay.workAfter(700);
  await relay.take("whoami", max);
  await relay.work();
  expect([relay.started().length, relay.told().at(-1)]).toEqual([1, expect.stringContaining("max-gh")]);
});

test.each(["view_submission", "shortcut", "message_action"])(
  "what asks nothing of Rollcall, as a %s, starts nothing and is answered nothing",
  async (type) => {
    const relay = await start();
    const { payload } = await relay.takeClick(lea);
    await relay.work();
    const before = [relay.started().length, relay.slack.messages.length];
    const other = { ...payload, type, trigger_id: "another" };
    await relay.outbox.take({ kind: "interactive", at: 1, payload: other });
    await relay.work();
    expect([relay.started().length, relay.slack.messages.length]).toEqual(before);
  },
);

describe("a change", () => {
  test("starts the workflow once, with what the relay signed, and the sender hears where it runs", async () => {
    const relay = await start();
    await relay.take("team add red zoe", lea);
    await relay.work();
    expect(relay.started()).toEqual([expect.stringMatching(/^\{"jws":"ey[\w.-]+"\}$/)]);
    expect(relay.told()).toEqual([expect.stringMatching(runUrl)]);
    await relay.workAfter(60);
    expect(relay.started()).toHaveLength(1);
  });

  test("is forwarded as Slack signed it, and signed by the relay once that is too old", async () => {
    const relay = await start();
    const incoming = await relay.take("team add red zoe", lea, "http");
    await relay.work();
    expect(JSON.parse(relay.started()[0] ?? "")).toEqual(incoming.signed);
    relay.github.isAway = true;
    await relay.take("team remove blue zoe", lea, "http");
    await relay.workAfter(0);
    relay.github.isAway = false;
    await relay.workAfter(26 * 60);
    expect(relay.started()[1]).toContain("jws");
  });

  test("that Slack signed too long ago is told to be too late where the relay has no key", async () => {
    const relay = await start({ key: "none" });
    relay.github.isAway = true;
    await relay.take("team add red zoe", lea, "http");
    await relay.work();
    relay.github.isAway = false;
    await relay.workAfter(26 * 60);
    expect(relay.told().at(-1)).toContain("Please type it again");
    expect(relay.started()).toEqual([]);
  });

  test("waits while GitHub is away for an hour, is told to wait once, and is done once", async () => {
    const relay = await start();
    relay.github.isAway = true;
    await relay.take("team add red zoe", lea);
    await relay.work();
    for (let minute = 0; minute < 60; minute += 1) await relay.workAfter(60);
    expect(relay.told()).toEqual([expect.stringContaining("GitHub is out of reach. I keep trying")]);
    relay.github.isAway = false;
    await relay.workAfter(60);
    await relay.workAfter(60);
    // The address for answers has lived for half an hour, so the run alone can answer: that it comes too late.
    expect([relay.started().length, relay.told().length]).toEqual([1, 1]);
  });

  test("that waited is signed with the time at which it was received, so that it is not taken for a new one", async () => {
    const relay = await start();
    relay.github.isAway = true;
    const { at } = await relay.take("team add red zoe", lea);
    await relay.work();
    relay.github.isAway = false;
    await relay.workAfter(5 * 60 * 60);
    const { jws } = JSON.parse(relay.started()[0] ?? "") as { jws: string };
    const claims = JSON.parse(Buffer.from(jws.split(".")[1] ?? "", "base64url").toString("utf8"));
    expect(claims).toMatchObject({ iat: at });
  });

  test("waits as long as GitHub's limits say", async () => {
    const relay = await start();
    const limited = { status: 403, headers: { "retry-after": "120" }, body: { message: "slow down" } };
    relay.github.fail({
      matches: ({ path }) => path.endsWith("/dispatches"),
      fault: { kind: "answer", answer: limited },
    });
    await relay.take("team add red zoe", lea);
    await relay.work();
    await relay.workAfter(119);
    expect(relay.started()).toEqual([]);
    await relay.workAfter(1);
    expect(relay.started()).toHaveLength(1);
  });

  test("that GitHub refuses is told with the reason, and isn't tried again", async () => {
    const relay = await start();
    relay.github.fail({
      matches: ({ path }) => path.endsWith("/dispatches"),
      fault: { kind: "answer", answer: { status: 404, body: { message: "Not Found" } } },
    });
    await relay.take("team add red zoe", lea);
    await relay.work();
    await relay.workAfter(3600);
    expect(relay.told()).toEqual([expect.stringMatching(/^Nothing was done.*Not Found.*tell an admin/)]);
    expect(relay.started()).toEqual([]);
  });

  test("is given up after a day", async () => {
    const relay = await start();
    relay.github.isAway = true;
    await relay.take("team add red zoe", lea);
    await relay.work();
    await relay.workAfter(25 * 3600);
    expect(await relay.outbox.count()).toMatchObject([{ state: "ended" }]);
    relay.github.isAway = false;
    await relay.workAfter(3600);
    expect(relay.started()).toEqual([]);
  });

  test("is started where GitHub doesn't tell which run it is", async () => {
    const relay = await start({ github: { enterpriseServer: true } });
    await relay.take("team add red zoe", lea);
    await relay.work();
    expect([relay.started().length, relay.told()]).toEqual([1, ["I'm on it."]]);
    expect(await relay.outbox.count()).toMatchObject([{ state: "ended" }]);
  });

  test("is measured from when it was kept, and a slow one is logged", async () => {
    const relay = await start();
    await relay.take("team list", lea);
    await relay.work();
    relay.github.isAway = true;
    await relay.take("team add red zoe", lea);
    await relay.work();
    relay.github.isAway = false;
    await relay.workAfter(60);
    expect(relay.timed).toEqual(["answered 0", "started 60000"]);
    expect(relay.logged.filter((line) => line.includes("60000"))).toHaveLength(1);
  });

  test("logs neither who asked, nor what, nor the address for answers", async () => {
    const relay = await start();
    relay.github.isAway = true;
    await relay.take("team add red zoe", lea);
    await relay.work();
    relay.github.isAway = false;
    await relay.workAfter(60);
    expect(relay.logged.length).toBeGreaterThan(1);
    expect(relay.logged.join("\n")).not.toMatch(/U0LEA0000|team add|\/commands\/|xoxb|jws/);
  });
});

describe("a run", () => {
  async function started() {
    const relay = await start();
    await relay.take("team add red zoe", lea);
    await relay.work();
    return relay;
  }

  test("that waits for its environment is told once, and put right when it has ended", async () => {
    const relay = await started();
    relay.move("waiting");
    await relay.workAfter(3);
    await relay.workAfter(60);
    expect(relay.told().slice(1)).toEqual([
      expect.stringContaining("until somebody approves the environment"),
    ]);
    relay.move({ conclusion: "success" });
    await relay.workAfter(15);
    expect(relay.told().at(-1)).toMatch(/^The run has ended, and has answered/);
    expect(relay.slack.messages.slice(1).map(({ body }) => body?.["replace_original"])).toEqual([true, true]);
  });

  test("that waits for its environment says who may approve it, as far as GitHub says", async () => {
    const relay = await started();
    const [run] = relay.github.world.repo("acme/access")?.activity.runs.values() ?? [];
    if (run === undefined) throw new Error("No run was started.");
    run.waitsFor = { name: "rollcall", users: ["ada-gh"], teams: [] };
    relay.move("waiting");
    await relay.workAfter(3);
    expect(relay.told().at(-1)).toContain("It waits until `ada-gh` approves the environment `rollcall`. <");
  });

  test("that nothing begins is told after two minutes", async () => {
    const relay = await started();
    await relay.workAfter(110);
    expect(relay.told()).toHaveLength(1);
    await relay.workAfter(15);
    expect(relay.told().at(-1)).toMatch(/has not begun yet: no runner has taken it\. </);
    await relay.workAfter(600);
    expect(relay.told()).toHaveLength(2);
  });

  test("that fails is told, with its address, and is followed no more", async () => {
    const relay = await started();
    relay.move("in_progress");
    await relay.workAfter(3);
    relay.move({ conclusion: "failure" });
    await relay.workAfter(3);
    expect(relay.told().at(-1)).toMatch(/^The run failed\. </);
    expect(await relay.outbox.count()).toMatchObject([{ state: "ended" }]);
  });

  test("that succeeds answers by itself, and the relay says nothing more", async () => {
    const relay = await started();
    relay.move("in_progress");
    await relay.workAfter(3);
    relay.move({ conclusion: "success" });
    await relay.workAfter(3);
    await relay.workAfter(3600);
    expect(relay.told()).toHaveLength(1);
  });

  test("is followed further after GitHub was away, and no more when it is gone", async () => {
    const relay = await started();
    relay.github.isAway = true;
    await relay.workAfter(3);
    await relay.workAfter(600);
    relay.github.isAway = false;
    relay.move("waiting");
    await relay.workAfter(60);
    expect(relay.told().at(-1)).toContain("approves the environment");
    relay.github.world.repo("acme/access")?.activity.runs.clear();
    await relay.workAfter(15);
    expect(await relay.outbox.count()).toMatchObject([{ state: "ended" }]);
    expect(relay.told()).toHaveLength(2);
  });
});

test("the log names the service by which a step has failed", async () => {
  const relay = await start();
  await relay.take("team list", "U0LEA0000");
  relay.github.isAway = true;
  await relay.work();
  relay.github.isAway = false;
  const line = relay.logged.find((each) => each.includes('"state":"received"'));
  expect(line).toContain('"service":"github"');
});
