import { type Finding, hasErrors } from "../core/finding.ts";
import { parseRoster } from "../roster/parse.ts";
import { resolveRoster } from "../roster/resolve.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";

/** A roster's files as they came, and what was wrong with getting them. */
export interface RosterSource {
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly findings: readonly Finding[];
}

/** Parses, validates and resolves. Without a roster there are errors among the findings. */
export function readRoster(
  text: RosterSource,
  today: string,
): { readonly roster?: ResolvedRoster; readonly findings: readonly Finding[] } {
  if (text.findings.some((finding) => finding.severity === "error")) {
    // What is there is checked all the same, so that everything wrong is told at once.
    const checked = text.files.length > 0 ? parseRoster(text.files).findings : [];
    return { findings: [...text.findings, ...checked] };
  }
  const parsed = parseRoster(text.files);
  const findings = [...text.findings, ...parsed.findings];
  if (parsed.roster === undefined) return { findings };
  const resolved = resolveRoster(parsed.roster, today);
  const all = [...findings, ...resolved.findings];
  // What could not be worked out to the end looks as if nobody were declared.
  return hasErrors(resolved.findings) ? { findings: all } : { roster: resolved.roster, findings: all };
}

/**
 * A pull request's roster under the rules of its base: guards, permissions and ignores are changed by merging them, not
 * by asking to.
 */
export function withPolicyOf(base: ResolvedRoster, head: ResolvedRoster): ResolvedRoster {
  return {
    ...head,
    guards: base.guards,
    permissions: base.permissions,
    ...(head.github && base.github ? { github: { ...head.github, ignore: base.github.ignore } } : {}),
    ...(head.slack && base.slack ? { slack: { ...head.slack, ignore: base.slack.ignore } } : {}),
  };
}
