import { invalid } from "./problem.ts";

const named: ReadonlySet<string> = new Set(["action_id", "block_id", "callback_id", "event_type"]);

/**
 * Throws where a layout has an id as Rollcall's own buttons have: a click on it would be taken for one on those. So would a message
 * with Rollcall's own metadata be for one that it has sent.
 */
export function refuseOwnIds(value: unknown): void {
  if (hasOwnIds(value)) throw invalid("Ids that begin with rollcall are for Rollcall's own buttons.");
}

/** Whether a layout has an id as Rollcall's own buttons have, however deep, and in whatever way it is written. */
export function hasOwnIds(value: unknown, depth = 0): boolean {
  if (depth > 30) return true;
  if (typeof value === "string") return /^\s*[[{]/.test(value) && hasOwnIds(jsonIn(value), depth + 1);
  if (Array.isArray(value)) return value.some((each) => hasOwnIds(each, depth + 1));
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(
    ([name, each]) =>
      (named.has(name) && typeof each === "string" && each.toLowerCase().startsWith("rollcall")) ||
      hasOwnIds(each, depth + 1),
  );
}

/** Returns what a JSON text says; undefined for a text that is none. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
