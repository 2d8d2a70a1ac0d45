import type { RosterLoader } from "../../app/load-roster.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import type { PullRequestState } from "../../repository/pull-request-state.ts";
import type { LoadedRoster } from "../../roster/load.ts";
import { readRosterAt } from "../chat/read-roster.ts";
import { mergeNotTried } from "./errors.ts";

/** The rosters before and after a change. */
export interface ComparedRosters {
  readonly before: LoadedRoster;
  readonly after: LoadedRoster;
  /** True when they are the branch's alone, since it can't be merged into the base as that is now. */
  readonly areInConflict?: true;
}

/**
 * Returns the rosters before and after a change. When the base has moved since the branch began, they are the base and
 * GitHub's trial merge, since two harmless changes can make a harmful one. What can't be merged as it is, is judged as the
 * branch has it. `readAgain` reads it later. Throws a `RollcallError` while GitHub hasn't tried the merge.
 */
export async function comparedRosters(
  { base, mergeBase }: { readonly base: string; readonly mergeBase: string },
  state: Pick<PullRequestState, "head" | "trialMerge" | "hasConflict">,
  {
    rosters,
    readAgain,
  }: { readonly rosters: RosterLoader; readonly readAgain: () => Promise<PullRequestState> },
): Promise<ComparedRosters> {
  const current = await readRosterAt(rosters, base);
  const after = await readRosterAt(rosters, state.head);
  const fork = mergeBase === base ? current : await readRosterAt(rosters, mergeBase);
  if (sameFiles(fork, current)) return { before: current, after };
  const isTried = ({ trialMerge, head }: Pick<PullRequestState, "trialMerge" | "head">): boolean =>
    head === state.head && trialMerge?.parents[0] === base && trialMerge.parents[1] === head;
  const tried = isTried(state) || state.hasConflict ? state : await readAgain();
  if (tried.trialMerge !== undefined && isTried(tried)) {
    return { before: current, after: await readRosterAt(rosters, tried.trialMerge.commit) };
  }
  if (tried.hasConflict) return { before: fork, after, areInConflict: true };
  throw new RollcallError(mergeNotTried());
}

function sameFiles({ source: one }: LoadedRoster, { source: other }: LoadedRoster): boolean {
  return (
    one.files.length === other.files.length &&
    one.files.every(({ path, bytes }, index) => {
      const counterpart = other.files[index];
      return counterpart?.path === path && Buffer.compare(bytes, counterpart.bytes) === 0;
    })
  );
}
