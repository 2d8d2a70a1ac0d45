import { afterEach } from "vitest";
import type { Incoming } from "../incoming.ts";
import { openDatabase } from "../store/database.ts";
import { type Outbox, type OutboxLimits, outboxIn } from "../store/outbox.ts";
import { type StrangerTurns, strangerTurnsIn } from "../store/stranger-turns.ts";

/** An outbox of a test, whose database can be taken away. */
export interface TestOutbox extends Outbox {
  /** The requests that were kept, in their order, as far as nobody has claimed them. */
  kept(): Promise<readonly Incoming[]>;
  readonly strangerTurns: StrangerTurns;
  /** True: whatever is asked of the database fails. */
  isAway: boolean;
}

/** Returns a function that makes an outbox in memory. It is closed after the test. */
export function outboxForTests(): (now: () => number, limits?: Partial<OutboxLimits>) => Promise<TestOutbox> {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });
  return async (now, limits = {}) => {
    const database = await openDatabase("sqlite::memory:");
    closing.push(() => database.close());
    const most = { perPerson: 30, perWorkspace: 600, ...limits };
    const outbox = outboxIn(database, { me: "test", limits: most, now });
    const made: TestOutbox = {
      ...outbox,
      strangerTurns: strangerTurnsIn(database, { now }),
      isAway: false,
      take: async (incoming) => {
        if (made.isAway) throw new Error("the disk is full");
        return outbox.take(incoming);
      },
      async kept() {
        const found: Incoming[] = [];
        for (;;) {
          const entry = await outbox.claim(1);
          if (entry === undefined) return found;
          found.push(entry.incoming);
        }
      },
    };
    return made;
  };
}
