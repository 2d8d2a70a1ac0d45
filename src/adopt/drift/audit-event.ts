import type { Change } from "../../core/change.ts";
import type { AuditEvent, DriftContext, Reversals } from "../../roster/reversal.ts";

/**
 * Returns the event that made a planned change necessary: the latest one that did the opposite to the same things.
 * `events` are newest first. Undefined when there is none.
 */
export function auditEventBehind(
  change: Change,
  events: readonly AuditEvent[],
  { reversals, context }: { readonly reversals: Reversals; readonly context: DriftContext },
): AuditEvent | undefined {
  const reversal = reversals.get(change.kind);
  return events.find((event) => reversal?.isCause?.(event, change, context) === true);
}
