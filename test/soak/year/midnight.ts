import type { Case } from "../cases.ts";
import { type Directory, directoryOf } from "../directory.ts";
import { differences, type Facts, factsOf } from "../facts.ts";
import type { RunResult, Services } from "../fixture.ts";
import { withFormerAccounts } from "../former-accounts.ts";
import { factsGivenBy } from "../given.ts";
import * as invariants from "../invariants.ts";
import { givenByEarlier, somebodyGainedWithoutAWord } from "../permitted.ts";
import { type Verdict, verdictOf } from "../run-world.ts";
import { somebodyWhoLeftHoldsSomething, somethingGivenEarlierIsStillHeld } from "../still-held.ts";

/** What was known before a run. */
export interface Before {
  readonly theCase: Case;
  readonly facts: Facts;
  readonly directory: ReturnType<typeof directoryOf>;
  readonly givenBefore: ReadonlySet<string>;
}

/** A roster on a day. `reviewed` is the last one that is known to be in force. */
export interface Day {
  readonly roster: string;
  readonly reviewed: string;
  readonly today: string;
  readonly formerLogins: ReadonlyMap<string, number>;
}

/** Looks at the services before a run of a roster. */
export function before(services: Services, day: Day): Before {
  const theCase = caseOf(day);
  const directory = withFormerLogins(directoryOf(theCase, services), day.formerLogins);
  return { theCase, directory, facts: factsOf(services), givenBefore: givenByEarlier(theCase, services) };
}

/** Returns what was done by a run. */
export function appliedRunOf(
  { directory, facts }: Before,
  { report }: RunResult,
  services: Services,
): invariants.AppliedRun {
  return {
    directory: withFormerAccounts(directory, report, services),
    report,
    differences: differences(facts, factsOf(services)),
    services,
  };
}

/** Checks what holds after every run, whatever went wrong in it. */
export function verdictOnRun(
  { theCase, givenBefore }: Before,
  run: RunResult,
  {
    appliedRun,
    secrets,
  }: { readonly appliedRun: invariants.AppliedRun; readonly secrets: readonly string[] },
): Verdict {
  return verdictOf({
    somethingChangedThatThePlanDidNotList: invariants.somethingChangedThatThePlanDidNotList(appliedRun),
    somethingWasTakenAwayThatWasNotListed: invariants.somethingWasTakenAwayThatWasNotListed(
      appliedRun,
      run.report.plan.changes,
    ),
    somebodyGainedWithoutAWord: somebodyGainedWithoutAWord(theCase, appliedRun, givenBefore),
    theOrganisationLostItsLastOwner: invariants.theOrganisationLostItsLastOwner(appliedRun.services),
    aServiceWasAskedForWhatItDoesNotTake: invariants.aServiceWasAskedForWhatItDoesNotTake(
      appliedRun.services,
    ),
    somethingUnexpectedWasReported: invariants.somethingUnexpectedWasReported(run.report),
    aStackTraceWasPrinted: invariants.aStackTraceWasPrinted(run),
    aSecretWasPrinted: invariants.aSecretWasPrinted([run.text], secrets),
  });
}

/** Checks what holds at midnight, when nothing went wrong since the last run: all is as the roster says, and nothing else. */
export function verdictAtMidnight(
  { theCase }: Before,
  appliedRun: invariants.AppliedRun,
  { plan, given }: { readonly plan: RunResult; readonly given: ReadonlySet<string> },
): Verdict {
  return verdictOf({
    aSecondPlanIsNotEmpty: invariants.aSecondPlanIsNotEmpty(plan.report, appliedRun),
    aServiceDidNotAnswer: invariants.aServiceDidNotAnswer(plan.report),
    somethingGivenEarlierIsStillHeld: somethingGivenEarlierIsStillHeld(theCase, appliedRun, given),
    somebodyWhoLeftHoldsSomething: somebodyWhoLeftHoldsSomething(theCase, appliedRun),
    somethingIsMissing: somethingIsMissing(appliedRun, plan.report),
  });
}

/** Finds what the roster gives and nobody holds who has come: an invitation that is open is no access yet. */
function somethingIsMissing(
  { directory, services }: invariants.AppliedRun,
  { findings }: RunResult["report"],
): invariants.Violations {
  const facts = factsOf(services);
  const accounts = new Set([...services.github.world.members.keys()].map(String));
  const inherited = new Set(
    findings.flatMap(({ code, resource = "" }) =>
      code === "inherited_grant" ? [directory.repo(resource.slice(resource.indexOf("/") + 1))] : [],
    ),
  );
  const isAwaited = (fact: string) =>
    fact.startsWith("invited|") || /\|invited\|/.test(fact) || !accounts.has(fact.split("|").at(-1) ?? "");
  return [...factsGivenBy(directory)].filter((fact) => {
    if (facts.has(fact)) return false;
    const [kind, , field, holder] = fact.split("|");
    // What the team above gives isn't given again, and a notice says so.
    if (kind === "team" && field === "repo" && inherited.has(holder)) return false;
    const isOfPerson = /^(?:org|invited)\||^team\|.*\|member\||^repo\|/.test(fact);
    // A folder is given to an account or to a visitor with the same address.
    if (fact.startsWith("item|")) return false;
    return !(isOfPerson && isAwaited(fact));
  });
}

/** Returns a directory that knows accounts by logins of before, as Rollcall's memory does. */
function withFormerLogins(directory: Directory, former: ReadonlyMap<string, number>): Directory {
  return {
    ...directory,
    account(principal) {
      const login = directory.roster.users.get(principal.slice("user:".length))?.github ?? "";
      return directory.account(principal) ?? former.get(login)?.toString();
    },
  };
}

/** Returns the parts of a case that the invariants look at. */
function caseOf({ roster, reviewed, today }: Day): Case {
  return {
    roster,
    today,
    earlier: { roster: reviewed, accepted: true },
    github: { org: "acme" },
    renamedRepos: {},
    slack: {},
    drive: {},
    options: { actor: "app", github: {}, slack: {}, drive: { writeMs: 0 } },
  };
}
