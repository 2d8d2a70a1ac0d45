import type { Finding } from "../core/finding.ts";
import { renderFindings } from "../report/terminal.ts";

/** Tells findings on standard error, in the words and the order of a report; where `each` is set, every one of them. */
export function sayFindings(findings: readonly Finding[], each = false): void {
  const { columns = 80, isTTY } = process.stderr;
  const colour = isTTY && !process.env["NO_COLOR"];
  const text = renderFindings(findings, { columns, colour }, each);
  if (text !== "") process.stderr.write(isTTY ? `\n${text}` : text);
}
