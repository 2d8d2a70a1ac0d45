import type { Change } from "../core/change.ts";
import { fingerprintOf } from "../core/digest.ts";

/** More take too much of a comment; such a plan is known by its digest alone. */
const MOST = 2_000;

/** A hidden line that lists a plan's changes, so that a later run can say what it does beyond them. */
export function hiddenFingerprints(changes: readonly Change[]): string {
  if (changes.length === 0 || changes.length > MOST) return "";
  return `<!-- rollcall:changes ${changes.map(fingerprintOf).join(",")} -->\n`;
}

/** The changes that a comment lists at its beginning; undefined when it lists none. */
export function fingerprintsIn(body: string): ReadonlySet<string> | undefined {
  const lines = body.split("\n", 3).filter((line) => !/^<!-- rollcall:(?:plan|digest) \S* -->$/.test(line));
  const found = /^<!-- rollcall:changes ([0-9a-f,]+) -->$/.exec(lines[0] ?? "")?.[1];
  return found === undefined ? undefined : new Set(found.split(","));
}
