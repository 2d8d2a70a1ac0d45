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

/** Where what was seen is remembered. */
type Place = Pick<MemoryRequest, "config" | "rosters" | "clock">;

/** Returns what remembers the differences that were told. What is remembered already is not written again. */
export function tellDriftIn(place: Place, known: Memory): (changes: readonly Change[]) => Promise<void> {
  return async (changes) => {
    const byService = Map.groupBy(changes, ({ provider }) => provider);
    const told = new Map([...byService].map(([service, theirs]) => [service, theirs.map(fingerprintOf)]));
    await remember("drift", told, { place, known });
  };
}

/** Returns what remembers, by service, what somebody took away by hand. */
export function tellTakenIn(
  place: Place,
  known: Memory,
): (taken: ReadonlyMap<string, readonly string[]>) => Promise<void> {
  return (taken) => remember("taken", taken, { place, known });
}

async function remember(
  field: "drift" | "taken",
  seen: ReadonlyMap<string, readonly string[]>,
  { place: { config, rosters, clock }, known }: { readonly place: Place; readonly known: Memory },
): Promise<void> {
  const next = (memory: Memory) => memoryText(memoryOf(field, memory, { roster: rosterKeyOf(config), seen }));
  if (next(known) === memoryText(known)) return;
  const change = (text: string | undefined) => {
    const memory = text === undefined ? undefined : parseMemory(text);
    if (memory === undefined) throw new Error(`${memoryFile} is gone, or not of version 1`);
    return next(memory);
  };
  const message = "Remember the differences that were told";
  await updateStateFile(rosters.repository, { path: memoryFile, message, change }, clock).catch(() => {});
}

/**
 * Returns the memory with what a scheduled run has seen and left, by service. Of a service that nothing was applied to,
 * nothing is kept.
 */
function memoryOf(
  field: "drift" | "taken",
  memory: Memory,
  { roster, seen }: { readonly roster: string; readonly seen: ReadonlyMap<string, readonly string[]> },
): Memory {
  const known = memory.rosters[roster];
  if (known === undefined) return memory;
  const next = Object.entries(known).map(([service, whole]): [string, ServiceMemory] => {
    // Where the roster isn't applied to the end, nobody can see what was taken away since.
    if (field === "taken" && !seen.has(service)) return [service, whole];
    const { [field]: _, ...entry } = whole;
    const prints = [...new Set((seen.get(service) ?? []).map(memoryFingerprint))].sort();
    const isKept = prints.length > 0 && prints.length <= maxWaiting;
    return [service, isKept ? { ...entry, [field]: prints } : entry];
  });
  return withRoster(memory, roster, Object.fromEntries(next));
}
