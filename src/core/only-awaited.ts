import { isRetired, kindsByName } from "./kind.ts";
import { isDowngrade } from "./order.ts";
import type { ProviderPlan } from "./plan.ts";
import { waitingGrant } from "./provider.ts";
import type { IsWaiting } from "./put-back.ts";
import type { Principal, Resource, ResourceId, Role } from "./state.ts";

/**
 * Returns a service's comparison in which all that differs is what was declared before and could not be there yet: the grants
 * of who has arrived, and resources that had to wait. Everything else is left as it is, settings and what somebody added or
 * took away by hand among it.
 */
export function withOnlyAwaited(plan: ProviderPlan, isWaiting: IsWaiting): ProviderPlan {
  const { comparison } = plan;
  const kinds = kindsByName(plan.provider.kinds);
  const desired = new Map<ResourceId, Resource>(comparison.actual);
  for (const [id, want] of comparison.desired) {
    const have = comparison.actual.get(id);
    const kind = kinds.get(want.kind);
    if (have === undefined || isRetired(have.settings, kind)) {
      if (comparison.unread.has(id) || isWaiting(id)) desired.set(id, want);
      continue;
    }
    const grants = new Map<Principal, Role>(have.grants);
    for (const [principal, to] of want.grants) {
      const from = have.grants.get(principal);
      const isLess =
        from !== undefined &&
        isDowngrade(
          { provider: "", kind: want.kind, key: want.key, action: "regrade", principal, from, to },
          kinds,
        );
      if (isWaiting(waitingGrant(id, principal)) && !isLess) grants.set(principal, to);
    }
    desired.set(id, { ...have, grants });
  }
  return { ...plan, comparison: { ...comparison, desired } };
}
