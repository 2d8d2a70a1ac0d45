import { truncate } from "./sanitize.ts";
import type { Sentence, Span } from "./sentence.ts";
import { parseWebAddress } from "./web-address.ts";

/** An element of Slack's rich text; nothing in its text is markup or a mention: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
export type RichTextElement =
  | { readonly type: "text"; readonly text: string; readonly style?: RichTextStyle }
  | { readonly type: "channel"; readonly channel_id: string; readonly style?: RichTextStyle }
  | { readonly type: "link"; readonly url: string; readonly text: string; readonly style?: RichTextStyle };

interface RichTextStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
}

/** Longer texts are cut, but for code. */
const MOST_LETTERS = 1_000;

/** Escapes the three characters that Slack reads as control characters: https://docs.slack.dev/messaging/formatting-message-text */
export function escapeSlack(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A link in Slack's mrkdwn; the bare text when there is no web address. */
export function slackLink(text: string, address: string | undefined): string {
  const url = parseWebAddress(address);
  if (url === undefined) return escapeSlack(text);
  return `<${escapeSlack(url).replaceAll("|", "%7C")}|${escapeSlack(text).replaceAll("|", "¦")}>`;
}

/** A sentence as Slack's mrkdwn, which pings nobody. */
export function toMrkdwn(sentence: Sentence): string {
  return sentence.map(mrkdwnSpan).join("");
}

function mrkdwnSpan(span: Span): string {
  if (typeof span === "string") return escapeSlack(span);
  if (span.link !== undefined) return slackLink(span.text, span.link);
  if (isChannelId(span.slackId)) return `<#${span.slackId}>`;
  return span.mark === "code" ? `\`${mrkdwnCode(span.text)}\`` : escapeSlack(span.text);
}

/** Text to stand between backticks, which mrkdwn cannot escape. */
export function mrkdwnCode(text: string): string {
  return escapeSlack(text.replaceAll("`", "'"));
}

/**
 * A sentence as elements of rich text. A channel with a Slack id is Slack's own link to it. A person with one is linked to:
 * a mention would ping them. Other names lead to their pages.
 */
export function toRichText(sentence: Sentence): readonly RichTextElement[] {
  return sentence.map((span) => {
    if (typeof span === "string") return { type: "text", text: truncate(span, MOST_LETTERS) };
    if (span.mark === "code") return { type: "text", text: span.text, style: { code: true } };
    const text = truncate(span.text, MOST_LETTERS);
    const style = span.mark === "strong" ? { style: { bold: true } as const } : {};
    if (isChannelId(span.slackId)) return { type: "channel", channel_id: span.slackId, ...style };
    const url = parseWebAddress(span.link) ?? conversationWith(span.slackId) ?? parseWebAddress(span.page);
    return url === undefined ? { type: "text", text, ...style } : { type: "link", url, text, ...style };
  });
}

function isChannelId(slackId: string | undefined): slackId is string {
  return slackId !== undefined && /^[CG][A-Z0-9]{2,20}$/.test(slackId);
}

function conversationWith(slackId: string | undefined): string | undefined {
  if (slackId === undefined || !/^[UW][A-Z0-9]{2,20}$/.test(slackId)) return undefined;
  return `https://slack.com/app_redirect?channel=${slackId}`;
}
