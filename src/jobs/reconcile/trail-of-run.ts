import type { EventContext } from "../../action/event.ts";
import type { Inputs } from "../../action/inputs.ts";
import { openTrail, type RunTrail } from "../../app/keep-trail.ts";
import type { RosterLoader } from "../../app/load-roster.ts";
import { rosterKeyOf } from "../../app/memory.ts";
import type { RunMemory } from "../../app/open-memory.ts";
import { systemClock } from "../../app/system-clock.ts";
import { trailOnBranch } from "../../app/trail-on-branch.ts";
import { matchAccount } from "../../roster/account-match.ts";
import { isValid, type LoadedRoster } from "../../roster/load.ts";
import { mergedWords, unknownWords } from "./merged-words.ts";

/** What the trail of a run depends on. */
export interface RunTrailRequest {
  readonly inputs: Pick<Inputs, "config" | "name">;
  readonly context: EventContext;
  readonly rosters: RosterLoader;
  readonly roster: LoadedRoster;
  readonly memory: Pick<RunMemory, "applied"> | undefined;
  readonly commit: string;
  readonly url: string | undefined;
  readonly attempt: string | undefined;
}

/** Opens the trail for a run that a push, a schedule or a person set off. */
export function trailOfRun(request: RunTrailRequest): RunTrail {
  const { inputs, context, rosters, roster, memory, commit, url, attempt = "1" } = request;
  return openTrail(trailOnBranch(rosters.repository, systemClock), {
    now: () => new Date(systemClock.now()).toISOString(),
    about: async () => {
      const words = await mergedWords({ rosters, commit, roster, memory, name: inputs.name }).catch(
        () => unknownWords,
      );
      return {
        run: `${context.runId}-${attempt}`,
        url,
        event: context.eventName,
        roster: rosterKeyOf(inputs.config),
        commit,
        ...words,
        askedBy: words.askedBy?.length === 0 ? startedBy(context, roster) : words.askedBy,
      };
    },
  });
}

/** Returns who set a run off: nobody did where it is a scheduled one. */
function startedBy(
  { eventName, payload: { sender } }: EventContext,
  roster: LoadedRoster,
): readonly string[] {
  if (eventName === "schedule" || sender?.login === undefined) return [];
  const account = { login: sender.login, id: sender.id ?? 0 };
  const user = isValid(roster) ? matchAccount(roster, account)?.user : undefined;
  return [user?.key ?? `github:${account.login}`];
}
