import { type Finding, finding } from "../../../core/finding.ts";
import type { Principal } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { githubMatchingErrors } from "../matching-errors.ts";
import type { GithubDesired } from "../model/desired.ts";

/** Returns an error at the line of each entry that has the same account. Each names its own entry. */
export function sharedAccountFindings(
  desired: GithubDesired,
  login: string,
  claimants: readonly Principal[],
): readonly Finding[] {
  return claimants.map((principal) => {
    const others = claimants.filter((each) => each !== principal).map(nameInPrincipal);
    const problem = githubMatchingErrors.sharedAccount(nameInPrincipal(principal), others, login);
    const at = desired.accounts.get(principal)?.at;
    return finding(problem, { provider: "github", resource: principal, at });
  });
}
