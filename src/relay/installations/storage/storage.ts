import type { RecordAddress } from "../sealing.ts";

/** A record as it is kept. Without a text there is none; a version may be left of one that was removed. */
export interface RecordVersion {
  readonly text?: string;
  /** Tells this state of the record from all others. */
  readonly version?: string;
}

/**
 * Where encrypted records are kept. All that differs between databases, folders and object stores is here, and one condition
 * makes the rest the same for all of them: a write names the version that it is made from, and does nothing where that is not
 * the newest one any more.
 */
export interface RecordStorage {
  read(at: RecordAddress): Promise<RecordVersion>;
  /** Writes a record, or removes it (undefined). Returns false, and writes nothing, when `from` is not its newest version. */
  write(at: RecordAddress, text: string | undefined, from: string | undefined): Promise<boolean>;
  /** Where there are records. */
  addresses(): Promise<readonly RecordAddress[]>;
  close(): Promise<void>;
}
