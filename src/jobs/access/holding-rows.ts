import type { AccessPath } from "../../access/access-map.ts";
import { teamKind } from "../../access/declared-map.ts";
import { joinList } from "../../core/lists.ts";
import { allKinds } from "../../providers/index.ts";
import type { AnswerSection, KnownHolding } from "./answer.ts";
import { pathEntries, pathWords } from "./path-words.ts";
import { thingName } from "./subject.ts";

/** Ways beyond these are counted. `why` shows all of them. */
const mostWays = 3;

/** Returns through what somebody has something, in one cell. */
export function waysWords(holding: KnownHolding): string {
  const own = holding.kind === teamKind ? `team:${holding.key}` : undefined;
  const ways = [
    ...new Set(
      holding
        .paths()
        .map((path) =>
          path.steps.every(({ as }) => as === "everybody") && path.steps.length > 0
            ? "everybody"
            : pathWords(withoutEnd(path, own)),
        ),
    ),
  ];
  const left = ways.length - mostWays;
  return left > 1 ? `${ways.slice(0, mostWays).join(", ")} and ${left} more ways` : ways.join(", ");
}

/** Of a way into a team, only the teams before it are news. */
function withoutEnd(path: AccessPath, end: string | undefined): AccessPath {
  return { ...path, steps: path.steps.filter(({ entry }) => entry !== end) };
}

/** Returns what is to know of a holding beside its role and ways. */
export function remarksOf({ isDeclared, isHandedOver, isLive, roleInFile, until }: KnownHolding): string {
  const remarks = [
    ...(until === undefined ? [] : [`until ${until}`]),
    ...(isDeclared ? [] : ["not in the file"]),
    ...(isHandedOver ? ["handed over (hands_off): Rollcall leaves it alone"] : []),
    ...(isDeclared && isLive === false ? [isHandedOver ? "not there" : "not there yet"] : []),
    ...(roleInFile === undefined ? [] : [`the file says ${roleInFile}`]),
  ];
  return joinList(remarks);
}

/**
 * Returns one person's holdings without the GitHub teams that have the people of a team of the roster, and say nothing new
 * where they are as the file says.
 */
export function withoutTwins(holdings: readonly KnownHolding[]): readonly KnownHolding[] {
  const inTeam = new Set(holdings.flatMap(({ kind, key }) => (kind === teamKind ? [key] : [])));
  return holdings.filter(({ kind, key, isDeclared, isLive, roleInFile }) => {
    const isTwin = allKinds.get(kind)?.grantMeans === "team" && inTeam.has(key);
    return !isTwin || !isDeclared || isLive === false || roleInFile !== undefined;
  });
}

/** Returns one person's holdings of one kind, as rows. */
export function rowsOfPerson(heading: string, holdings: readonly KnownHolding[]): AnswerSection {
  return {
    heading,
    columns: ["what", "role", "through", ...sinceColumn(holdings), "remarks"],
    rows: holdings.map((each) => [
      thingName(each),
      each.role,
      waysWords(each),
      ...sinceCells(each),
      remarksOf(each),
    ]),
  };
}

/** Returns those who hold one thing, as rows. */
export function rowsOfThing(
  heading: string,
  holdings: readonly KnownHolding[],
  nameOf: (principal: string) => string,
): AnswerSection {
  return {
    heading,
    columns: ["who", "role", "through", ...sinceColumn(holdings), "remarks"],
    rows: holdings.map((each) => [
      nameOf(each.principal),
      each.role,
      waysWords(each),
      ...sinceCells(each),
      remarksOf(each),
    ]),
  };
}

/** Returns the column with since when, where the history was read. */
export function sinceColumn(holdings: readonly KnownHolding[]): readonly string[] {
  return holdings.some((each) => "since" in each) ? ["since"] : [];
}

/** Returns the cell of that column. */
export function sinceCells(holding: KnownHolding): readonly string[] {
  if (!("since" in holding)) return [];
  return [holding.since === undefined ? "not known" : `${holding.since.day} (${holding.since.by})`];
}

/** Returns a holding for other tools. `since` is null where no history was read, or it doesn't tell. */
export function holdingData(holding: KnownHolding) {
  const { principal, kind, key, role, roleInFile, until, isDeclared, isHandedOver, isLive } = holding;
  return {
    principal,
    kind,
    key,
    role,
    ...(roleInFile === undefined ? {} : { roleInFile }),
    paths: holding.paths().map(pathEntries),
    since: holding.since?.day ?? null,
    ...(holding.since === undefined ? {} : { sinceBy: holding.since.by }),
    until: until ?? null,
    declared: isDeclared,
    ...(isHandedOver ? { handedOver: true } : {}),
    live: isLive ?? null,
  };
}
