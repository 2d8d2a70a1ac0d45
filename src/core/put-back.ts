import type { Change } from "./change.ts";
import { isRetired, type KindSpec, type Kinds, kindsByName } from "./kind.ts";
import { isDowngrade } from "./order.ts";
import type { ProviderPlan } from "./plan.ts";
import { waitingGrant } from "./provider.ts";
import type { Principal, Resource, ResourceId, Role } from "./state.ts";

/** Returns true of a resource or a `waitingGrant` that was declared before and could not be there yet. */
export type IsWaiting = (what: string) => boolean;

/**
 * Returns a service's comparison without what would give access back that somebody took away by hand: grants, higher
 * roles, resources that are gone or retired, and nesting that passes access on. What waited is no such thing. What
 * somebody added stays in the comparison, and so do settings; nesting does with `leavesNesting: false`.
 */
export function withoutPutBacks(
  plan: ProviderPlan,
  isWaiting: IsWaiting,
  { leavesNesting = true }: { readonly leavesNesting?: boolean } = {},
): ProviderPlan {
  const { comparison } = plan;
  const kinds = kindsByName(plan.provider.kinds);
  const desired = new Map<ResourceId, Resource>();
  for (const [id, want] of comparison.desired) {
    const have = comparison.actual.get(id);
    const kind = kinds.get(want.kind);
    const isGone = have === undefined || isRetired(have.settings, kind);
    if (comparison.unread.has(id) || isRetired(want.settings, kind)) desired.set(id, want);
    else if (isGone && isWaiting(id)) desired.set(id, want);
    else if (!isGone)
      desired.set(id, {
        ...lowered({ want, have }, { id, kinds, isWaiting }),
        ...(leavesNesting ? nestedAs(want, have, kind) : {}),
      });
  }
  return { ...plan, comparison: { ...comparison, desired } };
}

interface Rules {
  readonly id: ResourceId;
  readonly kinds: Kinds;
  readonly isWaiting: IsWaiting;
}

/** Returns a resource whose grants are at most what is there. */
function lowered(
  { want, have }: { readonly want: Resource; readonly have: Resource },
  { id, kinds, isWaiting }: Rules,
): Resource {
  const grants = new Map<Principal, Role>();
  for (const [principal, role] of want.grants) {
    const held = have.grants.get(principal);
    if (held === role || isWaiting(waitingGrant(id, principal))) grants.set(principal, role);
    else if (held !== undefined) {
      const { kind, key } = want;
      const regrade: Change = { provider: "", kind, key, action: "regrade", principal, from: held, to: role };
      grants.set(principal, isDowngrade(regrade, kinds) ? role : held);
    }
  }
  return { ...want, grants };
}

/** Returns the settings with the parent that a resource has now, where a new one would pass access on. */
function nestedAs(want: Resource, have: Resource, kind: KindSpec | undefined): Pick<Resource, "settings"> {
  const by = kind?.nests?.inherits ? kind.nests.by : undefined;
  if (by === undefined || want.settings[by] == null) return { settings: want.settings };
  return { settings: { ...want.settings, [by]: have.settings[by] ?? null } };
}
