import type { Change } from "../../src/core/change.ts";
import { actorIn, type Case } from "./cases.ts";
import { type Directory, directoryOf } from "./directory.ts";
import { type Difference, differences, type Facts, factsOf } from "./facts.ts";
import type { FaultPlan } from "./faults.ts";
import { type Stage, stage } from "./fixture.ts";
import { inflict } from "./inject-fault.ts";
import * as must from "./invariants.ts";
import { meddle } from "./manual-edits.ts";
import { namedAlike } from "./named-alike.ts";
import { type Verdict, verdictOf } from "./run-world.ts";
import { isSameInEffect } from "./same-in-effect.ts";

/** What runs without faults would list: the world as it is, and as another admin leaves it. */
interface Faultless {
  readonly plans: readonly { readonly directory: Directory; readonly changes: readonly Change[] }[];
  /** The world in the end, where no other admin meddles. */
  readonly end: Facts | undefined;
}

/** Applies a case while things go wrong, and once more when all is well again; holds what must hold then. */
export async function runWorldWithFaults(theCase: Case, plan: FaultPlan): Promise<Verdict> {
  const faultless = await withoutFaults(theCase, plan);
  const scene = await stage(theCase);
  try {
    return await play({ theCase, plan, faultless, scene });
  } finally {
    await scene.close();
  }
}

async function withoutFaults(theCase: Case, plan: FaultPlan): Promise<Faultless> {
  const deeds = plan.meddling.deeds;
  const scene = await stage(theCase);
  try {
    const directory = directoryOf(theCase, scene);
    if (deeds.length === 0) {
      const before = factsOf(scene);
      const { report } = await scene.run("apply");
      const { changes } = report.plan;
      // Where one run is not enough for a reason that a finding tells, the next one sees to it.
      const { report: second } = await scene.run("plan");
      if (second.plan.changes.length > 0) await scene.run("apply");
      return { plans: [{ directory, changes }], end: namedAlike(before, factsOf(scene)) };
    }
    const { report } = await scene.run("plan");
    for (const deed of deeds) meddle(scene, deed);
    const after = {
      directory: directoryOf(theCase, scene),
      changes: (await scene.run("plan")).report.plan.changes,
    };
    return { plans: [{ directory, changes: report.plan.changes }, after], end: undefined };
  } finally {
    await scene.close();
  }
}

interface Play {
  readonly theCase: Case;
  readonly plan: FaultPlan;
  readonly faultless: Faultless;
  readonly scene: Stage;
}

async function play({ theCase, plan, faultless, scene }: Play): Promise<Verdict> {
  const before = factsOf(scene);
  const affliction = await inflict(plan, scene);
  const told = [];
  for (let run = 0; run < plan.runs; run += 1) told.push(await scene.run("apply", affliction.reached));
  await affliction.end();
  const taken = differences(before, factsOf(scene)).filter((each) => !affliction.meddled.has(each.fact));
  const overdone = takenTooMuch(taken, { faultless, scene, report: told.at(-1)?.report });

  const middle = factsOf(scene);
  const directory = directoryOf(theCase, scene);
  const last = await scene.run("apply");
  const happened = {
    directory,
    report: last.report,
    differences: differences(middle, factsOf(scene)),
    services: scene,
  };
  const second = await scene.run("plan");
  const left = must.aSecondPlanIsNotEmpty(second.report, happened);
  const end = faultless.end;
  // The world without faults had another run where one is not enough for a reason of the services' own.
  if (end !== undefined && second.report.plan.changes.length > 0) await scene.run("apply");
  const now = namedAlike(before, factsOf(scene));
  const all = [...told, last, second];
  return verdictOf({
    aRunWithFaultsTookAwayMoreThanOneWithout: overdone,
    theRunAfterTheFaultsTookAwayWhatWasNotListed: must.somethingWasTakenAwayThatWasNotListed(
      happened,
      last.report.plan.changes,
    ),
    theRunAfterTheFaultsDidNotConverge: left,
    theWorldEndedOtherwiseThanWithoutFaults:
      end === undefined
        ? []
        : differences(end, now)
            .filter(({ fact }) => !isOwnSeat(fact, { theCase, scene }))
            .filter(({ fact }) => !isSameInEffect(fact, [end, now], directory))
            .map(({ fact, before: well, after }) => `${fact}: ${well} without faults, ${after} with`),
    theOrganisationLostItsLastOwner: must.theOrganisationLostItsLastOwner(scene),
    aServiceWasAskedForWhatItDoesNotTake: must.aServiceWasAskedForWhatItDoesNotTake(scene),
    somethingUnexpectedWasReported: all.flatMap((each) => must.somethingUnexpectedWasReported(each.report)),
    aStackTraceWasPrinted: all.flatMap(must.aStackTraceWasPrinted),
    aSecretWasPrinted: must.aSecretWasPrinted(scene.texts),
  });
}

/** Whoever makes a team is in it at first, and is never taken out later, since nobody takes anything from themselves. */
function isOwnSeat(fact: string, { theCase, scene }: Pick<Play, "theCase" | "scene">): boolean {
  const login = actorIn(theCase);
  const id = login === undefined ? undefined : scene.github.world.user(login)?.id;
  return fact.startsWith("team|new ") && fact.endsWith(`|member|${id}`);
}

/** Losses that no plan without faults lists, neither of the world before nor of the one after the meddling. */
function takenTooMuch(
  taken: readonly Difference[],
  {
    faultless,
    scene,
    report,
  }: Pick<Play, "faultless" | "scene"> & { report: must.Happened["report"] | undefined },
): must.Wrongs {
  if (report === undefined) return [];
  const [first = [], ...others] = faultless.plans.map(({ directory, changes }) =>
    must.somethingWasTakenAwayThatWasNotListed(
      { directory, report, differences: taken, services: scene },
      changes,
    ),
  );
  return first.filter((each) => others.every((lines) => lines.includes(each)));
}
