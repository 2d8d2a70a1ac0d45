import { effectiveLosses } from "../access/effective-losses.ts";
import type { Change } from "../core/change.ts";
import { type Finding, finding, type Problem } from "../core/finding.ts";
import type { Limits } from "../core/guard.ts";
import { kindsByName } from "../core/kind.ts";
import { type Plan, type ProviderPlan, planOf } from "../core/plan.ts";
import { isValid, type LoadedRoster } from "../roster/load.ts";
import {
  archivesSomething,
  hasExpired,
  resolveUnarchived,
  resolveUndated,
} from "../roster/resolve-undated.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import { changeInWords } from "./change-in-words.ts";
import { putsBack, stillGivenElsewhere, takenOutForgotten, takenOutKept } from "./memory-errors.ts";
import { comparisonsFor, isOfPart, leftAsTaken } from "./narrowed-comparisons.ts";
import type { RunMemory } from "./open-memory.ts";
import type { ReadResult } from "./read-services.ts";
import type { RunRequest } from "./request.ts";
import { differencesOf, heldProblem, isAmong, takenIn, without } from "./taken-by-hand.ts";
import { unreviewedFindings } from "./unreviewed.ts";

/** The rosters of a run: the one that is planned, and on a pull request its base. */
export interface RunRosters {
  readonly roster: ResolvedRoster;
  readonly base: ResolvedRoster | undefined;
}

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

/**
 * Returns the rosters that a service is compared with, in their order: the one that is planned, the base, the last one that
 * was reviewed where that is another, and the planned one once more: where what leaves the file is only reported, with the
 * earlier rosters; else, where the repository has other rosters, without those.
 */
export function rostersToCompare(
  {
    roster: head,
    base: loadedBase,
    memory,
    review,
  }: Pick<RunRequest, "roster" | "base" | "memory" | "review">,
  { roster, base }: RunRosters,
): (service: string) => readonly ResolvedRoster[] {
  const before = loadedBase === undefined ? [] : undatedOf(loadedBase, roster.today);
  const revokes = isTakingBack(roster, memory);
  const beside = memory?.beside ?? [];
  return (service) => {
    const ended = endedIn(service, head, roster.today);
    const baseEnded = loadedBase === undefined ? [] : endedIn(service, loadedBase, roster.today);
    const known = memory?.earlierIn(service) ?? [];
    const takenOut = [...known, ...before];
    const withIds = (each: ResolvedRoster): ResolvedRoster =>
      memory === undefined ? each : { ...each, rememberedIds: memory.idsIn(service) };
    const now = withIds(roster);
    const all = withEarlier(now, [...ended, ...takenOut]);
    return [
      withBeside(withEarlier(now, [...ended, ...(revokes ? takenOut : [])]), beside),
      ...(base === undefined
        ? []
        : [withBeside(withEarlier(withIds(base), [...baseEnded, ...(revokes ? known : [])]), beside)]),
      ...reviewedRosters(head, review).map((each) => withEarlier(withIds(each), ended)),
      ...(revokes || takenOut.length === 0 ? [] : [withBeside(all, beside)]),
      ...(revokes && takenOut.length > 0 && beside.length > 0 ? [all] : []),
    ];
  };
}

/** True when what leaves the file is taken back, and not only reported. */
function isTakingBack({ guards }: ResolvedRoster, memory: RunMemory | undefined): boolean {
  return guards.takenOut === "revoke" && memory?.isOpen !== true;
}

/** Returns the last roster that was reviewed, where that is known and isn't the one at hand. */
function reviewedRosters(head: LoadedRoster, review: RunRequest["review"]): readonly ResolvedRoster[] {
  const isOther = review !== undefined && review.roster !== head && isValid(review.roster);
  return isOther ? [review.roster.resolved] : [];
}

/** Returns a roster as if no date were past. */
function undatedOf(loaded: LoadedRoster, today: string): readonly ResolvedRoster[] {
  return isValid(loaded) ? [resolveUndated(loaded.declared, today)] : [];
}

/**
 * Returns a roster as if nothing in it had ended, where something has: a date is past, or a team or a project is archived.
 * On GitHub an archived team is deleted with everything that it gave, and membership may come from elsewhere.
 */
function endedIn(service: string, loaded: LoadedRoster, today: string): readonly ResolvedRoster[] {
  if (!isValid(loaded)) return [];
  if (service !== "github" && archivesSomething(loaded.declared))
    return [resolveUnarchived(loaded.declared, today)];
  return hasExpired(loaded.declared, today) ? undatedOf(loaded, today) : [];
}

/** Returns a roster that takes nothing back which other rosters of the repository give. */
function withBeside(roster: ResolvedRoster, beside: readonly ResolvedRoster[]): ResolvedRoster {
  const { earlier = [] } = roster;
  return earlier.length === 0 ? roster : { ...roster, earlier: [...earlier, ...beside] };
}

function withEarlier(roster: ResolvedRoster, earlier: readonly ResolvedRoster[]): ResolvedRoster {
  return earlier.length === 0 ? roster : { ...roster, earlier };
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
    protected: new Set(roster.guards.protected.map((key) => `user:${key}`)),
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
