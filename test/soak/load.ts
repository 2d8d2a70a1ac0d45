import { RollcallError } from "../../src/core/rollcall-error.ts";
import { parseRoster } from "../../src/roster/parse.ts";
import type { Roster } from "../../src/roster/roster.ts";

/** Returns the roster of a text as it is written. Throws when it has a mistake. */
export function declaredRoster(text: string): Roster {
  const { roster, findings } = parseRoster([{ path: "teams.yaml", bytes: new TextEncoder().encode(text) }]);
  if (roster === undefined) throw new RollcallError(findings);
  return roster;
}
