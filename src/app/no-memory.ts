import type { Finding } from "../core/finding.ts";
import type { RunMemory } from "./open-memory.ts";

/** Returns a memory that knows nothing and keeps nothing. */
export function noMemory(findings: readonly Finding[]): RunMemory {
  return {
    findings,
    isEmpty: true,
    applied: new Set(),
    lastAppliedIn: () => undefined,
    begun: new Set(),
    earlierIn: () => [],
    beside: [],
    protectedBefore: new Set(),
    appliedIn: () => undefined,
    idsIn: () => new Map(),
    isWithheldIn: () => false,
    isTakenIn: () => false,
    tellTaken: async () => {},
    hasTold: () => false,
    hasToldDrift: () => false,
    tellDrift: async () => {},
    begin: async () => [],
    end: async () => [],
  };
}
