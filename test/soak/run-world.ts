import type { Case } from "./cases.ts";
import { directoryOf } from "./directory.ts";
import {
  githubAccessOf,
  somebodyLostInEffectWhatWasNotListed,
  theReportTellsOtherLosses,
} from "./effective.ts";
import { differences, factsOf } from "./facts.ts";
import { type Fixture, startFixture } from "./fixture.ts";
import { withFormerAccounts } from "./former-accounts.ts";
import { givenEarlierIn } from "./given.ts";
import * as invariants from "./invariants.ts";
import { givenByEarlier, somebodyGainedWithoutAWord } from "./permitted.ts";
import { reordered } from "./reordered.ts";
import {
  anAccountOfTwoEntriesWasTouched,
  somebodyHasDirectAccess,
  somebodyWhoLeftHoldsSomething,
  somethingGivenEarlierIsStillHeld,
} from "./still-held.ts";
import { type Connect, inProcess } from "./transport.ts";
import { somethingUndeclaredIgnoredOrProtectedWasTouched } from "./untouchable.ts";

/** What is wrong with a world, by the invariant that is broken. Empty when nothing is. */
export type Verdict = Readonly<Record<string, invariants.Violations>>;

/** Applies a case, plans again, and checks every invariant of a world without faults. */
export async function runWorld(theCase: Case, connect: Connect = inProcess): Promise<Verdict> {
  const fixture = await startFixture(theCase, connect());
  try {
    return await applyAndVerify(theCase, fixture);
  } finally {
    await fixture.close();
  }
}

async function applyAndVerify(theCase: Case, fixture: Fixture): Promise<Verdict> {
  const accounts = directoryOf(theCase, fixture);
  const givenEarlier = givenEarlierIn(theCase, fixture);
  const givenBefore = givenByEarlier(theCase, fixture);
  const before = factsOf(fixture);
  const githubBefore = githubAccessOf(fixture);
  const applied = await fixture.run("apply");
  const directory = withFormerAccounts(accounts, applied.report, fixture);
  const appliedRun = {
    directory,
    report: applied.report,
    differences: differences(before, factsOf(fixture)),
    services: fixture,
  };
  const writesBefore = invariants.writesIn(fixture).length;
  const second = await fixture.run("plan");
  return verdictOf({
    somethingChangedThatThePlanDidNotList: invariants.somethingChangedThatThePlanDidNotList(appliedRun),
    somethingWasTakenAwayThatWasNotListed: invariants.somethingWasTakenAwayThatWasNotListed(
      appliedRun,
      applied.report.plan.changes,
    ),
    somethingUndeclaredIgnoredOrProtectedWasTouched: somethingUndeclaredIgnoredOrProtectedWasTouched(
      { theCase, directory, givenEarlier },
      applied.report,
    ),
    aSecondPlanIsNotEmpty: invariants.aSecondPlanIsNotEmpty(second.report, appliedRun),
    somebodyWhoLeftHoldsSomething: somebodyWhoLeftHoldsSomething(theCase, appliedRun),
    somethingGivenEarlierIsStillHeld: somethingGivenEarlierIsStillHeld(theCase, appliedRun, givenEarlier),
    somebodyGainedWithoutAWord: somebodyGainedWithoutAWord(theCase, appliedRun, givenBefore),
    somebodyHasDirectAccess: somebodyHasDirectAccess(theCase, appliedRun),
    somebodyLostInEffectWhatWasNotListed: somebodyLostInEffectWhatWasNotListed(appliedRun, githubBefore),
    theReportTellsOtherLosses: theReportTellsOtherLosses(appliedRun, githubBefore),
    anAccountOfTwoEntriesWasTouched: anAccountOfTwoEntriesWasTouched(appliedRun),
    aPlanWroteSomething: invariants.writesIn(fixture).slice(writesBefore),
    theOrganisationLostItsLastOwner: invariants.theOrganisationLostItsLastOwner(fixture),
    aServiceWasAskedForWhatItDoesNotTake: invariants.aServiceWasAskedForWhatItDoesNotTake(fixture),
    aWriteLackedItsPrerequisite: invariants.aWriteLackedItsPrerequisite(appliedRun),
    somethingUnexpectedWasReported: [applied, second].flatMap((each) =>
      invariants.somethingUnexpectedWasReported(each.report),
    ),
    aServiceDidNotAnswer: [applied, second].flatMap((each) => invariants.aServiceDidNotAnswer(each.report)),
    aStackTraceWasPrinted: [applied, second].flatMap(invariants.aStackTraceWasPrinted),
    aSecretWasPrinted: invariants.aSecretWasPrinted(fixture.outputs),
  });
}

/** Plans a case twice, the second time with every list reversed, and compares the digests. */
export async function checkDigest(theCase: Case): Promise<Verdict> {
  const [one, other] = [await planDigestOf(theCase), await planDigestOf(reordered(theCase))];
  return verdictOf({ theDigestDependsOnAnOrder: one === other ? [] : [`${one} is not ${other}`] });
}

async function planDigestOf(theCase: Case): Promise<string> {
  const fixture = await startFixture(theCase);
  try {
    const { report } = await fixture.run("plan");
    return report.plan.digest;
  } finally {
    await fixture.close();
  }
}

/** Returns the invariants that are broken. */
export function verdictOf(violations: Readonly<Record<string, invariants.Violations>>): Verdict {
  return Object.fromEntries(Object.entries(violations).filter(([, lines]) => lines.length > 0));
}
