import { userInfo } from "node:os";
import { openTrail, type RunTrail } from "../app/keep-trail.ts";
import { rosterKeyOf } from "../app/memory.ts";
import { trailInFolder } from "../app/trail-in-folder.ts";
import type { Clock } from "../core/clock.ts";

/** Opens the trail of an apply on this machine, in a folder. Who runs it is known by the name of the machine's user. */
export function localTrail(
  folder: string,
  {
    config,
    commit,
    clock,
  }: { readonly config: readonly string[]; readonly commit: string | undefined; readonly clock: Clock },
): RunTrail {
  const now = () => new Date(clock.now()).toISOString();
  const run = `local-${now()}-${process.pid}`;
  return openTrail(trailInFolder(folder), {
    now,
    about: async () => ({
      run,
      event: "command line",
      roster: rosterKeyOf(config),
      commit: commit ?? null,
      pullRequests: null,
      askedBy: [`local:${userInfo().username}`],
      approvedBy: null,
    }),
  });
}
