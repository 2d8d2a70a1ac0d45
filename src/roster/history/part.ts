import { createDiagnostics } from "../diagnostics.ts";
import { readDraft } from "../draft.ts";
import type { Project, Team, User } from "../roster.ts";
import { sourcesOf } from "../sources.ts";
import { compose } from "../yaml/compose.ts";
import { convertToTree, type YamlConversion } from "../yaml/convert.ts";
import type { YamlPiece } from "../yaml/pieces.ts";
import type { Table } from "../yaml/tree.ts";

/** A piece of a file, read alone. Its places are counted from its own first line. */
export interface RosterPart {
  readonly users: ReadonlyMap<string, User>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly projects: ReadonlyMap<string, Project>;
  /** True of a piece of other sections. */
  readonly isOfSettings: boolean;
  /** The sections that begin in it. */
  readonly begins: readonly string[];
}

const entrySections: ReadonlySet<string> = new Set(["users", "teams", "projects"]);

function hasEntries(section: string): boolean {
  return entrySections.has(section);
}

const nothing: RosterPart = {
  users: new Map(),
  teams: new Map(),
  projects: new Map(),
  isOfSettings: false,
  begins: [],
};

/** What ties one piece of YAML to others: anchors, aliases, tags, merge keys, directives, document marks. */
const ties = /(?:^|[\s[{,:-])[&*!][^\s]|<<|^(?:---|\.\.\.|%)/m;

/** Far more than a piece of a roster has. */
const maxWords = 300_000;

/** Reads a piece of a file by itself. Undefined when it can't be, or when something is wrong with an entry of it. */
export function readPart({ text, under }: YamlPiece): RosterPart | undefined {
  if (ties.test(text)) return undefined;
  if (under !== undefined && !hasEntries(under)) return { ...nothing, isOfSettings: true };
  const { contents, flaws } = compose(text, { words: maxWords });
  if (flaws.length > 0) return undefined;
  if (contents === undefined) return nothing;
  const sources = sourcesOf([{ path: "", text }]);
  const diagnostics = createDiagnostics([""]);
  const conversion: YamlConversion = {
    start: 0,
    anchors: new Map(),
    aliased: 0,
    sizes: new WeakMap(),
    report: (problem) => diagnostics.add(problem),
    place: sources.place,
  };
  const tree = convertToTree(contents, conversion);
  if (tree?.shape !== "table" || diagnostics.hasErrors()) return undefined;
  const root: Table = under === undefined ? tree : inSection(under, tree);
  const begins = under === undefined ? [...tree.fields.keys()] : [];
  const settings = begins.filter((key) => !hasEntries(key));
  if (settings.length > 0)
    return settings.length < begins.length ? undefined : { ...nothing, isOfSettings: true, begins };
  const { roster } = readDraft(root, { diagnostics, sources });
  if (diagnostics.hasErrors()) return undefined;
  const { users, teams, projects } = roster;
  return { users, teams, projects, isOfSettings: false, begins };
}

function inSection(key: string, node: Table): Table {
  return { shape: "table", at: 0, fields: new Map([[key, { at: 0, node }]]) };
}
