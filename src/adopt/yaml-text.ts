import { stringify } from "yaml";

/** What a YAML value may be made of; fields that are undefined are left out. */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [key: string]: Value | undefined };

/** Lines end here where they can. */
const width = 100;

/**
 * `key: value` as a person writes it, as lines: short lists and maps on the key's own line, long ones below it. The
 * outermost `open` levels of maps are never put on one line.
 */
export function field(key: string, value: Value, { indent = 0, open = 0 } = {}): string[] {
  const start = `${" ".repeat(indent)}${keyText(key)}:`;
  if (!isCollection(value)) return [`${start} ${blockText(value)}`];
  const flow = flowText(value);
  const isOpen = open > 0 && !Array.isArray(value) && flow !== "{}";
  if (!isOpen && !isCrowded(value) && start.length + 1 + flow.length <= width) return [`${start} ${flow}`];
  return [start, ...below(value, indent + 2, open - 1)];
}

function below(value: Collection, indent: number, open: number): string[] {
  if (!isList(value)) return entriesOf(value).flatMap(([key, each]) => field(key, each, { indent, open }));
  const dash = `${" ".repeat(indent)}- `;
  return value.flatMap((item) => {
    if (!isCollection(item)) return [`${dash}${blockText(item)}`];
    const flow = flowText(item);
    if (!isCrowded(item) && dash.length + flow.length <= width) return [`${dash}${flow}`];
    const [first = "", ...rest] = below(item, indent + 2, 0);
    return [`${dash}${first.trimStart()}`, ...rest];
  });
}

/** A comment of one or more lines, broken at words. */
export function comment(text: string, indent = 0): string[] {
  const start = `${" ".repeat(indent)}#`;
  const lines: string[] = [];
  let line = start;
  for (const word of text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .split(" ")) {
    if (line !== start && line.length + 1 + word.length > width) {
      lines.push(line);
      line = start;
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}

type Collection = readonly Value[] | { readonly [key: string]: Value | undefined };

function isCollection(value: Value): value is Collection {
  return typeof value === "object" && value !== null;
}

function isList(value: Collection): value is readonly Value[] {
  return Array.isArray(value);
}

/** Several maps in a list are easier to read one below the other. */
function isCrowded(value: Value): boolean {
  if (!isCollection(value)) return false;
  if (isList(value)) return value.filter(isCollection).length > 1 || value.some(isCrowded);
  return entriesOf(value).some(([, each]) => isCrowded(each));
}

function entriesOf(value: { readonly [key: string]: Value | undefined }): [string, Value][] {
  return Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, each]]));
}

function flowText(value: Value): string {
  if (!isCollection(value)) return inFlow(blockText(value));
  if (isList(value)) return `[${value.map(flowText).join(", ")}]`;
  const entries = entriesOf(value).map(([key, each]) => `${inFlow(keyText(key))}: ${flowText(each)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** A number reads the same as a key and as text, so `249043822` needs no quotes. */
function keyText(key: string): string {
  return /^[1-9]\d{0,14}$/.test(key) ? key : blockText(key);
}

/** A scalar on one line, in quotes only where it would be read as something else, by a parser of YAML 1.1 too. */
function blockText(value: string | number | boolean | null): string {
  if (typeof value !== "string") return String(value);
  if (unseen.test(value)) return escaped(value);
  const text = stringify(value, { lineWidth: 0, compat: "yaml-1.1" }).slice(0, -1);
  return /^[^|>\n][^\n]*$/.test(text) ? text : JSON.stringify(value);
}

/** Characters that nobody sees, but for the one that joins emoji. */
const unseen = /(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

function escaped(value: string): string {
  return JSON.stringify(value).replace(new RegExp(unseen, "gu"), (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

/** Commas and brackets end a plain scalar inside of brackets. */
function inFlow(text: string): string {
  return /^["']/.test(text) || !/[,[\]{}]/.test(text) ? text : JSON.stringify(text);
}
