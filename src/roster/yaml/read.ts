import type { Log } from "../log.ts";
import type { Sources } from "../sources.ts";
import { sourcesOf } from "../sources.ts";
import { compose } from "./compose.ts";
import type { Conversion } from "./convert.ts";
import { convert } from "./convert.ts";
import { emptyFile, filesTooLarge, fileTooLarge, notATable } from "./errors.ts";
import { decode } from "./text.ts";
import type { Table } from "./tree.ts";

/** The largest file that is read, and the most that all files may hold together. */
const largestFile = 10 * 1024 * 1024;
const largestSum = 20 * 1024 * 1024;

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
  const tables = decoded.flatMap(({ text, flaw }, index) => {
    const start = sources.start(index);
    const size = files[index]?.bytes.length ?? 0;
    if (size > largestFile)
      log.add(fileTooLarge(megabytes(size), megabytes(largestFile)), sources.place(start));
    else if (flaw !== undefined) log.add(flaw.problem, sources.place(start + flaw.offset));
    else if (total <= largestSum) return readTable(text, start, { log, sources }) ?? [];
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

/** What one file says; undefined when it can't be read. */
function readTable(
  text: string,
  start: number,
  to: { readonly log: Log; readonly sources: Sources },
): Table | undefined {
  const { log, sources } = to;
  const conversion: Conversion = {
    start,
    anchors: new Map(),
    aliased: 0,
    sizes: new WeakMap(),
    report: (problem, position) => log.add(problem, sources.place(position)),
    place: sources.place,
  };
  const { contents, flaws } = compose(text);
  for (const { problem, offset } of flaws) conversion.report(problem, start + offset);
  if (flaws.length > 0) return undefined;
  const node = contents === undefined ? undefined : convert(contents, conversion);
  if (node === undefined || (node.shape === "scalar" && node.value === null)) {
    conversion.report(emptyFile(), start);
    return undefined;
  }
  if (node.shape === "table") return node;
  conversion.report(notATable(node.shape === "list" ? "a list" : "text"), node.at);
  return undefined;
}
