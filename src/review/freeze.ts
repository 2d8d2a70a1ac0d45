import { createHash } from "node:crypto";
import type { AccessPath } from "../access/access-map.ts";
import { teamKind } from "../access/given-things.ts";
import { earlierEnd } from "../core/end.ts";
import type { Kinds } from "../core/kind.ts";
import { type Rights, rightsIn } from "../permissions/rights.ts";
import type { ValidRoster } from "../roster/load.ts";
import {
  type FrozenReview,
  type FrozenRow,
  type HeldLine,
  organisationGroup,
  type ReviewForEverybody,
} from "./record.ts";
import { reviewersOf } from "./reviewers.ts";

/** Something that somebody holds, as the file and the services have it. */
export interface ReviewedHolding {
  readonly principal: string;
  readonly kind: string;
  readonly key: string;
  readonly role: string;
  readonly roleInFile?: string;
  readonly until: string | undefined;
  readonly isDeclared: boolean;
  readonly isLive: boolean | undefined;
  paths(): readonly AccessPath[];
}

/** What a review is frozen from. */
export interface Freezing
  extends Pick<FrozenReview, "review" | "commit" | "files" | "services" | "startedAt" | "dueOn"> {
  readonly notCovered: readonly string[];
  readonly roster: ValidRoster;
  readonly kinds: Kinds;
  readonly holdings: readonly ReviewedHolding[];
  /** What the last review had; undefined when there was none. */
  readonly before?: readonly Pick<HeldLine, "who" | "kind" | "key" | "role">[];
}

/**
 * Freezes who holds what. Every holding is in the row of its holder in each team that gives it, in their row of the
 * organisation where anything but a team gives it, or counted with what everybody has by one rule: none is left out.
 */
export function freezeReview(freezing: Freezing): FrozenReview {
  const { roster, kinds, holdings, before, review, commit, files, services, startedAt, dueOn, notCovered } =
    freezing;
  const rights = rightsIn(roster);
  const known = new Set(before?.map(lineId));
  const owners = ownersAmong(holdings, kinds);
  const population: HeldLine[] = [];
  const rows = new Map<string, { group: string; who: string; holdings: number[] }>();
  const common = new Map<string, { lines: number; people: Set<string>; things: Set<string> }>();
  const withRow = new Set<string>();
  const alone: ReviewedHolding[] = [];

  const place = (holding: ReviewedHolding, groups: Iterable<string>) => {
    const line = lineOf(holding, kinds);
    const at =
      population.push({ ...line, isNew: before === undefined ? null : !known.has(lineId(line)) }) - 1;
    for (const group of groups) {
      const id = `${group} ${line.who}`;
      const row = rows.get(id) ?? { group, who: line.who, holdings: [] };
      row.holdings.push(at);
      rows.set(id, row);
      withRow.add(line.who);
    }
  };
  const found = holdings
    .map((each) => ({ each, id: lineOrder(each) }))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
  for (const { each } of found) {
    const holding = withPathsOnce(each);
    const groups = groupsOf(holding, kinds, owners);
    if (groups.teams.size > 0 || groups.isOwn)
      place(holding, groups.isOwn ? [...groups.teams, organisationGroup] : groups.teams);
    else alone.push(holding);
  }
  for (const holding of alone) {
    const rule = ruleOf(holding);
    // Who is in no team has no row yet, and belongs to the organisation by a line of their own.
    if (rule === declaredUser && !withRow.has(holding.principal)) {
      place(holding, [organisationGroup]);
      continue;
    }
    const id = JSON.stringify([rule, holding.kind, holding.role]);
    const counted = common.get(id) ?? { lines: 0, people: new Set(), things: new Set() };
    counted.lines += 1;
    counted.people.add(holding.principal);
    counted.things.add(holding.key);
    common.set(id, counted);
  }
  const everybody = [...common].sort(byText).map(([id, { lines, people, things }]): ReviewForEverybody => {
    const [through, kind, role] = JSON.parse(id) as [string, string, string];
    return { through, kind, role, lines, people: people.size, things: things.size };
  });
  const asked = [...rows].sort(byText).map(([, row]) => rowOf(row, { review, roster, rights }));
  return {
    version: 1,
    review,
    organisation: roster.resolved.github?.org ?? roster.resolved.slack?.workspace ?? "the organisation",
    commit,
    files: [...files],
    services: [...services],
    logins: Object.fromEntries(
      [...new Set(asked.flatMap(({ reviewers }) => reviewers))].sort().flatMap((key) => {
        const login = roster.resolved.users.get(key)?.github;
        return login === undefined ? [] : [[key, login]];
      }),
    ),
    notCovered: [...notCovered],
    startedAt,
    dueOn,
    population,
    everybody,
    rows: asked,
  };
}

const declaredUser = "github";

/** Returns which teams give a holding to their own people, and whether something else gives it to this person alone. */
function groupsOf(
  holding: ReviewedHolding,
  kinds: Kinds,
  owners: ReadonlySet<string>,
): { readonly teams: ReadonlySet<string>; readonly isOwn: boolean } {
  const teams = new Set<string>();
  const paths = holding.paths();
  let isOwn = paths.length === 0 || isMoreThanBelonging(holding, kinds);
  for (const { steps } of paths) {
    const [first] = steps;
    if (
      holding.isDeclared &&
      first?.entry.startsWith("team:") &&
      (first.as === "lead" || first.as === "member")
    )
      teams.add(first.entry);
    else if (first === undefined) isOwn = true;
    else if (first.as === "everybody" || first.entry === declaredUser) continue;
    else if (isOrganisation(first.entry, kinds)) isOwn ||= owners.has(holding.principal);
    else isOwn = true;
  }
  return { teams, isOwn };
}

/** Returns what gives something to everybody, as the way to it begins. */
function ruleOf(holding: ReviewedHolding): string {
  return holding.paths()[0]?.steps[0]?.entry ?? "";
}

function isOrganisation(entry: string, kinds: Kinds): boolean {
  return kinds.get(entry.slice(0, entry.indexOf("/")))?.grantMeans === "organisation";
}

/** Returns who has more than belonging to an organisation: its owners. */
function ownersAmong(holdings: readonly ReviewedHolding[], kinds: Kinds): ReadonlySet<string> {
  const owners = holdings.filter((holding) => isMoreThanBelonging(holding, kinds));
  return new Set(owners.map(({ principal }) => principal));
}

function isMoreThanBelonging({ kind, role }: ReviewedHolding, kinds: Kinds): boolean {
  const spec = kinds.get(kind);
  return spec?.grantMeans === "organisation" && role !== (spec.usualRole ?? spec.roles[0]);
}

function lineOf(holding: ReviewedHolding, kinds: Kinds): Omit<HeldLine, "isNew"> {
  const { principal: who, kind, key, role, roleInFile, until, isDeclared, isLive } = holding;
  const spec = kinds.get(kind);
  const meansMuch = spec?.grantMeans === "organisation" || spec?.grantMeans === "permission";
  return {
    who,
    kind,
    key,
    role,
    roleInFile: roleInFile ?? null,
    ways: holding.paths().map(({ steps }) => {
      const entries = steps.map(({ entry }) => entry);
      return entries.filter((entry, at) => entry !== entries[at - 1]);
    }),
    since: null,
    until: until ?? null,
    declared: isDeclared,
    live: isLive ?? null,
    privileged: meansMuch && spec?.roles.at(-1) === role,
  };
}

function rowOf(
  { group, who, holdings }: { group: string; who: string; holdings: number[] },
  { review, roster, rights }: { review: string; roster: ValidRoster; rights: Rights },
): FrozenRow {
  const key = who.startsWith("user:") ? who.slice("user:".length) : undefined;
  const user = key === undefined ? undefined : roster.resolved.users.get(key);
  const team = group.startsWith("team:") ? group.slice("team:".length) : undefined;
  const place = key === undefined ? undefined : roster.resolved.teams.get(team ?? "")?.people.get(key);
  const { reviewers, rule } = reviewersOf({ team, isLead: place?.lead === true, key }, rights);
  return {
    id: createHash("sha256")
      .update(JSON.stringify([review, group, who]))
      .digest("hex")
      .slice(0, 10),
    group,
    who,
    name: user?.name ?? null,
    login: user?.github ?? null,
    role: team === undefined ? null : place?.lead === true ? "lead" : "member",
    until: earlierEnd(user?.until, place?.until) ?? null,
    lastActive: null,
    holdings,
    reviewers: [...reviewers],
    rule,
  };
}

/** Returns a text that stands for a held line: the same in another review. */
export function lineId({ who, kind, key, role }: Pick<HeldLine, "who" | "kind" | "key" | "role">): string {
  return JSON.stringify([who, kind, key, role]);
}

/** Finding all ways takes long where there are many. */
function withPathsOnce(holding: ReviewedHolding): ReviewedHolding {
  const paths = holding.paths();
  return { ...holding, paths: () => paths };
}

function lineOrder({ principal, kind, key }: ReviewedHolding): string {
  return JSON.stringify([kind === teamKind ? "" : kind, key, principal]);
}

function byText([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}
