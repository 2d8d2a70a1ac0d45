import { lineMarkup, type SiteContext } from "../context.ts";
import type { SitePerson } from "../data.ts";
import { dayMarkup, holdingsOfPerson } from "../holding-cells.ts";
import { capitalised } from "../layout.ts";
import { type Markup, markup, outwardLink, paragraphs } from "../markup.ts";
import type { SitePage, SiteSection } from "../page.ts";
import { pictureOfPerson } from "../picture/neighbours.ts";
import { pastSection } from "./past.ts";

/** Returns the page of one person: who they are, what they hold, and through what. */
export function pageOfPerson(context: SiteContext, person: SitePerson): SitePage {
  const path = context.paths.get(person.id) ?? "";
  const holdings = context.heldBy(person.id);
  const sectionOf = (what: string) => context.things.get(what)?.section ?? "teams";
  const bySection = Map.groupBy(holdings, ({ what }) => sectionOf(what));
  const order = ["teams", ...context.sections.keys()];
  const sections = order.flatMap((section): readonly SiteSection[] => {
    const these = bySection.get(section) ?? [];
    return these.length === 0 ? [] : [holdingsOfPerson(context, path, capitalised(section), these)];
  });
  return {
    path,
    within: "people.html",
    title: person.name,
    eyebrow: person.sort === "group" ? "Group" : "Person",
    top: [card(context, person)],
    sections: [
      ...(sections.length > 0
        ? sections
        : [{ heading: "What they hold", columns: [], rows: [], none: "Nothing." }]),
      ...pastSection(context, path, { who: person.id }),
    ],
    aside: [pictureOfPerson(context, path, person), leaving(person, holdings.length)].flat(),
    json: { person, holdings, history: context.pastOfPerson(person.id) },
  };
}

function leaving({ present, inFile, key, sort }: SitePerson, number: number) {
  if (sort === "group" || number === 0 || !present) return [];
  const content = inFile
    ? markup`<p>Who leaves loses all of it: <code>rollcall offboard ${key}</code> proposes it. Accounts on Slack and at Google stay until an administrator there deactivates them.</p>`
    : markup`<p>The file doesn't know them. Name them in it, or take it away where it was given.</p>`;
  return [{ heading: inFile ? "If they left" : "Not in the file", content }];
}

function card(context: SiteContext, person: SitePerson): Markup {
  const { title, major, bio, links } = person;
  const tags = [
    ...(person.present ? [] : ["has left"]),
    ...(person.outside ? ["outside collaborator"] : []),
    ...(person.inFile ? [] : ["not in the file"]),
    ...(person.tier === null || person.tier === "member" ? [] : [person.tier.replace("_", " ")]),
  ];
  const facts: readonly (readonly [string, Markup])[] = [
    ...(person.github === null
      ? []
      : [
          [
            "GitHub",
            outwardLink(`https://github.com/${encodeURIComponent(person.github)}`, person.github),
          ] as const,
        ]),
    ...(person.email === null ? [] : [["E-mail", markup`${person.email}`] as const]),
    ...(major === null ? [] : [["Major", markup`${major}`] as const]),
    ...(person.until === null ? [] : [["Last day", dayMarkup(person.until)] as const]),
    ...links.map(({ label, address }) => [label, outwardLink(address, shortAddress(address))] as const),
    ...(person.at === null ? [] : [["Declared", lineMarkup(context, person.at)] as const]),
  ];
  return markup`<section class="box card">${pictureOf(person)}<div>${title === null ? "" : markup`<p class="lead">${title}</p>`}
<p class="tags">${tags.map((tag) => markup`<span class="tag">${tag}</span> `)}</p>
${bio === null ? "" : markup`<div class="bio">${paragraphs(bio)}</div>`}
${factList(facts)}</div></section>`;
}

/** Returns facts as a list of labels and values. */
export function factList(facts: readonly (readonly [string, Markup])[]): Markup {
  if (facts.length === 0) return markup``;
  return markup`<dl class="facts">${facts.map(([label, value]) => markup`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function shortAddress(address: string): string {
  return address.replace(/^https?:\/\//, "").replace(/\/$/, "");
}

/** The picture of somebody, or their first letters. The name stands beside it, so it says nothing to a screen reader. */
function pictureOf({ image, name, id }: SitePerson): Markup {
  const letters = name
    .replace(/^\w+:/, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== "")
    .map((part) => [...part][0]?.toUpperCase() ?? "")
    .slice(0, 2)
    .join("");
  const tone = [...id].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 6;
  const picture = image?.startsWith("https:")
    ? markup`<img src="${image}" alt="" width="88" height="88" loading="lazy" referrerpolicy="no-referrer">`
    : "";
  return markup`<span class="portrait letters tone-${tone}" aria-hidden="true">${letters}${picture}</span>`;
}
