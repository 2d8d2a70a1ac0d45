import { importProposed, proposalFailed, rosterExists } from "../../adopt/errors.ts";
import { importBody } from "../../adopt/import-words.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { Connections } from "../../providers/index.ts";
import { headOf } from "../../repository/branches.ts";
import { filesAt } from "../../repository/commit-files.ts";
import { failureIn } from "../../repository/failure.ts";
import { proposeFiles } from "../../repository/file-proposal.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { type Imported, type ImportRequest, importRoster } from "./run.ts";

const branch = "rollcall/import";

/**
 * `command: import`: opens a pull request with the roster that describes what exists, or brings the open one up to
 * date. A roster that is there already is not overwritten: drift is adopted into it instead.
 */
export async function proposeImport(
  request: ImportRequest & { readonly repository: RosterRepository; readonly base: string },
  connections: Connections,
): Promise<Imported> {
  const { repository, base, ...asked } = request;
  const refused = (each: Finding): Imported => ({ files: [], findings: [each] });
  try {
    const there = await filesAt(repository, await headOf(repository, base), [asked.path]);
    if (there.files.length > 0) return refused(finding(rosterExists(asked.path)));
    const imported = await importRoster(asked, connections);
    if (imported.files.length === 0) return imported;
    const encoder = new TextEncoder();
    const files = imported.files.map(({ path, text }) => ({ path, bytes: encoder.encode(text) }));
    const body = importBody(imported.proof);
    const pull = await proposeFiles(repository, {
      branch,
      base,
      files,
      title: "Describe who has access to what",
      body,
    });
    return { ...imported, findings: [...imported.findings, finding(importProposed(pull.url))] };
  } catch (error) {
    return refused(finding(proposalFailed(failureIn(error).message)));
  }
}
