import { type AccessPath, heldId } from "../../access/access-map.ts";
import { teamKind } from "../../access/declared-map.ts";
import type { Place } from "../../core/finding.ts";
import type { WayStep } from "../../roster/ways-into-team.ts";
import type { SiteHolding, SitePlace, SiteWay } from "../../site/data.ts";
import type { KnownHolding } from "../access/answer.ts";
import { pathWords, stepWords } from "../access/path-words.ts";
import { idOfEntry } from "./left-out.ts";

/** Ways beyond these are left to `rollcall why`. */
const mostSiteWays = 12;

/** What stands in place of something that is left out. */
const notShown = "something that is not shown";

/** Returns a holding for the site. Nothing in it names what is left out. */
export function siteHolding(holding: KnownHolding, who: string, leftOut: ReadonlySet<string>): SiteHolding {
  const own = holding.kind === teamKind ? `team:${holding.key}` : undefined;
  const ways = distinct(holding.paths().map((path) => siteWay(path, own, leftOut)));
  return {
    who,
    what: heldId(holding),
    role: holding.role,
    roleInFile: holding.roleInFile ?? null,
    until: holding.until ?? null,
    since: holding.since?.day ?? null,
    sinceBy: holding.since?.by ?? null,
    declared: holding.isDeclared,
    handedOver: holding.isHandedOver,
    live: holding.isLive ?? null,
    ways: ways.slice(0, mostSiteWays),
    hasMoreWays: ways.length > mostSiteWays,
  };
}

function siteWay(path: AccessPath, own: string | undefined, leftOut: ReadonlySet<string>): SiteWay {
  const hidden = ({ entry }: WayStep) => leftOut.has(idOfEntry(entry));
  // Of a way into a team, only the teams before it are news.
  const told = path.steps.filter(({ entry }) => entry !== own);
  const parts: string[] = [];
  for (const step of told) {
    const words = hidden(step) ? notShown : pathWords({ ...path, steps: [step] });
    if (words !== parts.at(-1)) parts.push(words);
  }
  return {
    role: path.role,
    words: parts.length === 0 ? ownWords(path) : parts.join(" → "),
    until: path.until ?? null,
    steps: path.steps.map((step) =>
      hidden(step)
        ? { entry: null, words: notShown, at: null }
        : { entry: step.entry, words: stepWords(step), at: siteLine(step.at) },
    ),
  };
}

/** A team that has everybody has no list of its own. */
function ownWords({ steps }: AccessPath): string {
  return steps.length > 0 && steps.every(({ as }) => as === "everybody") ? "everybody" : "its own list";
}

/** Two ways through things that are left out may look the same. */
function distinct(ways: readonly SiteWay[]): readonly SiteWay[] {
  return [...new Map(ways.map((each) => [JSON.stringify(each), each])).values()];
}

/** Returns a place of the roster without its column; null where there is none. */
export function siteLine(at: Place | undefined): SitePlace | null {
  return at === undefined || at.file === "" ? null : { file: at.file, line: at.line };
}
