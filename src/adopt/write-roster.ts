import { githubSection } from "../roster/schema/github.ts";
import { slackSection } from "../roster/schema/slack.ts";
import { project, team } from "../roster/schema/team.ts";
import { userFields } from "../roster/schema/user.ts";
import { type Blueprint, type Noted, sorted } from "./blueprint.ts";
import { comment, field, type Value } from "./yaml-text.ts";

/** A file that isn't there yet. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** Where the files go: `path` is the first one, and the only one unless each tree of teams gets its own. */
export interface Layout {
  readonly path: string;
  /** Teams that belong together stand in `teams/<topmost>.yaml` beside the first file. */
  readonly split: boolean;
}

type Fields = { readonly [key: string]: Value | undefined };

/**
 * Writes a blueprint down as a person would: sorted by key, short forms where they say everything, one thing a line.
 * The same blueprint gives the same bytes.
 */
export function writeRoster(blueprint: Blueprint, layout: Layout): readonly NewFile[] {
  const trees = layout.split ? treesOf(blueprint) : [];
  const folder = layout.path.slice(0, layout.path.lastIndexOf("/") + 1);
  return [
    { path: layout.path, text: mainFile(blueprint, layout.split) },
    ...trees.map(({ name, teams }) => ({
      path: `${folder}teams/${name}.yaml`,
      text: written([entries("teams", teams, { of: team, open: 2 })]),
    })),
  ];
}

function mainFile(blueprint: Blueprint, split: boolean): string {
  const { intro, github, slack, usesDrive, users, teams, projects, remarks } = blueprint;
  return written([
    intro.flatMap((paragraph) => comment(paragraph)),
    ["version: 1"],
    section("github", github && inOrder(github, githubSection)),
    section("slack", slack && inOrder(slack, slackSection)),
    usesDrive ? ["drive: {}"] : [],
    entries("users", users, { of: userFields, open: 1 }),
    split ? [] : entries("teams", teams, { of: team, open: 2 }),
    entries("projects", projects, { of: project, open: 2 }),
    remarked(remarks),
  ]);
}

/** Paragraphs with a blank line between them; the first two, comment and version, stand together. */
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
  return fields === undefined ? [] : field(name, fields, { open: 1 });
}

/** Fields in the order in which the format lists them. */
function inOrder(fields: object, { shape }: { readonly shape: object }): Fields {
  const given = fields as Fields;
  return Object.fromEntries(Object.keys(shape).map((name) => [name, given[name]]));
}

interface Style {
  readonly of: { readonly shape: object };
  readonly open: number;
}

function entries(name: string, map: ReadonlyMap<string, Noted<object>>, { of, open }: Style): string[] {
  if (map.size === 0) return [];
  const lines = [...sorted(map)].map(([key, { fields, notes }]) =>
    noted(field(key, shortest(inOrder(fields, of)), { indent: 2, open: open - 1 }), notes),
  );
  // Things that take several lines are easier to tell apart with air between them.
  const air = open > 1 ? [""] : [];
  return [`${name}:`, ...lines.flatMap((each, index) => (index === 0 ? each : [...air, ...each]))];
}

/** One short note stands behind a single line, everything else above. */
function noted(lines: readonly string[], notes: readonly string[]): string[] {
  const [line = ""] = lines;
  const [note = ""] = notes;
  const behind = `${line} ${comment(note).join(" ")}`;
  if (lines.length === 1 && notes.length === 1 && behind.length <= 100) return [behind];
  return [...notes.flatMap((each) => comment(each, 2)), ...lines];
}

/** A person of whom only the login is known is just that. */
function shortest(fields: Fields): Value {
  const { github, ...others } = fields;
  const alone = Object.values(others).every((value) => value === undefined);
  return alone && typeof github === "string" ? github : fields;
}

function remarked(remarks: readonly string[]): string[] {
  if (remarks.length === 0) return [];
  const lines = remarks.flatMap((remark) =>
    comment(remark).map((line, index) => line.replace(/^# /, index === 0 ? "# - " : "#   ")),
  );
  return ["# Not declared above:", ...lines];
}

type Teams = Blueprint["teams"];

/** One file a tree: a team at the top, and all below it. Roots whose files would have one name share it. */
function treesOf({ teams }: Blueprint): readonly { readonly name: string; readonly teams: Teams }[] {
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
  const trees = Map.groupBy(sorted(teams), ([key]) => nameOf(rootOf(key)));
  return [...sorted(trees)].map(([name, members]) => ({ name, teams: new Map(members) }));
}
