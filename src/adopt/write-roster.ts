import { githubSection } from "../roster/schema/github.ts";
import { googleSection } from "../roster/schema/google.ts";
import { slackSection } from "../roster/schema/slack.ts";
import { project, team } from "../roster/schema/team.ts";
import { userFields } from "../roster/schema/user.ts";
import { type Annotated, type NewRoster, sortedByKey } from "./new-roster.ts";
import { type YamlValue, yamlComment, yamlField } from "./yaml-text.ts";

/** A file to write. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** Where the files go: `path` is the first one, and the only one unless `split` is set. */
export interface OutputLayout {
  readonly path: string;
  /** Each tree of teams goes to `teams/<topmost>.yaml` beside the first file. */
  readonly split: boolean;
}

type Fields = { readonly [key: string]: YamlValue | undefined };

/**
 * Renders a roster as YAML files: sorted by key, in short forms where possible, one thing a line. The same roster gives
 * the same bytes.
 */
export function writeRoster(roster: NewRoster, layout: OutputLayout): readonly NewFile[] {
  const trees = layout.split ? treesOf(roster) : [];
  const folder = layout.path.slice(0, layout.path.lastIndexOf("/") + 1);
  return [
    { path: layout.path, text: mainFile(roster, layout.split) },
    ...trees.map(({ name, teams }) => ({
      path: `${folder}teams/${name}.yaml`,
      text: written([entries("teams", teams, { of: team, open: 2 })]),
    })),
  ];
}

function mainFile(roster: NewRoster, split: boolean): string {
  const { intro, github, slack, usesDrive, google, users, teams, projects, remarks } = roster;
  return written([
    intro.flatMap((paragraph) => yamlComment(paragraph)),
    ["version: 1"],
    section("github", github && inOrder(github, githubSection)),
    section("slack", slack && inOrder(slack, slackSection)),
    usesDrive ? ["drive: {}"] : [],
    section("google", google && inOrder(google, googleSection)),
    entries("users", users, { of: userFields, open: 1 }),
    split ? [] : entries("teams", teams, { of: team, open: 2 }),
    entries("projects", projects, { of: project, open: 2 }),
    remarkLines(remarks),
  ]);
}

/** Joins paragraphs with blank lines between them. The first two, comment and version, have none. */
function written(paragraphs: readonly (readonly string[])[]): string {
  const [first = [], second = [], ...rest] = paragraphs;
  const isIntro = first[0]?.startsWith("#") ?? false;
  const joined = isIntro ? [[...first, ...second], ...rest] : paragraphs;
  return `${joined
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function section(name: string, fields: Fields | undefined): string[] {
  return fields === undefined ? [] : yamlField(name, fields, { open: 1 });
}

/** Sorts fields into the order of the format's schema. */
function inOrder(fields: object, { shape }: { readonly shape: object }): Fields {
  const given = fields as Fields;
  return Object.fromEntries(Object.keys(shape).map((name) => [name, given[name]]));
}

interface Style {
  readonly of: { readonly shape: object };
  readonly open: number;
}

function entries(name: string, map: ReadonlyMap<string, Annotated<object>>, { of, open }: Style): string[] {
  if (map.size === 0) return [];
  const lines = [...sortedByKey(map)].map(([key, { fields, notes }]) =>
    withNotes(yamlField(key, shortForm(inOrder(fields, of)), { indent: 2, open: open - 1 }), notes),
  );
  // Entries of several lines are easier to tell apart with a blank line between them.
  const separator = open > 1 ? [""] : [];
  return [`${name}:`, ...lines.flatMap((each, index) => (index === 0 ? each : [...separator, ...each]))];
}

/** Adds notes as comments: a single short note behind a single line, others above. */
function withNotes(lines: readonly string[], notes: readonly string[]): string[] {
  const [line = ""] = lines;
  const [note = ""] = notes;
  const behind = `${line} ${yamlComment(note).join(" ")}`;
  if (lines.length === 1 && notes.length === 1 && behind.length <= 100) return [behind];
  return [...notes.flatMap((each) => yamlComment(each, 2)), ...lines];
}

/** Returns the login alone for a user with no other field. */
function shortForm(fields: Fields): YamlValue {
  const { github, ...others } = fields;
  const alone = Object.values(others).every((value) => value === undefined);
  return alone && typeof github === "string" ? github : fields;
}

function remarkLines(remarks: readonly string[]): string[] {
  if (remarks.length === 0) return [];
  const lines = remarks.flatMap((remark) =>
    yamlComment(remark).map((line, index) => line.replace(/^# /, index === 0 ? "# - " : "#   ")),
  );
  return ["# Not declared above:", ...lines];
}

type Teams = NewRoster["teams"];

/** Groups teams by the topmost team above them. Trees whose files would have the same name share one. */
function treesOf({ teams }: NewRoster): readonly { readonly name: string; readonly teams: Teams }[] {
  const rootOf = (key: string): string => {
    const seen = new Set<string>();
    let root = key;
    for (let above: string | undefined = key; above !== undefined && !seen.has(above); ) {
      seen.add(above);
      root = above;
      above = teams.get(above)?.fields.parent;
    }
    return root;
  };
  const nameOf = (root: string): string => root.replaceAll("/", "-").toLowerCase();
  const trees = Map.groupBy(sortedByKey(teams), ([key]) => nameOf(rootOf(key)));
  return [...sortedByKey(trees)].map(([name, members]) => ({ name, teams: new Map(members) }));
}
