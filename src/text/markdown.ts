import type { Sentence, Span } from "./sentence.ts";
import { parseWebAddress } from "./web-address.ts";

/** Stands between two characters until the text is escaped. */
const APART = "\u{200B}";
/**
 * An empty element: nothing to see and nothing to copy. GitHub looks for mentions, references and addresses in one stretch
 * of text at a time, so what an element parts is none.
 */
const PARTED = "<b></b>";

/**
 * Text as GitHub Markdown that says exactly this: no markup, HTML, mention, issue or commit reference, address, emoji
 * code or formula comes out of it. One line, however many lines go in.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_[\]~|]/g, "\\$&")
    .replace(/^(\s*)([-+=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/, "$1\\$2")
    .replace(/\$/g, "<span>$</span>")
    .replace(/@/g, `@${APART}`)
    .replace(/#/g, `#${APART}`)
    .replace(/\b(gh|www|ftp|https?|mailto|xmpp)(?=[-.:])/gi, `$1${APART}`)
    .replace(/:(?=[\w\\+-]+:)/g, `:${APART}`)
    .replace(
      /(?<!sha256:)\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/gi,
      (hex) => `${hex.slice(0, 4)}${APART}${hex.slice(4)}`,
    )
    .replaceAll(APART, PARTED);
}

/** A sentence as GitHub Markdown: strong spans are bold, and `codeOf` renders code. */
export function toMarkdown(sentence: Sentence, codeOf: (text: string) => string = codeElement): string {
  return sentence.map((span) => markdownSpan(span, codeOf)).join("");
}

function markdownSpan(span: Span, codeOf: (text: string) => string): string {
  if (typeof span === "string") return escapeMarkdown(span);
  if (span.link !== undefined) return markdownLink(span.text, span.link);
  if (span.mark === "code") return codeOf(span.text);
  const text = span.mark === "strong" ? bold(span.text) : escapeMarkdown(span.text);
  const page = linkTarget(span.page);
  return page === undefined ? text : `[${text}](${page})`;
}

function codeElement(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`;
}

/** Asterisks open and close reliably only beside letters and digits; tags always do. */
function bold(text: string): string {
  const safe = escapeMarkdown(text);
  return /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(text) ? `**${safe}**` : `<b>${safe}</b>`;
}

/** A link to a web address; the bare text when there is no address, or another kind of address. */
export function markdownLink(text: string, address: string | undefined): string {
  const target = linkTarget(address);
  return target === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${target})`;
}

/** A web address without the characters that could end a link; undefined for any other kind of address. */
function linkTarget(address: string | undefined): string | undefined {
  return parseWebAddress(address)?.replace(
    /[^\w.~:/?#@!$&+,;=%-]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`,
  );
}

/** Code on a line, between more backticks than it has. */
export function markdownCode(text: string): string {
  const ticks = "`".repeat(longestTicks(text) + 1);
  const pad = ticks.length > 1 ? " " : "";
  return `${ticks}${pad}${text}${pad}${ticks}`;
}

/** Lines of code in a fence that nothing in them can close. */
export function markdownFence(lines: readonly string[], language: string): string {
  const code = lines.join("\n");
  const fence = "`".repeat(Math.max(3, longestTicks(code) + 1));
  return `${fence}${language}\n${code}\n${fence}`;
}

function longestTicks(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
