import type { Finding } from "../core/finding.ts";

/** Of many findings alike, so many are told. */
const most = 5;

/** Tells findings on standard error, those alike together, with their places, and their remedy once. */
export function sayFindings(findings: readonly Finding[]): void {
  for (const alike of Map.groupBy(findings, ({ severity, code }) => `${severity} ${code}`).values()) {
    for (const { severity, message, at } of alike.slice(0, most)) {
      const place = at === undefined ? "" : `${at.file}:${at.line}:${at.column} `;
      process.stderr.write(`${severity}: ${place}${message}\n`);
    }
    if (alike.length > most) process.stderr.write(`  … and ${alike.length - most} more like these\n`);
    const remedies = new Set(alike.slice(0, most).map(({ remedy }) => remedy));
    for (const remedy of remedies) process.stderr.write(`  ${remedy}\n`);
  }
}
