import { readFileSync } from "node:fs";
import { type Finding, finding, type Place } from "../../core/finding.ts";
import { createDiagnostics } from "../../roster/diagnostics.ts";
import { checkFormat } from "../../roster/format/check.ts";
import { hasLost } from "../../roster/format/faults.ts";
import { readTables } from "../../roster/yaml/read.ts";
import { type Node, nodeAt, positionOf, type YamlPath } from "../../roster/yaml/tree.ts";
import { warnOfCutTexts } from "./cut-texts.ts";
import { relayFileIsNoMap, relayFileUnreadable } from "./errors.ts";
import { type RelayFile, relayFile, relayFileChecks, relayFileReasons } from "./format.ts";
import type { FileAsWritten, ReportAt } from "./section.ts";

/** What a reading of the relay's file gives. */
export interface RelayFileRead {
  /** What the file says. With an error it says nothing, so that it allows nothing. */
  readonly content: RelayFile;
  readonly findings: readonly Finding[];
  /** Returns the place of a part, or of the nearest that holds it; undefined for a file that could not be read. */
  readonly placeOf: (path: YamlPath) => Place | undefined;
}

/** The file of a relay that has none: it allows nothing. */
export const emptyRelayFile: RelayFile = relayFile.parse({});

/** Reads the relay's file from the disk, as `parseRelayFile` does. */
export function readRelayFile(path: string): RelayFileRead {
  try {
    return parseRelayFile(readFileSync(path), path);
  } catch {
    return { content: emptyRelayFile, findings: [finding(relayFileUnreadable(path))], placeOf: nowhere };
  }
}

/** Reads the relay's file. Every mistake is a finding at its line and column; a file with one allows nothing. */
export function parseRelayFile(bytes: Uint8Array, path: string): RelayFileRead {
  if (hasNothing(bytes)) return { content: emptyRelayFile, findings: [], placeOf: nowhere };
  const diagnostics = createDiagnostics([path]);
  const nothing = () => ({
    content: emptyRelayFile,
    findings: diagnostics.findings(),
    placeOf: nowhere,
  });
  const { tables, sources } = readTables([{ path, bytes }], diagnostics);
  const [table] = tables;
  if (table === undefined) return inOwnWords(nothing());
  const damaged = new WeakSet<Node>();
  const checked = checkFormat(
    relayFile,
    { field: { at: table.at, node: table }, path: [], reasons: relayFileReasons, damaged },
    (problem, position) => diagnostics.add(problem, () => sources.place(position)),
  );
  if (checked === undefined) return nothing();
  const { value, node } = checked;
  const written: FileAsWritten = {
    keysOf: (section) => {
      const part = nodeAt(table, [section]);
      return part?.shape === "table" ? [...part.fields.keys()] : [];
    },
    isWhole: (path) => !hasLost(nodeAt(node, path), damaged),
  };
  const placeOf = (at: YamlPath) => sources.place(positionOf(node, at));
  const report: ReportAt = (problem, at) => diagnostics.add(problem, () => placeOf(at));
  for (const check of relayFileChecks) check(value, report, written);
  if (diagnostics.hasErrors()) return nothing();
  warnOfCutTexts(value, report, { text: new TextDecoder().decode(bytes), placeOf });
  return { content: value, findings: diagnostics.findings(), placeOf };
}

/** What the top of the file may be is another thing than of a roster. */
function inOwnWords(read: RelayFileRead): RelayFileRead {
  const findings = read.findings.map((each) =>
    each.code === "not_a_roster" ? { ...each, ...relayFileIsNoMap() } : each,
  );
  return { ...read, findings };
}

const nowhere = (): undefined => undefined;

/** Whether there are but blank lines and comments. A file may begin so: it allows nothing. */
function hasNothing(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  return text.split("\n").every((line) => /^\s*(?:#|$)/.test(line));
}
