import type { Change } from "../core/change.ts";
import type { Clock } from "../core/clock.ts";
import { fingerprintOf } from "../core/digest.ts";
import { type Finding, finding } from "../core/finding.ts";
import { findingKey } from "../core/finding-key.ts";
import { requestErrorOf } from "../repository/request-error.ts";
import { type StateUpdate, updateStateFile } from "../repository/state-branch.ts";
import { isValid, type LoadedRoster } from "../roster/load.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import { type AppliedRoster, type EarlierRosters, loadEarlierRosters } from "./earlier-rosters.ts";
import { otherRostersIn } from "./find-other-rosters.ts";
import { goneRosters } from "./gone-rosters.ts";
import type { RosterLoader } from "./load-roster.ts";
import {
  type BegunService,
  type CleanEnd,
  emptyMemory,
  type Memory,
  memoryFile,
  memoryOfEnd,
  memoryOfMove,
  memoryOfStart,
  memoryText,
  parseMemory,
  rosterKeyOf,
} from "./memory.ts";
import {
  applyOnce,
  memoryMissing,
  memoryNotBegun,
  memoryNotWritten,
  memoryUnprotected,
  memoryUnprotectedNow,
} from "./memory-errors.ts";
import { noMemory } from "./no-memory.ts";
import { contestedFindings } from "./other-rosters.ts";
import { noRule, readMemory, whyUnprotected } from "./read-memory.ts";
import { rostersBeside } from "./rosters-beside.ts";
import { tellDriftIn, tellTakenIn } from "./told-drift.ts";

/** What a run knows of earlier applies, and how it passes its own on. */
export interface RunMemory {
  /** What is wrong with the memory, and what could not be read of earlier rosters. */
  readonly findings: readonly Finding[];
  /** True of a memory that knows nothing and keeps nothing. */
  readonly isEmpty: boolean;
  /** True where no rule protects the memory, so that no apply takes back what leaves the file. */
  readonly isOpen?: boolean;
  /** The commits that services were last brought to, to the end. */
  readonly applied: ReadonlySet<string>;
  /** Returns the commit that a service was last brought to, to the end. */
  lastAppliedIn(service: string): string | undefined;
  /** All commits that may have been applied, in part or to the end. */
  readonly begun: ReadonlySet<string>;
  /** Returns the rosters that may have been applied to a service before; no date in them counts as past. */
  earlierIn(service: string): readonly ResolvedRoster[];
  /** Keys of the users whom `guards.protected` named when the roster was last applied to the end. */
  readonly protectedBefore: ReadonlySet<string>;
  /** What other rosters of the repository give today. */
  readonly beside: readonly ResolvedRoster[];
  /** Returns what the applied roster waits for in a service; undefined unless the roster at hand was applied to the end. */
  appliedIn(service: string): AppliedRoster | undefined;
  /** Returns the durable ids that a service had for teams, channels, user groups and accounts. */
  idsIn(service: string): NonNullable<ResolvedRoster["rememberedIds"]>;
  /** True of a resource (`kind/key`) that was there when it was only allowed to be created. */
  isWithheldIn(service: string, resource: string): boolean;
  /** True of a grant or a resource that somebody took away by hand, as a scheduled run has seen. */
  isTakenIn(service: string, what: string): boolean;
  /** Remembers, by service, what somebody took away by hand. Where it can't, it is seen again. */
  tellTaken(taken: ReadonlyMap<string, readonly string[]>): Promise<void>;
  /** True of a warning or a notice that the last apply to a service's end had. */
  hasTold(finding: Finding): boolean;
  /** True of a difference that an earlier scheduled run told of and left, and that was there ever since. */
  hasToldDrift(change: Change): boolean;
  /** Remembers which differences were told and left. Where it can't, they are told again. */
  tellDrift(changes: readonly Change[]): Promise<void>;
  /** Remembers, ahead of the first write, that the roster may be applied to these services. Returns an error when it can't. */
  begin(services: readonly BegunService[]): Promise<readonly Finding[]>;
  /** Remembers which services hold the roster. Returns what went wrong. */
  end(services: readonly EndedService[]): Promise<readonly Finding[]>;
}

/** A service in which a roster was applied to the end. */
export interface EndedService
  extends Pick<CleanEnd, "service" | "waiting" | "ids" | "told" | "taken" | "withheld"> {
  /** True when something that earlier rosters gave is still there. */
  readonly keepsEarlier: boolean;
}

/** What a memory is opened for. */
export interface MemoryRequest {
  readonly rosters: RosterLoader;
  readonly config: readonly string[];
  /** The commit that is applied, or that a pull request is based on. */
  readonly commit: string;
  /** The roster at that commit. */
  readonly roster: LoadedRoster;
  /** The commit that a pull request would merge: other rosters are read there. */
  readonly head?: string;
  /** True when the run may write. A plan reads a protected memory without being allowed to write it. */
  readonly writes: boolean;
  readonly clock: Pick<Clock, "sleep">;
}

/**
 * Reads the memory of the roster's repository, and the rosters that it names. It is used only when a rule protects it
 * and, for a run that writes, when this token may pass the rule. Never throws: without a memory, findings say why.
 */
export async function openMemory(request: MemoryRequest): Promise<RunMemory> {
  const { repository } = request.rosters;
  const unprotected = await whyUnprotected(repository, request.writes);
  const read = await readMemory(repository);
  if (unprotected !== undefined) {
    const isInUse = "memory" in read && Object.keys(read.memory.rosters).length > 0;
    const problem = (isInUse ? memoryUnprotectedNow : memoryUnprotected)(unprotected);
    return { ...noMemory([finding(problem)]), isOpen: unprotected === noRule };
  }
  if ("reason" in read) return noMemory([finding(memoryMissing(read.reason, read.remedy))]);
  const earlier = await loadEarlierRosters(read.memory, request);
  const { isKnown } = earlier;
  const gone = isKnown ? await goneRosters(read.memory, request, earlier.keys) : [];
  const others = isValid(request.roster)
    ? contestedFindings(request.roster, await otherRostersIn(read.memory, request))
    : [];
  const reason = "nothing was applied from here yet, or what was remembered is gone";
  const missing = isKnown ? [] : [finding(memoryMissing(reason, applyOnce))];
  return {
    findings: [...missing, ...earlier.findings, ...gone, ...others],
    isEmpty: false,
    applied: earlier.applied,
    lastAppliedIn: (service) => earlier.lastAppliedIn(service),
    begun: earlier.begun,
    protectedBefore: earlier.protectedBefore,
    earlierIn: (service) => earlier.rostersIn(service),
    beside: await rostersBeside(read.memory, request, earlier.keys),
    appliedIn: (service) => earlier.appliedIn(service),
    idsIn: (service) => earlier.idsIn(service),
    isWithheldIn: (service, resource) => earlier.isWithheldIn(service, resource),
    isTakenIn: (service, what) => earlier.isTakenIn(service, what),
    tellTaken: tellTakenIn(request, read.memory),
    hasTold: (finding) => earlier.hasTold(findingKey(finding)),
    hasToldDrift: (change) => earlier.hasToldDrift(change.provider, fingerprintOf(change)),
    tellDrift: tellDriftIn(request, read.memory),
    ...(request.writes ? writersOf(request, earlier) : noWriters),
  };
}

const noWriters: Pick<RunMemory, "begin" | "end"> = { begin: async () => [], end: async () => [] };

function writersOf(request: MemoryRequest, earlier: EarlierRosters): Pick<RunMemory, "begin" | "end"> {
  const { commit, rosters, clock } = request;
  const roster = rosterKeyOf(request.config);
  const write = async (
    services: readonly string[],
    message: string,
    change: (memory: Memory) => Memory,
    problem: typeof memoryNotWritten = memoryNotWritten,
  ): Promise<readonly Finding[]> => {
    if (services.length === 0) return [];
    const update: StateUpdate = {
      path: memoryFile,
      message,
      change: (text) => {
        const memory = text === undefined ? emptyMemory : parseMemory(text);
        if (memory === undefined) throw new Error(`${memoryFile} is not of version 1`);
        const next = change(memoryOfMove(memory, { from: earlier.keys, to: roster }));
        return memoryText(next);
      },
    };
    try {
      await updateStateFile(rosters.repository, update, clock);
      return [];
    } catch (error) {
      return [finding(problem(requestErrorOf(error).message))];
    }
  };
  const short = commit.slice(0, 7);
  return {
    begin: (services) => {
      const beginning = services.filter(
        ({ service, withheld }) => withheld.length > 0 || earlier.appliedIn(service) === undefined,
      );
      const names = beginning.map(({ service }) => service);
      return write(
        names,
        `Begin to apply ${short} to ${names.join(", ")}`,
        (memory) => memoryOfStart(memory, { roster, commit }, beginning),
        memoryNotBegun,
      );
    },
    end: (services) => {
      const names = services.map(({ service }) => service);
      return write(names, `Remember that ${short} is applied to ${names.join(", ")}`, (memory) =>
        services.reduce((next, { service, keepsEarlier, ...ended }) => {
          const settled = keepsEarlier ? new Set<string>() : earlier.loadedIn(service);
          const applied = earlier.appliedCommitIn(service) ?? commit;
          return memoryOfEnd(next, { roster, commit: applied }, [{ ...ended, service, settled }]);
        }, memory),
      );
    },
  };
}
