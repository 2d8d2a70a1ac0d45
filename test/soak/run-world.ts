import type { Case } from "./cases.ts";
import { directoryOf } from "./directory.ts";
import { differences, factsOf } from "./facts.ts";
import { type Stage, stage } from "./fixture.ts";
import * as must from "./invariants.ts";
import { reordered } from "./reordered.ts";
import { somethingUndeclaredIgnoredOrProtectedWasTouched } from "./untouchable.ts";

/** What is wrong with how a world went, by the invariant that it breaks; empty when nothing is. */
export type Verdict = Readonly<Record<string, must.Wrongs>>;

/** Plans and applies a case, plans again, and holds every invariant of a world without faults. */
export async function runWorld(theCase: Case): Promise<Verdict> {
  const scene = await stage(theCase);
  try {
    return await play(theCase, scene);
  } finally {
    await scene.close();
  }
}

async function play(theCase: Case, scene: Stage): Promise<Verdict> {
  const directory = directoryOf(theCase, scene);
  const before = factsOf(scene);
  const applied = await scene.run("apply");
  const happened = {
    directory,
    report: applied.report,
    differences: differences(before, factsOf(scene)),
    services: scene,
  };
  const quiet = must.writesIn(scene).length;
  const second = await scene.run("plan");
  return verdictOf({
    somethingChangedThatThePlanDidNotList: must.somethingChangedThatThePlanDidNotList(happened),
    somethingWasTakenAwayThatWasNotListed: must.somethingWasTakenAwayThatWasNotListed(
      happened,
      applied.report.plan.changes,
    ),
    somethingUndeclaredIgnoredOrProtectedWasTouched: somethingUndeclaredIgnoredOrProtectedWasTouched(
      theCase,
      directory,
      applied.report,
    ),
    aSecondPlanIsNotEmpty: must.aSecondPlanIsNotEmpty(second.report, happened),
    aPlanWroteSomething: must.writesIn(scene).slice(quiet),
    theOrganisationLostItsLastOwner: must.theOrganisationLostItsLastOwner(scene),
    aServiceWasAskedForWhatItDoesNotTake: must.aServiceWasAskedForWhatItDoesNotTake(scene),
    aWriteLackedItsPrerequisite: must.aWriteLackedItsPrerequisite(happened),
    somethingUnexpectedWasReported: [applied, second].flatMap((each) =>
      must.somethingUnexpectedWasReported(each.report),
    ),
    aStackTraceWasPrinted: [applied, second].flatMap(must.aStackTraceWasPrinted),
    aSecretWasPrinted: must.aSecretWasPrinted(scene.texts),
  });
}

/** Plans a case twice, the second time with everything in another order. */
export async function runWithDigest(theCase: Case): Promise<Verdict> {
  const [one, other] = [await digestOf(theCase), await digestOf(reordered(theCase))];
  return verdictOf({ theDigestDependsOnAnOrder: one === other ? [] : [`${one} is not ${other}`] });
}

async function digestOf(theCase: Case): Promise<string> {
  const scene = await stage(theCase);
  try {
    const { report } = await scene.run("plan");
    return report.plan.digest;
  } finally {
    await scene.close();
  }
}

/** Leaves out what is not broken. */
export function verdictOf(wrongs: Readonly<Record<string, must.Wrongs>>): Verdict {
  return Object.fromEntries(Object.entries(wrongs).filter(([, lines]) => lines.length > 0));
}
