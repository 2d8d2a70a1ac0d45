import { declaringKinds } from "../providers/index.ts";
import { filesAt, pathsAt } from "../repository/commit-files.ts";
import { readStateFile } from "../repository/state-branch.ts";
import { partsAboutEverybody } from "../roster/about-everybody.ts";
import { isValid, type LoadedRoster, loadRoster, type ValidRoster } from "../roster/load.ts";
import type { RosterFile } from "../roster/parse.ts";
import type { Roster } from "../roster/roster.ts";
import { beginsToDeclare, type OtherRoster } from "../roster/things-in-both.ts";
import { createRosterLoader, type RosterLoader } from "./load-roster.ts";
import { type Memory, memoryFile, parseMemory, patternsOf, rosterKeyOf } from "./memory.ts";

/** The files of a commit in which rosters are looked for, wherever they are read from. */
export interface RosterPlaces {
  /** The text of the memory of what was applied; undefined where there is none. */
  memory(): Promise<string | undefined>;
  /** Paths of YAML files. */
  paths(): Promise<readonly string[]>;
  files(paths: readonly string[]): Promise<readonly RosterFile[]>;
  /** Loads the roster of these paths and globs. */
  load(patterns: readonly string[]): Promise<LoadedRoster>;
}

/** The roster at hand, and where others are looked for. */
export interface OthersRequest {
  readonly rosters: RosterLoader;
  /** The commit at which they are read. */
  readonly commit: string;
  readonly roster: LoadedRoster;
}

/** A change of a roster, from one that is at the commit. */
export interface ChangeBesideOthers extends OthersRequest {
  readonly roster: ValidRoster;
  readonly head: ValidRoster;
}

/** More rosters of one repository are not read. */
const mostRosters = 20;

/** Where a roster lies that nothing was applied of yet, or that no memory keeps. */
const anywhere = ["*.yaml", "*.yml", "**/*.yaml", "**/*.yml"];
const atTheRoot = ["*.yaml", "*.yml"];

/** Files of workflows, and names that would be read as patterns, are no roster's. */
const noRoster = /(?:^|\/)(?:\.github|node_modules)\/|[*?[\]{}!()]/;

/** Returns the files of a commit on GitHub, in which rosters are looked for. */
function placesAt({ repository, now }: RosterLoader, commit: string): RosterPlaces {
  return {
    memory: async () => (await readStateFile(repository, memoryFile)).text,
    // Where GitHub lists not all, those at the root.
    paths: async () => {
      const [deep] = (await pathsAt(repository, commit, [anywhere])) ?? [];
      const [found = []] =
        deep === undefined ? ((await pathsAt(repository, commit, [atTheRoot])) ?? []) : [deep];
      return found;
    },
    files: async (paths) => (await filesAt(repository, commit, paths)).files,
    load: (patterns) => createRosterLoader(repository, patterns, now).at(commit),
  };
}

/** Reads the other rosters of a repository on GitHub, as `findOtherRosters` says. Throws when the API refuses. */
export function readOtherRosters({
  rosters,
  commit,
  ...change
}: ChangeBesideOthers): Promise<readonly OtherRoster[]> {
  const { config, now } = rosters;
  return findOtherRosters(placesAt(rosters, commit), { ...change, config, now });
}

/** A change of a roster, and how it is found. */
export interface RosterChange {
  readonly roster: ValidRoster;
  readonly head: ValidRoster;
  readonly config: readonly string[];
  readonly now: string;
}

/**
 * Reads the other rosters of a repository: those that were ever applied, as the memory on the state branch names them, and
 * files in any folder that are rosters by themselves, those nearest to the root first. Nothing is read where a change begins
 * to declare nothing, and nothing that is about everybody.
 */
export async function findOtherRosters(
  places: RosterPlaces,
  { roster, head, config, now }: RosterChange,
): Promise<readonly OtherRoster[]> {
  const begins = beginsToDeclare(roster.declared, head.declared, declaringKinds);
  if (!begins && !mayConcernOthers(roster, head)) return [];
  const text = await places.memory();
  const memory = text === undefined ? undefined : parseMemory(text);
  const known = memory === undefined ? [] : await othersIn(memory, { places, config, roster });
  const read = new Set([roster, ...known.map((each) => each.roster)].flatMap((each) => [...pathsOf(each)]));
  const paths = nearestFirst(await places.paths()).filter((path) => !read.has(path));
  if (paths.length === 0) return known;
  const files = await places.files(paths.slice(0, mostRosters));
  const unknown = files.flatMap((file): readonly OtherRoster[] => {
    const other = loadRoster({ files: [file], findings: [] }, now);
    return isValid(other) ? [{ name: file.path, roster: other }] : [];
  });
  return [...known, ...unknown];
}

/** Returns the files that could be rosters, those nearest to the root first. */
function nearestFirst(paths: readonly string[]): readonly string[] {
  const depthOf = (path: string) => path.split("/").length;
  return paths
    .filter((path) => !noRoster.test(path))
    .sort((one, other) => depthOf(one) - depthOf(other) || (one < other ? -1 : 1));
}

/** Returns whether a change has a part that would be about everybody in a roster that declares the same people. */
function mayConcernOthers(roster: ValidRoster, head: ValidRoster): boolean {
  const partsOf = (declared: Roster, people: ValidRoster) =>
    partsAboutEverybody(declared, { name: "", roster: withEverybodyActive(people) });
  const said = new Set(partsOf(roster.declared, head).map(({ name, says }) => `${name} ${says}`));
  return partsOf(head.declared, head).some(({ name, says }) => !said.has(`${name} ${says}`));
}

function withEverybodyActive(roster: ValidRoster): ValidRoster {
  const users = [...roster.declared.users].map(([key, user]) => [key, { ...user, active: true }] as const);
  return { ...roster, declared: { ...roster.declared, users: new Map(users) } };
}

/**
 * Reads the other rosters that a memory names. None of them are those that can't be read to the end, whose files are all
 * among the roster's own, or that have all of them: they are the same roster under another name.
 */
export function otherRostersIn(
  memory: Memory,
  { rosters, commit, roster }: OthersRequest,
): Promise<readonly OtherRoster[]> {
  return othersIn(memory, { places: placesAt(rosters, commit), config: rosters.config, roster });
}

interface PlacesBeside {
  readonly places: Pick<RosterPlaces, "load">;
  readonly config: readonly string[];
  readonly roster: LoadedRoster;
}

async function othersIn(
  memory: Memory,
  { places, config, roster }: PlacesBeside,
): Promise<readonly OtherRoster[]> {
  const own = rosterKeyOf(config);
  const keys = Object.keys(memory.rosters).filter((key) => key !== own);
  const mine = pathsOf(roster);
  const others: OtherRoster[] = [];
  for (const key of keys.slice(0, mostRosters)) {
    const patterns = patternsOf(key);
    const other = await places.load(patterns);
    const theirs = pathsOf(other);
    if (!isValid(other) || isPartOf(theirs, mine) || isPartOf(mine, theirs)) continue;
    others.push({ name: patterns.join(", "), roster: other });
  }
  return others;
}

function isPartOf(paths: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  return [...paths].every((path) => of.has(path));
}

function pathsOf({ source }: LoadedRoster): ReadonlySet<string> {
  return new Set(source.files.map(({ path }) => path));
}
