import { error, type Finding, finding, type Problem, warning } from "../core/finding.ts";
import { resourceId } from "../core/state.ts";
import { allKinds, declaringKinds } from "../providers/index.ts";
import { filesAt, pathsAt } from "../repository/commit-files.ts";
import type { RosterRepository } from "../repository/repository.ts";
import { readStateFile } from "../repository/state-branch.ts";
import { isValid, type LoadedRoster, loadRoster, type ValidRoster } from "../roster/load.ts";
import {
  beginsToDeclare,
  type OtherRoster,
  type ThingInBoth,
  thingsInBoth,
} from "../roster/things-in-both.ts";
import { createRosterLoader, type RosterLoader } from "./load-roster.ts";
import { type Memory, memoryFile, parseMemory, patternsOf, rosterKeyOf } from "./memory.ts";

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

/**
 * Reads the other rosters of a repository: those that were ever applied, as the memory on the state branch names them, and
 * files in any folder that are rosters by themselves, those nearest to the root first. Nothing is read where a change begins
 * to declare nothing. Throws when the API refuses.
 */
export async function readOtherRosters(request: ChangeBesideOthers): Promise<readonly OtherRoster[]> {
  const { rosters, commit, roster, head } = request;
  if (!beginsToDeclare(roster.declared, head.declared, declaringKinds)) return [];
  const { text } = await readStateFile(rosters.repository, memoryFile);
  const memory = text === undefined ? undefined : parseMemory(text);
  const known = memory === undefined ? [] : await otherRostersIn(memory, request);
  const read = new Set([roster, ...known.map((each) => each.roster)].flatMap((each) => [...pathsOf(each)]));
  const paths = (await yamlFilesAt(rosters.repository, commit)).filter((path) => !read.has(path));
  if (paths.length === 0) return known;
  const { files } = await filesAt(rosters.repository, commit, paths.slice(0, mostRosters));
  const unknown = files.flatMap((file): readonly OtherRoster[] => {
    const other = loadRoster({ commit, files: [file], findings: [] }, rosters.today);
    return isValid(other) ? [{ name: file.path, roster: other }] : [];
  });
  return [...known, ...unknown];
}

/** Returns the files that could be rosters, those nearest to the root first. Where GitHub lists not all, those at the root. */
async function yamlFilesAt(repository: RosterRepository, commit: string): Promise<readonly string[]> {
  const [deep] = (await pathsAt(repository, commit, [anywhere])) ?? [];
  const [found = []] = deep === undefined ? ((await pathsAt(repository, commit, [atTheRoot])) ?? []) : [deep];
  const depthOf = (path: string) => path.split("/").length;
  return found
    .filter((path) => !noRoster.test(path))
    .sort((one, other) => depthOf(one) - depthOf(other) || (one < other ? -1 : 1));
}

/**
 * Reads the other rosters that a memory names. None of them are those that can't be read to the end, whose files are all
 * among the roster's own, or that have all of them: they are the same roster under another name.
 */
export async function otherRostersIn(
  memory: Memory,
  { rosters, commit, roster }: OthersRequest,
): Promise<readonly OtherRoster[]> {
  const own = rosterKeyOf(rosters.config);
  const keys = Object.keys(memory.rosters).filter((key) => key !== own);
  const mine = pathsOf(roster);
  const others: OtherRoster[] = [];
  for (const key of keys.slice(0, mostRosters)) {
    const patterns = patternsOf(key);
    const other = await createRosterLoader(rosters.repository, patterns, rosters.today).at(commit);
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

/**
 * Returns warnings of what a change begins to declare, and another roster declares. Without any where the others can't be
 * read: the verdict on the change says that.
 */
export async function inBothFindings(request: ChangeBesideOthers): Promise<readonly Finding[]> {
  const { roster, head } = request;
  const others = await readOtherRosters(request).catch(() => []);
  return others.flatMap((other) => {
    const before = new Set(thingsInBoth(roster.declared, other, declaringKinds).map(idOf));
    return thingsInBoth(head.declared, other, declaringKinds)
      .filter((thing) => !before.has(idOf(thing)))
      .map((thing) => finding(inBoth(thing, other.name), { at: thing.at }));
  });
}

function idOf({ kind: { kind }, key }: Pick<ThingInBoth, "kind" | "key">): string {
  return resourceId({ kind, key });
}

/**
 * Returns errors of what two rosters would take from each other in every run. Each withholds its thing: what one of them
 * gives, the other takes away. So it is with the repositories of a team that both declare.
 */
export function contestedFindings(roster: ValidRoster, others: readonly OtherRoster[]): readonly Finding[] {
  return others.flatMap((other) => {
    const things = thingsInBoth(roster.declared, other, declaringKinds).filter(
      ({ isPeaceful }) => !isPeaceful,
    );
    const teams = new Set(things.flatMap(principalOf));
    const heldBy = declaringKinds
      .filter(({ areRepositories }) => areRepositories)
      .flatMap((kind) => kind.declarations(roster.declared).map((each) => ({ kind, ...each })))
      .filter(({ grants }) => grants.some(({ principal }) => teams.has(principal)));
    const held = [...Map.groupBy(heldBy, idOf).values()].flatMap(([first]) => first ?? []);
    return [
      ...things.map((thing) => contestedFinding(thing, contestedThing(thing, other.name))),
      ...held.map((thing) => contestedFinding(thing, heldByContested(thing, other.name))),
    ];
  });
}

/** Returns the principal that a thing is on other things. */
function principalOf({ kind, key }: Pick<ThingInBoth, "kind" | "key">): readonly string[] {
  const prefix = allKinds.get(kind.kind)?.principals;
  return prefix === undefined ? [] : [`${prefix}${key}`];
}

function contestedFinding(thing: Pick<ThingInBoth, "kind" | "key" | "at">, problem: Problem): Finding {
  const provider = allKinds.get(thing.kind.kind)?.provider;
  return finding(problem, { provider, resource: idOf(thing), at: thing.at });
}

function textOf({ kind, key, theirs }: ThingInBoth, name: string): string {
  return `The ${kind.noun} ${kind.sigil ?? ""}${key} is declared in ${name}, too (${theirs.file}:${theirs.line})`;
}

function inBoth(thing: ThingInBoth, name: string): Problem {
  return warning(
    "declared_in_both",
    `${textOf(thing, name)}, which is another roster of this repository.`,
    "Declare it in one of the two.",
  );
}

function contestedThing(thing: ThingInBoth, name: string): Problem {
  return error(
    "declared_in_both",
    `${textOf(thing, name)}. The two would undo each other's changes in every run, so neither changes it.`,
    "Take it out of one of the two rosters.",
  );
}

function heldByContested({ kind, key }: Pick<ThingInBoth, "kind" | "key">, name: string): Problem {
  return error(
    "declared_in_both",
    `The ${kind.noun} ${key} is given to a team that is declared in ${name}, too. The two would undo each other's changes in every run, so neither changes it.`,
    "Take the team out of one of the two rosters.",
  );
}
