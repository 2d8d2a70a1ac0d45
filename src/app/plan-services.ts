import { effectiveLosses } from "../access/effective-losses.ts";
import type { Change } from "../core/change.ts";
import { type Finding, finding, type Problem } from "../core/finding.ts";
import type { Limits } from "../core/guard.ts";
import { kindsByName } from "../core/kind.ts";
import { type Plan, type ProviderPlan, planOf } from "../core/plan.ts";
import type { Principal } from "../core/state.ts";
import { isValid } from "../roster/load.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import { changeInWords } from "./change-in-words.ts";
import { lateEnds } from "./late-ends.ts";
import { putsBack, stillGivenElsewhere, takenOutForgotten, takenOutKept } from "./memory-errors.ts";
import { comparisonsFor, isOfPart, leftAsTaken } from "./narrowed-comparisons.ts";
import type { RunMemory } from "./open-memory.ts";
import type { ReadResult } from "./read-services.ts";
import type { RunRequest } from "./request.ts";
import { isTakingBack, type RunRosters, reviewedRosters } from "./rosters-to-compare.ts";
import { differencesOf, heldProblem, isAmong, takenIn, without } from "./taken-by-hand.ts";
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
  /** By service, what somebody took away by hand, and isn't given back. */
  readonly takenByHand: ReadonlyMap<string, readonly Change[]>;
  /** True when only a part of what differs is planned: no service holds the roster by that. */
  readonly isPart: boolean;
}

/** Plans what was read. A scheduled run leaves what somebody took away by hand out of the plan. Pure. */
export function planServices(
  read: ReadResult,
  request: Pick<
    RunRequest,
    | "roster"
    | "memory"
    | "review"
    | "leavesTakenAway"
    | "leavesSeenTaken"
    | "remembersTaken"
    | "onlyAwaited"
    | "onlyAbout"
    | "allowRemovals"
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
  const comparisons = comparisonsFor(all, request);
  const plan = planOf(comparisons, limits);
  const drift = before && planOf(before, limits);
  const leaves = request.leavesTakenAway || request.leavesSeenTaken;
  const held = leaves && !isOfPart(request) ? without(differencesOf(all), plan.changes) : [];
  const takenByHand = request.remembersTaken
    ? takenIn(all, request.memory)
    : Map.groupBy(held, ({ provider }) => provider);
  const still = kept === undefined ? [] : without(differencesOf(kept), differencesOf(all));
  const shared = unshared === undefined ? [] : without(differencesOf(unshared), differencesOf(all));
  const taken = before && leftAsTaken(before, request.memory);
  const back =
    before === undefined || taken === undefined || taken === before
      ? []
      : without(differencesOf(before), differencesOf(taken));
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
        allowed: reviewed ? differencesOf(reviewed) : [],
      }),
      ...(base === undefined && isValid(request.roster)
        ? lateEnds(request.roster.declared, { changes: plan.changes, now: roster.now })
        : []),
      ...told(heldProblem(request), held),
      ...told(request.memory?.isOpen ? takenOutForgotten : takenOutKept, still),
      ...told((lines) => stillGivenElsewhere(lines, filesOf(request)), shared),
      ...told(putsBack, back.filter(isAmong(plan.changes))),
    ],
    keepsEarlier: new Set(still.map(({ provider }) => provider)),
    takenByHand,
    isPart: request.onlyAbout !== undefined,
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

/** Returns the files of the roster at hand, and those of the others. */
function filesOf({ roster, memory }: Pick<RunRequest, "roster" | "memory">) {
  return {
    own: roster.source.files.map(({ path }) => path),
    others: (memory?.beside ?? []).flatMap(({ beside }) => beside ?? []),
  };
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
