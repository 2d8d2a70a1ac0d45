import { setTimeout } from "node:timers/promises";
import { type Kysely, sql } from "kysely";

/** So often a database that another process writes to is asked for, each time after SQLite's own short wait and a pause. */
const mostTries = 40;
const pause = 100;

/**
 * Makes changes to a SQLite database of which all or none are made, while no other process writes to it. Waits for one that does,
 * without blocking this process for long.
 */
export async function writingAlone<Database>(
  one: Kysely<Database>,
  change: (query: Kysely<Database>) => Promise<void>,
): Promise<void> {
  await begin(one);
  try {
    await change(one);
    await sql`commit`.execute(one);
  } catch (failure) {
    await sql`rollback`.execute(one).catch(() => {});
    throw failure;
  }
}

async function begin<Database>(one: Kysely<Database>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await sql`begin immediate`.execute(one);
      return;
    } catch (failure) {
      if (tries === mostTries || !isBusy(failure)) throw failure;
      await setTimeout(pause);
    }
  }
}

/** SQLITE_BUSY, in whatever form: somebody else writes. */
function isBusy(failure: unknown): boolean {
  return failure instanceof Error && "errcode" in failure && Number(failure.errcode) % 256 === 5;
}
