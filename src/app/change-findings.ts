import type { Finding } from "../core/finding.ts";
import { deferredRuleChanges } from "../roster/deferred-rule-changes.ts";
import { lastAdminFindings } from "../roster/last-admin.ts";
import { removedEntries } from "../roster/removed-entries.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";

/**
 * Returns what is to be said of a pull request's change of the file itself: what it takes out, whom it leaves without an
 * admin, and which of its rules wait until it is merged. `roster` is the head under its base's rules.
 */
export function changeFindings(
  base: ResolvedRoster,
  roster: ResolvedRoster,
  head: ResolvedRoster,
): readonly Finding[] {
  return [
    ...removedEntries(base, roster),
    ...lastAdminFindings(base, head),
    ...deferredRuleChanges(base, head),
  ];
}
