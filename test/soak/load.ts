import { hasErrors } from "../../src/core/finding.ts";
import { RollcallError } from "../../src/core/rollcall-error.ts";
import { type LoadedRoster, loadRoster } from "../../src/roster/load.ts";
import type { ResolvedRoster } from "../../src/roster/resolved.ts";
import type { Roster } from "../../src/roster/roster.ts";

/** The texts of the world at hand and of a few more. Each is asked for many times. */
const known = new Map<string, LoadedRoster>();
const mostKnown = 16;

/** Returns a roster's text as a run loads it on a day (`YYYY-MM-DD`), and parses each text once. */
export function loadText(text: string, today: string): LoadedRoster {
  const key = `${today} ${text}`;
  const loaded =
    known.get(key) ??
    loadRoster(
      { files: [{ path: "teams.yaml", bytes: new TextEncoder().encode(text) }], findings: [] },
      today,
    );
  known.delete(key);
  known.set(key, loaded);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return loaded;
}

/** Returns the roster of a text as it is written. Throws when it has a mistake. */
export function declaredRoster(text: string, today: string): Roster {
  const { declared, findings } = loadText(text, today);
  if (declared === undefined) throw new RollcallError(findings);
  return declared;
}

/** Returns the roster of a text on a day. Throws when it has a mistake. */
export function resolvedRoster(text: string, today: string): ResolvedRoster {
  const { resolved, findings } = loadText(text, today);
  if (resolved === undefined || hasErrors(findings)) throw new RollcallError(findings);
  return resolved;
}
