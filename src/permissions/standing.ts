import type { Finding } from "../core/finding.ts";
import { parseRoster, type RosterFile } from "../roster/parse.ts";
import { resolveRoster } from "../roster/resolve.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import type { Roster } from "../roster/roster.ts";

/** One roster, as it is written and as it is on a day. */
export interface Standing {
  readonly declared: Roster;
  readonly resolved: ResolvedRoster;
}

/** Reads a roster's files for a day (`YYYY-MM-DD`, UTC); without a standing there are errors among the findings. */
export function standingOf(
  files: readonly RosterFile[],
  today: string,
): { readonly standing?: Standing; readonly findings: readonly Finding[] } {
  const { roster: declared, findings } = parseRoster(files);
  if (declared === undefined) return { findings };
  const resolution = resolveRoster(declared, today);
  return {
    standing: { declared, resolved: resolution.roster },
    findings: [...findings, ...resolution.findings],
  };
}
