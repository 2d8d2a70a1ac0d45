import type { Finding } from "../core/finding.ts";
import { findingKey } from "../core/finding-key.ts";
import type { Plan } from "../core/plan.ts";
import type { RunRequest } from "./request.ts";

/**
 * Returns which warnings and notices were there before: on a pull request those that its base has, by its file and by the
 * services, and `reading`, what was found while the services were read; else those of the last apply that came to its end.
 */
export function knownFindings(
  { base, memory }: Pick<RunRequest, "base" | "memory">,
  { drift, reading }: { readonly drift: Plan | undefined; readonly reading: readonly Finding[] },
): (finding: Finding) => boolean {
  if (drift === undefined) return (finding) => memory?.hasTold(finding) === true;
  const before = new Set([...(base?.findings ?? []), ...drift.findings, ...reading].map(findingKey));
  return (finding) => before.has(findingKey(finding));
}
