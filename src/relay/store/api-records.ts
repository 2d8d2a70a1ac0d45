import type { RelayDatabase } from "./database.ts";

/** A request that was sent with a key of its own. */
export interface KeyedRequest {
  readonly caller: string;
  readonly key: string;
  /** Of its address and body. */
  readonly hash: string;
}

/** An answer of the API. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What becomes of a request with a key: it is new, or it was sent before. */
export type KeyedClaim =
  | { readonly is: "new" }
  | { readonly is: "other body" }
  | { readonly is: "answered"; readonly answer: KeptAnswer }
  | { readonly is: "unanswered"; readonly since: number };

/** Who sent what to where, without the text. */
export interface AuditLine {
  readonly at: number;
  readonly caller: string;
  readonly workspace: string;
  readonly what: string;
  readonly reached: string;
  readonly status: number;
}

/** What the API remembers. */
export interface ApiRecords {
  /** Takes a request with a key; only one relay, once, hears that it is new. */
  claim(request: KeyedRequest): Promise<KeyedClaim>;
  /** Keeps the answer of a claimed request. Undefined: nothing came of it, and it may be sent again. */
  settle(request: KeyedRequest, answer: KeptAnswer | undefined): Promise<void>;
  /** Writes lines down, at once. */
  audit(lines: readonly AuditLine[]): Promise<void>;
  /** Takes one use of an address for answers. Returns how many are left after it; undefined where none was. */
  useResponse(hash: string): Promise<number | undefined>;
  /** Takes back a use that came to nothing. */
  giveBackResponse(hash: string): Promise<void>;
  /** How many uses of it are left. */
  responsesLeft(hash: string): Promise<number>;
  /** Forgets what is older than it has to be. */
  forget(): Promise<void>;
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** For how long answers and audit lines are kept, and addresses for answers live. */
const keptFor = { answers: day, audit: 90 * day, responses: 60 * minute } as const;
const responseLifetime = 30 * minute;
const responseUses = 5;

/** Returns what the API remembers in a database. */
export function apiRecordsIn({ query }: Pick<RelayDatabase, "query">, now: () => number): ApiRecords {
  const used = async (hash: string): Promise<number> => {
    const row = await query.selectFrom("responseUse").selectAll().where("hash", "=", hash).executeTakeFirst();
    if (row === undefined) return 0;
    return row.at + responseLifetime < now() ? responseUses : row.used;
  };
  return {
    async claim({ caller, key, hash }) {
      const at = now();
      const fresh = { hash, status: null, bodyJson: null, at };
      // One that is older than answers are kept is as if it had never been.
      const { numInsertedOrUpdatedRows: taken = 0n } = await query
        .insertInto("apiAnswer")
        .values({ caller, key, ...fresh })
        .onConflict((conflict) =>
          conflict
            .columns(["caller", "key"])
            .doUpdateSet(fresh)
            .where("apiAnswer.at", "<", at - keptFor.answers),
        )
        .executeTakeFirst();
      if (taken > 0n) return { is: "new" };
      const first = await query
        .selectFrom("apiAnswer")
        .selectAll()
        .where("caller", "=", caller)
        .where("key", "=", key)
        .executeTakeFirst();
      // It came to nothing just now.
      if (first === undefined) return { is: "unanswered", since: at };
      if (first.hash !== hash) return { is: "other body" };
      if (first.status === null) return { is: "unanswered", since: first.at };
      return {
        is: "answered",
        answer: { status: first.status, body: JSON.parse(first.bodyJson ?? "null") as unknown },
      };
    },
    async settle({ caller, key }, answer) {
      if (answer === undefined)
        await query.deleteFrom("apiAnswer").where("caller", "=", caller).where("key", "=", key).execute();
      else
        await query
          .updateTable("apiAnswer")
          .set({ status: answer.status, bodyJson: JSON.stringify(answer.body) })
          .where("caller", "=", caller)
          .where("key", "=", key)
          .execute();
    },
    async audit(lines) {
      if (lines.length > 0)
        await query
          .insertInto("apiAudit")
          .values([...lines])
          .execute();
    },
    async useResponse(hash) {
      await query
        .insertInto("responseUse")
        .values({ hash, used: 0, at: now() })
        .onConflict((conflict) => conflict.column("hash").doNothing())
        .execute();
      const { numUpdatedRows: taken } = await query
        .updateTable("responseUse")
        .set((each) => ({ used: each("used", "+", 1) }))
        .where("hash", "=", hash)
        .where("used", "<", responseUses)
        .where("at", ">=", now() - responseLifetime)
        .executeTakeFirst();
      return taken > 0n ? responseUses - (await used(hash)) : undefined;
    },
    async giveBackResponse(hash) {
      await query
        .updateTable("responseUse")
        .set((each) => ({ used: each("used", "-", 1) }))
        .where("hash", "=", hash)
        .where("used", ">", 0)
        .execute();
    },
    responsesLeft: async (hash) => responseUses - (await used(hash)),
    async forget() {
      const at = now();
      await query
        .deleteFrom("apiAnswer")
        .where("at", "<", at - keptFor.answers)
        .execute();
      await query
        .deleteFrom("apiAudit")
        .where("at", "<", at - keptFor.audit)
        .execute();
      await query
        .deleteFrom("responseUse")
        .where("at", "<", at - keptFor.responses)
        .execute();
    },
  };
}
