import { type Finding, finding } from "../core/finding.ts";
import { RollcallError } from "../core/rollcall-error.ts";

/** Turns a thrown value into findings, without a stack trace. Anything but a `RollcallError` is a defect of Rollcall's. */
export function errorsToFindings(error: unknown, provider?: string): readonly Finding[] {
  if (error instanceof RollcallError) {
    return error.findings.map((each) =>
      each.provider === undefined ? finding(each, { ...each, provider }) : each,
    );
  }
  const problem = {
    severity: "error" as const,
    code: "unexpected",
    message: `Something unexpected went wrong: ${error instanceof Error ? error.message : String(error)}`,
    remedy:
      "Run again: what is done stays done. If it stays, this is a defect of Rollcall's; please report it.",
  };
  return [finding(problem, { provider })];
}
