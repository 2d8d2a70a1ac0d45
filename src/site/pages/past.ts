import type { SiteContext } from "../context.ts";
import type { SitePast } from "../data.ts";
import { dayMarkup, entryCell } from "../holding-cells.ts";
import { outwardLink } from "../markup.ts";
import type { SiteCell, SitePage, SiteSection } from "../page.ts";

/** Returns what changed about one entry, the newest first; no section where no history was read, or it has nothing of it. */
export function pastSection(
  context: SiteContext,
  path: string,
  subject: { readonly who: string } | { readonly what: string },
): readonly SiteSection[] {
  const past = "who" in subject ? context.pastOfPerson(subject.who) : context.pastOfThing(subject.what);
  if (past.length === 0) return [];
  const other = "who" in subject ? ["what"] : ["who"];
  const cellOf = ({ who, what }: SitePast) =>
    "who" in subject ? cell(context, path, what) : cell(context, path, who);
  return [
    {
      heading: "What changed",
      columns: ["day", ...other, "change", "by", "asked by", "approved by"],
      rows: past.map((each) => [dayCell(each), cellOf(each), ...restOf(each)]),
    },
  ];
}

/** Returns what changed lately, whatever it is about. */
export function lateSection(
  context: SiteContext,
  path: string,
  most = Number.POSITIVE_INFINITY,
): SiteSection {
  const { history } = context.data;
  const rows = (history ?? [])
    .slice(0, most)
    .map((each) => [
      dayCell(each),
      cell(context, path, each.who),
      cell(context, path, each.what),
      ...restOf(each),
    ]);
  return {
    heading: "Changed lately",
    columns: ["day", "who", "what", "change", "by", "asked by", "approved by"],
    rows,
    none: history === null ? "Not measured: no history was read (rollcall site --history)." : "Nothing.",
  };
}

/** Returns the page with all changes that the site tells; none where no history was read. */
export function pastPages(context: SiteContext): readonly SitePage[] {
  const { history } = context.data;
  if (history === null) return [];
  const path = "changes.html";
  const sections = [lateSection(context, path)];
  return [{ path, title: "What changed", eyebrow: "All", top: [], sections, aside: [], json: { history } }];
}

function dayCell({ day }: SitePast): SiteCell {
  return { text: day, shown: dayMarkup(day) };
}

function cell(context: SiteContext, path: string, id: string | null): SiteCell {
  return id === null ? { text: "" } : entryCell(context, path, id);
}

function restOf({ change, by, address, askedBy, approvedBy }: SitePast): readonly SiteCell[] {
  return [
    { text: change },
    { text: by, ...(address === null ? {} : { shown: outwardLink(address, by) }) },
    { text: askedBy.join(", ") },
    { text: approvedBy.join(", ") },
  ];
}
