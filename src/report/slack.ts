import type { Links, Report } from "../core/report.ts";
import { count } from "../text/lists.ts";
import { toPlainText } from "../text/plain.ts";
import { truncate } from "../text/sanitize.ts";
import { parseBackticks, type Span } from "../text/sentence.ts";
import { escapeSlack, type RichTextElement, slackLink, toRichText } from "../text/slack.ts";
import { parseWebAddress } from "../text/web-address.ts";
import type { ReportChanges } from "./change-sets.ts";
import { countsInWords, shortDigest } from "./counts.ts";
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

/** A message for an incoming webhook or a response_url: text for notifications, and blocks to read. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/** The Block Kit blocks that a report uses: https://docs.slack.dev/reference/block-kit/blocks */
export type SlackBlock =
  | {
      readonly type: "header";
      readonly text: { readonly type: "plain_text"; readonly text: string; readonly emoji: false };
    }
  | { readonly type: "rich_text"; readonly elements: readonly RichText[] }
  | {
      readonly type: "context";
      readonly elements: readonly [{ readonly type: "mrkdwn"; readonly text: string }];
    };

type RichText =
  | RichTextSection
  | {
      readonly type: "rich_text_list";
      readonly style: "bullet";
      readonly elements: readonly RichTextSection[];
    };

interface RichTextSection {
  readonly type: "rich_text_section";
  readonly elements: readonly RichTextElement[];
}

/**
 * Slack takes 50 blocks, 150 characters in a header, 3,000 in a context, and refuses messages whose blocks come to more
 * than some 13,200 characters of JSON; notifications show a few hundred characters of `text`.
 */
const MOST_JSON = 11_000;
const MOST_LINES = 12;
const MOST_LOSSES = 25;
const MOST_HEADER = 150;
const MOST_LETTERS = 500;
const MOST_TEXT = 1_500;

/** A report as a Slack message within Slack's limits: escaped, unfurling nothing, pinging nobody. */
export function renderSlack(report: Report): SlackMessage {
  const outline = reportOutline(report);
  const title = titleOf(outline);
  const lead: SlackBlock[] =
    outline.lead === undefined ? [] : [richText([section(toRichText([outline.lead]))])];
  return {
    text: notification(title, outline),
    blocks: [
      { type: "header", text: { type: "plain_text", text: truncate(title, MOST_HEADER), emoji: false } },
      ...lead,
      ...sectionBlocks(outline.sections, report.links),
      ...footer(report, outline.changes),
    ],
    unfurl_links: false,
    unfurl_media: false,
  };
}

function sectionBlocks(sections: readonly Section[], links: Links): SlackBlock[] {
  const blocks: SlackBlock[] = [];
  let left = MOST_JSON;
  for (const each of sections) {
    if (each.fold === "all" || each.fold === "known") continue;
    const shown = within(each, left, links);
    if (shown.length === 0) continue;
    left -= shown.reduce((sum, line) => sum + lengthOf(line, links), 300);
    const rest = itemsIn(each.lines) - itemsIn(shown);
    const more =
      rest === 0 ? [] : [section([italic(`… and ${count(rest, each.noun)} more in the run's summary`)])];
    blocks.push(
      richText([
        section([{ type: "text", text: each.heading, style: { bold: true } }]),
        {
          type: "rich_text_list",
          style: "bullet",
          elements: [...shown.map((line) => item(line, links)), ...more],
        },
      ]),
    );
  }
  return blocks;
}

/** Losses first and most of them; the rest as far as there is room. */
function within({ lines }: Section, bytesLeft: number, links: Links): readonly Line[] {
  const losses = lines.filter(isLoss).slice(0, MOST_LOSSES);
  const others = lines.filter((line) => !isLoss(line)).slice(0, Math.max(3, MOST_LINES - losses.length));
  const shown: Line[] = [];
  let used = 0;
  for (const line of lines.filter((each) => losses.includes(each) || others.includes(each))) {
    used += lengthOf(line, links);
    if (used > bytesLeft) break;
    shown.push(line);
  }
  return shown;
}

function lengthOf(line: Line, links: Links): number {
  return JSON.stringify(item(line, links)).length + 1;
}

function item(line: Line, links: Links): RichTextSection {
  const place = line.at === undefined ? [] : [placeSpan(line.at, links), " "];
  const advice =
    line.remedy === undefined
      ? []
      : [...parseBackticks(truncate(line.remedy, MOST_LETTERS)), ...(line.steps ? [" ", ...line.steps] : [])];
  const causes = (line.causes ?? []).flatMap((each): Span[] => [" (", placeSpan(each, links), ")"]);
  const remedy = advice.length === 0 ? [] : [...toRichText(["\n"]), ...advice.flatMap(aside)];
  return section([...toRichText([markOf(line), ...place, ...line.sentence, ...causes]), ...remedy]);
}

/** A part of a remedy; all but code is in italics. */
function aside(span: Span): readonly RichTextElement[] {
  return typeof span === "string" ? [italic(span)] : toRichText([span]);
}

function section(elements: readonly RichTextElement[]): RichTextSection {
  return {
    type: "rich_text_section",
    elements: elements.filter((each) => each.type === "channel" || each.text !== ""),
  };
}

function richText(elements: readonly RichText[]): SlackBlock {
  return { type: "rich_text", elements };
}

function italic(text: string): RichTextElement {
  return { type: "text", text, style: { italic: true } };
}

/** The text of a notification, and for clients that show no blocks. */
function notification(title: string, outline: ReportOutline): string {
  const lines = outline.sections.filter((each) => each.fold === "none").flatMap((each) => each.lines);
  const first = lines.slice(0, 3).map((line) => toPlainText(line.sentence));
  const lead = outline.lead === undefined ? [] : [outline.lead];
  const more = lines.length > 3 ? ["…"] : [];
  return escapeSlack(truncate([title, ...lead, ...first, ...more].join("\n"), MOST_TEXT));
}

/** Counts and links come last. */
function footer(report: Report, changes: ReportChanges): SlackBlock[] {
  const { links, plan } = report;
  const items = [
    ...(plan.changes.length > 0
      ? [...countsInWords(report, changes), `plan ${shortDigest(plan.digest)}`].map(escapeSlack)
      : []),
    ...linkTo(links.run, "Run"),
    ...linkTo(links.pullRequest, "Pull request"),
    ...linkTo(links.commit, "Commit"),
  ];
  return items.length === 0
    ? []
    : [{ type: "context", elements: [{ type: "mrkdwn", text: items.join(" · ") }] }];
}

function linkTo(address: string | undefined, text: string): string[] {
  return parseWebAddress(address) === undefined ? [] : [slackLink(text, address)];
}
