import type { Finding, Severity } from "../core/finding.ts";
import type { Line } from "./line.ts";
import { count, withCode } from "./phrase.ts";
import { visible } from "./sanitize.ts";

/** So many findings of one code are told in full, and the rest counted: an error is somebody's to mend. */
const MOST_ALIKE: Readonly<Record<Severity, number>> = { error: 50, warning: 5, notice: 5 };
/** Longer messages are cut; the plan's file has them whole. */
const MOST_LETTERS = 600;

/**
 * Findings as lines, in the order of their places; many of one code are told by the first few and a count, unless each
 * is asked for.
 */
export function findingLines(findings: readonly Finding[], each = false): Line[] {
  const unique = new Map(findings.map((finding) => [identity(finding), finding]));
  const byCode = Map.groupBy(unique.values(), ({ code }) => code);
  return [...byCode.values()].flatMap((alike) => {
    const placed = alike.toSorted(byPlace);
    const limit = each ? placed.length : MOST_ALIKE[placed[0]?.severity ?? "notice"];
    const most = placed.length > limit + 1 ? limit : placed.length;
    const lines = placed.slice(0, most).map(lineOf);
    const rest = placed.slice(most);
    const [first] = rest;
    return remediedOnce(first === undefined ? lines : [...lines, restOf(rest, first)]);
  });
}

/** One remedy for all of them is said once, after the last. */
function remediedOnce(lines: readonly Line[]): readonly Line[] {
  const remedies = new Set(lines.map((line) => line.remedy));
  if (lines.length < 2 || remedies.size > 1) return lines;
  return lines.map(({ remedy, ...line }, index) =>
    index === lines.length - 1 && remedy !== undefined ? { ...line, remedy } : line,
  );
}

function lineOf(finding: Finding): Line {
  return {
    spans: withCode(visible(finding.message, MOST_LETTERS)),
    severity: finding.severity,
    ...(finding.at === undefined ? {} : { at: finding.at }),
    ...(finding.remedy === "" ? {} : { remedy: visible(finding.remedy, MOST_LETTERS) }),
    about: 1,
  };
}

function restOf(rest: readonly Finding[], first: Finding): Line {
  const places = rest.flatMap((each) => (each.at === undefined ? [] : [each.at]));
  const files = [...new Set(places.map((place) => visible(place.file)))];
  const [from, to] = [places[0]?.line, places.at(-1)?.line];
  const where = files.length === 1 && from !== undefined ? ` (${files[0]}, lines ${from} to ${to})` : "";
  return {
    spans: [{ text: `${count(rest.length, ["more", "more"])} like these${where}.` }],
    severity: first.severity,
    ...(first.remedy === "" ? {} : { remedy: visible(first.remedy, MOST_LETTERS) }),
    about: rest.length,
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
