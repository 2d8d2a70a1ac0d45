import { effectiveLosses } from "../access/effective-losses.ts";
import type { Change } from "../core/change.ts";
import { diff } from "../core/diff.ts";
import { fingerprintOf } from "../core/digest.ts";
import { type Finding, finding, type Problem } from "../core/finding.ts";
import type { Limits } from "../core/guard.ts";
import { kindsByName } from "../core/kind.ts";
import { withOnlyAwaited } from "../core/only-awaited.ts";
import { type Plan, type ProviderPlan, planOf } from "../core/plan.ts";
import { withoutPutBacks } from "../core/put-back.ts";
import type { Principal } from "../core/state.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import { changeInWords } from "./change-in-words.ts";
import {
  mayBeTakenAway,
  notPutBack,
  putsBack,
  stillGivenElsewhere,
  takenOutForgotten,
  takenOutKept,
} from "./memory-errors.ts";
import type { RunMemory } from "./open-memory.ts";
import type { ReadResult } from "./read-services.ts";
import type { RunRequest } from "./request.ts";
import { isTakingBack, type RunRosters, reviewedRosters } from "./rosters-to-compare.ts";
import { unreviewedFindings } from "./unreviewed.ts";

/** What a run plans. */
export interface ServicePlans {
  readonly plan: Plan;
  /** On a pull request, what the base's roster would change. */
  readonly drift: Plan | undefined;
  /** What the plan is made from, service by service. An apply goes by it. */
  readonly comparisons: readonly ProviderPlan[];
  /** What is left as it is, although the roster or an earlier one says otherwise. */
  readonly findings: readonly Finding[];
  /** Services in which something stays that only earlier rosters gave. */
  readonly keepsEarlier: ReadonlySet<string>;
}

/** Plans what was read. A scheduled run leaves what somebody took away by hand out of the plan. Pure. */
export function planServices(
  read: ReadResult,
  request: Pick<
    RunRequest,
    "roster" | "memory" | "review" | "leavesTakenAway" | "onlyAwaited" | "allowRemovals"
  >,
  { roster, base }: RunRosters,
): ServicePlans {
  const limits: Limits = {
    maxRemovals: roster.guards.maxRemovals,
    protected: protectedPeople(roster, request.memory),
    allowRemovals: request.allowRemovals,
    lossesOf: effectiveLosses,
  };
  const [all = [], ...others] = read.comparisons;
  const rest = [...others];
  const before = base === undefined ? undefined : (rest.shift() ?? []);
  const reviewed =
    reviewedRosters(request.roster, request.review).length > 0 ? (rest.shift() ?? []) : undefined;
  const revokes = isTakingBack(roster, request.memory);
  const [kept, unshared] = revokes ? [undefined, rest[0]] : [rest[0], undefined];
  const comparisons = request.onlyAwaited
    ? awaitedIn(all, request.memory)
    : request.leavesTakenAway
      ? leftAlone(all, request.memory)
      : all;
  const plan = planOf(comparisons, limits);
  const drift = before && planOf(before, limits);
  const held = comparisons === all || request.onlyAwaited ? [] : without(changesOf(all), plan.changes);
  const still = kept === undefined ? [] : without(changesOf(kept), changesOf(all));
  const shared = unshared === undefined ? [] : without(changesOf(unshared), changesOf(all));
  const taken = before && leftAsTaken(before, request.memory);
  const back =
    before === undefined || taken === undefined || taken === before
      ? []
      : without(changesOf(before), changesOf(taken));
  const told = (problem: (lines: readonly string[]) => Problem, changes: readonly Change[]) =>
    findingsByService(problem, changes, all);
  return {
    plan,
    drift,
    comparisons,
    findings: [
      ...unreviewedFindings(plan, {
        ...request,
        comparisons: all,
        allowed: reviewed ? changesOf(reviewed) : [],
      }),
      ...told(isRemembering(request.memory) ? notPutBack : mayBeTakenAway, held),
      ...told(request.memory?.isOpen ? takenOutForgotten : takenOutKept, still),
      ...told((lines) => stillGivenElsewhere(lines, filesOf(request)), shared),
      ...told(putsBack, back.filter(isAmong(plan.changes))),
    ],
    keepsEarlier: new Set(still.map(({ provider }) => provider)),
  };
}

/**
 * Returns whom no change may take anything from: those whom the roster names, and those whom it named when it was last
 * applied, unless it says that they have left. Else one change could take out the name and all that they have.
 */
function protectedPeople(
  { guards, users }: ResolvedRoster,
  memory: RunMemory | undefined,
): ReadonlySet<Principal> {
  const before = [...(memory?.protectedBefore ?? [])].filter((key) => users.get(key)?.present !== false);
  return new Set([...guards.protected, ...before].map((key) => `user:${key}`));
}

function changesOf(plans: readonly ProviderPlan[]): readonly Change[] {
  return plans.flatMap(({ provider, comparison }) =>
    diff(provider.name, comparison, kindsByName(provider.kinds)),
  );
}

/** Returns the comparisons without what somebody took away by hand, where the roster was applied to the end before. */
function leftAsTaken(plans: readonly ProviderPlan[], memory: RunMemory | undefined): readonly ProviderPlan[] {
  if (!plans.some(({ provider }) => memory?.appliedIn(provider.name))) return plans;
  return plans.map((plan) => {
    const applied = memory?.appliedIn(plan.provider.name);
    return applied === undefined ? plan : withoutPutBacks(plan, applied.isWaiting);
  });
}

/** Returns the comparisons with what was awaited alone; of a service to which the roster wasn't applied to the end, nothing. */
function awaitedIn(plans: readonly ProviderPlan[], memory: RunMemory | undefined): readonly ProviderPlan[] {
  return plans.map((plan) =>
    withOnlyAwaited(plan, memory?.appliedIn(plan.provider.name)?.isWaiting ?? (() => false)),
  );
}

/** Returns the files of the roster at hand, and those of the others. */
function filesOf({ roster, memory }: Pick<RunRequest, "roster" | "memory">) {
  return {
    own: roster.source.files.map(({ path }) => path),
    others: (memory?.beside ?? []).flatMap(({ beside }) => beside ?? []),
  };
}

function isRemembering(memory: RunMemory | undefined): boolean {
  return memory?.isEmpty === false;
}

/** Returns the comparisons without what somebody may have taken away by hand: without a memory, all that isn't there. */
function leftAlone(plans: readonly ProviderPlan[], memory: RunMemory | undefined): readonly ProviderPlan[] {
  return isRemembering(memory)
    ? leftAsTaken(plans, memory)
    : plans.map((plan) => withoutPutBacks(plan, () => false));
}

function without(changes: readonly Change[], others: readonly Change[]): readonly Change[] {
  const isOther = isAmong(others);
  return changes.filter((change) => !isOther(change));
}

function isAmong(changes: readonly Change[]): (change: Change) => boolean {
  const prints = new Set(changes.map(fingerprintOf));
  return (change) => prints.has(fingerprintOf(change));
}

function findingsByService(
  problem: (lines: readonly string[]) => Problem,
  changes: readonly Change[],
  plans: readonly ProviderPlan[],
): readonly Finding[] {
  const kinds = kindsByName(plans.flatMap(({ provider }) => provider.kinds));
  return [...Map.groupBy(changes, (change) => change.provider)].map(([provider, theirs]) =>
    finding(problem(theirs.map((change) => changeInWords(change, kinds))), { provider }),
  );
}
