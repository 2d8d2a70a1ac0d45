import { type Change, changedPrincipal } from "./change.ts";
import { digestOf } from "./digest.ts";
import { lossesHeld } from "./errors.ts";
import { type Finding, finding } from "./finding.ts";
import { type GuardInput, serviceTitle } from "./guard.ts";
import { type KindSpec, kindsByName } from "./kind.ts";
import { isDowngrade, isMoveAway } from "./order.ts";

/**
 * Returns the errors that hold back what one service would lose, since a guard refused the changes of others: a mistake that
 * shows in one service may pass a limit in another. What is given goes on, and so does what people lose who have left.
 */
export function lossesHeldBack(input: GuardInput, refused: readonly GuardInput["provider"][]): Finding[] {
  const kinds = kindsByName(input.provider.kinds);
  const { departed = new Set() } = input.comparison;
  const isHeld = (change: Change) =>
    takesAway(change, kinds) && !departed.has(changedPrincipal(change) ?? "");
  const held = input.changes.filter(isHeld);
  if (held.length === 0) return [];
  const problem = lossesHeld(serviceTitle(input.provider), {
    count: held.length,
    refused: refused.map(serviceTitle),
  });
  const changes = held.map((change) => digestOf([change]));
  return [finding(problem, { provider: input.provider.name, changes })];
}

/** True of a downgrade, of retiring something, and of taking something out of what it inherits from. */
function takesAway(change: Change, kinds: ReadonlyMap<string, KindSpec>): boolean {
  if (change.action !== "configure") return isDowngrade(change, kinds);
  const { retires } = kinds.get(change.kind)?.settings[change.setting] ?? {};
  return retires === undefined ? isMoveAway(change, kinds) : change.to === retires;
}
