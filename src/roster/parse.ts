import type { Finding } from "../core/finding.ts";
import { finding } from "../core/finding.ts";
import { checkRoster } from "./check/roster.ts";
import { createDiagnostics } from "./diagnostics.ts";
import { readDraft } from "./draft.ts";
import { noFiles } from "./errors.ts";
import { mergeTables } from "./merge.ts";
import type { Roster } from "./roster.ts";
import { checkVersions } from "./version.ts";
import { readTables } from "./yaml/read.ts";

/** One file of a roster: its path, which findings name, and its bytes. */
export interface RosterFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A parsed roster. `roster` is absent when a finding is an error that isn't tolerated. */
export interface Parsed {
  readonly roster?: Roster;
  readonly findings: readonly Finding[];
}

/**
 * Parses and merges the files of one roster. All mistakes are found at once, each with its line and column, up to a
 * thousand of a severity. Never throws, whatever the bytes are. Errors with a tolerated code stay findings, and what they
 * are about is left out of the roster.
 */
export function parseRoster(
  files: readonly RosterFile[],
  tolerated: ReadonlySet<string> = new Set(),
): Parsed {
  const diagnostics = createDiagnostics(files.map(({ path }) => path));
  if (files.length === 0) return { findings: [finding(noFiles())] };
  const { tables, sources, complete } = readTables(files, diagnostics);
  checkVersions(tables, { diagnostics, sources, complete });
  const draft = readDraft(mergeTables(tables, { diagnostics, sources }), { diagnostics, sources });
  if (complete) checkRoster(draft, diagnostics);
  const findings = diagnostics.findings();
  const isTolerable = findings.every(({ severity, code }) => severity !== "error" || tolerated.has(code));
  return isTolerable ? { roster: draft.roster, findings } : { findings };
}
