import MiniSearch from "minisearch";

/** What `assets/data.js` leaves: each entry is its name, the number of its sort, its path, and further words. */
interface RawData {
  readonly sorts: readonly string[];
  readonly roles: readonly string[];
  readonly entries: readonly (readonly [name: string, sort: number, path: string, words: string])[];
  /** Numbers of things and roles, two by two, by the number of the person. */
  readonly held: Readonly<Record<string, readonly number[]>>;
}

/** Something that can be found. */
export interface Entry {
  readonly id: number;
  readonly name: string;
  readonly sort: string;
  readonly path: string;
  readonly words: string;
}

/** The data of the site, with its index. */
export interface LoadedData {
  readonly entries: readonly Entry[];
  find(text: string, sort?: string): readonly Entry[];
  /** What somebody holds: entry → role. */
  heldBy(person: Entry): ReadonlyMap<Entry, string>;
}

declare global {
  interface Window {
    ROLLCALL_DATA?: RawData;
  }
}

/** How far the pages' folder is above the present page. */
export const siteRoot = document.body.dataset["root"] ?? "";

let loading: Promise<LoadedData> | undefined;

/** Loads the data, once. It is a script, since a page that is opened from a folder may fetch nothing. */
export function loadData(): Promise<LoadedData> {
  loading ??= new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = `${siteRoot}assets/data.js`;
    script.onload = () =>
      window.ROLLCALL_DATA ? done(indexed(window.ROLLCALL_DATA)) : fail(new Error("no data"));
    script.onerror = () => fail(new Error("no data"));
    document.head.append(script);
  });
  return loading;
}

function indexed({ sorts, roles, entries: raw, held }: RawData): LoadedData {
  const entries = raw.map(([name, sort, path, words], id): Entry => {
    return { id, name, sort: sorts[sort] ?? "", path, words };
  });
  const index = new MiniSearch<Entry>({
    fields: ["name", "words"],
    searchOptions: { prefix: true, boost: { name: 3 }, combineWith: "AND" },
  });
  index.addAll(entries);
  const found = (text: string, sort: string | undefined, fuzzy: number | false) =>
    index
      .search(text, { fuzzy, filter: ({ id }) => sort === undefined || entries[Number(id)]?.sort === sort })
      .flatMap(({ id }) => entries[Number(id)] ?? []);
  return {
    entries,
    find(text, sort) {
      const exact = found(text, sort, false);
      return exact.length > 0 ? exact : found(text, sort, 0.25);
    },
    heldBy(person) {
      const pairs = held[person.id] ?? [];
      const all = new Map<Entry, string>();
      for (let at = 0; at < pairs.length; at += 2) {
        const entry = entries[pairs[at] ?? -1];
        if (entry !== undefined) all.set(entry, roles[pairs[at + 1] ?? -1] ?? "");
      }
      return all;
    },
  };
}
