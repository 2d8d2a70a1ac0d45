import { entryId, lineMarkup, linkTo, type SiteContext } from "./context.ts";
import type { SiteHolding, SiteWay } from "./data.ts";
import { type Markup, markup } from "./markup.ts";
import type { SiteCell, SiteSection } from "./page.ts";

/** Ways beyond these are folded away. */
const waysInSight = 2;

/** Returns a table of what one person holds. */
export function holdingsOfPerson(
  context: SiteContext,
  path: string,
  heading: string,
  holdings: readonly SiteHolding[],
): SiteSection {
  const rows = holdings.map((each) => [entryCell(context, path, each.what), ...restOf(context, path, each)]);
  return withoutEmptyColumns({ heading, columns: ["what", ...columns], rows });
}

/** Returns a table of who holds one thing, the highest role first. */
export function holdersOfThing(
  context: SiteContext,
  path: string,
  heading: string,
  holdings: readonly SiteHolding[],
  roles: readonly string[],
): SiteSection {
  const sorted = holdings
    .map((each) => ({ each, rank: roles.indexOf(each.role), name: context.nameOf(each.who).toLowerCase() }))
    .sort((left, right) => right.rank - left.rank || (left.name < right.name ? -1 : 1))
    .map(({ each }) => each);
  const rows = sorted.map((each) => [entryCell(context, path, each.who), ...restOf(context, path, each)]);
  return withoutEmptyColumns({ heading, columns: ["who", ...columns], rows, none: "Nobody." });
}

const columns = ["role", "through", "since", "until", "remarks"] as const;

/** A column in which nothing stands takes the room of the others. */
function withoutEmptyColumns(section: SiteSection): SiteSection {
  const { columns: names, rows } = section;
  const isUsed = (_: unknown, index: number) =>
    rows.length === 0 || rows.some((row) => row[index]?.text !== "");
  return {
    ...section,
    columns: names.filter(isUsed),
    rows: rows.map((row) => row.filter((_, index) => isUsed(_, index))),
  };
}

function restOf(context: SiteContext, path: string, holding: SiteHolding): readonly SiteCell[] {
  const { role, ways, until } = holding;
  return [
    { text: role, shown: roleMarkup(context, holding) },
    { text: ways.map(({ words }) => words).join(", "), shown: waysMarkup(context, path, holding) },
    sinceCell(holding),
    { text: until ?? "", ...(until === null ? {} : { shown: dayMarkup(until) }) },
    remarksCell(holding),
  ];
}

function sinceCell({ since, sinceBy }: SiteHolding): SiteCell {
  if (since === null) return { text: "" };
  const by = sinceBy === null ? "" : ` (${sinceBy})`;
  return {
    text: `${since}${by}`,
    shown: markup`${dayMarkup(since)}${by === "" ? "" : markup` <span class="quiet">${sinceBy ?? ""}</span>`}`,
  };
}

/** Returns a cell with a link to an entry. */
export function entryCell(context: SiteContext, path: string, id: string): SiteCell {
  return { text: context.nameOf(id), shown: linkTo(context, path, id) };
}

/** Returns a day as a machine reads it, too. */
export function dayMarkup(day: string): Markup {
  return markup`<time datetime="${day}">${day}</time>`;
}

/** A role that is the highest of its kind stands out. */
function roleMarkup({ things }: SiteContext, { role, what }: SiteHolding): Markup {
  const roles = things.get(what)?.roles ?? ["member", "lead"];
  const rank = roles.indexOf(role);
  const tone = rank === roles.length - 1 && rank > 0 ? "high" : rank <= 0 ? "low" : "mid";
  return markup`<span class="role ${tone}">${role}</span>`;
}

function remarksCell({ declared, handedOver, live, roleInFile }: SiteHolding): SiteCell {
  const remarks = [
    ...(declared ? [] : ["not in the file"]),
    ...(handedOver ? ["handed over: left alone"] : []),
    ...(declared && live === false ? [handedOver ? "not there" : "not there yet"] : []),
    ...(roleInFile === null ? [] : [`the file says ${roleInFile}`]),
  ];
  const text = remarks.join(", ");
  return text === "" ? { text } : { text, shown: markup`<span class="differs">${text}</span>` };
}

function waysMarkup(
  context: SiteContext,
  path: string,
  { ways, hasMoreWays, who, what, role }: SiteHolding,
): Markup {
  const shown = ways.map((each) => {
    const lower = each.role === role ? "" : markup` <span class="quiet">(${each.role})</span>`;
    return markup`<li>${wayMarkup(context, path, what, each)}${lower}</li>`;
  });
  const rest = shown.slice(waysInSight);
  if (rest.length === 0 && !hasMoreWays) return markup`<ul class="ways">${shown}</ul>`;
  const more = hasMoreWays ? " and more" : "";
  const command = hasMoreWays
    ? markup`<li class="quiet">All of them: <code>rollcall why ${keyOf(who)} ${keyOf(what)}</code></li>`
    : "";
  return markup`<ul class="ways">${shown.slice(0, waysInSight)}</ul><details><summary>${rest.length}${more} other ${rest.length === 1 && !hasMoreWays ? "way" : "ways"}</summary><ul class="ways">${rest}${command}</ul></details>`;
}

function keyOf(id: string): string {
  return id.slice(id.search(/[:/]/) + 1);
}

/** Returns a way: each entry with its page, and the lines that make it. */
function wayMarkup(
  context: SiteContext,
  path: string,
  what: string,
  { words, steps, until }: SiteWay,
): Markup {
  const places = steps.flatMap(({ at }) => (at === null ? [] : [at]));
  const lines = [...new Map(places.map((at) => [`${at.file}:${at.line}`, at])).values()];
  const entries = [...new Set(steps.flatMap(({ entry }) => (entry === null ? [] : [entryId(entry)])))];
  const parts = words.split(arrow);
  // Of a way into a team, the team itself is not told.
  const ids = entries.length === parts.length ? entries : entries.filter((id) => id !== what);
  const named = parts.map((part, index) => {
    const id = ids.length === parts.length ? ids[index] : undefined;
    return markup`${index === 0 ? "" : arrow}${id === undefined || id === what ? part : linkTo(context, path, id, part)}`;
  });
  const end = until === null ? "" : markup` <span class="quiet">until ${dayMarkup(until)}</span>`;
  const told = markup`<span class="lines">${lines.map((at) => markup` ${lineMarkup(context, at)}`)}</span>`;
  return markup`${named}${end}${lines.length === 0 ? "" : told}`;
}

const arrow = " → ";
