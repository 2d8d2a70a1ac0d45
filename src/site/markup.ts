import { sanitize } from "../text/sanitize.ts";

/** A piece of HTML. Only this file makes one out of text, and escapes it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: text is escaped, HTML is not. */
export type MarkupValue = Markup | string | number | readonly MarkupValue[];

/** The longest text that a page shows whole. */
const mostLetters = 4_000;
/** The longest name. */
const mostOfName = 80;

/** Makes HTML: every text in it is shown as it is, also in an attribute between double quotes. */
export function markup(parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  return new Markup(parts.reduce((made, part, index) => made + toHtml(values[index - 1] ?? "") + part));
}

function toHtml(value: MarkupValue): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === "object") return value.map(toHtml).join("");
  return escapeHtml(sanitizeAround(String(value)));
}

/** Blanks at the edges part words from their neighbours, and stay. */
function sanitizeAround(text: string): string {
  if (/^[ -~]*$/.test(text) && text.length <= mostLetters) return text;
  return `${text.startsWith(" ") ? " " : ""}${sanitize(text, mostLetters)}${text.endsWith(" ") ? " " : ""}`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (each) => entities[each] ?? each);
}

/** Returns a name that somebody chose: cut where it is very long, and kept from reordering what is around it. */
export function nameMarkup(name: string): Markup {
  const text = sanitize(name, mostOfName);
  return /^[ -~]*$/.test(text) ? markup`${text}` : markup`<bdi>${text}</bdi>`;
}

/** Returns a text of several paragraphs. */
export function paragraphs(text: string): Markup {
  const lines = text.slice(0, mostLetters).split(/\n+/);
  return markup`${lines.filter((each) => each.trim() !== "").map((each) => markup`<p>${each}</p>`)}`;
}

/** Returns a link to another page of the web. Nothing tells it where the reader came from. */
export function outwardLink(address: string, words: MarkupValue): Markup {
  return markup`<a href="${address}" rel="noopener noreferrer">${words}</a>`;
}
