import type { Finding } from "../core/finding.ts";
import { parseRoster, type RosterFile } from "../roster/parse.ts";
import { resolveRoster } from "../roster/resolve.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import type { Roster } from "../roster/roster.ts";

/** One roster: as its files declare it, and resolved for one day. */
export interface LoadedRoster {
  readonly declared: Roster;
  readonly resolved: ResolvedRoster;
}

/** Parses and resolves a roster's files for a day (`YYYY-MM-DD`, UTC). When `loaded` is missing, `findings` has errors. */
export function loadRoster(
  files: readonly RosterFile[],
  today: string,
): { readonly loaded?: LoadedRoster; readonly findings: readonly Finding[] } {
  const { roster: declared, findings } = parseRoster(files);
  if (declared === undefined) return { findings };
  const resolution = resolveRoster(declared, today);
  return {
    loaded: { declared, resolved: resolution.roster },
    findings: [...findings, ...resolution.findings],
  };
}
