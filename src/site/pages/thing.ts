import { count } from "../../text/lists.ts";
import { entryId, lineMarkup, linkTo, type SiteContext } from "../context.ts";
import type { SiteThing } from "../data.ts";
import { holdersOfThing } from "../holding-cells.ts";
import { capitalised } from "../layout.ts";
import { markup, outwardLink } from "../markup.ts";
import type { SitePage } from "../page.ts";
import { folderOfKind } from "../page-paths.ts";
import { pictureOfThing } from "../picture/neighbours.ts";
import { pastSection } from "./past.ts";
import { factList } from "./person.ts";

/** Returns the page of one thing: who can reach it, with which role, and why. */
export function pageOfThing(context: SiteContext, thing: SiteThing): SitePage {
  const path = context.paths.get(thing.id) ?? "";
  const holdings = context.holdersOf(thing.id);
  const declared = thing.declaredBy.map(
    ({ entry, words, at }) =>
      markup`<li>${entry === null ? words : linkTo(context, path, entryId(entry), words)}${at === null ? "" : markup` ${lineMarkup(context, at)}`}</li>`,
  );
  const facts = [
    ...(thing.address === null ? [] : [["Open", outwardLink(thing.address, thing.address)] as const]),
    ["People", markup`${holdings.length.toLocaleString("en")}`] as const,
    [
      "Declared",
      declared.length === 0
        ? markup`not in the file`
        : markup`<ul class="plain">${declared.slice(0, 12)}</ul>`,
    ] as const,
  ];
  return {
    path,
    within: `${folderOfKind(thing)}.html`,
    title: thing.name,
    eyebrow: capitalised(thing.noun),
    top: [markup`<section class="box">${factList(facts)}</section>`],
    sections: [
      holdersOfThing(context, path, "Who can reach it", holdings, thing.roles),
      ...pastSection(context, path, { what: thing.id }),
    ],
    aside: [...pictureOfThing(context, path, thing), thingChecks(context, thing)],
    json: { thing, holdings, history: context.pastOfThing(thing.id) },
  };
}

function thingChecks(context: SiteContext, thing: SiteThing) {
  const holdings = context.holdersOf(thing.id);
  const owners = holdings.filter(
    ({ ways, role }) =>
      ways.some((way) => way.role === role) &&
      ways.every((way) => way.role !== role || way.steps.at(-1)?.entry === "github.owners"),
  ).length;
  const outside = holdings.filter(({ who }) => {
    const person = context.people.get(who);
    return person?.outside === true || person?.inFile === false;
  }).length;
  const beside = holdings.filter(({ declared }) => !declared).length;
  const line = (isFine: boolean, words: string) =>
    markup`<li class="${isFine ? "fine" : "look"}"><span class="mark">${isFine ? "Fine" : "Look"}</span> ${words}</li>`;
  const { live } = context.data;
  return {
    heading: "Checks",
    content: markup`<ul class="checks">${line(owners === 0, owners === 0 ? "Nobody has it only by owning the organisation." : `${count(owners, ["person has", "people have"])} it only by owning the organisation.`)}${line(outside === 0, outside === 0 ? "Nobody from outside." : `${outside} from outside, or not in the file.`)}${live ? line(beside === 0, beside === 0 ? "Nobody beside the file." : `${beside} beside the file.`) : markup`<li class="unknown"><span class="mark">Not measured</span> What the service has.</li>`}</ul>`,
  };
}
