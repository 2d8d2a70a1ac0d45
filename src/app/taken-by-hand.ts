import type { Change } from "../core/change.ts";
import { diff } from "../core/diff.ts";
import { fingerprintOf } from "../core/digest.ts";
import type { Problem } from "../core/finding.ts";
import { kindsByName } from "../core/kind.ts";
import type { ProviderPlan } from "../core/plan.ts";
import { mayBeTakenAway, notGivenBack, notPutBack } from "./memory-errors.ts";
import { isRemembering, leftAsTaken } from "./narrowed-comparisons.ts";
import type { RunMemory } from "./open-memory.ts";
import type { RunRequest } from "./request.ts";

/** Returns, for each service to which the roster was applied to the end, what it gives and isn't there any more. */
export function takenIn(
  plans: readonly ProviderPlan[],
  memory: RunMemory | undefined,
): ReadonlyMap<string, readonly Change[]> {
  const known = plans.filter(({ provider }) => memory?.appliedIn(provider.name) !== undefined);
  return new Map(
    known.map((plan) => [
      plan.provider.name,
      without(differencesOf([plan]), differencesOf(leftAsTaken([plan], memory))),
    ]),
  );
}

/** Returns what tells of what a run leaves as somebody made it by hand. */
export function heldProblem({
  memory,
  leavesTakenAway,
}: Pick<RunRequest, "memory" | "leavesTakenAway">): (lines: readonly string[]) => Problem {
  if (!leavesTakenAway) return notGivenBack;
  return isRemembering(memory) ? notPutBack : mayBeTakenAway;
}

/** Returns all that differs, whatever holds it back. */
export function differencesOf(plans: readonly ProviderPlan[]): readonly Change[] {
  return plans.flatMap(({ provider, comparison }) =>
    diff(provider.name, comparison, kindsByName(provider.kinds)),
  );
}

/** Returns the changes that are not among others. */
export function without(changes: readonly Change[], others: readonly Change[]): readonly Change[] {
  const isOther = isAmong(others);
  return changes.filter((change) => !isOther(change));
}

/** Returns whether a change is among these. */
export function isAmong(changes: readonly Change[]): (change: Change) => boolean {
  const prints = new Set(changes.map(fingerprintOf));
  return (change) => prints.has(fingerprintOf(change));
}
