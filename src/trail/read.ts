import { inTrailOrder } from "./chain.ts";
import type { ChainedRecord } from "./record.ts";

/** Returns the records of a trail's files, oldest first. What is no record is left out: `verifyTrail` tells of it. */
export function recordsIn(files: ReadonlyMap<string, string>): readonly ChainedRecord[] {
  return inTrailOrder(files.keys()).flatMap((path) =>
    (files.get(path) ?? "").split("\n").flatMap((line) => recordIn(line) ?? []),
  );
}

function recordIn(line: string): ChainedRecord | undefined {
  try {
    const data = JSON.parse(line) as Partial<ChainedRecord> | null;
    const isRecord =
      typeof data?.n === "number" && typeof data.at === "string" && typeof data.run === "string";
    const isKnown = data?.is === "run" || (data?.is === "change" && typeof data.change?.kind === "string");
    return isRecord && isKnown ? (data as ChainedRecord) : undefined;
  } catch {
    return undefined;
  }
}
