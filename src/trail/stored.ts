import { createHash } from "node:crypto";
import { appended, type ChainHead } from "./chain.ts";
import type { BegunRun, TrailRecord } from "./record.ts";

/** The file with the end of the chain, and what is begun and not ended. */
export const headFile = "trail/head.json";

/** What the trail knows beside its lines. */
export interface StoredHead {
  readonly version: 1;
  readonly head: ChainHead | undefined;
  /** Runs that have written down what they mean to do. */
  readonly begun: readonly BegunRun[];
  /** By roster: what the last recorded run left undone. Not there after one that did everything. */
  readonly undone: Readonly<Record<string, string>>;
  /** By file: the number of its first record. Not there for a file that was last written before this was kept. */
  readonly begins?: Readonly<Record<string, number>>;
}

const emptyHead: StoredHead = { version: 1, head: undefined, begun: [], undone: {} };

/** Reads the head. Throws for one that is none, or of a newer version. */
export function parseHead(text: string | undefined): StoredHead {
  if (text === undefined) return emptyHead;
  const data = JSON.parse(text) as Partial<StoredHead> | null;
  if (data?.version !== 1 || !Array.isArray(data.begun)) throw new Error(`${headFile} is not of version 1`);
  return {
    version: 1,
    head: data.head,
    begun: data.begun,
    undone: data.undone ?? {},
    begins: data.begins ?? {},
  };
}

export function headText(head: StoredHead): string {
  return `${JSON.stringify(head, null, 2)}\n`;
}

/** Returns what the roster's last records say was left undone: equal for equal runs of one commit. */
export function undoneDigest(records: readonly TrailRecord[]): string {
  const said = records.map((each) =>
    each.is === "change"
      ? [each.commit, each.change, each.outcome, each.code, each.reason]
      : [each.commit, each.result, each.changes, each.errors],
  );
  return createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 16);
}

/** What is to be written: the files that change, and the lines that are new. */
export interface TrailStep {
  readonly files: ReadonlyMap<string, string>;
  readonly lines: readonly string[];
  readonly head: ChainHead | undefined;
}

/** Returns the step that writes records and another head; with neither, one that writes nothing. */
export async function trailStep(
  before: StoredHead,
  next: Omit<StoredHead, "version" | "head" | "begins">,
  {
    records,
    read,
  }: { readonly records: readonly TrailRecord[]; read(path: string): Promise<string | undefined> },
): Promise<TrailStep> {
  const { head } = before;
  const isSame = JSON.stringify([before.begun, before.undone]) === JSON.stringify([next.begun, next.undone]);
  if (records.length === 0 && isSame) return { files: new Map(), lines: [], head };
  const text = head === undefined || records.length === 0 ? "" : ((await read(head.file)) ?? "");
  const chained = appended(head, text, records);
  const end = records.length === 0 ? head : chained.head;
  const begins: Record<string, number> = { ...before.begins };
  for (const [path, content] of chained.files) {
    const first = begins[path] ?? firstRecordIn(content);
    if (first !== undefined) begins[path] = first;
  }
  const stored = headText({ version: 1, head: end, begun: next.begun, undone: next.undone, begins });
  return { files: new Map([...chained.files, [headFile, stored]]), lines: chained.lines, head: end };
}

/** A line that somebody spoiled keeps no run from being recorded. */
function firstRecordIn(text: string): number | undefined {
  const [, n] = /^\{"n":(\d{1,15}),/.exec(text) ?? [];
  return n === undefined ? undefined : Number(n);
}
