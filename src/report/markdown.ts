import { createHash } from "node:crypto";
import type { Change } from "../core/change.ts";
import type { Report } from "../core/report.ts";
import { costInWords, shortDigest, tally } from "./counts.ts";
import { hiddenFingerprints } from "./fingerprints.ts";
import type { Line, Outline, Section } from "./line.ts";
import { escaped, fenced, linked, markdown } from "./markdown-text.ts";
import { outlineOf } from "./outline.ts";
import { count, withCode } from "./phrase.ts";
import { effectLines, rawLines } from "./raw.ts";
import { visible } from "./sanitize.ts";
import type { Parts } from "./sections.ts";
import { bytes, fitting } from "./truncate.ts";

/** GitHub refuses longer comments. It counts characters; here bytes are counted, which are never fewer. */
export const COMMENT_LIMIT = 65_536;
/**
 * A step's summary of more than 1 MiB is dropped, and who may approve a change is told in the same one:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const SUMMARY_LIMIT = 800_000;

/** How a page is laid out. */
interface Page {
  /** Bytes. */
  readonly limit: number;
  /** So many lines of a section stand open when they take nothing away; the rest is folded. */
  readonly open: number;
  /** So many bytes of a section are folded, and not left out. */
  readonly folded: number;
  /** So many changes are listed one by one at the end. */
  readonly raw: number;
  /** Whether it says what the run asked of the services. */
  readonly cost: boolean;
  /** Markdown that says where to find what is left out. */
  readonly elsewhere: string;
}

/** The hidden line by which Rollcall finds its comment again: one comment for each scope (an organisation, a file). */
export function commentMarker(scope = ""): string {
  const name = encodeURIComponent(scope.toWellFormed()).replaceAll("-", "%2D");
  const short = name.length > 200 ? createHash("sha256").update(name).digest("hex") : name;
  return `<!-- rollcall:plan ${short} -->`;
}

const CHANGES = ["change", "changes"] as const;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** The digest of the plan that a comment shows, from its body; undefined where there is none. */
export function digestInComment(body: string): string | undefined {
  return /<!-- rollcall:digest (sha256:[0-9a-f]{64}) -->/.exec(body)?.[1];
}

/** The body of the one comment on a pull request, within 65,536 characters; it begins with the scope's marker. */
export function renderComment(report: Report, scope = ""): string {
  const digest = DIGEST.test(report.plan.digest) ? `<!-- rollcall:digest ${report.plan.digest} -->\n` : "";
  const hidden = `${commentMarker(scope)}\n${digest}${hiddenFingerprints(report.plan.changes)}`;
  const run =
    report.links.run === undefined ? "The run's summary" : linked("The run's summary", report.links.run);
  const page = { open: 25, folded: 12_000, raw: 200, cost: false, elsewhere: `${run} has the rest.` };
  return hidden + renderPage(report, { ...page, limit: COMMENT_LIMIT - bytes(hidden) });
}

/** The body of a job's summary, within 1 MiB. */
export function renderSummary(report: Report): string {
  const elsewhere = "The plan file (output <code>plan-file</code>) has every change.";
  return renderPage(report, {
    limit: SUMMARY_LIMIT,
    open: 100,
    folded: 300_000,
    raw: 5_000,
    cost: true,
    elsewhere,
  });
}

function renderPage(report: Report, page: Page): string {
  const outline = outlineOf(report);
  const { parts } = outline;
  const head = heading(outline);
  const foot = footer(report, parts, page);
  let room = page.limit - bytes([...head, ...foot].join("\n\n")) - 10;
  const body: string[] = [];
  for (const [index, section] of outline.sections.entries()) {
    const last = index === outline.sections.length - 1;
    const told = sectionBlocks(section, { report, page, room: last ? room : Math.floor(room * 0.7) }).join(
      "\n\n",
    );
    room -= bytes(told) + 2;
    body.push(told);
  }
  const raw = rawBlocks(report, outline, { ...page, limit: room });
  return `${[...head, ...body, ...raw, ...foot].join("\n\n")}\n`;
}

/** One line when nothing more is to be said. */
function heading({ title, lead, sections }: Outline): string[] {
  const told = title.charAt(0).toLowerCase() + title.slice(1);
  if (sections.length === 0)
    return [`**Rollcall: ${escaped(told)}.**${lead === undefined ? "" : ` ${escaped(lead)}`}`];
  return [`### Rollcall: ${escaped(told)}`, ...(lead === undefined ? [] : [escaped(lead)])];
}

interface Canvas {
  readonly report: Report;
  readonly page: Page;
  readonly room: number;
}

/** A section's open part, with every loss in it, and what is folded below. */
function sectionBlocks(section: Section, { report, page, room }: Canvas): string[] {
  const isLoss = (line: Line) => line.tone === "loss" || line.tone === "mixed" || line.severity === "error";
  const most = section.fold === "none" ? page.open : 0;
  let others = 0;
  const isOpen = (line: Line) => section.fold !== "all" && (isLoss(line) || ++others <= most);
  const { open = [], folded = [] } = Object.groupBy(section.lines, (line) =>
    isOpen(line) ? "open" : "folded",
  );
  const blocks: string[] = [];
  const shown = listed(open, section, { report, page, room: Math.floor(room * 0.8) });
  if (open.length > 0) blocks.push(headed(section, shown));
  if (folded.length > 0) {
    const number = folded.reduce((sum, line) => sum + line.about, 0);
    const summary =
      open.length === 0
        ? `${section.heading} (${number.toLocaleString("en")})`
        : `${count(number, section.noun)} more`;
    const left = room - bytes(blocks.join("\n\n")) - bytes(summary) - 100;
    const inside = listed(folded, section, { report, page, room: Math.min(left, page.folded) });
    blocks.push(`<details><summary>${escaped(summary)}</summary>\n\n${inside}\n\n</details>`);
  }
  return blocks;
}

/** Bullets as far as they fit, and how many don't. */
function listed(lines: readonly Line[], section: Section, { report, page, room }: Canvas): string {
  const { shown, left } = fitting(lines, room - 300, (line) => bullet(line, report));
  if (left === 0) return shown.join("\n");
  const number = lines.slice(shown.length).reduce((sum, line) => sum + line.about, 0);
  return [...shown, `- … and ${count(number, section.noun)} more. ${page.elsewhere}`].join("\n");
}

function bullet(line: Line, report: Report): string {
  const place = line.at === undefined ? "" : `${located(line.at, report)} `;
  const remedy = line.remedy === undefined ? "" : `<br>${markdown(withCode(line.remedy))}`;
  return `- ${place}${markdown(line.spans)}${remedy}`;
}

function located({ file, line }: NonNullable<Line["at"]>, { links }: Report): string {
  const address = links.file?.(file);
  return linked(`${visible(file)}:${line}`, address === undefined ? undefined : `${address}#L${line}`);
}

/** Errors stand out, under a heading of GitHub's own. */
function headed(section: Section, list: string): string {
  if (section.noun[0] === "error") return `> [!CAUTION]\n${list.replace(/^/gm, "> ")}`;
  return `**${escaped(section.heading)}**\n\n${list}`;
}

/** Every change, and every repository that somebody gains or loses by them: exact, by keys, and folded. */
function rawBlocks(report: Report, { parts, worlds }: Outline, page: Page): string[] {
  const changes = told(report, parts);
  if (changes.length === 0) return [];
  const effects = effectLines(worlds, page.raw);
  const noun = (number: number) => `${number.toLocaleString("en")}${number === page.raw ? " or more" : ""}`;
  return [
    ...diffBlock(listTitle(changes.length), rawLines(changes, page.raw), {
      room: Math.floor(page.limit * 0.6),
      left: Math.max(0, changes.length - page.raw),
      page,
    }),
    ...diffBlock(`Repositories that people gain and lose in effect (${noun(effects.length)})`, effects, {
      room: Math.floor(page.limit * 0.35),
      left: 0,
      page,
    }),
  ];
}

function listTitle(changes: number): string {
  return changes === 1 ? "The one change, by its keys" : `All ${count(changes, CHANGES)}, one by one`;
}

function diffBlock(
  title: string,
  lines: readonly string[],
  { room, left, page }: { readonly room: number; readonly left: number; readonly page: Page },
): string[] {
  const fit = fitting(lines, room - 600, (line) => line);
  if (fit.shown.length === 0) return [];
  const missing = left + fit.left;
  const rest = missing === 0 ? "" : `\n\n… and ${missing.toLocaleString("en")} more. ${page.elsewhere}`;
  return [`<details><summary>${title}</summary>\n\n${fenced(fit.shown, "diff")}${rest}\n\n</details>`];
}

/** On a pull request, the changes that are its own. */
function told(report: Report, parts: Parts): readonly Change[] {
  return parts.done || report.drift === undefined ? report.plan.changes : parts.main.changes;
}

/** Counts and links come last. */
function footer(report: Report, parts: Parts, page: Page): string[] {
  const { links, plan, cost } = report;
  const changes = told(report, parts);
  const before = parts.drift.changes.length;
  const asked = page.cost ? costInWords(cost) : "";
  const items = [
    ...(changes.length > 0 ? [tally(changes)] : []),
    ...(before > 0 ? [`${before.toLocaleString("en")} from before this pull request`] : []),
    ...(plan.changes.length > 0 ? [`plan ${escaped(shortDigest(plan.digest))}`] : []),
    ...(links.run === undefined ? [] : [linked("run", links.run)]),
    ...(asked === "" || plan.changes.length === 0 ? [] : [`asked ${escaped(asked)}`]),
  ];
  return plan.changes.length === 0 && report.findings.length === 0 ? [] : [`<sub>${items.join(" · ")}</sub>`];
}
