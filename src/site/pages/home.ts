import { linkTo, type SiteContext } from "../context.ts";
import type { SiteCheck } from "../data.ts";
import { capitalised } from "../layout.ts";
import { type Markup, markup } from "../markup.ts";
import type { SitePage } from "../page.ts";
import { folderOfKind } from "../page-paths.ts";
import { besideSection, endingSection } from "./lists.ts";
import { lateSection } from "./past.ts";

const path = "index.html";
/** Rows and names beyond these are on a page of their own. */
const mostInSight = 8;

/** Returns the first page: counts, checks, what ends soon, what is not in the file, and what nobody could see. */
export function firstPage(context: SiteContext): SitePage {
  const { data } = context;
  const beside = data.holdings.filter(({ declared }) => !declared).length;
  const changes = data.history?.length ?? 0;
  const more = [
    ...(changes > mostInSight ? [["changes.html", `All ${changes} changes`] as const] : []),
    ...(data.ending.length > mostInSight
      ? [["ending.html", `All ${data.ending.length} last days`] as const]
      : []),
    ...(beside > mostInSight
      ? [["not-in-the-file.html", `All ${beside} roles that are not in the file`] as const]
      : []),
  ];
  return {
    path,
    title: `Who has access at ${data.organisation}`,
    eyebrow: `${data.day}`,
    top: [
      counts(context),
      ...(more.length === 0
        ? []
        : [markup`<p class="more">${more.map(([to, words]) => markup`<a href="${to}">${words}</a> `)}</p>`]),
    ],
    sections: [
      ...(data.history === null ? [] : [lateSection(context, path, mostInSight)]),
      endingSection(context, path, mostInSight),
      besideSection(context, path, mostInSight),
    ],
    aside: [
      {
        heading: "Checks",
        content: markup`<ul class="checks">${data.checks.map((each) => checkLine(context, each))}</ul>`,
      },
      { heading: "Not measured", content: unmeasured(context) },
    ],
    json: {
      counts: {
        people: data.people.length,
        teams: data.teams.length,
        projects: data.projects.length,
        things: data.things.length,
        holdings: data.holdings.length,
      },
      ending: data.ending,
      checks: data.checks,
    },
  };
}

function counts({ data, sections }: SiteContext): Markup {
  const all = [
    ["people.html", "People", data.people.length] as const,
    ["teams.html", "Teams", data.teams.length] as const,
    ["projects.html", "Projects", data.projects.length] as const,
    ...[...sections].map(
      ([section, things]) =>
        [`${folderOfKind({ section })}.html`, capitalised(section), things.length] as const,
    ),
  ].filter(([to, , number]) => number > 0 || to === "people.html");
  return markup`<ul class="counts">${all.map(
    ([to, words, number]) =>
      markup`<li><a href="${to}"><strong>${number.toLocaleString("en")}</strong> ${words}</a></li>`,
  )}</ul>`;
}

function checkLine(context: SiteContext, { isFine, words, about }: SiteCheck): Markup {
  const [tone, mark] =
    isFine === null ? ["unknown", "Not measured"] : isFine ? ["fine", "Fine"] : ["look", "Look"];
  const named = about.slice(0, mostInSight).map((id) => markup`<li>${linkTo(context, path, id)}</li>`);
  const rest = about.length - mostInSight;
  const more =
    rest > 0 ? markup`<li class="quiet">and ${rest} more, in <a href="index.json">JSON</a></li>` : "";
  const list =
    about.length === 0
      ? ""
      : markup`<details><summary>Which</summary><ul class="plain">${named}${more}</ul></details>`;
  return markup`<li class="${tone}"><span class="mark">${mark}</span> ${words}${list}</li>`;
}

function unmeasured({ data }: SiteContext): Markup {
  const unseen = [
    ...(data.live ? [] : ["What the services have: nobody asked them."]),
    ...(data.history === null ? ["Since when somebody has something, and who gave it."] : []),
    ...data.notMeasured.map(capitalised),
  ];
  return markup`<p>There may be more access than is told here, since this was not looked at:</p><ul>${unseen.map((each) => markup`<li>${each}</li>`)}</ul>`;
}
