import { type EventContext, isOnDefaultBranch, pullRequestOf } from "../../action/event.ts";
import type { Inputs } from "../../action/inputs.ts";
import type { RosterLoader } from "../../app/load-roster.ts";
import { memoryMissing } from "../../app/memory-errors.ts";
import { noMemory } from "../../app/no-memory.ts";
import { openMemory, type RunMemory } from "../../app/open-memory.ts";
import { systemClock } from "../../app/system-clock.ts";
import { finding } from "../../core/finding.ts";
import { services } from "../../providers/index.ts";
import { isUsable, type LoadedRoster } from "../../roster/load.ts";

/** What a run's memory depends on. */
export interface RunMemoryRequest {
  readonly inputs: Pick<Inputs, "config">;
  readonly context: EventContext;
  readonly rosters: RosterLoader | undefined;
  /** The roster that is planned or applied. */
  readonly roster: LoadedRoster;
  readonly base: LoadedRoster | undefined;
  /** The commit that the roster is from. */
  readonly commit: string | undefined;
  /** True when the run may write. */
  readonly writes: boolean;
}

/**
 * Opens the memory for a run: on a pull request as of its base, else as of the commit on the default branch. A run that
 * can have none says so, unless its roster is not usable anyway.
 */
export async function runMemoryFor(request: RunMemoryRequest): Promise<RunMemory | undefined> {
  const { inputs, context, rosters, roster, base, commit, writes } = request;
  const pullRequest = pullRequestOf(context);
  const without = (reason: string) => noMemory([finding(memoryMissing(reason))]);
  if (!isUsable(roster)) return undefined;
  if (rosters === undefined) return without("there is no github-token");
  const open = { rosters, config: inputs.config, clock: systemClock };
  if (pullRequest !== undefined)
    return (
      base &&
      openMemory({
        ...open,
        commit: pullRequest.base,
        head: pullRequest.head,
        roster: base,
        writes: false,
      })
    );
  if (!isOnDefaultBranch(context)) return without("this is not the default branch");
  return openMemory({ ...open, commit: commit ?? context.sha, roster, writes });
}

/** True when the memory says that something declared could not be there yet, in whatever service. */
export function awaitsAnything(memory: RunMemory | undefined): boolean {
  return services.some(({ name }) => memory?.appliedIn(name)?.awaits === true);
}
