import { sql } from "kysely";
import type { Incoming } from "../incoming.ts";
import type { RelayDatabase } from "./database.ts";
import { gathered } from "./gathered.ts";
import { keepRequests } from "./keep-requests.ts";
import type { OutboxState } from "./schema.ts";

/** The workflow run of a request: where it is, since when, and what its sender was told last. */
export interface StartedRun {
  /** Undefined where GitHub doesn't tell which run it has started. */
  readonly id: number | undefined;
  readonly url: string | undefined;
  readonly startedAt: number;
  readonly told: string;
}

/** A request that was taken and is not done. */
export interface OutboxEntry {
  readonly key: string;
  readonly incoming: Incoming;
  readonly state: OutboxState;
  readonly receivedAt: number;
  readonly attempts: number;
  readonly run: StartedRun | undefined;
  /** The direct message that its sender was told in last. */
  readonly message: SentMessage | undefined;
  /** How far a handler's answer is carried out. */
  readonly progress: unknown;
}

/** A message that can be changed. */
export interface SentMessage {
  readonly channel: string;
  readonly ts: string;
}

/** How many requests of one person and of one workspace are taken in a minute. */
export interface OutboxLimits {
  readonly perPerson: number;
  readonly perWorkspace: number;
}

/** `taken`: it is kept, and will be done. `repeated`: it was taken before. `too many`: it is not taken. */
export type Taken = "taken" | "repeated" | "too many" | "unidentified";

/** What has been taken and is to be done. Whatever it says was done is on the disk. */
export interface Outbox {
  /** Keeps a request, unless it was kept before, or is one too many. */
  take(incoming: Incoming): Promise<Taken>;
  /** Claims an entry that is due, for `lease` milliseconds: nobody else gets it meanwhile. One of the kind `but` isn't taken. */
  claim(lease: number, but?: Incoming["kind"]): Promise<OutboxEntry | undefined>;
  /** Gives back what a former process had claimed, where the database is this process's own. */
  takeOver(): Promise<void>;
  /** Writes what became of a claimed entry, and gives the claim back. What an ended one was about is forgotten at once. */
  update(key: string, next: OutboxUpdate): Promise<void>;
  /** Keeps in which message the sender of a request was told, for what is told next. */
  remember(key: string, message: SentMessage): Promise<void>;
  /** Keeps how far an entry is, while it is worked on. */
  keep(key: string, progress: unknown): Promise<void>;
  /** How many entries wait in each state, and since when the oldest does. */
  count(): Promise<
    readonly { readonly state: OutboxState; readonly count: number; readonly oldest: number }[]
  >;
  /** Forgets what ended before a time. */
  forget(before: number): Promise<void>;
}

/** What becomes of an entry. `dueAt` says when it is looked at next. */
export interface OutboxUpdate {
  readonly state: OutboxState;
  readonly dueAt: number;
  readonly attempts?: number;
  readonly run?: StartedRun;
  readonly progress?: unknown;
}

/** Returns the outbox of a database. `me` is unique to the process. */
export function outboxIn(
  database: RelayDatabase,
  { me, limits, now }: { readonly me: string; readonly limits: OutboxLimits; readonly now: () => number },
): Outbox {
  const { query, isShared } = database;
  return {
    take: gathered((all) => keepRequests(database, all, { limits, at: now() })),

    async claim(lease, but = undefined) {
      const at = now();
      const all = query
        .selectFrom("outbox")
        .select("key")
        .where("state", "!=", "ended")
        .where("dueAt", "<=", at)
        .where("claimedUntil", "<=", at)
        .orderBy("dueAt")
        .orderBy("order")
        .limit(1);
      const due = but === undefined ? all : all.where("kind", "!=", but);
      const [row] = await query
        .updateTable("outbox")
        .set({ claimedBy: me, claimedUntil: at + lease })
        .where("key", "=", isShared ? due.forUpdate().skipLocked() : due)
        .returningAll()
        .execute();
      return row === undefined
        ? undefined
        : {
            key: row.key,
            incoming: JSON.parse(row.requestJson) as Incoming,
            state: row.state,
            receivedAt: row.receivedAt,
            attempts: row.attempts,
            run: row.runJson === null ? undefined : (JSON.parse(row.runJson) as StartedRun),
            message: row.messageJson === null ? undefined : (JSON.parse(row.messageJson) as SentMessage),
            progress: row.progressJson === null ? undefined : (JSON.parse(row.progressJson) as unknown),
          };
    },

    async takeOver() {
      if (!isShared) await query.updateTable("outbox").set({ claimedBy: null, claimedUntil: 0 }).execute();
    },

    async update(key, { state, dueAt, attempts = 0, run, progress }) {
      await query
        .updateTable("outbox")
        .set({
          state,
          dueAt,
          attempts,
          claimedBy: null,
          claimedUntil: 0,
          ...(run === undefined ? {} : { runJson: JSON.stringify(run) }),
          ...(progress === undefined ? {} : { progressJson: JSON.stringify(progress) }),
          // What people wrote is kept for as long as something is to be done with it.
          ...(state === "ended" ? { requestJson: "{}", progressJson: null } : {}),
        })
        .where("key", "=", key)
        .where("claimedBy", "=", me)
        .execute();
    },

    async remember(key, message) {
      await query
        .updateTable("outbox")
        .set({ messageJson: JSON.stringify(message) })
        .where("key", "=", key)
        .execute();
    },

    async keep(key, progress) {
      await query
        .updateTable("outbox")
        .set({ progressJson: JSON.stringify(progress) })
        .where("key", "=", key)
        .where("claimedBy", "=", me)
        .execute();
    },

    async count() {
      const rows = await query
        .selectFrom("outbox")
        .select(({ fn }) => [
          "state",
          fn.countAll<number>().as("count"),
          fn.min<number>("receivedAt").as("oldest"),
        ])
        .groupBy("state")
        .execute();
      return rows.map(({ state, count, oldest }) => ({
        state,
        count: Number(count),
        oldest: Number(oldest),
      }));
    },

    async forget(before) {
      await query
        .deleteFrom("outbox")
        .where("state", "=", "ended")
        .where("receivedAt", "<", before)
        .execute();
      await query
        .deleteFrom("seen")
        .where("at", "<", before)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom("outbox").select(sql`1`.as("one")).whereRef("outbox.key", "=", "seen.key"))),
        )
        .execute();
    },
  };
}
