import { describe, expect, it } from "vitest";
import { apply } from "./apply.ts";
import type { Limits } from "./guard.ts";
import type { KindSpec } from "./kind.ts";
import { type ProviderPlan, planOf } from "./plan.ts";
import type { Comparison } from "./provider.ts";
import { type Resource, stateOf } from "./state.ts";
import { createFakeService } from "./testing/fake-service.ts";
import { fakeKinds, fakeList, noProgress, providerPlanOf } from "./testing/fixture.ts";

const limits: Limits = { maxRemovals: { count: 1 }, protected: new Set(), allowRemovals: false };

function door(key: string, ...people: readonly string[]): Resource {
  return { kind: "door", key, settings: {}, grants: new Map(people.map((who) => [`user:${who}`, "look"])) };
}

/** A service that loses so much that a limit refuses it. */
const refused: ProviderPlan = {
  ...providerPlanOf({ actual: stateOf([door("d", "ann", "ben")]), desired: stateOf([door("d")]) }),
  provider: { name: "house", title: "The House", kinds: fakeKinds },
};

/** Another service, within the limits. */
function other(
  actual: readonly Resource[],
  desired: readonly Resource[],
  more: Partial<Comparison> = {},
  kinds: readonly KindSpec[] = fakeKinds,
): ProviderPlan {
  const { comparison } = providerPlanOf({ actual: stateOf(actual), desired: stateOf(desired), kinds });
  return {
    provider: { name: "shed", title: "The Shed", kinds },
    comparison: { ...comparison, principalResources: new Map(), ...more },
  };
}

/** What becomes of the other service's changes when the first one is refused, a line each. */
async function outcomesOf(plan: ProviderPlan, beside: ProviderPlan = refused): Promise<string[]> {
  const service = createFakeService(plan.comparison.actual);
  const made = planOf([beside, plan], limits);
  const provider = { ...service.provider(), name: "shed", kinds: plan.provider.kinds };
  const outcomes = await apply(made, [{ ...plan, provider }], noProgress);
  return outcomes
    .filter(({ change }) => change.provider === "shed")
    .map(
      ({ change, status }) =>
        `${change.action} ${"principal" in change ? change.principal : change.key}: ${status}`,
    );
}

describe("while a guard refuses one service's changes", () => {
  it("another service takes nothing away, and gives what it has to give", async () => {
    const plan = other([door("x", "ann", "cat")], [{ ...door("x"), grants: new Map([["user:ann", "own"]]) }]);
    expect(await outcomesOf(plan)).toEqual(["regrade user:ann: applied", "revoke user:cat: skipped"]);
    const { findings } = planOf([refused, plan], limits);
    expect(findings).toMatchObject([
      { code: "too_many_removals", provider: "house", message: expect.stringMatching(/^The House: /) },
      {
        code: "losses_held",
        severity: "error",
        provider: "shed",
        message:
          "The Shed: 1 change that takes something away waits, since a guard refuses the changes of The House.",
      },
    ]);
  });

  it("what people hold in another service who have left goes all the same", async () => {
    const plan = other([door("x", "ann", "cat")], [door("x")], {
      departed: new Set(["user:cat"]),
    });
    expect(await outcomesOf(plan)).toEqual(["revoke user:cat: applied", "revoke user:ann: skipped"]);
  });

  it("nothing is archived, and nothing is disabled or lowered", async () => {
    const room: Resource = { kind: "room", key: "r", settings: {}, grants: new Map() };
    const list = (enabled: boolean): Resource => ({
      kind: "list",
      key: "l",
      settings: { enabled },
      grants: new Map(),
    });
    const opened: Resource = { ...door("x"), grants: new Map([["user:ann", "own"]]) };
    const plan = other([room, list(true), opened], [list(false), door("x", "ann")], {}, [
      ...fakeKinds,
      fakeList,
    ]);
    expect((await outcomesOf(plan)).filter((line) => !line.endsWith(": skipped"))).toEqual([]);
    expect(planOf([plan], limits).changes).toHaveLength(3);
  });

  it("a service that only gives isn't told of", () => {
    const plan = other([door("x", "ann")], [door("x", "ann", "dan")]);
    expect(planOf([refused, plan], limits).findings.map(({ code }) => code)).toEqual(["too_many_removals"]);
  });
});

it("an error that is no guard's holds back its own service alone", async () => {
  const { comparison, provider } = refused;
  const quiet = { ...comparison, desired: comparison.actual };
  const wrong = { severity: "error", code: "x", message: "x", remedy: "x", provider: "house" } as const;
  const beside = { provider, comparison: { ...quiet, findings: [wrong] } };
  const plan = other([door("x", "ann", "cat")], [door("x", "ann")]);
  expect(await outcomesOf(plan, beside)).toEqual(["revoke user:cat: applied"]);
});
