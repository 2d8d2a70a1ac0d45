import { createHash } from "node:crypto";
import type { TrailRecord } from "./record.ts";

/** What stands before the first line. */
export const noLine = "0".repeat(64);

/** A file of the trail takes no more than so many characters, unless one line alone has more. */
export const mostInFile = 500_000;

/** The end of a chain: how many lines it has, the hash of the last, and the file which that one is in. */
export interface ChainHead {
  readonly records: number;
  readonly hash: string;
  readonly file: string;
}

/** Returns the sha256 of a line, in hex digits. */
export function lineHash(line: string): string {
  return createHash("sha256").update(line).digest("hex");
}

/** Returns the file of a month, or a later part of it: `trail/2026/11.jsonl`, `trail/2026/11-2.jsonl`. */
export function trailFile(month: string, part = 1): string {
  return `trail/${month.replace("-", "/")}${part === 1 ? "" : `-${part}`}.jsonl`;
}

/** Returns the month (`YYYY-MM`) and part of a file of the trail; undefined for any other path. */
export function partOfTrail(path: string): { readonly month: string; readonly part: number } | undefined {
  const [, year, month, part = "1"] = /^trail\/(\d{4})\/(\d\d)(?:-(\d{1,6}))?\.jsonl$/.exec(path) ?? [];
  return year === undefined ? undefined : { month: `${year}-${month}`, part: Number(part) };
}

/** Returns paths in the order in which the files were written. Others are left out. */
export function inTrailOrder(paths: Iterable<string>): readonly string[] {
  return [...paths]
    .flatMap((path) => {
      const at = partOfTrail(path);
      return at === undefined ? [] : [{ path, ...at }];
    })
    .sort((one, other) => one.month.localeCompare(other.month) || one.part - other.part)
    .map(({ path }) => path);
}

/** Returns the chain with records at its end: the files that change, their lines, and the new head. */
export function appended(
  head: ChainHead | undefined,
  text: string,
  records: readonly TrailRecord[],
): {
  readonly files: ReadonlyMap<string, string>;
  readonly lines: readonly string[];
  readonly head: ChainHead;
} {
  const files = new Map<string, string>();
  const lines: string[] = [];
  let end = head ?? { records: 0, hash: noLine, file: "" };
  let content = text;
  for (const record of records) {
    const line = JSON.stringify({ n: end.records + 1, previous: end.hash, ...record });
    const file = fileFor(end.file, content.length + line.length, record.at.slice(0, 7));
    if (file !== end.file) content = "";
    content += `${line}\n`;
    files.set(file, content);
    lines.push(line);
    end = { records: end.records + 1, hash: lineHash(line), file };
  }
  return { files, lines, head: end };
}

/** A file of a later month never goes back to an earlier one, whatever the clock says. */
function fileFor(last: string, length: number, month: string): string {
  const at = partOfTrail(last);
  if (at === undefined || month > at.month) return trailFile(month);
  return length < mostInFile ? last : trailFile(at.month, at.part + 1);
}
