import type { SiteSection } from "./page.ts";

/** So many rows and so much HTML in them keep a page small. */
const mostRows = 60;
const mostHtml = 22_000;

/** Parts tables among pages, each so small that it is there at once. There is one page at least. */
export function paginate(sections: readonly SiteSection[]): readonly (readonly SiteSection[])[] {
  const pages: SiteSection[][] = [[]];
  let [rows, size] = [0, 0];
  for (const section of sections) {
    let part: (typeof section.rows)[number][] = [];
    const end = (isLast: boolean) => {
      if (part.length > 0 || (isLast && section.rows.length === 0))
        pages.at(-1)?.push({ ...section, rows: part });
      part = [];
    };
    for (const row of section.rows) {
      const length = row.reduce((sum, { shown, text }) => sum + (shown?.text.length ?? text.length) + 9, 9);
      if (rows > 0 && (rows === mostRows || size + length > mostHtml)) {
        end(false);
        pages.push([]);
        [rows, size] = [0, 0];
      }
      part.push(row);
      rows += 1;
      size += length;
    }
    end(true);
  }
  return pages;
}

/** Returns the path of a further page: `people/bob.2.html`. */
export function pathOfPage(path: string, number: number): string {
  return number === 1 ? path : path.replace(/\.html$/, `.${number}.html`);
}
