import type { Principal } from "../../../core/state.ts";
import type { DriveBackoff } from "../backoff.ts";
import type { DriveReadClient, DriveWriteClient } from "../client.ts";
import type { DriveDesired } from "../model/desired.ts";
import type { CurrentUser } from "../model/remote-state.ts";

/** What the writes of one run have in common. */
export interface DriveApplyRun {
  readonly client: DriveReadClient & DriveWriteClient;
  readonly backoff: DriveBackoff;
  readonly currentUser: CurrentUser;
  /** Folder id → permission id → the principal for which this run created the permission. */
  readonly created: Map<string, Map<string, Principal>>;
  /** Why nothing more is written. Once set, it stays. */
  stopped: string | undefined;
}

/** What an apply works with: one roster, and the run. */
export interface DriveApplyContext {
  readonly desired: DriveDesired;
  /** One for all rosters of a read. */
  readonly run: DriveApplyRun;
}

/** Returns an empty record of what a run writes. */
export function startDriveRun(
  given: Pick<DriveApplyRun, "client" | "backoff" | "currentUser">,
): DriveApplyRun {
  return { ...given, created: new Map(), stopped: undefined };
}
