import { createHash } from "node:crypto";
import { isServiceMemory } from "./service-memory-check.ts";

/**
 * What Rollcall remembers of earlier applies, in `memory.json` on the state branch. It holds commits, ids and
 * fingerprints, and neither names nor addresses.
 */
export interface Memory {
  readonly version: 1;
  /** By roster: the paths and globs of its files, sorted, one a line. */
  readonly rosters: Readonly<Record<string, RosterMemory>>;
}

/** What is remembered of one roster, by service. */
export type RosterMemory = Readonly<Record<string, ServiceMemory>>;

/** What is remembered of one roster in one service. */
export interface ServiceMemory {
  /** The last commit that was applied to the end. */
  readonly applied?: string;
  /** Commits that may have been applied in part since then, oldest first. */
  readonly since: readonly string[];
  /**
   * Fingerprints of what the applied commit declares and the service could not hold yet: a pending invitation, an
   * unknown account. `many`: too many to keep.
   */
  readonly waiting?: readonly string[] | "many";
  /** Fingerprint of a resource → the durable id that the service has for it: of a team, a channel, a user group, an account. */
  readonly ids?: Readonly<Record<string, string>>;
  /**
   * Fingerprints of resources that were there when they were only allowed to be created, and of logins that nobody had. They
   * are withheld in every run, until the service holds the roster to the end without them.
   */
  readonly withheld?: readonly string[];
  /** Fingerprints of the warnings and notices that the applied commit had. Left out when there are too many to keep. */
  readonly told?: readonly string[];
  /** Fingerprints of the differences that a scheduled run told of and left. Left out when there are too many to keep. */
  readonly drift?: readonly string[];
  /**
   * Fingerprints of the grants and resources that somebody took away by hand, as a scheduled run has seen: they are given back
   * by whoever asks for that, and not by the way.
   */
  readonly taken?: readonly string[];
  /** Commit → the keys of the rosters of which it was applied, where the roster had other paths then. */
  readonly under?: Readonly<Record<string, readonly string[]>>;
}

/** The file of the state branch. */
export const memoryFile = "memory.json";

/** A memory without entries. */
export const emptyMemory: Memory = { version: 1, rosters: {} };

/** More than so many fingerprints of a sort are not kept. */
export const maxWaiting = 2_000;

/** Returns the key of a roster: its paths and globs, in any order. */
export function rosterKeyOf(config: readonly string[]): string {
  return [...new Set(config)].sort().join("\n");
}

/** Returns the paths and globs of a roster's key. */
export function patternsOf(key: string): readonly string[] {
  return key.split("\n");
}

/** Returns a fingerprint of something that is remembered: it tells it apart from others without naming it. */
export function memoryFingerprint(what: string): string {
  return createHash("sha256").update(what).digest("hex").slice(0, 12);
}

/** Reads a memory. Returns undefined for text that is none, and for a newer version. */
export function parseMemory(text: string): Memory | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(data) || data["version"] !== 1 || !isRecord(data["rosters"])) return undefined;
  const isRead = Object.values(data["rosters"]).every(
    (roster) => isRecord(roster) && Object.values(roster).every(isServiceMemory),
  );
  return isRead ? (data as unknown as Memory) : undefined;
}

/** Returns a memory's text: JSON with its keys in order, so that equal memories are equal texts. */
export function memoryText(memory: Memory): string {
  return `${JSON.stringify(sorted(memory), null, 2)}\n`;
}

/** Returns the commits that may have been applied to a service before, the oldest first. */
export function commitsIn(entry: ServiceMemory | undefined): readonly string[] {
  return entry === undefined ? [] : [...(entry.applied === undefined ? [] : [entry.applied]), ...entry.since];
}

/** A roster's key, and the commit that is applied. */
export interface MemoryEntry {
  readonly roster: string;
  readonly commit: string;
}

/** A service that a run begins to write to. */
export interface BegunService {
  readonly service: string;
  /** Resources (`kind/key`) that were only allowed to be created, and are there. */
  readonly withheld: readonly string[];
  /** Resources that are not there, and that the run creates. */
  readonly created: readonly string[];
}

/** Returns the memory ahead of a run's first write: the commit may be applied in part from now on. */
export function memoryOfStart(
  memory: Memory,
  { roster, commit }: MemoryEntry,
  services: readonly BegunService[],
): Memory {
  const known = memory.rosters[roster] ?? {};
  const next = services.map(({ service, ...begun }): readonly [string, ServiceMemory] => {
    const { withheld: before = [], ...entry } = known[service] ?? { since: [] };
    const isKnown = entry.applied === commit || entry.since.includes(commit);
    const since = isKnown ? entry.since : [...entry.since, commit];
    const created = new Set(begun.created.map(memoryFingerprint));
    const kept = before.filter((each) => !created.has(each));
    const withheld = [...new Set([...kept, ...begun.withheld.map(memoryFingerprint)])].sort();
    return [service, { ...entry, since, ...(withheld.length > 0 ? { withheld } : {}) }];
  });
  return withRoster(memory, roster, { ...known, ...Object.fromEntries(next) });
}

/** What a run did in a service to the end. */
export interface CleanEnd {
  readonly service: string;
  /** What the roster declares and the service can't hold yet. */
  readonly waiting: readonly string[];
  /** Durable ids of what the roster declares. */
  readonly ids: ReadonlyMap<string, string>;
  /** The warnings and notices of the run, by their keys. */
  readonly told?: readonly string[];
  /** What somebody took away by hand, and the run left so. */
  readonly taken?: readonly string[];
  /** Logins that the roster declares and nobody has. */
  readonly withheld?: readonly string[];
  /** Earlier commits of which nothing is left. Others, which another run has added meanwhile, stay. */
  readonly settled: ReadonlySet<string>;
}

/** Returns the memory after clean ends: of each service only the commit is left, and what is not settled. */
export function memoryOfEnd(
  memory: Memory,
  { roster, commit }: MemoryEntry,
  ends: readonly CleanEnd[],
): Memory {
  const known = memory.rosters[roster] ?? {};
  const next = ends.map(
    ({
      service,
      waiting,
      ids,
      settled,
      told = [],
      taken = [],
      withheld = [],
    }): readonly [string, ServiceMemory] => {
      const entry = known[service];
      const since = commitsIn(entry).filter((each) => each !== commit && !settled.has(each));
      const prints = [...new Set(waiting.map(memoryFingerprint))].sort();
      const rest = prints.length > maxWaiting ? ("many" as const) : prints;
      const prior = [...new Set(told.map(memoryFingerprint))].sort();
      const found = Object.fromEntries([...ids].map(([what, id]) => [memoryFingerprint(what), id]));
      const allIds = since.length > 0 ? { ...entry?.ids, ...found } : found;
      const under = Object.entries(entry?.under ?? {}).filter(([each]) => since.includes(each));
      return [
        service,
        {
          applied: commit,
          since,
          ...(rest.length > 0 ? { waiting: rest } : {}),
          ...(prior.length > 0 && prior.length <= maxWaiting ? { told: prior } : {}),
          ...(Object.keys(allIds).length > 0 ? { ids: allIds } : {}),
          ...(taken.length > 0 ? { taken: [...new Set(taken.map(memoryFingerprint))].sort() } : {}),
          ...(withheld.length > 0 ? { withheld: [...new Set(withheld.map(memoryFingerprint))].sort() } : {}),
          ...(under.length > 0 ? { under: Object.fromEntries(under) } : {}),
        },
      ];
    },
  );
  return withRoster(memory, roster, { ...known, ...Object.fromEntries(next) });
}

/**
 * Returns the memory with rosters under another key: their files have moved, or have become files of one roster. Their
 * commits are still read under the paths of then.
 */
export function memoryOfMove(
  memory: Memory,
  { from, to }: { readonly from: readonly string[]; readonly to: string },
): Memory {
  const moving = from.filter((key) => key !== to && memory.rosters[key] !== undefined);
  if (moving.length === 0) return memory;
  const rosters = Object.entries(memory.rosters).filter(([key]) => !moving.includes(key));
  const joined = new Map(Object.entries(memory.rosters[to] ?? {}));
  for (const key of moving)
    for (const [service, entry] of Object.entries(memory.rosters[key] ?? {}))
      joined.set(service, joinedServices(joined.get(service), entry, key));
  return withRoster({ ...memory, rosters: Object.fromEntries(rosters) }, to, Object.fromEntries(joined));
}

function joinedServices(known: ServiceMemory | undefined, moved: ServiceMemory, key: string): ServiceMemory {
  const under = { ...known?.under };
  for (const commit of commitsIn(moved)) {
    const keys = moved.under?.[commit] ?? [key];
    under[commit] = [...new Set([...(under[commit] ?? []), ...keys])];
  }
  if (known === undefined) return { ...moved, under };
  const since = [...new Set([...commitsIn(known), ...commitsIn(moved)])];
  const withheld = [...new Set([...(known.withheld ?? []), ...(moved.withheld ?? [])])];
  const kept = withheld.length > 0 ? { withheld } : {};
  return { since, ids: { ...known.ids, ...moved.ids }, ...kept, under };
}

/** Returns the memory with another entry of a roster. */
export function withRoster(memory: Memory, key: string, roster: RosterMemory): Memory {
  return { ...memory, rosters: { ...memory.rosters, [key]: roster } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value) || !isRecord(value)) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
