import type { Log } from "../diagnostics.ts";
import type { Sources } from "../sources.ts";
import { sourcesOf } from "../sources.ts";
import { createAssembly } from "./assembly.ts";
import type { Budget } from "./compose.ts";
import { compose } from "./compose.ts";
import type { Conversion } from "./convert.ts";
import { convert } from "./convert.ts";
import { filesTooLarge, fileTooLarge, tooDense } from "./errors.ts";
import { isTooLarge, piecesOf } from "./pieces.ts";
import { decode } from "./text.ts";
import type { Table } from "./tree.ts";

/** The largest file that is read, and the most that all files may hold together. */
const largestFile = 10 * 1024 * 1024;
const largestSum = 15 * 1024 * 1024;
const mostWords = 4_000_000;

export interface Tables {
  readonly tables: readonly Table[];
  readonly sources: Sources;
  /** False when some file could not be read, so that what others name may be declared in it. */
  readonly complete: boolean;
}

interface Bytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads each file as YAML, and reports what keeps it from being read. */
export function readTables(files: readonly Bytes[], log: Log): Tables {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const decoded = files.map(({ path, bytes }) => ({
    path,
    ...(isReadable(bytes, total) ? decode(bytes) : { text: "" }),
  }));
  const sources = sourcesOf(decoded);
  const reading = { log, sources, budget: { words: mostWords } };
  const tables = decoded.flatMap(({ text, flaw }, index) => {
    const start = sources.start(index);
    const size = files[index]?.bytes.length ?? 0;
    if (size > largestFile)
      log.add(fileTooLarge(megabytes(size), megabytes(largestFile)), sources.place(start));
    else if (flaw !== undefined) log.add(flaw.problem, sources.place(start + flaw.offset));
    else if (total <= largestSum) return readTable(text, start, reading) ?? [];
    return [];
  });
  if (total > largestSum && files.every(({ bytes }) => bytes.length <= largestFile))
    log.add(filesTooLarge(megabytes(total), megabytes(largestSum)), sources.place(0));
  return { tables, sources, complete: tables.length === files.length };
}

function isReadable(bytes: Uint8Array, total: number): boolean {
  return bytes.length <= largestFile && total <= largestSum;
}

function megabytes(bytes: number): string {
  return `${Math.ceil((bytes / (1024 * 1024)) * 10) / 10} MB`;
}

interface Reading {
  readonly log: Log;
  readonly sources: Sources;
  readonly budget: Budget;
}

/** What one file says; undefined when it can't be read. */
function readTable(text: string, start: number, { log, sources, budget }: Reading): Table | undefined {
  const conversion: Conversion = {
    start,
    anchors: new Map(),
    aliased: 0,
    sizes: new WeakMap(),
    report: (problem, position) => log.add(problem, () => sources.place(position)),
    place: sources.place,
  };
  const root = createAssembly(start, conversion);
  for (const piece of piecesOf(text)) {
    const { contents, flaws } = isTooLarge(piece)
      ? { flaws: [{ problem: tooDense(), offset: 0 }] }
      : compose(piece.text, budget);
    for (const { problem, offset } of flaws) conversion.report(problem, start + piece.offset + offset);
    if (flaws.length > 0) return undefined;
    conversion.start = start + piece.offset;
    if (contents !== undefined) root.add(convert(contents, conversion), piece.under);
  }
  return root.table();
}
