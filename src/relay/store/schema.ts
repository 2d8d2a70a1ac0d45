import type { Generated } from "kysely";
import type { CommunityTables } from "./community-tables.ts";

/**
 * What the relay remembers. Times are in milliseconds since 1970, and texts that are JSON say so in their name.
 *
 * | table | key | how long | what for |
 * | --- | --- | --- | --- |
 * | `seen` | what came in: app and event id, trigger id, delivery | a day | each thing that comes in counts once |
 * | `outbox` | the same | a day after its end, and what it was about until its end | what was acknowledged and is not done yet |
 * | `stranger` | what somebody outside of the roster had, and which of how many it was | an hour | strangers are answered, within bounds |
 * | `installation` | the Slack app's client id; a workspace or an organisation | until it is uninstalled | its tokens, encrypted |
 * | `observation` | an event, and its place in what came in | until it is held against the roster, a day at most | what a service tells of changes by hand |
 * | `drift` | what a change by hand is about | a day after its end | what was told of it, and where, so that it is told once |
 * | `subject` | what an event was about | four days | when it last changed, so that what comes late isn't taken for news |
 * | `redelivery` | a delivery's id | four days | what GitHub was asked to deliver again, and when it happened |
 * | `apiAnswer` | a caller, and the key that it gave a request | a day | a request that is sent again gets its first answer |
 * | `apiAudit` | a number | 90 days | who sent what to where through the API, without the text |
 * | `responseUse` | the hash of an address for answers | an hour | how often it was used |
 * | `lease` | what is done by one relay at a time | a minute after the last use | who does it |
 * | `occurrence` | a module with a schedule | until the next time that it is due | which time was taken, so that one relay runs it, once |
 * | `welcomed` | a workspace and an account | for good | each person is welcomed once |
 * | `featured` | a workspace and a time | the last hundred of a workspace | the same channel doesn't come again soon |
 * | `pairing` | a group of people | for good | who has met whom; and what is left to be told, so that a group is told once |
 * | `kudos` | a workspace and an account | for good | how many somebody has |
 * | `kudosGiven` | who gave, and which of how many it was | a day | a message counts once, and nobody gives without an end |
 */
export interface RelayTables extends CommunityTables {
  readonly seen: SeenTable;
  readonly outbox: OutboxTable;
  readonly stranger: StrangerTable;
  readonly installation: InstallationTable;
  readonly observation: ObservationTable;
  readonly drift: DriftTable;
  readonly subject: SubjectTable;
  readonly redelivery: RedeliveryTable;
  readonly apiAnswer: ApiAnswerTable;
  readonly apiAudit: ApiAuditTable;
  readonly responseUse: ResponseUseTable;
  readonly lease: LeaseTable;
}

interface ApiAnswerTable {
  caller: string;
  key: string;
  /** Of what was asked: address and body. */
  hash: string;
  /** Null while it is worked on, and where the process ended meanwhile. */
  status: number | null;
  bodyJson: string | null;
  at: number;
}

interface ApiAuditTable {
  order: Generated<number>;
  at: number;
  caller: string;
  workspace: string;
  /** The operation or the method. */
  what: string;
  /** Ids of whom it reached, as far as it came. */
  reached: string;
  status: number;
}

interface ResponseUseTable {
  hash: string;
  used: number;
  at: number;
}

interface SubjectTable {
  id: string;
  at: number;
}

interface RedeliveryTable {
  guid: string;
  /** When GitHub delivered it first. */
  at: number;
  /** How often it was asked for. */
  asked: number;
  /** Whether it has come. */
  isTaken: number;
}

interface ObservationTable {
  key: string;
  service: string;
  /** What the service tells, as its provider reads it. */
  eventJson: string;
  /** When it came in, and when it happened. */
  at: number;
  happenedAt: number;
  order: Generated<number>;
}

interface DriftTable {
  /** What it is about, as plans name it. */
  id: string;
  /** What was done by whom, as the message says it. */
  line: string;
  /** What became of it. */
  note: string | null;
  isOpen: number;
  canUndo: number;
  canKeep: number;
  /** The observation behind it, to be held against later rosters. */
  service: string;
  eventJson: string;
  happenedAt: number;
  /** Under which id a message about it was begun, of which nobody has heard whether it was sent. */
  begun: string | null;
  /** The message that tells it. */
  channel: string | null;
  ts: string | null;
  at: number;
  /** Whether the message says something else than this row. */
  isStale: number;
}

interface LeaseTable {
  name: string;
  holder: string;
  until: number;
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
 * - `answering`: a service has answered what a handler told it, and its answer is carried out.
 * - `ended`: nothing is left to do.
 */
export type OutboxState = "received" | "dispatch" | "following" | "answering" | "ended";

interface OutboxTable {
  key: string;
  /** `command`, `interactive`, `event`, `github` or `handler`. */
  kind: string;
  /** Workspace and person, for limits. */
  sender: string;
  team: string;
  /** The request as it came in: `Incoming`. Empty once it has ended. */
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
  /** How far a handler's answer is carried out. */
  progressJson: string | null;
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
