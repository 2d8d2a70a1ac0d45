import type { SiteContext } from "./context.ts";
import { type Markup, markup } from "./markup.ts";
import type { SiteBox, SiteCell, SitePage, SiteSection } from "./page.ts";
import { folderOfKind, relativePath } from "./page-paths.ts";
import { pathOfPage } from "./paginate.ts";

/**
 * What a page may load: its own style sheet, script and data, and pictures of people. `file:` is there for whom opens it
 * from a folder.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file:",
  "img-src 'self' file: https:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Returns the text of one page of a page's pages. */
export function layout(
  context: SiteContext,
  page: SitePage,
  {
    sections,
    number,
    of,
  }: { readonly sections: readonly SiteSection[]; readonly number: number; readonly of: number },
): string {
  const { data } = context;
  const path = pathOfPage(page.path, number);
  const to = (target: string) => relativePath(path, target);
  const title = number === 1 ? page.title : `${page.title}, page ${number}`;
  const exported = page.sections.length > 0 ? [exportBox(page.path, to)] : [];
  const boxes = number === 1 ? [...page.aside, ...exported] : [];
  const main = [
    ...(number === 1 ? page.top : []),
    ...sections.map((section, index) => table(section, index)),
    ...(of === 1 ? [] : [pager(page.path, number, of, to)]),
  ];
  return `${
    markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title} · ${data.organisation} access</title>
<link rel="stylesheet" href="${to("assets/site.css")}">
<script src="${to("assets/site.js")}" defer></script>
</head>
<body data-root="${to("")}">
<a class="skip" href="#content">Skip to the content</a>
<header class="bar">
<a class="brand" href="${to("index.html")}">${data.organisation} access</a>
<div class="search" id="search" hidden></div>
<nav aria-label="Sections"><ul>${navigation(context, page, to)}</ul></nav>
</header>
<main id="content" tabindex="-1">
<div class="head"><p class="eyebrow">${page.eyebrow}</p><h1>${title}</h1></div>
<div class="${boxes.length > 0 ? "columns" : "column"}">
<div class="main">${main}</div>
${boxes.length > 0 ? markup`<div class="aside">${boxes.map(box)}</div>` : ""}
</div>
</main>
<footer><p>${footer(context)}</p></footer>
</body>
</html>`.text
  }\n`;
}

function footer({ data }: SiteContext): string {
  const unseen =
    data.notMeasured.length === 0 ? "" : " Not everything was measured: the first page says what.";
  return `As of ${data.at}. ${data.live ? "With what the services have." : "What the file says; no service was asked."}${unseen}`;
}

function navigation(context: SiteContext, page: SitePage, to: (path: string) => string): readonly Markup[] {
  const { data, sections } = context;
  const entries = [
    ["People", "people.html", data.people.length] as const,
    ["Teams", "teams.html", data.teams.length] as const,
    ["Projects", "projects.html", data.projects.length] as const,
    ...[...sections].map(
      ([section, things]) =>
        [capitalised(section), `${folderOfKind({ section })}.html`, things.length] as const,
    ),
    ["Compare", "compare.html", 0] as const,
  ];
  return entries
    .filter(([, path, number]) => number > 0 || path === "compare.html")
    .map(([words, path, number]) => {
      const current = page.path === path ? "page" : page.within === path ? "true" : "";
      const counted = number === 0 ? "" : markup` <span class="count">${number.toLocaleString("en")}</span>`;
      return markup`<li><a href="${to(path)}"${current === "" ? "" : markup` aria-current="${current}"`}>${words}${counted}</a></li>`;
    });
}

/** Begins a text with a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function box({ heading, content }: SiteBox): Markup {
  return markup`<section class="box"><h2>${heading}</h2>${content}</section>`;
}

function exportBox(path: string, to: (path: string) => string): SiteBox {
  const as = (ending: string) => to(path.replace(/html$/, ending));
  return {
    heading: "Export",
    content: markup`<p class="exports"><a href="${as("csv")}" download>CSV</a> <a href="${as("json")}" download>JSON</a> <a href="${to("data.json")}" download>Everything</a></p>`,
  };
}

function table({ heading, columns, rows, none }: SiteSection, index: number): Markup {
  const id = `table-${index + 1}`;
  const title = markup`<h2 id="${id}">${heading}</h2>`;
  if (rows.length === 0)
    return markup`<section class="box">${title}<p class="quiet">${none ?? "None."}</p></section>`;
  const cell = ({ text, shown }: SiteCell, at: number) => {
    const content = shown ?? markup`${text}`;
    if (at === 0) return markup`<th scope="row">${content}</th>`;
    return markup`<td data-label="${columns[at] ?? ""}">${content}</td>`;
  };
  return markup`<section class="box">${title}
<table aria-labelledby="${id}"><thead><tr>${columns.map((each) => markup`<th scope="col">${each}</th>`)}</tr></thead>
<tbody>${rows.map((row) => markup`<tr>${row.map(cell)}</tr>\n`)}</tbody></table></section>`;
}

/** At most so many pages are named around the present one. */
const around = 2;

function pager(path: string, number: number, of: number, to: (path: string) => string): Markup {
  const numbers = Array.from({ length: of }, (_, index) => index + 1).filter(
    (each) => each === 1 || each === of || Math.abs(each - number) <= around,
  );
  const link = (each: number) =>
    each === number
      ? markup`<li><span aria-current="page">${each}</span></li>`
      : markup`<li><a href="${to(pathOfPage(path, each))}">${each}</a></li>`;
  const items = numbers.map((each, index) =>
    each - (numbers[index - 1] ?? each) > 1 ? markup`<li aria-hidden="true">…</li>${link(each)}` : link(each),
  );
  return markup`<nav class="pager" aria-label="Pages"><ul>${items}</ul></nav>`;
}
