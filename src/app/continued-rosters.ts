import type { Finding } from "../core/finding.ts";
import { finding, hasErrors } from "../core/finding.ts";
import { isSameOrganisation } from "./earlier-organisation.ts";
import { createRosterLoader } from "./load-roster.ts";
import { commitsIn, type Memory, patternsOf, rosterKeyOf } from "./memory.ts";
import { severalContinued } from "./memory-errors.ts";
import type { MemoryRequest } from "./open-memory.ts";

/** The rosters of a memory that go on as the roster at hand. */
export interface ContinuedRosters {
  /** Their keys: its own; or others, when its files have moved, were split or joined. */
  readonly keys: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Returns the rosters that the roster at hand continues. That is the one under its own key. Else it is every one whose
 * files are all among its files; else the only one whose files are gone. Rosters of other organisations are none of them.
 */
export async function continuedRosters(memory: Memory, request: MemoryRequest): Promise<ContinuedRosters> {
  const own = rosterKeyOf(request.config);
  if (memory.rosters[own] !== undefined) return { keys: [own], findings: [] };
  const mine = new Set(request.roster.source.files.map(({ path }) => path));
  const [joined, gone]: [string[], string[]] = [[], []];
  for (const key of Object.keys(memory.rosters)) {
    const { source } = await loaderFor(key, request).at(request.commit);
    if (source.isUnreadable) continue;
    const isGone = source.files.length === 0;
    if (!isGone && !source.files.every(({ path }) => mine.has(path))) continue;
    if (await isOfOtherOrganisation(memory, key, request)) continue;
    (isGone ? gone : joined).push(key);
  }
  if (joined.length > 0) return { keys: joined, findings: [] };
  if (gone.length <= 1) return { keys: gone, findings: [] };
  return { keys: [], findings: [finding(severalContinued(gone.map((key) => patternsOf(key).join(", "))))] };
}

/** Returns a loader for the roster of a key. */
export function loaderFor(key: string, { config, rosters }: MemoryRequest) {
  if (key === rosterKeyOf(config)) return rosters;
  return createRosterLoader(rosters.repository, patternsOf(key), rosters.now);
}

async function isOfOtherOrganisation(memory: Memory, key: string, request: MemoryRequest): Promise<boolean> {
  const last = Object.values(memory.rosters[key] ?? {}).flatMap((entry) => commitsIn(entry).at(-1) ?? [])[0];
  if (last === undefined) return false;
  const { declared, source } = await loaderFor(key, request).at(last);
  if (declared === undefined || hasErrors(source.findings) || request.roster.declared === undefined)
    return false;
  return !isSameOrganisation(declared, request.roster.declared);
}
