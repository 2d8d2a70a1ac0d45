import { declareInventory, type PeopleHints } from "../../adopt/declare.ts";
import { importIsClean, importMoved, importUnproven } from "../../adopt/errors.ts";
import { type NewFile, writeRoster } from "../../adopt/write-roster.ts";
import { errorsToFindings } from "../../app/errors-to-findings.ts";
import { type InventoryRequest, readInventory } from "../../app/inventory.ts";
import { currentDay } from "../../core/clock.ts";
import { type Finding, finding, type Problem } from "../../core/finding.ts";
import type { Report } from "../../core/report.ts";
import type { Connections } from "../../providers/index.ts";
import { loadRoster, type RosterSource } from "../../roster/load.ts";
import { run } from "../../run.ts";

/** What to import, and where the roster goes. */
export interface ImportRequest extends InventoryRequest, PeopleHints {
  /** The path of the first file. */
  readonly path: string;
  /** One file a team tree, in the folder `teams` beside the first. */
  readonly split: boolean;
}

/** The files that describe what exists, and a plan of them. When there are no files, the findings say why. */
export interface ImportResult {
  readonly files: readonly NewFile[];
  readonly findings: readonly Finding[];
  /** The report of a plan of these files. It has changes only when the services changed in between. */
  readonly proof?: Report;
}

/**
 * Imports an organisation: reads what exists, renders the roster that describes it, and plans that roster to prove that
 * it changes nothing. Writes no file and no service.
 */
export async function importRoster(request: ImportRequest, connections: Connections): Promise<ImportResult> {
  try {
    const inventory = await readInventory(request, connections);
    const today = currentDay(connections.clock);
    const declared = declareInventory(inventory, today, request);
    const files = writeRoster(declared.roster, { path: request.path, split: request.split });
    const proof = await run(
      { command: "plan", roster: loadRoster(rosterSourceOf(files), today), allowRemovals: false, links: {} },
      connections,
    );
    return {
      files,
      findings: [finding(proofProblem(proof)), ...declared.findings, ...proof.findings],
      proof,
    };
  } catch (error) {
    return { files: [], findings: errorsToFindings(error) };
  }
}

/** Returns what a plan of the imported files proves. Changes in it mean that the services changed in between. */
function proofProblem({ result, plan }: Report): Problem {
  if (result === "clean") return importIsClean();
  return plan.changes.length > 0 ? importMoved(plan.changes.length) : importUnproven();
}

/** Returns new files as the roster of a run. */
export function rosterSourceOf(files: readonly NewFile[]): RosterSource {
  const encoder = new TextEncoder();
  return { files: files.map(({ path, text }) => ({ path, bytes: encoder.encode(text) })), findings: [] };
}
