import type { Change } from "../core/change.ts";
import { fingerprintOf } from "../core/digest.ts";
import { updateStateFile } from "../repository/state-branch.ts";
import {
  type Memory,
  maxWaiting,
  memoryFile,
  memoryFingerprint,
  memoryText,
  parseMemory,
  rosterKeyOf,
  type ServiceMemory,
  withRoster,
} from "./memory.ts";
import type { MemoryRequest } from "./open-memory.ts";

/** Returns what remembers the differences that were told. What is remembered already is not written again. */
export function tellDriftIn(
  { config, rosters, clock }: Pick<MemoryRequest, "config" | "rosters" | "clock">,
  known: Memory,
): (changes: readonly Change[]) => Promise<void> {
  const roster = rosterKeyOf(config);
  return async (changes) => {
    const byService = Map.groupBy(changes, ({ provider }) => provider);
    const told = new Map([...byService].map(([service, theirs]) => [service, theirs.map(fingerprintOf)]));
    if (memoryText(memoryOfDrift(known, roster, told)) === memoryText(known)) return;
    const change = (text: string | undefined) => {
      const memory = text === undefined ? undefined : parseMemory(text);
      if (memory === undefined) throw new Error(`${memoryFile} is gone, or not of version 1`);
      return memoryText(memoryOfDrift(memory, roster, told));
    };
    const message = "Remember the differences that were told";
    await updateStateFile(rosters.repository, { path: memoryFile, message, change }, clock).catch(() => {});
  };
}

/**
 * Returns the memory with the differences that a scheduled run told of and left: service → their fingerprints. Of a service
 * that nothing was applied to, nothing is kept.
 */
function memoryOfDrift(memory: Memory, roster: string, told: ReadonlyMap<string, readonly string[]>): Memory {
  const known = memory.rosters[roster];
  if (known === undefined) return memory;
  const next = Object.entries(known).map(([service, { drift: _, ...entry }]): [string, ServiceMemory] => {
    const prints = [...new Set((told.get(service) ?? []).map(memoryFingerprint))].sort();
    const isKept = prints.length > 0 && prints.length <= maxWaiting;
    return [service, isKept ? { ...entry, drift: prints } : entry];
  });
  return withRoster(memory, roster, Object.fromEntries(next));
}
