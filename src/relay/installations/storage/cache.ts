import type { RecordAddress } from "../sealing.ts";
import type { RecordStorage, RecordVersion } from "./storage.ts";

/** How long a record is answered from memory. */
export interface CacheOptions {
  readonly milliseconds: number;
  readonly now: () => number;
}

/** How many records are kept in memory at most. */
const mostKept = 1000;

/**
 * Returns records that are answered from memory for a while, encrypted as they are. A write or a removal through it empties
 * the place at once, also for whoever was reading meanwhile; of what another process writes it knows after that while. That
 * nothing is installed is never answered from memory.
 */
export function cachedRecords(storage: RecordStorage, { milliseconds, now }: CacheOptions): RecordStorage {
  const kept = new Map<string, { readonly record: RecordVersion; readonly until: number }>();
  /** How often anything was written: what was being read then is not kept. */
  let writes = 0;
  const nameOf = ({ clientId, place }: RecordAddress) => `${clientId} ${place}`;

  return {
    async read(at) {
      const known = kept.get(nameOf(at));
      if (known !== undefined && known.until > now()) return known.record;
      const before = writes;
      const record = await storage.read(at);
      if (record.text !== undefined && before === writes) {
        if (kept.size >= mostKept) kept.clear();
        kept.set(nameOf(at), { record, until: now() + milliseconds });
      }
      return record;
    },
    async write(at, text, from) {
      kept.delete(nameOf(at));
      writes += 1;
      try {
        return await storage.write(at, text, from);
      } finally {
        kept.delete(nameOf(at));
        writes += 1;
      }
    },
    addresses: () => storage.addresses(),
    close: () => storage.close(),
  };
}
