import type { DriveDesired } from "../model/desired.ts";
import type { DriveRemoteState } from "../model/remote-state.ts";

/** What a comparison of Drive with one roster works with. */
export interface DriveCompareContext {
  readonly remote: DriveRemoteState;
  readonly desired: DriveDesired;
  /** True when the acting account also applies the plan, and so must be able to share. */
  readonly mayApply: boolean;
}
