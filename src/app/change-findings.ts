import type { Finding } from "../core/finding.ts";
import { services } from "../providers/index.ts";
import { deferredRuleChanges } from "../roster/deferred-rule-changes.ts";
import { lastAdminFindings } from "../roster/last-admin.ts";
import { removedEntries } from "../roster/removed-entries.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import type { RunMemory } from "./open-memory.ts";

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

/**
 * Returns what looks renamed since the last apply: a team, a channel or a user group that goes beside one that comes. A
 * pull request says it by its base; what nobody proposed is told by the run that applies it.
 */
export function renamesSince(
  memory: Pick<RunMemory, "earlierIn"> | undefined,
  roster: ResolvedRoster,
): readonly Finding[] {
  const earlier = services.map(({ name }) => memory?.earlierIn(name).at(-1));
  const found = [...new Set(earlier)].flatMap((each) =>
    each === undefined ? [] : removedEntries(each, roster),
  );
  const renames = found.filter(({ code }) => code === "maybe_renamed");
  return [...new Map(renames.map((each) => [each.message, each])).values()];
}
