import type { Clock } from "../core/clock.ts";
import type { RosterRepository } from "../repository/repository.ts";
import { updateStateFiles } from "../repository/state-branch.ts";
import type { TrailStore } from "./keep-trail.ts";
import { whyUnprotected } from "./read-memory.ts";

/** The trail on the state branch, which only Rollcall's App may write: else it isn't kept there. */
export function trailOnBranch(repository: RosterRepository, clock: Pick<Clock, "sleep">): TrailStore {
  return {
    whyNot: () => whyUnprotected(repository, true),
    update: (message, change) => updateStateFiles(repository, { message, change }, clock),
  };
}
