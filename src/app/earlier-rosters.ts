import { type Finding, finding, hasErrors } from "../core/finding.ts";
import type { LoadedRoster } from "../roster/load.ts";
import { resolveUndated } from "../roster/resolve-undated.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import type { Roster } from "../roster/roster.ts";
import { createRosterLoader } from "./load-roster.ts";
import {
  commitsIn,
  type Memory,
  patternsOf,
  type RosterMemory,
  rosterKeyOf,
  waitingFingerprint,
} from "./memory.ts";
import { earlierCommitGone, earlierOrganisation } from "./memory-errors.ts";
import type { MemoryRequest } from "./open-memory.ts";

/** The rosters that a memory names, as far as they can be read. */
export interface EarlierRosters {
  readonly findings: readonly Finding[];
  /** False when the memory has nothing about the roster. */
  readonly isKnown: boolean;
  /** The key under which the memory has the roster: another one when its files have moved. */
  readonly key: string;
  /** The commits that services were last brought to, to the end. */
  readonly applied: ReadonlySet<string>;
  /** All commits that the memory names. */
  readonly begun: ReadonlySet<string>;
  rostersIn(service: string): readonly ResolvedRoster[];
  appliedIn(service: string): { isWaiting(what: string): boolean } | undefined;
  /** Returns the commit by which the roster at hand was applied to the end: its files are the same. */
  appliedCommitIn(service: string): string | undefined;
  /** Returns the earlier commits that could be read. */
  loadedIn(service: string): ReadonlySet<string>;
}

/** Loads every earlier roster that a memory names for the roster at hand. What can't be read becomes a finding. */
export async function loadEarlierRosters(memory: Memory, request: MemoryRequest): Promise<EarlierRosters> {
  const key = (await keyIn(memory, request)) ?? rosterKeyOf(request.config);
  const entry: RosterMemory = memory.rosters[key] ?? {};
  const loader =
    key === rosterKeyOf(request.config)
      ? request.rosters
      : createRosterLoader(request.rosters.repository, patternsOf(key), request.rosters.today);
  const commits = [...new Set(Object.values(entry).flatMap(commitsIn))];
  const loaded = new Map<string, LoadedRoster>();
  const findings: Finding[] = [];
  for (const commit of commits) {
    const roster = commit === request.commit ? request.roster : await loader.at(commit);
    if (isReadable(roster)) loaded.set(commit, roster);
    else findings.push(finding(earlierCommitGone(commit, reasonOf(roster))));
  }
  const isSame = (commit: string | undefined) => {
    const roster = commit === undefined ? undefined : loaded.get(commit);
    return roster !== undefined && (commit === request.commit || haveSameFiles(roster, request.roster));
  };
  const appliedCommitIn = (service: string) => {
    const { applied, since = [] } = entry[service] ?? {};
    const isLast = since.every((each) => !loaded.has(each) || isSame(each));
    return isLast && isSame(applied) ? applied : undefined;
  };
  const resolved = new Map<string, ResolvedRoster>();
  for (const [commit, { declared }] of loaded)
    if (declared !== undefined) resolved.set(commit, resolveUndated(declared, request.rosters.today));
  const { declared } = request.roster;
  const foreign = [...resolved.values()].find((each) => declared && !isOneOrganisation(each, declared));
  if (foreign) findings.push(finding(earlierOrganisation(orgOf(foreign), declared ? orgOf(declared) : "")));
  return {
    findings,
    isKnown: memory.rosters[key] !== undefined,
    key,
    applied: new Set(Object.values(entry).flatMap(({ applied }) => applied ?? [])),
    begun: new Set(commits),
    rostersIn: (service) =>
      commitsIn(entry[service]).flatMap((commit) => {
        const roster = isSame(commit) ? undefined : resolved.get(commit);
        const isOrganisations = service === "github" || key !== rosterKeyOf(request.config);
        const isForeign = isOrganisations && roster && declared && !isOneOrganisation(roster, declared);
        return roster === undefined || isForeign ? [] : [roster];
      }),
    appliedIn: (service) => {
      if (appliedCommitIn(service) === undefined) return undefined;
      const { waiting = [] } = entry[service] ?? {};
      const prints = new Set(waiting === "many" ? [] : waiting);
      return { isWaiting: (what) => waiting === "many" || prints.has(waitingFingerprint(what)) };
    },
    appliedCommitIn,
    loadedIn: (service) => new Set(commitsIn(entry[service]).filter((commit) => loaded.has(commit))),
  };
}

/**
 * Returns the key under which the memory has the roster: its own; or another one, when its files have moved or were
 * split. That key is the only one of which each path is one of the roster's, or is no longer there.
 */
async function keyIn(
  memory: Memory,
  { config, rosters, commit }: MemoryRequest,
): Promise<string | undefined> {
  const own = rosterKeyOf(config);
  if (memory.rosters[own] !== undefined) return own;
  const candidates: string[] = [];
  for (const key of Object.keys(memory.rosters)) {
    const others = patternsOf(key).filter((pattern) => !config.includes(pattern));
    const { source } = await createRosterLoader(rosters.repository, others, rosters.today).at(commit);
    if (others.length === 0 || (source.files.length === 0 && source.isUnreadable !== true))
      candidates.push(key);
  }
  return candidates.length === 1 ? candidates[0] : undefined;
}

function isReadable({ declared, source }: LoadedRoster): boolean {
  return declared !== undefined && !hasErrors(source.findings);
}

function reasonOf({ findings }: LoadedRoster): string {
  return findings.find(({ severity }) => severity === "error")?.message ?? "It holds no roster.";
}

/** True when two rosters have the same files with the same bytes. */
export function haveSameFiles({ source: one }: LoadedRoster, { source: other }: LoadedRoster): boolean {
  const bytes = new Map(other.files.map((file) => [file.path, Buffer.from(file.bytes)]));
  return (
    one.files.length === other.files.length &&
    one.files.every((file) => bytes.get(file.path)?.equals(file.bytes) === true)
  );
}

function orgOf({ github }: Pick<Roster, "github"> | ResolvedRoster): string {
  return github?.org ?? "";
}

function isOneOrganisation(one: ResolvedRoster, other: Pick<Roster, "github">): boolean {
  const [mine, yours] = [orgOf(one), orgOf(other)];
  return mine === "" || yours === "" || mine.toLowerCase() === yours.toLowerCase();
}
