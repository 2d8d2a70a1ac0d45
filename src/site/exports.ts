import { stringify } from "csv-stringify/sync";
import type { SiteData } from "./data.ts";
import type { SitePage } from "./page.ts";

/** Returns what a page shows, as CSV. A cell that a spreadsheet would run as a formula begins with an apostrophe. */
export function pageCsv({ sections }: SitePage, { notMeasured }: SiteData): string {
  const columns = [...new Set(sections.flatMap((section) => section.columns))];
  const rows = sections.flatMap(({ heading, columns: own, rows: each }) =>
    each.map((row) => [heading, ...columns.map((column) => row[own.indexOf(column)]?.text ?? "")]),
  );
  const unseen = notMeasured.map((each) => ["not measured", each]);
  return stringify([["section", ...columns], ...rows, ...unseen], {
    escape_formulas: true,
    record_delimiter: "\r\n",
  });
}

/** Returns what a page shows, for other tools. */
export function pageJson({ json }: SitePage, { at, notMeasured }: SiteData): string {
  return `${JSON.stringify({ version: 1, at, ...json, notMeasured })}\n`;
}
