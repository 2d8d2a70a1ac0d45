import { withOnlyAbout } from "../core/only-about.ts";
import { withOnlyAwaited } from "../core/only-awaited.ts";
import type { ProviderPlan } from "../core/plan.ts";
import { withoutPutBacks } from "../core/put-back.ts";
import type { RunMemory } from "./open-memory.ts";
import type { RunRequest } from "./request.ts";

/** What a run leaves out of its plan. */
export type Narrowing = Pick<
  RunRequest,
  "memory" | "leavesTakenAway" | "leavesSeenTaken" | "onlyAwaited" | "onlyAbout"
>;

/** True when only a part of what differs is planned. */
export function isOfPart({ onlyAwaited, onlyAbout }: Narrowing): boolean {
  return onlyAwaited === true || onlyAbout !== undefined;
}

/** Returns the comparisons with what is to be changed alone. */
export function comparisonsFor(all: readonly ProviderPlan[], request: Narrowing): readonly ProviderPlan[] {
  const { onlyAbout, memory } = request;
  if (onlyAbout !== undefined) return all.map((plan) => withOnlyAbout(plan, onlyAbout));
  if (request.onlyAwaited) return awaitedIn(all, memory);
  if (request.leavesTakenAway) return leftAlone(all, memory);
  return request.leavesSeenTaken ? leftAsSeen(all, memory) : all;
}

/** Returns the comparisons without what somebody took away by hand, where the roster was applied to the end before. */
export function leftAsTaken(
  plans: readonly ProviderPlan[],
  memory: RunMemory | undefined,
): readonly ProviderPlan[] {
  if (!plans.some(({ provider }) => memory?.appliedIn(provider.name))) return plans;
  return plans.map((plan) => {
    const applied = memory?.appliedIn(plan.provider.name);
    return applied === undefined ? plan : withoutPutBacks(plan, applied.isWaiting);
  });
}

/** Returns the comparisons without what a scheduled run has seen to be taken away by hand. */
function leftAsSeen(plans: readonly ProviderPlan[], memory: RunMemory | undefined): readonly ProviderPlan[] {
  return plans.map((plan) => {
    const isOther = (what: string) => memory?.isTakenIn(plan.provider.name, what) !== true;
    return withoutPutBacks(plan, isOther, { leavesNesting: false });
  });
}

/** Returns the comparisons with what was awaited alone; of a service to which the roster wasn't applied to the end, nothing. */
function awaitedIn(plans: readonly ProviderPlan[], memory: RunMemory | undefined): readonly ProviderPlan[] {
  return plans.map((plan) =>
    withOnlyAwaited(plan, memory?.appliedIn(plan.provider.name)?.isWaiting ?? (() => false)),
  );
}

/** True when there is a memory, and it has something. */
export function isRemembering(memory: RunMemory | undefined): boolean {
  return memory?.isEmpty === false;
}

/** Returns the comparisons without what somebody may have taken away by hand: without a memory, all that isn't there. */
function leftAlone(plans: readonly ProviderPlan[], memory: RunMemory | undefined): readonly ProviderPlan[] {
  return isRemembering(memory)
    ? leftAsTaken(plans, memory)
    : plans.map((plan) => withoutPutBacks(plan, () => false));
}
