import type { Generated } from "kysely";

/**
 * What the relay remembers. Times are in milliseconds since 1970, and texts that are JSON say so in their name.
 *
 * | table | key | how long | what for |
 * | --- | --- | --- | --- |
 * | `seen` | what came in: app and event id, trigger id, delivery | a day | each thing that comes in counts once |
 * | `outbox` | the same | a day after its end | what was acknowledged and is not done yet |
 * | `stranger` | what somebody outside of the roster had, and which of how many it was | an hour | strangers are answered, within bounds |
 * | `installation` | the Slack app's client id; a workspace or an organisation | until it is uninstalled | its tokens, encrypted |
 */
export interface RelayTables {
  readonly seen: SeenTable;
  readonly outbox: OutboxTable;
  readonly stranger: StrangerTable;
  readonly installation: InstallationTable;
}

interface SeenTable {
  key: string;
  at: number;
}

/** A record as `src/relay/installations/` encrypts it. Its version is another one after each write. */
interface InstallationTable {
  clientId: string;
  place: string;
  sealed: string;
  version: string;
}

/**
 * What is to be done with a request that Slack was told to be taken.
 * - `received`: it is not known yet whether it asks or changes.
 * - `dispatch`: a workflow has to be started for it.
 * - `following`: the workflow was started, and is followed to its end.
 * - `ended`: nothing is left to do.
 */
export type OutboxState = "received" | "dispatch" | "following" | "ended";

interface OutboxTable {
  key: string;
  /** `command`, `interactive`, `event` or `github`. */
  kind: string;
  /** Workspace and person, for limits. */
  sender: string;
  team: string;
  /** The request as it came in: `Incoming`. */
  requestJson: string;
  state: OutboxState;
  receivedAt: number;
  /** When it is to be looked at next. */
  dueAt: number;
  /** How often the present step has failed. */
  attempts: number;
  /** Who works on it, and until when nobody else may. */
  claimedBy: string | null;
  claimedUntil: number;
  /** The workflow run that was started, and what its sender was told last. */
  runJson: string | null;
  /** The direct message that its sender was told in, once the address for answers had ended. */
  messageJson: string | null;
  order: Generated<number>;
}

interface StrangerTable {
  key: string;
  /** `answer` or `request`. */
  what: string;
  team: string;
  person: string;
  /** The key of the request that it was for. */
  request: string;
  at: number;
}
