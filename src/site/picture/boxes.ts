import { sanitize } from "../../text/sanitize.ts";
import { type Markup, markup } from "../markup.ts";

/** A box of a picture: a name, its sort, and the page that it leads to. */
export interface PictureBox {
  readonly name: string;
  readonly tone: "person" | "team" | "project" | "thing" | "more";
  readonly href?: string | undefined;
}

/** The height of a box, and the room to the next one. */
export const boxHeight = 26;
export const boxGap = 12;

/** Returns a box at a place. */
export function drawBox({ name, tone, href }: PictureBox, x: number, y: number, width: number): Markup {
  const most = Math.floor((width - 16) / 6.6);
  const text = markup`<rect x="${x}" y="${y}" width="${width}" height="${boxHeight}" rx="6"/><text x="${x + 8}" y="${y + 17}">${sanitize(name, most)}</text>`;
  const title = name.length > most ? markup`<title>${sanitize(name, 80)}</title>` : "";
  return href === undefined
    ? markup`<g class="node ${tone}">${title}${text}</g>`
    : markup`<a class="node ${tone}" href="${href}">${title}${text}</a>`;
}

/** Returns a line from the right edge of a box to the left edge of another one. */
export function drawLine(fromX: number, fromY: number, toX: number, toY: number): Markup {
  const middle = Math.round((fromX + toX) / 2);
  return markup`<path d="M${fromX} ${fromY}C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}"/>`;
}
