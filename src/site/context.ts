import type {
  SiteData,
  SiteHolding,
  SitePast,
  SitePerson,
  SitePlace,
  SiteProject,
  SiteTeam,
  SiteThing,
} from "./data.ts";
import { type Markup, markup, nameMarkup, outwardLink } from "./markup.ts";
import { pagePaths, relativePath } from "./page-paths.ts";

/** What every page is made from: the data, found by id, and links between pages. */
export interface SiteContext {
  readonly data: SiteData;
  readonly paths: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, SitePerson>;
  readonly teams: ReadonlyMap<string, SiteTeam>;
  readonly projects: ReadonlyMap<string, SiteProject>;
  readonly things: ReadonlyMap<string, SiteThing>;
  /** Sections of things, in the order of the navigation: `Repositories`. */
  readonly sections: ReadonlyMap<string, readonly SiteThing[]>;
  heldBy(who: string): readonly SiteHolding[];
  holdersOf(what: string): readonly SiteHolding[];
  pastOfPerson(who: string): readonly SitePast[];
  pastOfThing(what: string): readonly SitePast[];
  /** What an entry is called. */
  nameOf(id: string): string;
}

/** Indexes the data of a site. */
export function siteContext(data: SiteData): SiteContext {
  const byWho = Map.groupBy(data.holdings, ({ who }) => who);
  const byWhat = Map.groupBy(data.holdings, ({ what }) => what);
  const pastByWho = Map.groupBy(data.history ?? [], ({ who }) => who);
  const pastByWhat = Map.groupBy(data.history ?? [], ({ what }) => what);
  const byId = <Entry extends { readonly id: string }>(entries: readonly Entry[]) =>
    new Map(entries.map((each) => [each.id, each]));
  const [people, teams] = [byId(data.people), byId(data.teams)];
  const [projects, things] = [byId(data.projects), byId(data.things)];
  const named = (id: string) => people.get(id) ?? teams.get(id) ?? projects.get(id) ?? things.get(id);
  return {
    data,
    paths: pagePaths(data),
    people,
    teams,
    projects,
    things,
    sections: Map.groupBy(data.things, ({ section }) => section),
    heldBy: (who) => byWho.get(who) ?? [],
    holdersOf: (what) => byWhat.get(what) ?? [],
    pastOfPerson: (who) => pastByWho.get(who) ?? [],
    pastOfThing: (what) => pastByWhat.get(what) ?? [],
    nameOf: (id) => named(id)?.name ?? id,
  };
}

/** Returns a link to the page of an entry; its name alone where it has none. */
export function linkTo(context: SiteContext, from: string, id: string, words?: string): Markup {
  const name = nameMarkup(words ?? context.nameOf(id));
  const path = context.paths.get(id);
  return path === undefined ? name : markup`<a href="${relativePath(from, path)}">${name}</a>`;
}

/** Returns a place of the roster, linked where it is known where the files are. */
export function lineMarkup({ data }: SiteContext, { file, line }: SitePlace): Markup {
  const words = `${file}:${line}`;
  if (data.linesAt === null || file.startsWith("/")) return markup`<code>${words}</code>`;
  const path = file.split("/").map(encodeURIComponent).join("/");
  return markup`<code>${outwardLink(`${data.linesAt}/${path}#L${line}`, words)}</code>`;
}

/** Returns the id of the entry that a step of a way is in. */
export function entryId(entry: string): string {
  return /^(?:team|project):/.test(entry) ? entry.replace(":", "/") : entry;
}
