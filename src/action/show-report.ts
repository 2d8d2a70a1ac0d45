import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { error, notice, setOutput, summary, warning } from "@actions/core";
import type { Finding } from "../core/finding.ts";
import type { Report } from "../core/report.ts";
import { type Annotation, annotations, annotationsOf } from "../report/annotations.ts";
import { renderJson } from "../report/json.ts";
import { renderSummary } from "../report/markdown.ts";
import type { ChainHead } from "../trail/chain.ts";
import type { outputNames } from "./inputs.ts";

const annotationOf = { error, warning, notice };

/**
 * Shows a report in a runner: annotations at the roster's lines, the job's summary, the outputs. `folders.temp` is where
 * the plan file goes; without `folders.summary` there is no summary. `trail` is what the run left there.
 */
export async function showReport(
  report: Report,
  folders: { readonly temp: string; readonly summary: boolean },
  trail?: ShownTrail,
): Promise<void> {
  show(annotationsOf(report));
  const planFile = join(folders.temp, "rollcall-plan.json");
  await writeFile(planFile, renderJson(report));
  const auditFile = trail === undefined ? "" : join(folders.temp, "rollcall-audit.jsonl");
  if (trail) await writeFile(auditFile, trail.lines.map((line) => `${line}\n`).join(""));
  const count = (status: string) => report.outcomes.filter((outcome) => outcome.status === status).length;
  const values: Record<Exclude<(typeof outputNames)[number], "apply-request">, string | number> = {
    result: report.result,
    changes: report.plan.changes.length,
    applied: count("applied"),
    failed: count("failed"),
    findings: report.findings.length,
    digest: report.plan.digest,
    "duration-ms": report.duration ?? "",
    "plan-file": planFile,
    "audit-file": auditFile,
  };
  for (const [name, value] of Object.entries(values)) setOutput(name, value);
  if (folders.summary) await summary.addRaw(`${renderSummary(report)}${trailLine(trail)}`).write();
}

/** The records that a run left in the trail, and its end. */
export interface ShownTrail {
  readonly lines: readonly string[];
  readonly head: ChainHead | undefined;
}

function trailLine(trail: ShownTrail | undefined): string {
  if (trail?.head === undefined) return "";
  const { records, hash } = trail.head;
  return `\nTrail: record ${records}, \`${hash}\`\n`;
}

/** Shows findings as annotations at their lines, as many as a runner keeps. */
export function annotate(findings: readonly Finding[]): void {
  show(annotations(findings));
}

function show(shown: readonly Annotation[]): void {
  for (const { severity, title, message, at } of shown) {
    const place = at && { file: at.file, startLine: at.line, startColumn: at.column };
    annotationOf[severity](message, { title, ...place });
  }
}
