import { RollcallError } from "../../core/rollcall-error.ts";
import { parseRoster } from "../parse.ts";
import { resolveRoster } from "../resolve.ts";
import type { ResolvedRoster } from "../resolved.ts";

/**
 * Returns the resolved roster of a text on a day. `version: 1` is added at the end when the text does not have it.
 * Throws a `RollcallError` with the findings when some of them are errors.
 */
export function rosterFromYaml(yaml: string, today = "2026-06-01"): ResolvedRoster {
  const text = /^version:/m.test(yaml) ? yaml : `${yaml.trimEnd()}\nversion: 1\n`;
  const parsed = parseRoster([{ path: "teams.yaml", bytes: new TextEncoder().encode(text) }]);
  if (parsed.roster === undefined) throw new RollcallError(parsed.findings);
  const { roster, findings } = resolveRoster(parsed.roster, today);
  if (findings.some(({ severity }) => severity === "error")) throw new RollcallError(findings);
  return roster;
}
