import type { GroupsBackoff } from "../backoff.ts";
import type { GroupsReadClient, GroupsWriteClient } from "../client.ts";
import type { GroupsDesired } from "../model/desired.ts";

/** What the writes of one run have in common. */
export interface GroupsApplyRun {
  readonly client: GroupsReadClient & GroupsWriteClient;
  readonly backoff: GroupsBackoff;
  /** Ids of the groups that this run has made: Google doesn't find them at once. */
  readonly fresh: Set<string>;
  /** Why nothing more is written. Once set, it stays. */
  stopped: string | undefined;
}

/** What an apply works with: one roster, what it was matched with, and the run. */
export interface GroupsApplyContext {
  readonly desired: GroupsDesired;
  /** Key → the group's id. Groups that are made are added. */
  readonly ids: Map<string, string>;
  /** Group id → key. */
  readonly keys: ReadonlyMap<string, string>;
  readonly run: GroupsApplyRun;
}
