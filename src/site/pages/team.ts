import { lineMarkup, linkTo, type SiteContext } from "../context.ts";
import type { SiteProject, SiteTeam } from "../data.ts";
import { entryCell, holdersOfThing } from "../holding-cells.ts";
import { capitalised } from "../layout.ts";
import { type Markup, markup, outwardLink, paragraphs } from "../markup.ts";
import type { SitePage, SiteSection } from "../page.ts";
import { pictureOfProject, pictureOfTeam } from "../picture/neighbours.ts";
import { treeOfTeam } from "../picture/team-tree.ts";
import { pastSection } from "./past.ts";
import { factList } from "./person.ts";

/** Returns the page of one team: who is in it, through what, and what it gives them. */
export function pageOfTeam(context: SiteContext, team: SiteTeam): SitePage {
  const path = context.paths.get(team.id) ?? "";
  const holdings = context.holdersOf(team.id);
  const link = (id: string) => linkTo(context, path, id);
  const nested = context.data.teams.filter(({ parent }) => parent === team.id).map(({ id }) => id);
  const projects = context.data.projects.filter(
    (each) => each.team === team.id || each.access.some((access) => access.team === team.id),
  );
  const facts = [
    ...list("Led by", team.leads.map(link)),
    ...list("Nested in", team.parent === null ? [] : [link(team.parent)]),
    ...list("Nested in it", nested.map(link)),
    ...list("Includes", team.includes.map(link)),
    ...list("Only who is in", team.onlyIfIn.map(link)),
    ...list("Formerly in it", team.formerMembers.map(link)),
    ...list(
      "Projects",
      projects.map(({ id }) => link(id)),
    ),
    ...list("Declared", team.at === null ? [] : [lineMarkup(context, team.at)]),
  ];
  return {
    path,
    within: "teams.html",
    title: team.name,
    eyebrow: team.archived ? "Team, archived" : "Team",
    top: [
      markup`<section class="box">${team.description === null || team.description === "" ? "" : paragraphs(team.description)}${factList(facts)}</section>`,
    ],
    sections: [
      holdersOfThing(context, path, "Who is in it", holdings, ["member", "maintainer", "lead"]),
      ...givenThings(context, path, "What it gives", team.gives),
      ...pastSection(context, path, { what: team.id }),
    ],
    aside: [...pictureOfTeam(context, path, team), ...treeOfTeam(context, path, team)],
    json: { team, holdings, history: context.pastOfThing(team.id) },
  };
}

/** Returns the page of one project: what it is, whose it is, and what it has. */
export function pageOfProject(context: SiteContext, project: SiteProject): SitePage {
  const path = context.paths.get(project.id) ?? "";
  const { team, access, summary, description, tags, links } = project;
  const facts = [
    ...list("Team", team === null ? [] : [linkTo(context, path, team)]),
    ...list(
      "Also",
      access.map((each) => markup`${linkTo(context, path, each.team)} (${each.role})`),
    ),
    ...links.map(
      ({ label, address }) => [label, outwardLink(address, address.replace(/^https?:\/\//, ""))] as const,
    ),
    ...list("Declared", project.at === null ? [] : [lineMarkup(context, project.at)]),
  ];
  return {
    path,
    within: "projects.html",
    title: project.name,
    eyebrow: project.archived ? "Project, archived" : "Project",
    top: [
      markup`<section class="box">${summary === null ? "" : markup`<p class="lead">${summary}</p>`}${description === null ? "" : paragraphs(description)}
<p class="tags">${tags.map((tag) => markup`<span class="tag">${tag}</span> `)}</p>${factList(facts)}</section>`,
    ],
    sections: givenThings(context, path, "What it has", project.things),
    aside: pictureOfProject(context, path, project),
    json: { project, things: project.things.map((id) => context.things.get(id)) },
  };
}

function list(label: string, values: readonly Markup[]): readonly (readonly [string, Markup])[] {
  if (values.length === 0) return [];
  const rest = values.length - mostListed;
  const shown = rest > 1 ? values.slice(0, mostListed) : values;
  const joined = shown.map((each, index) => markup`${index === 0 ? "" : ", "}${each}`);
  return [[label, markup`${joined}${rest > 1 ? ` and ${rest} others` : ""}`]];
}

/** Names beyond these are counted. */
const mostListed = 12;

function givenThings(
  context: SiteContext,
  path: string,
  heading: string,
  ids: readonly string[],
): readonly SiteSection[] {
  const rows = ids.map((id) => [
    entryCell(context, path, id),
    { text: capitalised(context.things.get(id)?.noun ?? "") },
    { text: String(context.holdersOf(id).length) },
  ]);
  return [{ heading, columns: ["what", "kind", "who can reach it"], rows, none: "Nothing." }];
}
