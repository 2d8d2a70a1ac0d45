import type { Finding } from "../core/finding.ts";
import { renderFindings } from "../report/terminal.ts";

/** Prints findings on standard error, as a report does. With `each` it prints all, also those that a report groups. */
export function printFindings(findings: readonly Finding[], each = false): void {
  const { columns = 80, isTTY } = process.stderr;
  const colour = isTTY && !process.env["NO_COLOR"];
  const text = renderFindings(findings, { columns, colour }, each);
  if (text !== "") process.stderr.write(isTTY ? `\n${text}` : text);
}
