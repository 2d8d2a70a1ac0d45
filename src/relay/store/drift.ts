import type { RelayDatabase } from "./database.ts";

/** What a service tells, as its provider reads it. */
export interface LiveEvent {
  readonly service: string;
  readonly event: unknown;
  /** Milliseconds since 1970. What comes late happened before it came. */
  readonly happenedAt: number;
}

/** An event that waits to be held against the roster. */
export interface WaitingEvent extends LiveEvent {
  readonly order: number;
  readonly at: number;
}

/** A change by hand: what was told of it, and where. */
export interface DriftNotice extends LiveEvent {
  /** What it is about, as plans name it. */
  readonly id: string;
  readonly line: string;
  readonly note: string | undefined;
  readonly isOpen: boolean;
  readonly canUndo: boolean;
  readonly canKeep: boolean;
  /** The message that tells it; undefined while there is none. */
  readonly message: { readonly channel: string; readonly ts: string } | undefined;
  /** Under which id a message about it was begun, of which nobody has heard whether it was sent. */
  readonly begun?: string | undefined;
  readonly at: number;
}

/** What events have come to. */
export interface SettledDrift {
  readonly notices: readonly DriftNotice[];
  readonly changedAt: ReadonlyMap<string, number>;
  readonly done: readonly WaitingEvent[];
}

/** What is known of changes by hand. */
export interface DriftStore {
  /** Keeps what an entry of the outbox tells: once, however often it is worked on. */
  add(key: string, events: readonly LiveEvent[], at: number): Promise<void>;
  /** Since when the oldest event waits; undefined when none does. */
  oldest(): Promise<number | undefined>;
  /** The oldest events that wait. */
  waiting(): Promise<readonly WaitingEvent[]>;
  /** When each of these subjects last changed, of those that ever did. */
  changedAt(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /**
   * Writes notices, whose messages are to be brought up to date, and when their subjects and others changed; and forgets events.
   * All or nothing.
   */
  settle(written: SettledDrift): Promise<void>;
  /** All notices that are open, the oldest first. */
  open(): Promise<readonly DriftNotice[]>;
  /** All notices of messages that say something else, and those without a message yet. */
  stale(): Promise<readonly DriftNotice[]>;
  /** Remembers under which id a message about notices is begun: right before it is sent. */
  begin(ids: readonly string[], begun: string): Promise<void>;
  /** Remembers where notices were told; `isStale` where the message is to be written once more. */
  told(ids: readonly string[], message: DriftNotice["message"], isStale: boolean): Promise<void>;
  /** Writes what becomes of a notice that is open, by what was written before. */
  note(id: string, change: (former: string | undefined) => string): Promise<void>;
  /** Forgets what ended, or was never held against a roster, before a time. */
  forget(before: number): Promise<void>;
}

const day = 24 * 60 * 60 * 1000;

/** So many events are held against the roster at a time. */
const mostEvents = 2_000;

/** Several relays may write of one notice at once: so often is one tried again. */
const mostNoteAttempts = 10;

/** Returns what a database knows of changes by hand. */
export function driftIn({ query }: Pick<RelayDatabase, "query">): DriftStore {
  const rows = () => query.selectFrom("drift").selectAll().orderBy("at").orderBy("id");
  return {
    async add(key, events, at) {
      if (events.length === 0) return;
      const values = events.map(({ service, event, happenedAt }, index) => ({
        key: `${key} ${index}`,
        service,
        eventJson: JSON.stringify(event),
        at,
        happenedAt,
      }));
      await query
        .insertInto("observation")
        .values(values)
        .onConflict((conflict) => conflict.column("key").doNothing())
        .execute();
    },

    async oldest() {
      const found = await query
        .selectFrom("observation")
        .select(({ fn }) => fn.min<number | null>("at").as("at"))
        .executeTakeFirst();
      return found?.at === undefined || found.at === null ? undefined : Number(found.at);
    },

    async waiting() {
      const found = await query
        .selectFrom("observation")
        .selectAll()
        .orderBy("order")
        .limit(mostEvents)
        .execute();
      return found.map(({ order, eventJson, ...row }) => ({
        ...row,
        order: Number(order),
        event: JSON.parse(eventJson) as unknown,
      }));
    },

    async changedAt(ids) {
      const known = new Map<string, number>();
      for (let from = 0; from < ids.length; from += 500) {
        const some = ids.slice(from, from + 500);
        const found = await query.selectFrom("subject").selectAll().where("id", "in", some).execute();
        for (const { id, at } of found) known.set(id, at);
      }
      return known;
    },

    async settle({ notices, changedAt, done }) {
      await query.transaction().execute(async (change) => {
        for (const notice of notices) {
          const { id, ...row } = rowOf(notice);
          await change
            .insertInto("drift")
            .values({ id, ...row })
            .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
            .execute();
        }
        for (const [id, at] of changedAt)
          await change
            .insertInto("subject")
            .values({ id, at })
            .onConflict((conflict) => conflict.column("id").doUpdateSet({ at }))
            .execute();
        const orders = done.map(({ order }) => order);
        for (let from = 0; from < orders.length; from += 500)
          await change
            .deleteFrom("observation")
            .where("order", "in", orders.slice(from, from + 500))
            .execute();
      });
    },

    open: async () => (await rows().where("isOpen", "=", 1).execute()).map(noticeOf),

    async stale() {
      const stale = await rows().where("isStale", "=", 1).execute();
      const messages = [...new Set(stale.flatMap(({ ts }) => ts ?? []))];
      // A message is written whole.
      const siblings = messages.length === 0 ? [] : await rows().where("ts", "in", messages).execute();
      return [...siblings, ...stale.filter(({ ts }) => ts === null)].map(noticeOf);
    },

    async begin(ids, begun) {
      await query.updateTable("drift").set({ begun }).where("id", "in", ids).execute();
    },

    async told(ids, message, isStale) {
      if (ids.length === 0) return;
      const { channel = null, ts = null } = message ?? {};
      const now = { channel, ts, begun: null, isStale: Number(isStale) };
      await query.updateTable("drift").set(now).where("id", "in", ids).execute();
    },

    async note(id, change) {
      for (let attempt = 1; attempt <= mostNoteAttempts; attempt += 1) {
        const found = await rows().where("id", "=", id).where("isOpen", "=", 1).executeTakeFirst();
        if (found === undefined) return;
        const { note: former } = found;
        const written = await query
          .updateTable("drift")
          .set({ note: change(former ?? undefined), isStale: 1 })
          .where("id", "=", id)
          .where("isOpen", "=", 1)
          .where("note", former === null ? "is" : "=", former)
          .executeTakeFirst();
        if (written.numUpdatedRows > 0n) return;
      }
      throw new Error("What becomes of a change by hand is written by others all the time.");
    },

    async forget(before) {
      await query.deleteFrom("drift").where("isOpen", "=", 0).where("at", "<", before).execute();
      await query.deleteFrom("observation").where("at", "<", before).execute();
      const longAgo = before - 3 * day;
      await query.deleteFrom("subject").where("at", "<", longAgo).execute();
      await query.deleteFrom("redelivery").where("at", "<", longAgo).execute();
    },
  };
}

function rowOf({ event, message, begun: _, isOpen, canUndo, canKeep, note, ...rest }: DriftNotice) {
  return {
    ...rest,
    note: note ?? null,
    isOpen: Number(isOpen),
    canUndo: Number(canUndo),
    canKeep: Number(canKeep),
    eventJson: JSON.stringify(event),
    channel: message?.channel ?? null,
    ts: message?.ts ?? null,
    isStale: 1,
  };
}

function noticeOf(row: {
  id: string;
  line: string;
  note: string | null;
  isOpen: number;
  canUndo: number;
  canKeep: number;
  service: string;
  eventJson: string;
  happenedAt: number;
  channel: string | null;
  ts: string | null;
  begun: string | null;
  at: number;
}): DriftNotice {
  const { channel, ts } = row;
  return {
    id: row.id,
    line: row.line,
    note: row.note ?? undefined,
    isOpen: row.isOpen === 1,
    canUndo: row.canUndo === 1,
    canKeep: row.canKeep === 1,
    service: row.service,
    event: JSON.parse(row.eventJson) as unknown,
    happenedAt: row.happenedAt,
    message: channel === null || ts === null ? undefined : { channel, ts },
    begun: row.begun ?? undefined,
    at: row.at,
  };
}
