import { type Finding, finding } from "../../../core/finding.ts";
import { resourceId } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { githubMatchingErrors } from "../matching-errors.ts";
import type { GithubMatch, GithubResourcePair } from "./compare-context.ts";
import { maybeRenamedFindings } from "./taken-logins.ts";

/**
 * Returns warnings with the undeclared people who stay: where somebody declared for the same thing isn't found, for as long
 * as that is so; and where somebody declared may not be who they were, for one run.
 */
export function stayingFindings(
  match: GithubMatch,
  pairs: readonly GithubResourcePair[],
): readonly Finding[] {
  const { people, desired } = match;
  const [forMissing, forRenamed] = [new Set<string>(), new Set<string>()];
  for (const { staying = [], desired: wanted } of pairs) {
    const declared = wanted && desired.resources.get(resourceId(wanted))?.grants;
    const isForMissing = [...people.missing].some((each) => declared?.has(each));
    for (const login of staying) (isForMissing ? forMissing : forRenamed).add(login);
  }
  const [first] = people.missing;
  const renamed = maybeRenamedFindings(match, [...forRenamed].sort());
  if (first === undefined || forMissing.size === 0) return renamed;
  const missing = [...people.missing].map(nameInPrincipal).sort();
  const problem = githubMatchingErrors.undeclaredStay(missing, [...forMissing].sort());
  return [finding(problem, { provider: "github", at: desired.accounts.get(first)?.at }), ...renamed];
}
