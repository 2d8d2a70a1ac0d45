import { createHash } from "node:crypto";
import type { Report } from "../core/report.ts";
import { count } from "../text/lists.ts";
import { escapeMarkdown, markdownLink, toMarkdown } from "../text/markdown.ts";
import { parseBackticks } from "../text/sentence.ts";
import { costInWords, countsInWords, durationInWords, shortDigest } from "./counts.ts";
import { hiddenFingerprints } from "./fingerprints.ts";
import { lastLine } from "./last-line.ts";
import {
  isLoss,
  itemsIn,
  type Line,
  markOf,
  placeSpan,
  type ReportOutline,
  type Section,
  titleOf,
} from "./line.ts";
import { reportOutline } from "./outline.ts";
import type { PageLayout } from "./page-layout.ts";
import { rawBlocks } from "./raw-blocks.ts";
import { byteLength, truncateList } from "./truncate.ts";

/** GitHub refuses longer comments. It counts characters; here bytes are counted, which are never fewer. */
export const COMMENT_LIMIT = 65_536;
/**
 * A step's summary of more than 1 MiB is dropped, and the same one says who may approve a change:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const SUMMARY_LIMIT = 800_000;

/** The hidden line by which Rollcall finds its comment again: one comment for each scope (an organisation, a file). */
export function commentMarker(scope = ""): string {
  const name = encodeURIComponent(scope.toWellFormed()).replaceAll("-", "%2D");
  const short = name.length > 200 ? createHash("sha256").update(name).digest("hex") : name;
  return `<!-- rollcall:plan ${short} -->`;
}

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/**
 * The digest of the plan that a comment shows, from its body; undefined where there is none. Only the lines at the body's
 * beginning count: further down it may quote what anybody wrote.
 */
export function digestInComment(body: string): string | undefined {
  return /^<!-- rollcall:plan \S* -->\n<!-- rollcall:digest (sha256:[0-9a-f]{64}) -->\n/.exec(body)?.[1];
}

/**
 * The body of the one comment on a pull request, within 65,536 characters; it begins with the scope's marker. `approval` is
 * Markdown that says who must approve; it stands below the title.
 */
export function renderComment(report: Report, scope = "", approval = ""): string {
  const digest = DIGEST.test(report.plan.digest) ? `<!-- rollcall:digest ${report.plan.digest} -->\n` : "";
  const hidden = `${commentMarker(scope)}\n${digest}${hiddenFingerprints(report.plan.changes)}`;
  const run =
    report.links.run === undefined
      ? "The run's summary"
      : markdownLink("The run's summary", report.links.run);
  const page = { open: 25, folded: 12_000, raw: 200, cost: false, elsewhere: `${run} has the rest.` };
  return hidden + renderPage(report, { ...page, limit: COMMENT_LIMIT - byteLength(hidden), below: approval });
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

function renderPage(report: Report, page: PageLayout): string {
  const outline = reportOutline(report);
  const below = page.below ? [page.below] : [];
  const head = [...heading(outline), ...below];
  const foot = footer(report, outline, page);
  let bytesLeft = page.limit - byteLength([...head, ...foot].join("\n\n")) - 10;
  const body: string[] = [];
  for (const [index, section] of outline.sections.entries()) {
    const last = index === outline.sections.length - 1;
    const blocks = sectionBlocks(section, {
      report,
      page,
      bytesLeft: last ? bytesLeft : Math.floor(bytesLeft * 0.7),
    }).join("\n\n");
    bytesLeft -= byteLength(blocks) + 2;
    body.push(blocks);
  }
  const raw = rawBlocks(report, outline, { ...page, limit: bytesLeft });
  const isOneLine = outline.sections.length === 0 && raw.length === 0;
  return `${[...head, ...body, ...raw, ...foot].join(isOneLine ? " " : "\n\n")}\n`;
}

/** The title and the lead; a single line when nothing follows. */
function heading(outline: ReportOutline): string[] {
  const title = escapeMarkdown(titleOf(outline));
  const lead = outline.lead === undefined ? [] : [escapeMarkdown(outline.lead)];
  return outline.sections.length === 0 ? [[`**${title}.**`, ...lead].join(" ")] : [`### ${title}`, ...lead];
}

interface PageBudget {
  readonly report: Report;
  readonly page: PageLayout;
  readonly bytesLeft: number;
}

/** A section's open part, with every loss in it, and what is folded below. */
function sectionBlocks(section: Section, { report, page, bytesLeft }: PageBudget): string[] {
  const isGrave = (line: Line) => isLoss(line) || line.severity === "error";
  const most = section.fold === "none" ? page.open : 0;
  let others = 0;
  const isFolded = section.fold === "all" || section.fold === "known";
  const isOpen = (line: Line) => !isFolded && (isGrave(line) || ++others <= most);
  const { open = [], folded = [] } = Object.groupBy(section.lines, (line) =>
    isOpen(line) ? "open" : "folded",
  );
  const blocks: string[] = [];
  const shown = bulletList(open, section, { report, page, bytesLeft: Math.floor(bytesLeft * 0.8) });
  if (open.length > 0) blocks.push(headed(section, shown));
  if (folded.length > 0) {
    const number = itemsIn(folded);
    const summary =
      open.length === 0
        ? `${section.heading} (${number.toLocaleString("en")})`
        : `${count(number, section.noun)} more`;
    const left = bytesLeft - byteLength(blocks.join("\n\n")) - byteLength(summary) - 100;
    const inside = bulletList(folded, section, { report, page, bytesLeft: Math.min(left, page.folded) });
    blocks.push(`<details><summary>${escapeMarkdown(summary)}</summary>\n\n${inside}\n\n</details>`);
  }
  return blocks;
}

/** Bullets as far as they fit, and how many don't. */
function bulletList(
  lines: readonly Line[],
  section: Section,
  { report, page, bytesLeft }: PageBudget,
): string {
  const { shown, left } = truncateList(lines, bytesLeft - 300, (line) => bullet(line, report));
  if (left === 0) return shown.join("\n");
  const number = itemsIn(lines.slice(shown.length));
  return [...shown, `- … and ${count(number, section.noun)} more. ${page.elsewhere}`].join("\n");
}

function bullet(line: Line, { links }: Report): string {
  const mark = markOf(line);
  const causes = (line.causes ?? []).map((each) => toMarkdown([placeSpan(each, links)]));
  const cause = causes.length === 0 ? "" : ` <sub>${causes.join(" ")}</sub>`;
  const place = line.at === undefined ? "" : `${toMarkdown([placeSpan(line.at, links)])} `;
  const steps = line.steps === undefined ? [] : [" ", ...line.steps];
  const remedy =
    line.remedy === undefined ? "" : `<br>${toMarkdown([...parseBackticks(line.remedy), ...steps])}`;
  return `- ${mark}${place}${toMarkdown(line.sentence)}${cause}${remedy}`;
}

/** Errors stand out, under a heading of GitHub's own. */
function headed(section: Section, list: string): string {
  if (section.noun[0] === "error") return `> [!CAUTION]\n${list.replace(/^/gm, "> ")}`;
  return `**${escapeMarkdown(section.heading)}**\n\n${list}`;
}

/** Counts and links come last. */
function footer(report: Report, outline: ReportOutline, page: PageLayout): string[] {
  const { links, plan, cost } = report;
  const asked = page.cost ? costInWords(cost) : "";
  const items = [
    ...countsInWords(report, outline.changes),
    ...(plan.changes.length > 0 ? [`plan ${escapeMarkdown(shortDigest(plan.digest))}`] : []),
    ...(links.run === undefined ? [] : [markdownLink("run", links.run)]),
    ...(asked === "" || plan.changes.length === 0 ? [] : [`asked ${escapeMarkdown(asked)}`]),
    ...(page.cost && report.duration !== undefined ? [`took ${durationInWords(report.duration)}`] : []),
    ...(page.cost && report.madeBy !== undefined ? [`Rollcall ${escapeMarkdown(report.madeBy)}`] : []),
  ];
  const isPlain =
    items.length === 0 || (!page.cost && plan.changes.length === 0 && report.findings.length === 0);
  const last = `<code>${escapeMarkdown(lastLine(report, outline))}</code>`;
  return [`<sub>${isPlain ? last : `${items.join(" · ")}<br>${last}`}</sub>`];
}
