import { type Change, changedPrincipal, changedResource } from "../core/change.ts";
import type { Place } from "../core/finding.ts";
import type { ProviderPlan } from "../core/plan.ts";
import { allKinds } from "../providers/index.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";

/**
 * Returns the line of the roster that a change comes from: the entry by which somebody is in a team, the user's own entry
 * where that is about the organisation, else the entry of the thing. Undefined for what is no longer in the file.
 */
export function causeOf(
  change: Change,
  roster: ResolvedRoster,
  plans: readonly ProviderPlan[],
): Place | undefined {
  const principal = changedPrincipal(change);
  const user = principal?.startsWith("user:") ? principal.slice("user:".length) : undefined;
  const kind = allKinds.get(change.kind);
  const own = user === undefined ? undefined : roster.users.get(user);
  if (user !== undefined && kind?.grantMeans === "organisation") return own?.at;
  for (const owner of kind?.declaredBy(roster, change.key) ?? []) {
    const entry = user === undefined ? undefined : roster.teams.get(owner)?.people.get(user)?.at;
    if (entry !== undefined) return entry;
  }
  if (own?.present === false) return own.at;
  const id = changedResource(change);
  return plans.find(({ comparison }) => comparison.places.has(id))?.comparison.places.get(id);
}
