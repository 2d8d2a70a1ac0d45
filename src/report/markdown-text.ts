import type { Span } from "./phrase.ts";

/** A zero-width space: nothing to see, but enough to keep GitHub from finding a mention, a reference or an address. */
const APART = "\u{200B}";

/**
 * Text as GitHub Markdown that says exactly this: no markup, HTML, mention, issue or commit reference, address, emoji
 * code or formula comes out of it. One line, however many lines go in.
 */
export function escaped(text: string): string {
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
    .replaceAll(APART, "&#8203;");
}

/** Spans as Markdown; strong ones bold, code as code, and still escaped. */
export function markdown(spans: readonly Span[]): string {
  return spans.map(styled).join("");
}

function styled({ text, strong, code }: Span): string {
  if (code === true) return `<code>${escaped(text)}</code>`;
  return strong === true ? bold(text) : escaped(text);
}

/** Asterisks open and close reliably only beside letters and digits; tags always do. */
function bold(text: string): string {
  return /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(text) ? `**${escaped(text)}**` : `<b>${escaped(text)}</b>`;
}

/** A link to an address of ours, or the bare text when there is none, or it is not a web address. */
export function linked(text: string, address: string | undefined): string {
  const url = address === undefined ? null : URL.parse(address);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) return escaped(text);
  const target = url.href.replace(
    /[^\w.~:/?#@!$&+,;=%-]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`,
  );
  return `[${escaped(text)}](${target})`;
}

/** Lines of code in a fence that nothing in them can close. */
export function fenced(lines: readonly string[], language: string): string {
  const runs = lines.join("\n").match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}${language}\n${lines.join("\n")}\n${fence}`;
}
