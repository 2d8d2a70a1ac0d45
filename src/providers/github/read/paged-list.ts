/** A list that is read page by page. */
export interface PagedList<Item> {
  readonly items: Map<string | number, Item>;
  total: number;
  cursor: string | null;
  /** How far the pages from the end have come, where there are any. */
  lastCursor: string | null;
  /** The cursors of all pages. One that comes back would be followed for ever. */
  readonly cursors: Set<string | null>;
  readonly fromEnd: Set<string | number>;
  done: boolean;
  /** The number of nodes that came as null: things that GitHub did not show. */
  missing: number;
}

/** What a page says of its list, beside its entries. */
export interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The same of a page that was asked for from the end. */
export interface LastPage {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasPreviousPage: boolean; readonly startCursor: string | null };
}

/** The entries of a page; undefined for a node that came as null. */
export type Entries<Item> = readonly (readonly [string | number, Item] | undefined)[];

/** GitHub's longest page. */
export const longestPage = 100;

export function emptyList<Item>(): PagedList<Item> {
  return {
    items: new Map(),
    total: 0,
    cursor: null,
    lastCursor: null,
    cursors: new Set([null]),
    fromEnd: new Set(),
    done: false,
    missing: 0,
  };
}

/** True when as many came as GitHub counts, and all of them were shown. */
export function isComplete(list: PagedList<unknown>): boolean {
  return list.items.size === list.total && list.missing === 0;
}

/** True when more is left than the next page holds, so that a page from the end is worth its while. */
export function wantsLastPage({ items, total, cursor, done }: PagedList<unknown>): boolean {
  return !done && cursor !== null && total - items.size > longestPage;
}

/** Adds a page's entries to a list. A list that was asked for and not answered counts as a missing node. */
export function addPage<Item>(
  list: PagedList<Item>,
  page: Page | null | undefined,
  entries: Entries<Item>,
): void {
  if (list.done) return;
  if (!page) {
    list.done = true;
    list.missing += 1;
    return;
  }
  list.total = page.totalCount;
  // What came from the end already is where both ends meet.
  const hasMet = entries.some((entry) => entry !== undefined && list.fromEnd.has(entry[0]));
  addEntries(list, entries);
  const { hasNextPage, endCursor } = page.pageInfo;
  list.done = hasMet || !hasNextPage || list.cursors.has(endCursor);
  list.cursors.add(endCursor);
  list.cursor = endCursor;
}

/** Adds a page that was asked for from the end, after the one from the start: the list is done where the two meet. */
export function addLastPage<Item>(
  list: PagedList<Item>,
  page: LastPage | null | undefined,
  entries: Entries<Item>,
): void {
  if (!page) return;
  const hasMet = entries.some(
    (entry) => entry !== undefined && list.items.has(entry[0]) && !list.fromEnd.has(entry[0]),
  );
  addEntries(list, entries);
  for (const entry of entries) if (entry !== undefined) list.fromEnd.add(entry[0]);
  const { hasPreviousPage, startCursor } = page.pageInfo;
  const isWhole = list.items.size + list.missing >= page.totalCount;
  list.done ||= hasMet || isWhole || !hasPreviousPage || list.cursors.has(startCursor);
  list.cursors.add(startCursor);
  list.lastCursor = startCursor;
}

function addEntries<Item>(list: PagedList<Item>, entries: Entries<Item>): void {
  for (const entry of entries) {
    if (entry === undefined) list.missing += 1;
    else list.items.set(entry[0], entry[1]);
  }
}
