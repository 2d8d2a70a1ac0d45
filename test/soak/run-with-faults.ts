import type { Change } from "../../src/core/change.ts";
import type { Report } from "../../src/core/report.ts";
import { actorIn, type Case } from "./cases.ts";
import { type Directory, directoryOf } from "./directory.ts";
import { type Difference, differences, type Facts, factsOf } from "./facts.ts";
import type { FaultPlan } from "./faults.ts";
import { type Fixture, startFixture } from "./fixture.ts";
import { withFormerAccounts } from "./former-accounts.ts";
import { givenEarlierIn } from "./given.ts";
import { injectFaults } from "./inject-fault.ts";
import * as invariants from "./invariants.ts";
import { applyManualEdit } from "./manual-edits.ts";
import { withNamesForNewIds } from "./new-ids.ts";
import { givenByEarlier, somebodyGainedWithoutAWord } from "./permitted.ts";
import { type Verdict, verdictOf } from "./run-world.ts";
import { isSameInEffect } from "./same-in-effect.ts";
import { somebodyWhoLeftHoldsSomething, somethingGivenEarlierIsStillHeld } from "./still-held.ts";
import { type Connect, inProcess } from "./transport.ts";

/** The result of runs without faults. */
interface FaultlessRun {
  /** The plans before and after the manual edits. */
  readonly plans: readonly { readonly directory: Directory; readonly changes: readonly Change[] }[];
  /** The facts in the end. Undefined where there are manual edits. */
  readonly end: Facts | undefined;
  /** True when losses waited for another service's guard: they don't wait for a service that isn't read. */
  readonly waits: boolean;
}

/** Applies a case with faults, then without, and checks the invariants of a world with faults. */
export async function runWorldWithFaults(
  theCase: Case,
  plan: FaultPlan,
  connect: Connect = inProcess,
): Promise<Verdict> {
  const faultless = await runWithoutFaults(theCase, plan);
  const fixture = await startFixture(theCase, connect());
  try {
    return await applyAndVerify({ theCase, plan, faultless, fixture });
  } finally {
    await fixture.close();
  }
}

async function runWithoutFaults(theCase: Case, plan: FaultPlan): Promise<FaultlessRun> {
  const edits = plan.manualEdits.edits;
  const fixture = await startFixture(theCase);
  try {
    const directory = directoryOf(theCase, fixture);
    if (edits.length === 0) {
      const before = factsOf(fixture);
      const { report } = await fixture.run("apply");
      // A finding may say that a second run is needed.
      const { report: second } = await fixture.run("plan");
      if (second.plan.changes.length > 0) await fixture.run("apply");
      const changes = [...report.plan.changes, ...second.plan.changes];
      const waits = [report, second].some(({ findings }) =>
        findings.some(({ code }) => code === "losses_held"),
      );
      const known = withFormerAccounts(directory, report, fixture);
      return {
        plans: [{ directory: known, changes }],
        end: withNamesForNewIds(before, factsOf(fixture)),
        waits,
      };
    }
    const { report } = await fixture.run("plan");
    const before = {
      directory: withFormerAccounts(directory, report, fixture),
      changes: report.plan.changes,
    };
    for (const edit of edits) applyManualEdit(fixture, edit);
    const edited = directoryOf(theCase, fixture);
    const { report: next } = await fixture.run("plan");
    const after = {
      directory: withFormerAccounts(edited, next, fixture),
      changes: next.plan.changes,
    };
    if (plan.runs < 2) return { plans: [before, after], end: undefined, waits: false };
    // What a first run keeps for once, a second one may take.
    await fixture.run("apply");
    const { report: last } = await fixture.run("plan");
    const later = {
      directory: withFormerAccounts(directoryOf(theCase, fixture), last, fixture),
      changes: last.plan.changes,
    };
    return { plans: [before, after, later], end: undefined, waits: false };
  } finally {
    await fixture.close();
  }
}

/**
 * True when a guard refuses what is left, or losses wait for another service's: what was cut short is done, and the people who
 * are left are fewer.
 */
function isRefusedByGuard({ findings }: Report): boolean {
  return findings.some(({ code }) => /^(?:too_many_losers|too_many_removals|losses_held)$/.test(code));
}

interface FaultRun {
  readonly theCase: Case;
  readonly plan: FaultPlan;
  readonly faultless: FaultlessRun;
  readonly fixture: Fixture;
}

async function applyAndVerify({ theCase, plan, faultless, fixture }: FaultRun): Promise<Verdict> {
  const before = factsOf(fixture);
  const givenEarlier = givenEarlierIn(theCase, fixture);
  const givenBefore = givenByEarlier(theCase, fixture);
  const faults = await injectFaults(plan, fixture);
  const faulty = [];
  for (let run = 0; run < plan.runs; run += 1) faulty.push(await fixture.run("apply", faults.endpoints));
  await faults.stop();
  const changed = differences(before, factsOf(fixture)).filter((each) => !faults.editedFacts.has(each.fact));
  const excessLosses = excessLossesIn(changed, { faultless, fixture, report: faulty.at(-1)?.report });

  const afterFaults = factsOf(fixture);
  const accounts = directoryOf(theCase, fixture);
  const last = await fixture.run("apply");
  const directory = withFormerAccounts(accounts, last.report, fixture);
  const appliedRun = {
    directory,
    report: last.report,
    differences: differences(afterFaults, factsOf(fixture)),
    services: fixture,
  };
  const second = await fixture.run("plan");
  const remaining = invariants.aSecondPlanIsNotEmpty(second.report, appliedRun);
  const end = faultless.end;
  // The run without faults was repeated, too, where the services need a second run.
  if (end !== undefined && second.report.plan.changes.length > 0) await fixture.run("apply");
  const now = withNamesForNewIds(before, factsOf(fixture));
  const all = [...faulty, last, second];
  return verdictOf({
    aRunWithFaultsTookAwayMoreThanOneWithout: excessLosses,
    theRunAfterTheFaultsTookAwayWhatWasNotListed: invariants.somethingWasTakenAwayThatWasNotListed(
      appliedRun,
      last.report.plan.changes,
    ),
    theRunAfterTheFaultsDidNotConverge: remaining,
    theRunAfterTheFaultsCouldNotRead: [last, second].flatMap((each) =>
      invariants.aServiceDidNotAnswer(each.report),
    ),
    theWorldEndedOtherwiseThanWithoutFaults:
      end === undefined || faultless.waits || isRefusedByGuard(last.report)
        ? []
        : differences(end, now)
            .filter(({ fact }) => !isOwnMembership(fact, { theCase, fixture }))
            .filter(({ fact }) => !isSameInEffect(fact, [end, now], directory))
            .filter(({ fact }) => !isLostInvitation(fact, appliedRun))
            .map(({ fact, before: well, after }) => `${fact}: ${well} without faults, ${after} with`),
    // A person who edits by hand may give anything to anybody.
    somebodyWhoLeftHoldsSomething:
      end === undefined ? [] : somebodyWhoLeftHoldsSomething(theCase, appliedRun),
    somethingGivenEarlierIsStillHeld:
      end === undefined ? [] : somethingGivenEarlierIsStillHeld(theCase, appliedRun, givenEarlier),
    somebodyGainedWithoutAWord:
      end === undefined
        ? []
        : somebodyGainedWithoutAWord(
            theCase,
            { ...appliedRun, differences: differences(before, factsOf(fixture)) },
            givenBefore,
          ),
    theOrganisationLostItsLastOwner: invariants.theOrganisationLostItsLastOwner(fixture),
    aServiceWasAskedForWhatItDoesNotTake: invariants.aServiceWasAskedForWhatItDoesNotTake(fixture),
    somethingUnexpectedWasReported: all.flatMap((each) =>
      invariants.somethingUnexpectedWasReported(each.report),
    ),
    aStackTraceWasPrinted: all.flatMap(invariants.aStackTraceWasPrinted),
    aSecretWasPrinted: invariants.aSecretWasPrinted(fixture.outputs),
  });
}

/** True of the actor's own membership of a new team: GitHub adds the creator, and Rollcall never removes itself. */
function isOwnMembership(fact: string, { theCase, fixture }: Pick<FaultRun, "theCase" | "fixture">): boolean {
  const login = actorIn(theCase);
  const id = login === undefined ? undefined : fixture.github.world.user(login)?.id;
  return fact.startsWith("team|new ") && fact.endsWith(`|member|${id}`);
}

/**
 * True of an invitation that was lost behind a stale answer, and that can't be sent to the account: GitHub refuses it, or
 * has no such login. The run says so.
 */
function isLostInvitation(fact: string, { directory, report }: invariants.AppliedRun): boolean {
  const [kind, who] = fact.split("|");
  if (kind !== "invited") return false;
  const isTheirs = (key: string) =>
    [directory.roster.users.get(key)?.email?.toLowerCase(), directory.account(`user:${key}`)].includes(who);
  const refused = report.outcomes.flatMap(({ status, change }) =>
    status === "failed" && change.kind === "github-org" && change.action === "grant"
      ? [change.principal.slice("user:".length)]
      : [],
  );
  const unknown = [...directory.roster.users.keys()].filter((key) =>
    report.findings.some(({ code, message }) => code === "unknown_login" && message.includes(`(${key}'s `)),
  );
  // One that its inviter's leaving withdrew counts among those that failed.
  const givenUp = [...directory.roster.users.keys()].filter((key) =>
    report.findings.some(
      ({ code, message }) => code === "invitation_given_up" && message.startsWith(`${key} has let `),
    ),
  );
  return [...refused, ...unknown, ...givenUp].some(isTheirs);
}

/** Returns losses that no plan without faults lists, neither the one before the manual edits nor the one after. */
function excessLossesIn(
  changed: readonly Difference[],
  {
    faultless,
    fixture,
    report,
  }: Pick<FaultRun, "faultless" | "fixture"> & { report: invariants.AppliedRun["report"] | undefined },
): invariants.Violations {
  if (report === undefined) return [];
  const [first = [], ...others] = faultless.plans.map(({ directory, changes }) =>
    invariants.somethingWasTakenAwayThatWasNotListed(
      { directory, report, differences: changed, services: fixture },
      changes,
    ),
  );
  return first.filter((each) => others.every((lines) => lines.includes(each)));
}
