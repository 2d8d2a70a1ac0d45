import type { Draft } from "../draft.ts";
import type { Log } from "../log.ts";

/** Follows every reference of a roster, and reports what doesn't fit together. */
export function checkRoster(_draft: Draft, _log: Log): void {}
