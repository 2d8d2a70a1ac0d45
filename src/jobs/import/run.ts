import { declare } from "../../adopt/declare.ts";
import { importIsClean, importMoved, importUnproven } from "../../adopt/errors.ts";
import { type NewFile, writeRoster } from "../../adopt/write-roster.ts";
import { errorsToFindings } from "../../app/errors-to-findings.ts";
import { type InventoryRequest, readInventory } from "../../app/inventory.ts";
import type { RosterSource } from "../../app/load-roster.ts";
import { type Finding, finding, type Problem } from "../../core/finding.ts";
import type { Report } from "../../core/report.ts";
import type { Connections } from "../../providers/index.ts";
import { run } from "../../run.ts";

export interface ImportRequest extends InventoryRequest {
  /** Path of the first file. */
  readonly path: string;
  /** One file a team tree, in the folder `teams` beside the first. */
  readonly split: boolean;
}

/** The files that describe what exists, and the plan that proves it; without files, the findings say why. */
export interface Imported {
  readonly files: readonly NewFile[];
  readonly findings: readonly Finding[];
  /** The plan of these files against the same services: clean, or the services changed meanwhile. */
  readonly proof?: Report;
}

/**
 * Adopts a living organisation: reads what exists, writes the roster that describes it, and plans that roster to prove
 * that it would change nothing. Writes no file and no service itself.
 */
export async function importRoster(request: ImportRequest, connections: Connections): Promise<Imported> {
  try {
    const found = await readInventory(request, connections);
    const today = connections.now().toISOString().slice(0, 10);
    const files = writeRoster(declare(found, today), { path: request.path, split: request.split });
    const proof = await run(
      { command: "plan", roster: rosterText(files), allowRemovals: false, links: {} },
      connections,
    );
    return { files, findings: [finding(verdictOn(proof)), ...proof.findings], proof };
  } catch (error) {
    return { files: [], findings: errorsToFindings(error) };
  }
}

/** What the proof shows. That it shows a change is no mistake of the files: the services changed while they were read. */
function verdictOn({ result, plan }: Report): Problem {
  if (result === "clean") return importIsClean();
  return plan.changes.length > 0 ? importMoved(plan.changes.length) : importUnproven();
}

/** New files as a run reads them. */
export function rosterText(files: readonly NewFile[]): RosterSource {
  const encoder = new TextEncoder();
  return { files: files.map(({ path, text }) => ({ path, bytes: encoder.encode(text) })), findings: [] };
}
