import { type Finding, finding, hasErrors } from "../core/finding.ts";
import type { LoadedRoster } from "../roster/load.ts";
import { resolveUndated } from "../roster/resolve-undated.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import { continuedRosters, loaderFor } from "./continued-rosters.ts";
import { isSameOrganisation, organisationOf } from "./earlier-organisation.ts";
import type { RosterLoader } from "./load-roster.ts";
import {
  commitsIn,
  type Memory,
  memoryFingerprint,
  memoryOfMove,
  type RosterMemory,
  rosterKeyOf,
} from "./memory.ts";
import { earlierCommitGone, earlierOrganisation, handOversUnread } from "./memory-errors.ts";
import type { MemoryRequest } from "./open-memory.ts";
import { haveSameFiles } from "./same-files.ts";
import { type BranchCommit, branchSince } from "./unapplied-rosters.ts";

/** What is known of a roster that was applied to the end. */
export interface AppliedRoster {
  /** True of something that is declared, and could not be there then. */
  isWaiting(what: string): boolean;
  /** True when there is any such thing. */
  readonly awaits: boolean;
}

/** The rosters that a memory names, as far as they can be read. */
export interface EarlierRosters {
  readonly findings: readonly Finding[];
  /** False when the memory has nothing about the roster. */
  readonly isKnown: boolean;
  /** The keys under which the memory has the roster: others when its files have moved. */
  readonly keys: readonly string[];
  /** The commits that services were last brought to, to the end. */
  readonly applied: ReadonlySet<string>;
  /** Keys of the users whom `guards.protected` named when the roster was last applied to the end. */
  readonly protectedBefore: ReadonlySet<string>;
  /** Returns the commit that a service was last brought to, to the end. */
  lastAppliedIn(service: string): string | undefined;
  /** All commits that the memory names. */
  readonly begun: ReadonlySet<string>;
  /** Returns the rosters of before, the latest one last. */
  rostersIn(service: string): readonly ResolvedRoster[];
  appliedIn(service: string): AppliedRoster | undefined;
  /** Returns the durable ids that a service had for what was declared. */
  idsIn(service: string): NonNullable<ResolvedRoster["rememberedIds"]>;
  /** True of a resource (`kind/key`) that was there when it was only allowed to be created. */
  isWithheldIn(service: string, resource: string): boolean;
  /** True of a grant or a resource that somebody took away by hand, as a scheduled run has seen. */
  isTakenIn(service: string, what: string): boolean;
  /** True of the key of a finding that was told when the roster was last applied. */
  hasTold(key: string): boolean;
  /** True of the fingerprint of a difference in a service that a scheduled run told of and left. */
  hasToldDrift(service: string, fingerprint: string): boolean;
  /** Returns the commit by which the roster at hand was applied to the end: its files are the same. */
  appliedCommitIn(service: string): string | undefined;
  /** Returns the earlier commits that could be read. */
  loadedIn(service: string): ReadonlySet<string>;
}

/** Loads every earlier roster that a memory names for the roster at hand. What can't be read becomes a finding. */
export async function loadEarlierRosters(memory: Memory, request: MemoryRequest): Promise<EarlierRosters> {
  const continued = await continuedRosters(memory, request);
  const own = rosterKeyOf(request.config);
  const entry = memoryOfMove(memory, { from: continued.keys, to: own }).rosters[own] ?? {};
  const { loaded, findings, loaders } = await loadCommits(entry, request);

  const isSame = (commit: string) => {
    const rosters = loaded.get(commit) ?? [];
    return rosters.length === 1 && rosters.every((each) => haveSameFiles(each, request.roster));
  };
  const appliedCommitIn = (service: string) => {
    const { applied, since = [] } = entry[service] ?? {};
    const isLast = since.every((each) => !loaded.has(each) || isSame(each));
    return applied !== undefined && isLast && isSame(applied) ? applied : undefined;
  };
  const idsIn: EarlierRosters["idsIn"] = (service) => {
    const { ids = {} } = entry[service] ?? {};
    return { get: (resource) => ids[memoryFingerprint(resource)] };
  };
  const told = new Set(Object.values(entry).flatMap((each) => each.told ?? []));
  const resolved = new Map<string, readonly ResolvedRoster[]>();
  for (const [commit, rosters] of loaded)
    resolved.set(commit, isSame(commit) ? [] : rosters.flatMap((each) => undatedOf(each, request)));
  const { declared } = request.roster;
  const isForeign = (roster: ResolvedRoster) =>
    declared !== undefined && !isSameOrganisation(roster, declared);
  const foreign = [...resolved.values()].flat().find(isForeign);
  if (foreign && declared)
    findings.push(finding(earlierOrganisation(organisationOf(foreign), organisationOf(declared))));
  const branches = await loadBranches({ entry, resolved, loaders, request }, findings);
  const hasMoved = continued.keys.some((key) => key !== own);
  return {
    findings: [...continued.findings, ...findings],
    isKnown: continued.keys.length > 0,
    keys: continued.keys,
    applied: new Set(Object.values(entry).flatMap(({ applied }) => applied ?? [])),
    protectedBefore: new Set(
      Object.values(entry)
        .flatMap(({ applied }) => loaded.get(applied ?? "") ?? [])
        .flatMap((each) => each.declared?.guards.protected ?? []),
    ),
    lastAppliedIn: (service) => entry[service]?.applied,
    begun: new Set(Object.values(entry).flatMap(commitsIn)),
    hasTold: (key) => told.has(memoryFingerprint(key)),
    hasToldDrift: (service, fingerprint) =>
      entry[service]?.drift?.includes(memoryFingerprint(fingerprint)) === true,
    rostersIn: (service) => {
      const commits = commitsIn(entry[service]);
      const branch = branches.get(oldestIn(commits, resolved) ?? "") ?? [];
      const known = (commit: string) => (commits.includes(commit) ? (resolved.get(commit) ?? []) : []);
      const elsewhere = commits.filter((each) => !branch.some(({ commit }) => commit === each));
      const isOurs = (roster: ResolvedRoster) => !(service === "github" || hasMoved) || !isForeign(roster);
      return [
        ...elsewhere.flatMap(known),
        ...branch.flatMap(({ commit, handsOver }) =>
          commits.includes(commit) ? known(commit) : (handsOver ?? []),
        ),
      ]
        .filter(isOurs)
        .map((roster) => ({ ...roster, rememberedIds: idsIn(service) }));
    },
    appliedIn: (service) => {
      if (appliedCommitIn(service) === undefined) return undefined;
      const { waiting = [] } = entry[service] ?? {};
      const prints = new Set(waiting === "many" ? [] : waiting);
      return {
        isWaiting: (what) => waiting === "many" || prints.has(memoryFingerprint(what)),
        awaits: waiting.length > 0,
      };
    },
    idsIn,
    isWithheldIn: (service, resource) =>
      entry[service]?.withheld?.includes(memoryFingerprint(resource)) ?? false,
    isTakenIn: (service, what) => entry[service]?.taken?.includes(memoryFingerprint(what)) ?? false,
    appliedCommitIn,
    loadedIn: (service) => new Set(commitsIn(entry[service]).filter((commit) => loaded.has(commit))),
  };
}

/** Rosters by commit: a commit of several rosters that are one today has several. */
type Loaded = ReadonlyMap<string, readonly LoadedRoster[]>;

/** Loads the rosters of all commits of an entry, each under the paths of then. Commits that can't be read are left out. */
async function loadCommits(entry: RosterMemory, request: MemoryRequest) {
  const loaders = new Map<string, RosterLoader>();
  const loaderOf = (key: string) => {
    const loader = loaders.get(key) ?? loaderFor(key, request);
    loaders.set(key, loader);
    return loader;
  };
  const own = rosterKeyOf(request.config);
  loaderOf(own);
  const loaded = new Map<string, readonly LoadedRoster[]>();
  const findings: Finding[] = [];
  const services = Object.values(entry);
  for (const commit of new Set(services.flatMap(commitsIn))) {
    const keys = new Set(services.flatMap(({ under }) => under?.[commit] ?? []));
    const rosters = await Promise.all(
      [...(keys.size > 0 ? keys : [own])].map((key) =>
        key === own && commit === request.commit ? request.roster : loaderOf(key).at(commit),
      ),
    );
    const unreadable = rosters.find((each) => !isReadable(each));
    if (unreadable === undefined) loaded.set(commit, rosters);
    else findings.push(finding(earlierCommitGone(commit, reasonOf(unreadable))));
  }
  return { loaded: loaded as Loaded, findings, loaders };
}

/** Reads the branch since the oldest commit of each service from which something could be taken back. */
async function loadBranches(
  {
    entry,
    resolved,
    loaders,
    request,
  }: {
    readonly entry: RosterMemory;
    readonly resolved: ReadonlyMap<string, readonly ResolvedRoster[]>;
    readonly loaders: ReadonlyMap<string, RosterLoader>;
    readonly request: MemoryRequest;
  },
  findings: Finding[],
): Promise<ReadonlyMap<string, readonly BranchCommit[]>> {
  const branches = new Map<string, readonly BranchCommit[]>();
  const rosterAt = async (commit: string) => {
    for (const loader of loaders.values()) {
      const roster = await loader.at(commit);
      if (isReadable(roster)) return roster;
    }
    return undefined;
  };
  const starts = Object.values(entry).map((each) => oldestIn(commitsIn(each), resolved));
  for (const start of new Set(starts)) {
    if (start === undefined) continue;
    try {
      branches.set(start, await branchSince(start, request, rosterAt));
    } catch (error) {
      findings.push(finding(handOversUnread(start, error instanceof Error ? error.message : String(error))));
    }
  }
  return branches;
}

/** Returns the oldest commit, unless none of them gave anything else than the roster at hand. */
function oldestIn(
  commits: readonly string[],
  resolved: ReadonlyMap<string, readonly ResolvedRoster[]>,
): string | undefined {
  const readable = commits.filter((each) => resolved.has(each));
  return readable.some((each) => (resolved.get(each) ?? []).length > 0) ? readable[0] : undefined;
}

function undatedOf({ declared }: LoadedRoster, { rosters }: MemoryRequest): readonly ResolvedRoster[] {
  return declared === undefined ? [] : [resolveUndated(declared, rosters.now)];
}

function isReadable({ declared, source }: LoadedRoster): boolean {
  return declared !== undefined && !hasErrors(source.findings);
}

function reasonOf({ findings }: LoadedRoster): string {
  return findings.find(({ severity }) => severity === "error")?.message ?? "It holds no roster.";
}
