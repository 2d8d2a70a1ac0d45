import type { Diagnostics } from "../diagnostics.ts";
import type { Sources } from "../sources.ts";
import { sourcesOf } from "../sources.ts";
import { createAssembly } from "./assembly.ts";
import type { WordBudget } from "./compose.ts";
import { compose } from "./compose.ts";
import type { YamlConversion } from "./convert.ts";
import { convertToTree } from "./convert.ts";
import { filesTooLarge, fileTooLarge, tooDense } from "./errors.ts";
import { isTooLarge, piecesOf } from "./pieces.ts";
import { decode } from "./text.ts";
import type { Table } from "./tree.ts";

/** The maximum size of one file, and of all files together, in bytes. */
const largestFile = 10 * 1024 * 1024;
const largestSum = 15 * 1024 * 1024;
const maxWords = 4_000_000;

/** The files that could be read, one table each. */
export interface Tables {
  readonly tables: readonly Table[];
  readonly sources: Sources;
  /** False when some file could not be read. References may then be declared in that file. */
  readonly complete: boolean;
}

interface Bytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Parses each file as YAML. A file that cannot be read is reported and left out. */
export function readTables(files: readonly Bytes[], diagnostics: Diagnostics): Tables {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const decoded = files.map(({ path, bytes }) => ({
    path,
    ...(isReadable(bytes, total) ? decode(bytes) : { text: "" }),
  }));
  const sources = sourcesOf(decoded);
  const reading = { diagnostics, sources, budget: { words: maxWords } };
  const tables = decoded.flatMap(({ text, flaw }, index) => {
    const start = sources.start(index);
    const size = files[index]?.bytes.length ?? 0;
    if (size > largestFile)
      diagnostics.add(fileTooLarge(megabytes(size), megabytes(largestFile)), sources.place(start));
    else if (flaw !== undefined) diagnostics.add(flaw.problem, sources.place(start + flaw.offset));
    else if (total <= largestSum) return readTable(text, start, reading) ?? [];
    return [];
  });
  if (total > largestSum && files.every(({ bytes }) => bytes.length <= largestFile))
    diagnostics.add(filesTooLarge(megabytes(total), megabytes(largestSum)), sources.place(0));
  return { tables, sources, complete: tables.length === files.length };
}

function isReadable(bytes: Uint8Array, total: number): boolean {
  return bytes.length <= largestFile && total <= largestSum;
}

function megabytes(bytes: number): string {
  return `${Math.ceil((bytes / (1024 * 1024)) * 10) / 10} MB`;
}

interface ReadContext {
  readonly diagnostics: Diagnostics;
  readonly sources: Sources;
  readonly budget: WordBudget;
}

/** Returns the table of one file; undefined when it cannot be read. */
function readTable(
  text: string,
  start: number,
  { diagnostics, sources, budget }: ReadContext,
): Table | undefined {
  const conversion: YamlConversion = {
    start,
    anchors: new Map(),
    aliased: 0,
    sizes: new WeakMap(),
    report: (problem, position) => diagnostics.add(problem, () => sources.place(position)),
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
    if (contents !== undefined) root.add(convertToTree(contents, conversion), piece.under);
  }
  return root.table();
}
