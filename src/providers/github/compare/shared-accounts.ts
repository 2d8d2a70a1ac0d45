import { type Finding, finding } from "../../../core/finding.ts";
import type { Principal } from "../../../core/state.ts";
import { nameInPrincipal } from "../../shared/principals.ts";
import { renamedLoginCode } from "../errors.ts";
import { githubMatchingErrors } from "../matching-errors.ts";
import type { GithubDesired } from "../model/desired.ts";

/** Returns the error about an account that several entries have: one, which names them all and has two of the lines. */
export function sharedAccountFinding(
  desired: GithubDesired,
  login: string,
  claimants: readonly Principal[],
): Finding {
  const [first = "", ...others] = claimants;
  const problem = githubMatchingErrors.sharedAccount(
    nameInPrincipal(first),
    others.map(nameInPrincipal),
    login,
  );
  const [at, also] = claimants.map((principal) => desired.accounts.get(principal)?.at);
  return finding(problem, { provider: "github", resource: first, at, also });
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
