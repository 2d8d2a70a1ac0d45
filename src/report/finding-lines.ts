import { allowRemovalsOnce } from "../core/errors.ts";
import type { Finding, Severity } from "../core/finding.ts";
import type { Links, Report } from "../core/report.ts";
import { count } from "../text/lists.ts";
import { sanitize } from "../text/sanitize.ts";
import { parseBackticks, type Sentence } from "../text/sentence.ts";
import type { Line } from "./line.ts";
import { mergeProtected, protectedSentence } from "./protected-people.ts";
import { removalSteps } from "./removal-steps.ts";

/** Where a finding's words may lead. */
export type FindingLinks = Links &
  Pick<Report, "pageOf"> & {
    /** Returns a resource, given as findings name it, as people know it: `Drive folder 1aB` to `Backend folder`. */
    readonly resourceNamed?: (words: string) => Sentence | undefined;
  };

/** How many findings of one code are shown in full; the rest are counted. Each error must be repaired, so more are shown. */
const MOST_ALIKE: Readonly<Record<Severity, number>> = { error: 50, warning: 5, notice: 5 };
/** Longer messages are cut; the plan's file has them whole. */
const MOST_LETTERS = 600;

/**
 * Findings as lines, in the order of their places. Of many with one code, the first are shown and the rest counted,
 * unless `each` asks for all.
 */
export function findingLines(findings: readonly Finding[], links: FindingLinks, each = false): Line[] {
  const unique = new Map(mergeProtected(findings).map((finding) => [identity(finding), finding]));
  const byCode = Map.groupBy(unique.values(), ({ code }) => code);
  return [...byCode.values()].flatMap((alike) => {
    const placed = alike.toSorted(byPlace);
    const limit = each ? placed.length : MOST_ALIKE[placed[0]?.severity ?? "notice"];
    const most = placed.length > limit + 1 ? limit : placed.length;
    const lines = placed.slice(0, most).map((finding) => lineOf(finding, links));
    const rest = placed.slice(most);
    const [first] = rest;
    return remediedOnce(first === undefined ? lines : [...lines, restOf(rest, first, links)]);
  });
}

/** A remedy that all lines share stands once, after the last, and says that it is for all. */
function remediedOnce(lines: readonly Line[]): readonly Line[] {
  const remedies = new Set(lines.map((line) => line.remedy));
  if (lines.length < 2 || remedies.size > 1) return lines;
  return lines.map((each, index) => {
    if (index === lines.length - 1)
      return each.remedy === undefined ? each : { ...each, remedy: `For all of these: ${each.remedy}` };
    const { remedy: _, steps: __, ...line } = each;
    return line;
  });
}

function lineOf(finding: Finding, links: FindingLinks): Line {
  return {
    sentence: protectedSentence(finding, links) ?? parseBackticks(sanitize(finding.message, MOST_LETTERS)),
    severity: finding.severity,
    ...(finding.at === undefined ? {} : { at: finding.at }),
    ...remedyOf(finding, links),
    itemCount: 1,
  };
}

function remedyOf(finding: Finding, links: Links): Pick<Line, "remedy" | "steps"> {
  if (finding.remedy === "") return {};
  const steps = removalSteps(finding, links);
  if (steps === undefined) return { remedy: sanitize(finding.remedy, MOST_LETTERS) };
  return { remedy: sanitize(finding.remedy.replace(allowRemovalsOnce, ""), MOST_LETTERS), steps };
}

function restOf(rest: readonly Finding[], first: Finding, links: Links): Line {
  const places = rest.flatMap((each) => (each.at === undefined ? [] : [each.at]));
  const files = [...new Set(places.map((place) => sanitize(place.file)))];
  const [from, to] = [places[0]?.line, places.at(-1)?.line];
  const where = files.length === 1 && from !== undefined ? ` (${files[0]}, lines ${from} to ${to})` : "";
  return {
    sentence: [`${count(rest.length, ["more", "more"])} like these${where}.`],
    severity: first.severity,
    ...remedyOf(first, links),
    itemCount: rest.length,
  };
}

function identity(finding: Finding): string {
  const { severity, code, message, at } = finding;
  return JSON.stringify([severity, code, message, at?.file, at?.line, at?.column]);
}

function byPlace(a: Finding, b: Finding): number {
  if (a.at === undefined || b.at === undefined)
    return Number(a.at === undefined) - Number(b.at === undefined);
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1;
  return a.at.line - b.at.line || a.at.column - b.at.column;
}
