import { type Finding, finding } from "../../../core/finding.ts";
import type { Principal } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { renamedLoginCode } from "../errors.ts";
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

/** Takes out of findings the advice to write the login of an account that several people have: it would name them alike. */
export function dropRenames(
  findings: Finding[],
  desired: GithubDesired,
  principals: readonly Principal[],
): void {
  const places = new Set(principals.map((principal) => desired.accounts.get(principal)?.at));
  const kept = findings.filter(({ code, at }) => code !== renamedLoginCode || !places.has(at));
  findings.splice(0, findings.length, ...kept);
}
