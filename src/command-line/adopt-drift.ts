import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { driftUnwritable } from "../adopt/errors.ts";
import { finding } from "../core/finding.ts";
import type { Report } from "../core/report.ts";
import { adoptDrift } from "../jobs/drift/run.ts";
import type { Connections } from "../providers/index.ts";

/**
 * Writes into the files here what is live, so that the plan has nothing left to change. No service is changed. Returns the
 * report of the plan that shows the drift.
 */
export async function adoptIntoFiles(
  request: Parameters<typeof adoptDrift>[0],
  connections: Connections,
): Promise<Report> {
  const { report, files } = await adoptDrift(request, connections);
  for (const { path, bytes } of files) {
    await writeFile(join(process.cwd(), path), bytes);
    process.stderr.write(`wrote ${path}\n`);
  }
  if (files.length > 0 || report.plan.changes.length === 0) return report;
  return { ...report, findings: [...report.findings, finding(driftUnwritable())] };
}
