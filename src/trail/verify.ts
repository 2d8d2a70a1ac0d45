import { type ChainHead, inTrailOrder, lineHash, noLine } from "./chain.ts";
import { headFile, parseHead, type StoredHead } from "./stored.ts";

/** Something that is wrong with a trail. */
export interface TrailFault {
  readonly is: "changed" | "gap" | "unreadable" | "wrong-head";
  readonly message: string;
}

/** A head that somebody has seen: in a check run, or in the summary of a run. */
export interface SeenHead {
  readonly records?: number | undefined;
  readonly hash: string;
  /** Where it was seen. */
  readonly where: string;
}

/** What a look through a trail has found. */
export interface TrailVerdict {
  readonly head: ChainHead | undefined;
  /** The number of the first record: 1, unless the files are a part of a trail. */
  readonly first: number | undefined;
  readonly faults: readonly TrailFault[];
}

/**
 * Looks through a trail's files, by path: each line must have the hash of the one before it, through all files, and the last
 * one must be the head that the trail names, and that others have seen.
 */
export function verifyTrail(
  files: ReadonlyMap<string, string>,
  seen: readonly SeenHead[] = [],
): TrailVerdict {
  const faults: TrailFault[] = [];
  const hashes = new Map<number, string>();
  const begins = new Map<string, number>();
  let last: ChainHead | undefined;
  let first: number | undefined;
  for (const file of inTrailOrder(files.keys())) {
    const lines = (files.get(file) ?? "").split("\n");
    if (lines.at(-1) === "") lines.pop();
    else faults.push({ is: "changed", message: `${file} doesn't end with a line: something was cut off.` });
    for (const [index, line] of lines.entries()) {
      const place = `${file}:${index + 1}`;
      const link = linkIn(line);
      if (link === undefined) {
        faults.push({ is: "unreadable", message: `${place} is no record.` });
        continue;
      }
      first ??= link.n;
      if (!begins.has(file)) begins.set(file, link.n);
      faults.push(...stepFaults(last, link, place));
      const hash = lineHash(line);
      hashes.set(link.n, hash);
      last = { records: link.n, hash, file };
    }
  }
  faults.push(...headFaults(files.get(headFile), last, begins));
  for (const each of seen) if (!isIn(each, hashes)) faults.push(notThere(each));
  return { head: last, first, faults };
}

function stepFaults(
  last: ChainHead | undefined,
  link: { readonly n: number; readonly previous: string },
  place: string,
): readonly TrailFault[] {
  if (last === undefined)
    return link.n === 1 && link.previous !== noLine
      ? [{ is: "changed", message: `${place} is the first record, and names one before it.` }]
      : [];
  if (link.n !== last.records + 1) {
    const missing = link.n - last.records - 1;
    const what =
      missing > 0
        ? `${missing === 1 ? "record" : "records"} ${last.records + 1}${missing === 1 ? "" : ` to ${link.n - 1}`} ${missing === 1 ? "is" : "are"} missing`
        : `record ${link.n} comes after record ${last.records}`;
    return [{ is: "gap", message: `${place}: ${what}.` }];
  }
  if (link.previous === last.hash) return [];
  const message = `${place}: record ${last.records} is not the one that record ${link.n} was written after. One of them was changed.`;
  return [{ is: "changed", message }];
}

function headFaults(
  text: string | undefined,
  last: ChainHead | undefined,
  begins: ReadonlyMap<string, number>,
): readonly TrailFault[] {
  if (text === undefined) {
    const message = `${headFile} is missing: nothing says which record is the last.`;
    return last === undefined ? [] : [{ is: "wrong-head", message }];
  }
  let stored: StoredHead;
  try {
    stored = parseHead(text);
  } catch {
    return [{ is: "unreadable", message: `${headFile} can't be read.` }];
  }
  return [...beginningFaults(stored, begins), ...endFaults(stored.head, last)];
}

/** Whole files may be taken off at the beginning. A file that begins later than it did has lost lines. */
function beginningFaults(
  { begins: said = {} }: StoredHead,
  begins: ReadonlyMap<string, number>,
): readonly TrailFault[] {
  return [...begins].flatMap(([file, first]): readonly TrailFault[] => {
    const was = said[file];
    if (was === undefined || was === first) return [];
    return [{ is: "gap", message: `${file} begins with record ${first}, and it began with record ${was}.` }];
  });
}

function endFaults(named: ChainHead | undefined, last: ChainHead | undefined): readonly TrailFault[] {
  if (named?.records === last?.records && named?.hash === last?.hash) return [];
  const [says, is] = [named?.records ?? 0, last?.records ?? 0];
  const message =
    says > is
      ? `${headFile} says that there are ${says} records, and the last one that is there is ${is}: the end is missing.`
      : `${headFile} names another end than record ${is}.`;
  return [{ is: "wrong-head", message }];
}

function isIn({ records, hash }: SeenHead, hashes: ReadonlyMap<number, string>): boolean {
  return records === undefined ? [...hashes.values()].includes(hash) : hashes.get(records) === hash;
}

function notThere({ records, hash, where }: SeenHead): TrailFault {
  const which = records === undefined ? "a record" : `record ${records}`;
  const message = `${where} has seen ${which} with the hash ${hash.slice(0, 12)}…, and the trail has none: it was written anew, or its end is missing.`;
  return { is: "wrong-head", message };
}

function linkIn(line: string): { readonly n: number; readonly previous: string } | undefined {
  try {
    const data = JSON.parse(line) as { readonly n?: unknown; readonly previous?: unknown } | null;
    const { n, previous } = data ?? {};
    return typeof n === "number" && typeof previous === "string" ? { n, previous } : undefined;
  } catch {
    return undefined;
  }
}
