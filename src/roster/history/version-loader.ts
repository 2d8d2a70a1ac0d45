import { hasErrors } from "../../core/finding.ts";
import type { UnchangedEntries } from "../check/context.ts";
import { checkForErrors } from "../check/roster.ts";
import { createDiagnostics } from "../diagnostics.ts";
import { type RosterDraft, readDraft } from "../draft.ts";
import { isUsable, loadRoster, type RosterSource, type ValidRoster } from "../load.ts";
import { mergeTables } from "../merge.ts";
import type { RosterFile } from "../parse.ts";
import { type PeopleMemory, peopleMemory } from "../resolve/people-memory.ts";
import { resolveRoster } from "../resolve.ts";
import type { Roster } from "../roster.ts";
import { sourcesOf } from "../sources.ts";
import { checkVersions } from "../version.ts";
import { readTables } from "../yaml/read.ts";
import type { Table } from "../yaml/tree.ts";
import { type PieceReader, pieceReader, type ReadPiece } from "./parts-of-file.ts";

/** Loads versions of a roster, one after the other. */
export interface VersionLoader {
  /**
   * Returns what `loadRoster` makes of a version, where nothing is wrong with it, but for places and warnings: places in
   * the roster say nothing. Of an entry that is as in the version before, the record is the very same. Of a version that
   * has an error, returns a sentence that says which.
   */
  load(source: RosterSource, today: string): ValidRoster | string;
}

/** Files that are longer together are read as a whole, which observes more limits. */
const mostBytes = 1_000_000;

/** Returns a loader that has loaded nothing yet. */
export function versionLoader(): VersionLoader {
  const reader = pieceReader();
  const known: Known = { reader, settings: new Map(), people: peopleMemory() };
  return {
    load(source, today) {
      const quick = quickly(source, today, known);
      reader.forget();
      if (quick !== undefined) return quick;
      const loaded = loadRoster(source, today);
      if (isUsable(loaded)) return loaded;
      return loaded.findings.find(({ severity }) => severity === "error")?.message ?? "It can't be read.";
    },
  };
}

interface Known {
  readonly reader: PieceReader;
  readonly settings: Map<string, RosterDraft | undefined>;
  readonly people: PeopleMemory;
  /** The last version that was found right. */
  last?: { readonly roster: Roster; readonly draft: RosterDraft };
}

/** Returns the roster, read in pieces; undefined where it must be read as a whole, or has an error. */
function quickly(source: RosterSource, today: string, known: Known): ValidRoster | undefined {
  const size = source.files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (source.files.length === 0 || size > mostBytes || hasErrors(source.findings)) return undefined;
  const declared = declaredIn(source.files, known);
  if (declared === undefined) return undefined;
  const { roster: resolved, findings } = resolveRoster(declared, today, known.people);
  return hasErrors(findings) ? undefined : { source, declared, resolved, findings: [] };
}

function declaredIn(files: readonly RosterFile[], known: Known): Roster | undefined {
  const read: (readonly ReadPiece[])[] = [];
  for (const { bytes } of files) {
    const pieces = known.reader.read(bytes);
    if (pieces === undefined || beginsTwice(pieces)) return undefined;
    read.push(pieces);
  }
  const all = read.flat().map(({ part }) => part);
  const users = sameOr(known.last?.roster.users, together(all.map((part) => part.users)));
  const teams = together(all.map((part) => part.teams));
  const projects = together(all.map((part) => part.projects));
  if (users === undefined || teams === undefined || projects === undefined) return undefined;
  const draft = settingsOf(files, read, teams, known.settings);
  if (draft === undefined) return undefined;
  const roster: Roster = { ...draft.roster, users, teams, projects };
  const diagnostics = createDiagnostics([]);
  checkForErrors({ ...draft, roster }, diagnostics, unchangedSince(known.last, { roster, draft }));
  if (diagnostics.hasErrors()) return undefined;
  known.last = { roster, draft };
  return roster;
}

/** Returns the entries of before where they are the same, in the same order. */
function sameOr<Entry>(
  before: ReadonlyMap<string, Entry> | undefined,
  now: ReadonlyMap<string, Entry> | undefined,
): ReadonlyMap<string, Entry> | undefined {
  if (before === undefined || now === undefined || before.size !== now.size) return now;
  const others = before.entries();
  for (const [key, entry] of now) {
    const other = others.next().value;
    if (other === undefined || other[0] !== key || other[1] !== entry) return now;
  }
  return before;
}

/** Returns what needs no second look: a reference is right as long as the same people and teams are there. */
function unchangedSince(
  last: Known["last"],
  { roster, draft }: NonNullable<Known["last"]>,
): UnchangedEntries | undefined {
  if (last?.draft !== draft || last.roster.users !== roster.users) return undefined;
  const { teams, projects } = last.roster;
  if (teams.size !== roster.teams.size) return undefined;
  for (const key of roster.teams.keys()) if (!teams.has(key)) return undefined;
  return {
    users: true,
    has: (entry) => {
      const { key } = entry as { readonly key?: string };
      return key !== undefined && (teams.get(key) === entry || projects.get(key) === entry);
    },
  };
}

function beginsTwice(pieces: readonly ReadPiece[]): boolean {
  const keys = pieces.flatMap(({ part }) => part.begins);
  return keys.length === 0 || new Set(keys).size < keys.length;
}

/** Joins entries; undefined when two have one key. */
function together<Entry>(
  maps: readonly ReadonlyMap<string, Entry>[],
): ReadonlyMap<string, Entry> | undefined {
  const joined = new Map<string, Entry>();
  let count = 0;
  for (const map of maps) {
    if (map.size === 0) continue;
    count += map.size;
    for (const [key, entry] of map) joined.set(key, entry);
  }
  return joined.size === count ? joined : undefined;
}

/** Teams that have a meaning by their keys. */
const teamsWithMeaning = ["admins", "leads"] as const;

/** Reads all sections but those with entries; undefined when something is wrong with them. */
function settingsOf(
  files: readonly RosterFile[],
  read: readonly (readonly ReadPiece[])[],
  teams: Roster["teams"],
  known: Known["settings"],
): RosterDraft | undefined {
  const meaning = teamsWithMeaning.filter((key) => teams.has(key));
  const texts = read.map((pieces) =>
    pieces.flatMap(({ piece, part }) => (part.isOfSettings ? piece.text : [])).join(""),
  );
  const id = JSON.stringify([meaning, texts]);
  if (!known.has(id)) {
    known.clear();
    known.set(id, readSettings(files, texts, meaning));
  }
  return known.get(id);
}

function readSettings(
  files: readonly RosterFile[],
  texts: readonly string[],
  meaning: readonly string[],
): RosterDraft | undefined {
  const named = texts.map((text, index) => ({ path: files[index]?.path ?? "", text }));
  const diagnostics = createDiagnostics([]);
  const tables = named.flatMap(({ path, text }): readonly Table[] => {
    if (text === "") return [nothingIn];
    return readTables([{ path, bytes: new TextEncoder().encode(text) }], diagnostics).tables;
  });
  // Nothing is told by its place here.
  const to = { diagnostics, sources: sourcesOf(named) };
  checkVersions(tables, { ...to, complete: true });
  const root = mergeTables(tables, to);
  const draft = readDraft(withTeams(root, meaning), to);
  return diagnostics.hasErrors() ? undefined : draft;
}

const nothingIn: Table = { shape: "table", at: 0, fields: new Map() };

function withTeams(root: Table, keys: readonly string[]): Table {
  const teams = new Map(keys.map((key) => [key, { at: 0, node: nothingIn }]));
  return {
    ...root,
    fields: new Map([...root.fields, ["teams", { at: 0, node: { ...nothingIn, fields: teams } }]]),
  };
}
