import type { Log } from "../log.ts";
import type { ApiRecords, AuditLine } from "../store/api-records.ts";

/** What was done, on its way to the database. */
export interface AuditTrail {
  /** Takes a line, which is written down soon. Nobody waits for it, and the log has it at once. */
  add(line: AuditLine): void;
  /** Resolves when all that was taken is written down. */
  settled(): Promise<void>;
}

/** The most lines that are written at once. */
const mostLines = 100;

/** Returns what writes lines down. Those that come while others are written are written together, so that a flood makes few writes. */
export function auditTrail(records: Pick<ApiRecords, "audit">, log: Pick<Log, "error">): AuditTrail {
  let waiting: AuditLine[] = [];
  let writing: Promise<void> | undefined;

  async function write(): Promise<void> {
    while (waiting.length > 0) {
      const lines = waiting.slice(0, mostLines);
      waiting = waiting.slice(mostLines);
      await records.audit(lines).catch((failure: unknown) => {
        const reason = failure instanceof Error ? failure.message : String(failure);
        log.error({ reason, lines: lines.length }, "what services did could not be written down");
      });
    }
    writing = undefined;
  }

  return {
    add(line) {
      waiting.push(line);
      writing ??= write();
    },
    settled: async () => writing,
  };
}
