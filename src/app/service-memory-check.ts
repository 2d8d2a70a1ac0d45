import type { ServiceMemory } from "./memory.ts";

/** Returns whether a value that was read is what is remembered of one roster in one service. */
export function isServiceMemory(value: unknown): value is ServiceMemory {
  if (!isRecord(value)) return false;
  const { applied, since, waiting, ids, told, withheld, drift, taken, under } = value;
  return (
    (applied === undefined || isCommit(applied)) &&
    areTexts(since) &&
    since.every(isCommit) &&
    (waiting === undefined || waiting === "many" || areTexts(waiting)) &&
    (told === undefined || areTexts(told)) &&
    (ids === undefined || (isRecord(ids) && areTexts(Object.values(ids)))) &&
    (withheld === undefined || areTexts(withheld)) &&
    (drift === undefined || areTexts(drift)) &&
    (taken === undefined || areTexts(taken)) &&
    (under === undefined || (isRecord(under) && Object.values(under).every(areTexts)))
  );
}

function isCommit(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value);
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
