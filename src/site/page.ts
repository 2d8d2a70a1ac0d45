import type { Markup } from "./markup.ts";

/** A cell of a table: what a spreadsheet gets, and what the page shows where that is more. */
export interface SiteCell {
  readonly text: string;
  readonly shown?: Markup;
}

/** A table of a page. A long one goes on on further pages. */
export interface SiteSection {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SiteCell[])[];
  /** What stands in place of no rows. */
  readonly none?: string;
}

/** A page, and what is exported beside it. */
export interface SitePage {
  /** Its path below the site: `people/bob.html`. */
  readonly path: string;
  readonly title: string;
  /** What kind of page it is: `Repository`. */
  readonly eyebrow: string;
  /** Above the tables, on its first page. */
  readonly top: readonly Markup[];
  readonly sections: readonly SiteSection[];
  /** Beside the tables, on its first page. */
  readonly aside: readonly SiteBox[];
  /** What its JSON has beside `version` and `at`. */
  readonly json: Readonly<Record<string, unknown>>;
  /** The section of the navigation that it belongs to: the path of its first page. */
  readonly within?: string;
}

/** A box beside the tables. */
export interface SiteBox {
  readonly heading: string;
  readonly content: Markup;
}
