import type { ActionAddress } from "../../adopt/action-address.ts";
import { importProposed, proposalFailed, rosterExists } from "../../adopt/errors.ts";
import { importBody } from "../../adopt/import-body.ts";
import { withModeline } from "../../adopt/modeline.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { Connections } from "../../providers/index.ts";
import { headOf } from "../../repository/branches.ts";
import { filesAt } from "../../repository/commit-files.ts";
import { proposeFiles } from "../../repository/file-proposal.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { requestErrorOf } from "../../repository/request-error.ts";
import { type ImportRequest, type ImportResult, importRoster } from "./run.ts";

const branch = "rollcall/import";

/**
 * Runs `command: import`: opens or updates a pull request with the roster that describes what exists. A roster that is
 * in the repository already is an error, and is not overwritten. `action` says where Rollcall, and so the schema, is from.
 */
export async function proposeImport(
  request: ImportRequest & {
    readonly repository: RosterRepository;
    readonly base: string;
    readonly action?: ActionAddress;
  },
  connections: Connections,
): Promise<ImportResult> {
  const { repository, base, action, ...importRequest } = request;
  const failedWith = (each: Finding): ImportResult => ({ files: [], findings: [each] });
  try {
    const existing = await filesAt(repository, await headOf(repository, base), [importRequest.path]);
    if (existing.files.length > 0) return failedWith(finding(rosterExists(importRequest.path)));
    const imported = await importRoster(importRequest, connections);
    if (imported.files.length === 0) return imported;
    const encoder = new TextEncoder();
    const files = withModeline(imported.files, action).map(({ path, text }) => ({
      path,
      bytes: encoder.encode(text),
    }));
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
    return failedWith(finding(proposalFailed(requestErrorOf(error).message)));
  }
}
