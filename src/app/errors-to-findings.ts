import { type Finding, finding } from "../core/finding.ts";
import { isRollcallError } from "../core/rollcall-error.ts";
import { repositoryTokenRefused } from "../repository/errors.ts";
import { requestErrorOf } from "../repository/request-error.ts";

/**
 * Turns a thrown value into findings, without a stack trace. Anything else is a defect of Rollcall's,
 * except that GitHub refuses the token for the roster's repository.
 */
export function errorsToFindings(error: unknown, provider?: string): readonly Finding[] {
  if (isRollcallError(error)) {
    return error.findings.map((each) =>
      each.provider === undefined ? finding(each, { ...each, provider }) : each,
    );
  }
  if (provider === undefined && requestErrorOf(error).status === 401)
    return [finding(repositoryTokenRefused())];
  const problem = {
    severity: "error" as const,
    code: "unexpected",
    message: `Something unexpected went wrong: ${error instanceof Error ? error.message : String(error)}`,
    remedy:
      "Run again: what is done stays done. If it stays, this is a defect of Rollcall's; please report it.",
  };
  return [finding(problem, { provider })];
}
