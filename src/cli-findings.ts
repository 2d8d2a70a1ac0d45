import type { Finding } from "./core/finding.ts";

/** Tells findings on standard error, each with its place and its remedy. */
export function sayFindings(findings: readonly Finding[]): void {
  for (const { severity, message, remedy, at } of findings) {
    const place = at === undefined ? "" : `${at.file}:${at.line}:${at.column} `;
    process.stderr.write(`${severity}: ${place}${message}\n  ${remedy}\n`);
  }
}
