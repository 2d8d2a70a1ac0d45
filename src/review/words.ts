import { teamKind } from "../access/given-things.ts";
import { type Kinds, nameOfResource, resourceInWords } from "../core/kind.ts";
import { joinList, listed } from "../core/lists.ts";
import { type FrozenRow, type HeldLine, organisationGroup } from "./record.ts";

/** Names of one sort beyond these are counted. */
const mostNames = 12;

/** Returns what a group is called: `team backend`. */
export function groupName(group: string): string {
  return group === organisationGroup ? "what no team gives" : `team ${group.slice("team:".length)}`;
}

/** Returns what somebody is called: the key of a user, else the whole principal. */
export function reviewedName({ who, name, login }: Pick<FrozenRow, "who" | "name" | "login">): string {
  const key = who.startsWith("user:") ? who.slice("user:".length) : who;
  const more = [name, login].filter((each) => each !== null && each !== key);
  return more.length === 0 ? key : `${key} (${more.join(", ")})`;
}

/** Returns what somebody holds in a row, a phrase for each role and way, what deserves a look first. */
export function heldPhrases(
  row: FrozenRow,
  population: readonly HeldLine[],
  kinds: Kinds,
): readonly string[] {
  const lines = row.holdings.flatMap((at) => population[at] ?? []);
  const teams = new Set(lines.flatMap(({ kind, key }) => (kind === teamKind ? [key] : [])));
  const told = lines.filter(
    (line) => `${line.kind}:${line.key}` !== row.group && !isTwin(line, teams, kinds),
  );
  const groups = Map.groupBy(told, (line) =>
    JSON.stringify([line.kind, line.role, wayOf(line, row, kinds), ...marksOf(line, row)]),
  );
  return [...groups.values()]
    .sort((left, right) => weight(right) - weight(left))
    .map((these) => {
      const [first] = these;
      if (first === undefined) return "";
      const names = these.map(({ kind, key }) => nameOfResource(kinds.get(kind), key));
      const what =
        these.length === 1
          ? resourceInWords(first, kinds)
          : `${kinds.get(first.kind)?.words.short[1] ?? first.kind} ${listed(names, mostNames)}`;
      const way = wayOf(first, row, kinds);
      // The name of a team that only GitHub has says it already.
      const marks = marksOf(first, row)
        .filter((mark) => !what.endsWith(`(${mark})`))
        .join(", ");
      return `${first.role} on ${what}${way === "" ? "" : `, through ${way}`}${marks === "" ? "" : ` (${marks})`}`;
    });
}

function wayOf({ ways }: HeldLine, { group }: FrozenRow, kinds: Kinds): string {
  const own = ways.filter(([first]) => (group === organisationGroup ? true : first === group));
  const words = own
    .map((way) =>
      way
        .filter((entry) => entry !== group)
        .map((entry) => entryName(entry, kinds))
        .join(" → "),
    )
    .filter((each) => each !== "");
  return joinList([...new Set(words)].slice(0, 3));
}

/** True of a GitHub team that says nothing beside the team of the roster with its people. */
function isTwin(
  { kind, key, declared, live, roleInFile }: HeldLine,
  teams: ReadonlySet<string>,
  kinds: Kinds,
): boolean {
  const isSame = declared && live !== false && roleInFile === null;
  return isSame && kinds.get(kind)?.grantMeans === "team" && teams.has(key);
}

/** Returns what an entry of a way is called. */
export function entryName(entry: string, kinds: Kinds): string {
  if (entry === "github.owners") return "owning the organisation";
  if (entry === "github") return "being in the file";
  const [sort = "", ...rest] = entry.split(":");
  if (sort === "team") return rest.join(":");
  if (sort === "project") return `project ${rest.join(":")}`;
  const slash = entry.indexOf("/");
  return slash < 0
    ? entry
    : resourceInWords({ kind: entry.slice(0, slash), key: entry.slice(slash + 1) }, kinds);
}

function marksOf(
  { declared, live, roleInFile, privileged, isNew, until }: HeldLine,
  row: FrozenRow,
): readonly string[] {
  return [
    ...(privileged ? ["privileged"] : []),
    ...(declared ? [] : ["not in the file"]),
    ...(declared && live === false ? ["not there yet"] : []),
    ...(roleInFile === null ? [] : [`the file says ${roleInFile}`]),
    ...(isNew === true ? ["new since the last review"] : []),
    ...(until === null || until === row.until ? [] : [`until ${until}`]),
  ];
}

/** What deserves a look goes first. */
function weight([line]: readonly HeldLine[]): number {
  if (line === undefined) return 0;
  return (line.isNew === true ? 4 : 0) + (line.privileged ? 2 : 0) + (line.declared ? 0 : 1);
}

/** Orders rows as they are asked about: what is new, privileged or not in the file first, then by name. */
export function rowsInOrder(
  rows: readonly FrozenRow[],
  population: readonly HeldLine[],
): readonly FrozenRow[] {
  const heaviest = (row: FrozenRow) =>
    Math.max(0, ...row.holdings.map((at) => weight(population.slice(at, at + 1))));
  return [...rows].sort((left, right) => heaviest(right) - heaviest(left) || (left.who < right.who ? -1 : 1));
}
