import type { Span } from "./phrase.ts";

/** Nothing to see, but enough to keep GitHub from reading a mention, a reference or an address into a text. */
const APART = "&#8203;";

/**
 * Text as GitHub Markdown that says exactly this: no markup, HTML, mention, issue or commit reference, address, emoji
 * code or formula comes out of it. One line, however many lines go in.
 */
export function escaped(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]()#+!|~<>&$^=-]|(?<=^\d+)[.)]/g, encoded)
    .replace(/@/g, `@${APART}`)
    .replace(/&#35;(?=\d)/g, `&#35;${APART}`)
    .replace(/\b(gh|www|ftp|https?|mailto|xmpp)(?=[-.:]|&#45;)/gi, `$1${APART}`)
    .replace(/:(?=[\w&#;]+:)/g, `:${APART}`)
    .replace(/\b[0-9a-f]{7,40}\b/gi, (hex) => `${hex.slice(0, 4)}${APART}${hex.slice(4)}`);
}

/** Spans as Markdown; strong ones bold. */
export function markdown(spans: readonly Span[]): string {
  return spans
    .map((span) => (span.strong === true && span.text.trim() !== "" ? bold(span.text) : escaped(span.text)))
    .join("");
}

/** Tags, since asterisks beside punctuation do not always open or close. */
function bold(text: string): string {
  return `<b>${escaped(text)}</b>`;
}

/** A link to an address of ours, or the bare text when there is none, or it is not a web address. */
export function linked(text: string, address: string | undefined): string {
  const url = address === undefined ? undefined : URL.parse(address);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) return escaped(text);
  const target = url.href.replace(/[()<>\\`*_~[\]|]/g, (character) => encodeURIComponent(character).replace(/^[^%]$/, percent));
  return `[${escaped(text)}](${target})`;
}

/** Lines of code in a fence that nothing in them can close. */
export function fenced(lines: readonly string[], language: string): string {
  const runs = lines.join("\n").match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}${language}\n${lines.join("\n")}\n${fence}`;
}

function encoded(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
