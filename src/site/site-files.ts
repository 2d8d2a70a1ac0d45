import { siteScript, siteStyle } from "./assets.ts";
import { type SiteContext, siteContext } from "./context.ts";
import type { SiteData } from "./data.ts";
import { pageCsv, pageJson } from "./exports.ts";
import { layout } from "./layout.ts";
import type { SitePage } from "./page.ts";
import { comparePage } from "./pages/compare.ts";
import { firstPage } from "./pages/home.ts";
import { listPages } from "./pages/lists.ts";
import { pastPages } from "./pages/past.ts";
import { pageOfPerson } from "./pages/person.ts";
import { pageOfProject, pageOfTeam } from "./pages/team.ts";
import { pageOfThing } from "./pages/thing.ts";
import { paginate, pathOfPage } from "./paginate.ts";
import { searchData } from "./search-data.ts";

/** Returns every file of a site by its path. It needs no server, and nothing from elsewhere. */
export function siteFiles(data: SiteData): ReadonlyMap<string, string> {
  const context = siteContext(data);
  const files = new Map<string, string>();
  for (const page of pagesOf(context)) {
    const parts = paginate(page.sections);
    for (const [index, sections] of parts.entries()) {
      const text = layout(context, page, { sections, number: index + 1, of: parts.length });
      files.set(pathOfPage(page.path, index + 1), text);
    }
    if (page.sections.length === 0) continue;
    files.set(page.path.replace(/html$/, "csv"), pageCsv(page, data));
    files.set(page.path.replace(/html$/, "json"), pageJson(page, data));
  }
  files.set("assets/site.css", siteStyle);
  files.set("assets/site.js", siteScript);
  files.set("assets/data.js", searchData(context));
  files.set("data.json", `${JSON.stringify(data)}\n`);
  return files;
}

function* pagesOf(context: SiteContext): Generator<SitePage> {
  const { data } = context;
  yield firstPage(context);
  yield* listPages(context);
  yield* pastPages(context);
  yield comparePage();
  for (const each of data.people) yield pageOfPerson(context, each);
  for (const each of data.teams) yield pageOfTeam(context, each);
  for (const each of data.projects) yield pageOfProject(context, each);
  for (const each of data.things) yield pageOfThing(context, each);
}
