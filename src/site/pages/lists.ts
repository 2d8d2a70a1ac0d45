import { linkTo, type SiteContext } from "../context.ts";
import type { SiteThing } from "../data.ts";
import { dayMarkup, entryCell } from "../holding-cells.ts";
import { capitalised } from "../layout.ts";
import { markup } from "../markup.ts";
import type { SiteCell, SitePage, SiteSection } from "../page.ts";
import { folderOfKind } from "../page-paths.ts";
import { pictureOfTree } from "../picture/team-tree.ts";

/** Returns the pages that list everybody and everything, and what ends soon or is not in the file. */
export function listPages(context: SiteContext): readonly SitePage[] {
  const { data, sections } = context;
  return [
    peoplePage(context),
    ...(data.teams.length > 0 ? [teamsPage(context)] : []),
    ...(data.projects.length > 0 ? [projectsPage(context)] : []),
    ...[...sections].map(([section, things]) => thingsPage(context, section, things)),
    listPage("ending.html", "Ending soon", [endingSection(context, "ending.html")], { ending: data.ending }),
    listPage("not-in-the-file.html", "Not in the file", [besideSection(context, "not-in-the-file.html")], {
      holdings: data.holdings.filter(({ declared }) => !declared),
    }),
  ];
}

function listPage(
  path: string,
  title: string,
  sections: readonly SiteSection[],
  json: SitePage["json"],
  top: SitePage["top"] = [],
): SitePage {
  return { path, title, eyebrow: "All", top, sections, aside: [], json };
}

function number(value: number): SiteCell {
  return { text: String(value) };
}

function peoplePage(context: SiteContext): SitePage {
  const { data } = context;
  const path = "people.html";
  const sorted = [...data.people].sort((left, right) => order(left.name, right.name));
  const rows = sorted.map(({ id, title, until, present, outside, inFile }) => {
    const state = inFile ? (present ? (outside ? "outside" : "") : "has left") : "not in the file";
    return [
      entryCell(context, path, id),
      { text: title ?? "" },
      number(context.heldBy(id).length),
      until === null ? { text: "" } : { text: until, shown: dayMarkup(until) },
      state === "" ? { text: "" } : { text: state, shown: markup`<span class="tag">${state}</span>` },
    ];
  });
  const columns = ["who", "title", "roles", "last day", "remarks"];
  return listPage(path, "People", [{ heading: "Everybody", columns, rows }], { people: sorted });
}

function teamsPage(context: SiteContext): SitePage {
  const path = "teams.html";
  const rows = [...context.data.teams]
    .sort((left, right) => order(left.name, right.name))
    .map((team) => [
      entryCell(context, path, team.id),
      {
        text: team.leads.map(context.nameOf).join(", "),
        shown: markup`${team.leads.slice(0, 3).map((id, index) => markup`${index === 0 ? "" : ", "}${linkTo(context, path, id)}`)}${team.leads.length > 3 ? ` and ${team.leads.length - 3} more` : ""}`,
      },
      number(context.holdersOf(team.id).length),
      number(team.gives.length),
      team.parent === null ? { text: "" } : entryCell(context, path, team.parent),
    ]);
  const columns = ["team", "led by", "people", "gives", "nested in"];
  const page = listPage(path, "Teams", [{ heading: "All teams", columns, rows }], {
    teams: context.data.teams,
  });
  return { ...page, top: pictureOfTree(context, path) };
}

function projectsPage(context: SiteContext): SitePage {
  const path = "projects.html";
  const rows = [...context.data.projects]
    .sort((left, right) => order(left.name, right.name))
    .map(({ id, team, summary, things }) => [
      entryCell(context, path, id),
      { text: summary ?? "" },
      team === null ? { text: "" } : entryCell(context, path, team),
      number(things.length),
    ]);
  const section = { heading: "All projects", columns: ["project", "what it is", "team", "has"], rows };
  return listPage(path, "Projects", [section], { projects: context.data.projects });
}

function thingsPage(context: SiteContext, section: string, things: readonly SiteThing[]): SitePage {
  const path = `${folderOfKind({ section })}.html`;
  const rows = [...things]
    .sort((left, right) => order(left.name, right.name))
    .map((thing) => {
      const holders = context.holdersOf(thing.id);
      const highest = thing.roles.length > 1 ? thing.roles.at(-1) : undefined;
      const by = thing.declaredBy
        .map(({ words }) => words)
        .slice(0, 3)
        .join(", ");
      return [
        entryCell(context, path, thing.id),
        number(holders.length),
        number(holders.filter(({ role }) => role === highest).length),
        { text: thing.declaredBy.length === 0 ? "not in the file" : by },
      ];
    });
  const highest = things[0]?.roles.length === 1 ? "" : ` ${things[0]?.roles.at(-1) ?? ""}`;
  const columns = [things[0]?.noun ?? section, "who can reach it", `with the role${highest}`, "declared by"];
  return listPage(path, capitalised(section), [{ heading: `All ${section}`, columns, rows }], { things });
}

/** Returns the last days that come soon. */
export function endingSection(
  context: SiteContext,
  path: string,
  most = Number.POSITIVE_INFINITY,
): SiteSection {
  const rows = context.data.ending
    .slice(0, most)
    .map(({ who, from, until }) => [
      entryCell(context, path, who),
      from === null ? { text: "everything" } : entryCell(context, path, from),
      { text: until, shown: dayMarkup(until) },
    ]);
  return {
    heading: "Ending soon",
    columns: ["who", "what", "last day"],
    rows,
    none: "Nothing in the next 60 days.",
  };
}

/** Returns what the services have and the file doesn't. */
export function besideSection(
  context: SiteContext,
  path: string,
  most = Number.POSITIVE_INFINITY,
): SiteSection {
  const { holdings, live } = context.data;
  const rows = holdings
    .filter(({ declared }) => !declared)
    .slice(0, most)
    .map(({ who, what, role }) => [
      entryCell(context, path, who),
      { text: role },
      entryCell(context, path, what),
    ]);
  const none = live ? "Nothing." : "Not measured: no service was asked (rollcall site --live).";
  return { heading: "Not in the file", columns: ["who", "role", "what"], rows, none };
}

function order(left: string, right: string): number {
  const [one, other] = [left.toLowerCase(), right.toLowerCase()];
  if (one === other) return left < right ? -1 : 1;
  return one < other ? -1 : 1;
}
