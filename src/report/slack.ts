import type { Links, Report } from "../core/report.ts";
import { shortDigest, tally } from "./counts.ts";
import type { Line, Outline, Section } from "./line.ts";
import { outlineOf } from "./outline.ts";
import { count, plainText, type Span, withCode } from "./phrase.ts";
import { shortened, visible } from "./sanitize.ts";
import type { Parts } from "./sections.ts";

/** A message for an incoming webhook or a response_url: text for notifications, and blocks to read. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/** The Block Kit blocks that a report uses: https://docs.slack.dev/reference/block-kit/blocks */
export type Block =
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
  | { readonly type: "rich_text_section"; readonly elements: readonly Inline[] }
  | {
      readonly type: "rich_text_list";
      readonly style: "bullet";
      readonly elements: readonly {
        readonly type: "rich_text_section";
        readonly elements: readonly Inline[];
      }[];
    };

/** Nothing in the text of a rich text element is markup or a mention. */
type Inline =
  | { readonly type: "text"; readonly text: string; readonly style?: Style }
  | { readonly type: "link"; readonly url: string; readonly text: string; readonly style?: Style };
interface Style {
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
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

/** A report as a Slack message within Slack's limits: escaped, unfurling nothing, ringing for nobody. */
export function renderSlack(report: Report): SlackMessage {
  const outline = outlineOf(report);
  const title = `Rollcall: ${outline.title.charAt(0).toLowerCase()}${outline.title.slice(1)}`;
  const lead: Block[] = outline.lead === undefined ? [] : [richText([section([text(outline.lead)])])];
  return {
    text: notification(title, outline),
    blocks: [
      { type: "header", text: { type: "plain_text", text: shortened(title, MOST_HEADER), emoji: false } },
      ...lead,
      ...sectionBlocks(outline.sections, report.links),
      ...footer(report, outline.parts),
    ],
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** Escapes the three characters that Slack reads as control characters: https://docs.slack.dev/messaging/formatting-message-text */
export function slackEscaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function sectionBlocks(sections: readonly Section[], links: Links): Block[] {
  const blocks: Block[] = [];
  let left = MOST_JSON;
  for (const each of sections) {
    if (each.fold === "all") continue;
    const shown = within(each, left, links);
    if (shown.length === 0) continue;
    left -= shown.reduce((sum, line) => sum + lengthOf(line, links), 300);
    const told = each.lines.reduce((sum, line) => sum + line.about, 0);
    const rest = told - shown.reduce((sum, line) => sum + line.about, 0);
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
function within({ lines }: Section, room: number, links: Links): readonly Line[] {
  const isLoss = (line: Line) => line.tone === "loss" || line.tone === "mixed";
  const losses = lines.filter(isLoss).slice(0, MOST_LOSSES);
  const others = lines.filter((line) => !isLoss(line)).slice(0, Math.max(3, MOST_LINES - losses.length));
  const shown: Line[] = [];
  let used = 0;
  for (const line of lines.filter((each) => losses.includes(each) || others.includes(each))) {
    used += lengthOf(line, links);
    if (used > room) break;
    shown.push(line);
  }
  return shown;
}

function lengthOf(line: Line, links: Links): number {
  return JSON.stringify(item(line, links)).length + 1;
}

function item(line: Line, links: Links): { type: "rich_text_section"; elements: Inline[] } {
  const place = line.at === undefined ? [] : [located(line.at, links), text(" ")];
  const advice = line.remedy === undefined ? [] : withCode(shortened(line.remedy, MOST_LETTERS));
  const remedy = advice.length === 0 ? [] : [text("\n"), ...advice.map(aside)];
  return section([...place, ...line.spans.map(inline), ...remedy]);
}

function located({ file, line }: NonNullable<Line["at"]>, links: Links): Inline {
  const words = `${visible(file)}:${line}`;
  const url = webAddress(links.file?.(file));
  return url === undefined ? text(words) : { type: "link", url: `${url}#L${line}`, text: words };
}

/** Somebody with a Slack id is linked to, which opens a conversation and pings nobody, as a mention would. */
function inline(span: Span): Inline {
  if (span.code === true) return { type: "text", text: span.text, style: { code: true } };
  const style = span.strong === true ? { style: { bold: true } as const } : {};
  const words = shortened(span.text, 2 * MOST_LETTERS);
  if (span.slack !== undefined && /^[UW][A-Z0-9]{2,20}$/.test(span.slack)) {
    return {
      type: "link",
      url: `https://slack.com/app_redirect?channel=${span.slack}`,
      text: words,
      ...style,
    };
  }
  return { type: "text", text: words, ...style };
}

/** What to do about something, set apart from it. */
function aside(span: Span): Inline {
  return span.code === true ? inline(span) : italic(span.text);
}

function section(elements: readonly Inline[]): { type: "rich_text_section"; elements: Inline[] } {
  return { type: "rich_text_section", elements: elements.filter((each) => each.text !== "") };
}

function richText(elements: readonly RichText[]): Block {
  return { type: "rich_text", elements };
}

function text(words: string): Inline {
  return { type: "text", text: words };
}

function italic(words: string): Inline {
  return { type: "text", text: words, style: { italic: true } };
}

/** What a phone shows, and whoever reads no blocks. */
function notification(title: string, outline: Outline): string {
  const lines = outline.sections.filter((each) => each.fold === "none").flatMap((each) => each.lines);
  const first = lines.slice(0, 3).map((line) => plainText(line.spans));
  const told = [title, ...(outline.lead === undefined ? [] : [outline.lead]), ...first];
  const more = lines.length > 3 ? ["…"] : [];
  return slackEscaped(shortened([...told, ...more].join("\n"), MOST_TEXT));
}

/** Counts and links come last. */
function footer(report: Report, parts: Parts): Block[] {
  const { links, plan } = report;
  const changes = parts.done ? parts.main.changes : plan.changes;
  const items = [
    ...(changes.length > 0 ? [slackEscaped(`${tally(changes)} · plan ${shortDigest(plan.digest)}`)] : []),
    ...linkTo(links.run, "Run"),
    ...linkTo(links.pullRequest, "Pull request"),
    ...linkTo(links.commit, "Commit"),
  ];
  return items.length === 0
    ? []
    : [{ type: "context", elements: [{ type: "mrkdwn", text: items.join(" · ") }] }];
}

function linkTo(address: string | undefined, words: string): string[] {
  const url = webAddress(address);
  return url === undefined ? [] : [`<${slackEscaped(url).replaceAll("|", "%7C")}|${words}>`];
}

function webAddress(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:") ? url.href : undefined;
}
