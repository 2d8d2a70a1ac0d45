import type { Finding } from "../core/finding.ts";
import { besideOthers } from "../roster/beside-others.ts";
import { isValid } from "../roster/load.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import { withPolicyOf } from "../roster/with-policy-of.ts";
import type { RunRequest } from "./request.ts";

/** The rosters of a run as they may be planned, and what they say in vain. */
export interface RostersOfRun {
  readonly roster: ResolvedRoster;
  readonly base: ResolvedRoster | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Returns the roster to plan: on a pull request with its base's policy, and beside other rosters without what would take
 * from those. A base that can't be read doesn't count: the pull request may be what repairs it.
 */
export function rostersOfRun(
  head: ResolvedRoster,
  { base: loaded, memory }: Pick<RunRequest, "base" | "memory">,
): RostersOfRun {
  const others = memory?.beside ?? [];
  const base = isValid(loaded) ? loaded.resolved : undefined;
  return {
    ...besideOthers(base ? withPolicyOf(base, head) : head, others),
    base: base && besideOthers(base, others).roster,
  };
}
