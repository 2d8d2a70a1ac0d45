import { type Finding, finding, hasErrors } from "../../core/finding.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import type { LoadedRoster } from "../../permissions/loaded-roster.ts";
import { loadRoster } from "../../permissions/loaded-roster.ts";
import { headOf } from "../../repository/branches.ts";
import { filesAt } from "../../repository/commit-files.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { noSuchFile } from "../../roster/errors.ts";
import type { RosterFile } from "../../roster/parse.ts";

/** A roster at a commit. When `loaded` is missing, the findings say why. */
export interface RosterAtCommit {
  readonly commit: string;
  readonly files: readonly RosterFile[];
  readonly loaded?: LoadedRoster;
  readonly findings: readonly Finding[];
}

/** Where a roster is read: the paths and globs of its files in a repository, and the day (`YYYY-MM-DD`, UTC). */
export interface RosterLocation {
  readonly repository: RosterRepository;
  readonly config: readonly string[];
  readonly today: string;
}

/** Reads the roster at the head of a branch. Throws as `readRosterAtCommit` does. */
export async function readRosterAtHead(location: RosterLocation, branch: string): Promise<RosterAtCommit> {
  return readRosterAtCommit(location, await headOf(location.repository, branch));
}

/** Reads the roster at a commit. Throws a `RollcallError` when its files can't be read. */
export async function readRosterAtCommit(
  { repository, config, today }: RosterLocation,
  commit: string,
): Promise<RosterAtCommit> {
  const { files, missing, findings } = await filesAt(repository, commit, config);
  if (hasErrors(findings)) throw new RollcallError(findings);
  const missingFiles = missing.map((pattern) => finding(noSuchFile(pattern)));
  if (files.length === 0) return { commit, files, findings: missingFiles };
  const result = loadRoster(files, today);
  return {
    commit,
    files,
    findings: [...missingFiles, ...result.findings],
    ...(result.loaded && { loaded: result.loaded }),
  };
}
