import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply } from "./apply.ts";
import { type Change, changedPrincipal, changedResource, type Outcome } from "./change.ts";
import { diff } from "./diff.ts";
import { type Finding, finding, hasErrors } from "./finding.ts";
import type { Limits } from "./guard.ts";
import { isRetired } from "./kind.ts";
import { isDowngrade } from "./order.ts";
import { type Plan, planOf } from "./plan.ts";
import type { Writer } from "./provider.ts";
import type { State } from "./state.ts";
import { createFakeService } from "./testing/fake-service.ts";
import { fakeKindsByName, noProgress, providerPlanOf } from "./testing/fixture.ts";
import { type StatePair, statePairs } from "./testing/worlds.ts";

const free: Limits = { maxRemovals: { share: 1 }, protected: new Set(), allowRemovals: true };

/** Plans a world and applies it to a house that is built like it. */
async function run(
  { desired, actual }: StatePair,
  how: { fails?: (change: Change) => boolean; concurrency?: number; leastOwners?: number } = {},
) {
  const leastOwners = how.leastOwners ?? 0;
  const service = createFakeService(actual, how.fails, leastOwners);
  const share = providerPlanOf({ desired, actual, ...(leastOwners > 0 ? { leastOwners } : {}) });
  const plan = planOf([share], free);
  const outcomes = await apply(plan, [{ ...share, provider: service.provider(how.concurrency) }], noProgress);
  return { plan, service, outcomes, share };
}

function differences(desired: State, actual: State): Change[] {
  return diff("house", { desired, actual, unread: new Set() }, fakeKindsByName);
}

/** What rooms and people are barred from by the world itself, in words; empty when the plan can go through. */
function statuses(outcomes: readonly Outcome[]): string[] {
  return [...new Set(outcomes.map((each) => each.status))];
}

describe("applying a plan", () => {
  it("reaches the declared world in an order in which every step is possible", async () => {
    await fc.assert(
      fc.asyncProperty(statePairs, fc.integer({ min: 1, max: 4 }), async (world, concurrency) => {
        const { plan, service, outcomes } = await run(world, { concurrency });
        expect(service.impossible).toEqual([]);
        expect(outcomes.map((each) => each.change)).toEqual(plan.changes);
        expect(statuses(outcomes).filter((each) => each !== "applied")).toEqual([]);
        expect(differences(world.desired, service.state())).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("takes nothing from anybody before giving them what they gain in the same kind of thing", async () => {
    await fc.assert(
      fc.asyncProperty(statePairs, async (world) => {
        const { service } = await run(world);
        const lost = new Set<string>();
        for (const change of service.done) {
          const who = `${change.kind} ${changedPrincipal(change)}`;
          if (change.action === "revoke") lost.add(who);
          else if (!isDowngrade(change, fakeKindsByName)) expect(lost).not.toContain(who);
        }
      }),
    );
  });

  it("never falls below the least number of owners on the way", async () => {
    await fc.assert(
      fc.asyncProperty(statePairs, async (world) => {
        const { plan, service, outcomes } = await run(world, { leastOwners: 1 });
        expect(service.impossible).toEqual([]);
        if (hasErrors(plan.findings)) {
          expect(service.done).toEqual([]);
          expect(statuses(outcomes).filter((each) => each !== "skipped")).toEqual([]);
        } else expect(differences(world.desired, service.state())).toEqual([]);
      }),
    );
  });

  it("goes on past failures, answers once for each change, and the next run reaches the declared world", async () => {
    const salted = (salt: number) => (change: Change) =>
      [...JSON.stringify(change)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, salt) %
        4 ===
      0;
    await fc.assert(
      fc.asyncProperty(statePairs, fc.nat(996), async (world, salt) => {
        const fails = salted(salt);
        const first = await run(world, { fails });
        expect(first.outcomes.map((each) => each.change)).toEqual(first.plan.changes);
        for (const each of first.outcomes) if (fails(each.change)) expect(each.status).not.toBe("applied");
        const gone = new Set(first.service.done);
        for (const each of first.outcomes) expect(gone.has(each.change)).toBe(each.status === "applied");
        const second = await run({ desired: world.desired, actual: first.service.state() });
        expect(second.service.impossible).toEqual([]);
        expect(differences(world.desired, second.service.state())).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("skips only what rests on something that failed", async () => {
    await fc.assert(
      fc.asyncProperty(statePairs, fc.nat(30), async (world, pick) => {
        const planned = planOf([providerPlanOf(world)], free).changes;
        const victim = planned[pick % Math.max(1, planned.length)];
        const { outcomes } = await run(world, { fails: (change) => isSame(change, victim) });
        const skipped = outcomes.filter((each) => each.status === "skipped").map((each) => each.change);
        if (victim === undefined) return;
        const tainted = new Set(
          [changedResource(victim), changedPrincipal(victim), parentsOf(victim)].flat(),
        );
        const reached = (change: Change) =>
          [changedResource(change), changedPrincipal(change), parentsOf(change)]
            .flat()
            .some((each) => each !== undefined && tainted.has(each));
        for (const change of planned) {
          if (!skipped.includes(change)) continue;
          expect(reached(change)).toBe(true);
          for (const each of [changedResource(change), changedPrincipal(change)]) tainted.add(each);
          tainted.add(`room:${change.key}`);
        }
      }),
    );

    function isSame(one: Change, other: Change | undefined): boolean {
      return JSON.stringify(one) === JSON.stringify(other);
    }
    function parentsOf(change: Change): string[] {
      const values =
        change.action === "configure" && change.setting === "parent"
          ? [change.from, change.to]
          : change.action === "create"
            ? [change.settings["parent"] ?? null]
            : [];
      const names =
        change.action === "configure" && change.setting === "name" ? [change.from, change.to] : [];
      const own = change.action === "create" ? [change.settings["name"] ?? change.key] : [];
      return [
        ...values.flatMap((each) => (typeof each === "string" ? [`room/${each}`] : [])),
        ...[...names, ...own].map((each) => `called ${String(each)}`),
      ];
    }
  });

  it("never writes twice what it was asked once", async () => {
    await fc.assert(
      fc.asyncProperty(statePairs, async (world) => {
        const { service } = await run(world);
        const told = service.done.map((each) => JSON.stringify(each));
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });
});

function worksOf(plan: Plan, ...providers: (Pick<Writer<never>, "name"> & Partial<Writer<never>>)[]) {
  const share = providerPlanOf({ desired: new Map(), actual: new Map() });
  return providers.map((provider) => ({
    ...share,
    provider: { ...createFakeService(new Map()).provider(), ...provider },
    plan,
  }));
}

function grant(provider: string, key: string, principal = "user:ann"): Change {
  return { provider, kind: "door", key, action: "grant", principal, role: "look" };
}

const planned = (changes: readonly Change[], findings: readonly Finding[] = []): Plan => ({
  changes,
  findings,
  digest: "",
});

const yes = async (changes: readonly Change[]): Promise<Outcome[]> =>
  changes.map((change) => ({ change, status: "applied" }));

describe("a provider that throws", () => {
  const boom = Object.assign(new Error("boom"), {
    findings: [finding({ severity: "error", code: "gone", message: "It is gone.", remedy: "Come back." })],
  });

  it("fails with the reason it gives, is asked no more, and stops nobody else", async () => {
    let asked = 0;
    const plan = planned([grant("a", "d0"), grant("a", "d1"), grant("b", "d0")]);
    const works = worksOf(
      plan,
      {
        name: "a",
        apply: async () => {
          asked += 1;
          throw boom;
        },
      },
      { name: "b", apply: yes },
    );
    const outcomes = await apply(plan, works, noProgress);
    expect(outcomes).toEqual([
      {
        change: plan.changes[0],
        status: "failed",
        error: { code: "gone", message: "It is gone.", remedy: "Come back." },
      },
      { change: plan.changes[1], status: "skipped", because: "It is gone." },
      { change: plan.changes[2], status: "applied" },
    ]);
    expect(asked).toBe(1);
  });

  it.each([
    ["an error without findings", () => Promise.reject(new Error("defect"))],
    ["something that is no error", () => Promise.reject("defect")],
    [
      "at once, before it promises anything",
      () => {
        throw new Error("defect");
      },
    ],
  ])("is told as a defect when it throws %s", async (_, thrower) => {
    const plan = planned([grant("a", "d0")]);
    const [outcome] = await apply(plan, worksOf(plan, { name: "a", apply: thrower }), noProgress);
    expect(outcome).toMatchObject({ status: "failed", error: { code: "unexpected", message: "defect" } });
  });

  it("has failed where it answers for fewer changes than it was asked", async () => {
    const plan = planned([grant("a", "d0"), grant("a", "d0", "user:ben")]);
    const works = worksOf(plan, { name: "a", apply: async (changes) => (await yes(changes)).slice(0, 1) });
    const outcomes = await apply(plan, works, noProgress);
    expect(outcomes.map((each) => each.status)).toEqual(["applied", "failed"]);
  });
});

describe("a change that nobody is there for", () => {
  it("is skipped", async () => {
    const plan = planned([grant("a", "d0")]);
    expect(await apply(plan, [], noProgress)).toEqual([
      { change: plan.changes[0], status: "skipped", because: "No provider was there to apply it." },
    ]);
  });
});

describe("an error finding", () => {
  const error = (where: { provider?: string; resource?: string }) =>
    finding({ severity: "error", code: "no", message: "No.", remedy: "Yes." }, where);
  const changes = [grant("a", "d0"), grant("a", "d1"), grant("b", "d0")];

  it.each([
    ["holds back the resource that it names, and lets the rest go on", { resource: "door/d1" }, [0, 2]],
    ["holds back its provider's changes alone when it names the provider", { provider: "a" }, [2]],
    ["holds back everything when it names neither", {}, []],
  ])("%s", async (_, where: { provider?: string; resource?: string }, through) => {
    const plan = planned(changes, [error({ provider: "elsewhere" }), error(where)]);
    const works = worksOf(plan, { name: "a", apply: yes }, { name: "b", apply: yes });
    const outcomes = await apply(plan, works, noProgress);
    expect(outcomes.flatMap((each, index) => (each.status === "applied" ? [index] : []))).toEqual(through);
    for (const each of outcomes) if (each.status === "skipped") expect(each.because).toBe("No.");
  });

  it.each(["warning", "notice"] as const)("of the severity %s holds nothing back", async (severity) => {
    const plan = planned(changes.slice(0, 1), [{ ...error({}), severity }]);
    const outcomes = await apply(plan, worksOf(plan, { name: "a", apply: yes }), noProgress);
    expect(outcomes[0]?.status).toBe("applied");
  });
});

describe("progress", () => {
  it("hears of every change once that nothing holds back, counted", async () => {
    const heard: string[] = [];
    const plan = planned(
      [grant("a", "d0"), grant("a", "d1"), grant("b", "d0")],
      [finding({ severity: "error", code: "no", message: "No.", remedy: "" }, { provider: "b" })],
    );
    const works = worksOf(plan, { name: "a", apply: yes }, { name: "b", apply: yes });
    await apply(plan, works, {
      ...noProgress,
      applied: (outcome, done, total) => heard.push(`${done}/${total} ${outcome.status}`),
    });
    expect(heard).toEqual(["1/2 applied", "2/2 applied"]);
  });
});

describe("batches", () => {
  const batches = async (world: StatePair, concurrency = 1) => {
    const asked: string[][] = [];
    const service = createFakeService(world.actual);
    const inner = service.provider(concurrency);
    const share = providerPlanOf(world);
    const provider: Writer<never> = {
      ...inner,
      apply: (changes, on) => {
        asked.push(changes.map((each) => `${each.action} ${changedResource(each)}`));
        return inner.apply(changes, on);
      },
    };
    await apply(planOf([share], free), [{ ...share, provider }], noProgress);
    return asked;
  };

  it("hold one resource's changes of one phase", async () => {
    await fc.assert(
      fc.asyncProperty(statePairs, async (world) => {
        for (const batch of await batches(world)) {
          expect(new Set(batch.map((each) => each.split(" ")[1])).size).toBe(1);
          if (/^(create|archive)/.test(batch[0] ?? "")) expect(batch).toHaveLength(1);
        }
      }),
    );
  });

  it("let everybody into the realm before anywhere else, however many go at once", async () => {
    await fc.assert(
      fc.asyncProperty(statePairs, async (world) => {
        const { outcomes, service } = await run(world, { concurrency: 8 });
        expect(service.impossible).toEqual([]);
        expect(statuses(outcomes).filter((each) => each !== "applied")).toEqual([]);
      }),
    );
  });
});

describe("what was retired and comes back", () => {
  it("comes back before its settings change, and what comes back with it is one run's work", async () => {
    const archived = isRetired({ archived: true }, fakeKindsByName.get("room"));
    expect(archived).toBe(true);
    const actual: State = new Map([
      [
        "room/r0",
        {
          kind: "room",
          key: "r0",
          settings: { name: "r0", archived: true, topic: "old" },
          grants: new Map(),
        },
      ],
    ]);
    const desired: State = new Map([
      [
        "room/r0",
        {
          kind: "room",
          key: "r0",
          settings: { name: "r0", archived: false, topic: "new" },
          grants: new Map(),
        },
      ],
    ]);
    const { outcomes, service } = await run({ desired, actual });
    expect(outcomes.map((each) => each.status)).toEqual(["applied", "applied"]);
    expect(service.done.map((each) => (each.action === "configure" ? each.setting : each.action))).toEqual([
      "archived",
      "topic",
    ]);
  });
});
