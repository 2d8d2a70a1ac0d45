import { stringify } from "yaml";

/** A value to write as YAML; undefined fields are left out. */
export type YamlValue =
  | string
  | number
  | boolean
  | null
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined };

/** The column before which lines break, where they can. */
const width = 100;

/**
 * Renders `key: value` as lines: short lists and maps in flow style on the key's line, long ones in block style below
 * it. The outermost `open` levels of maps are always in block style.
 */
export function yamlField(key: string, value: YamlValue, { indent = 0, open = 0 } = {}): string[] {
  const start = `${" ".repeat(indent)}${keyText(key)}:`;
  if (!isCollection(value)) return [`${start} ${blockText(value)}`];
  const flow = flowText(value);
  const isOpen = open > 0 && !Array.isArray(value) && flow !== "{}";
  if (!isOpen && !hasSeveralMaps(value) && start.length + 1 + flow.length <= width)
    return [`${start} ${flow}`];
  return [start, ...below(value, indent + 2, open - 1)];
}

function below(value: Collection, indent: number, open: number): string[] {
  if (!isList(value))
    return entriesOf(value).flatMap(([key, each]) => yamlField(key, each, { indent, open }));
  const dash = `${" ".repeat(indent)}- `;
  return value.flatMap((item) => {
    if (!isCollection(item)) return [`${dash}${blockText(item)}`];
    const flow = flowText(item);
    if (!hasSeveralMaps(item) && dash.length + flow.length <= width) return [`${dash}${flow}`];
    const [first = "", ...rest] = below(item, indent + 2, 0);
    return [`${dash}${first.trimStart()}`, ...rest];
  });
}

/** Renders a comment as lines, broken at words. */
export function yamlComment(text: string, indent = 0): string[] {
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

type Collection = readonly YamlValue[] | { readonly [key: string]: YamlValue | undefined };

function isCollection(value: YamlValue): value is Collection {
  return typeof value === "object" && value !== null;
}

function isList(value: Collection): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** Returns true for a value with several maps in one list, which is easier to read in block style. */
function hasSeveralMaps(value: YamlValue): boolean {
  if (!isCollection(value)) return false;
  if (isList(value)) return value.filter(isCollection).length > 1 || value.some(hasSeveralMaps);
  return entriesOf(value).some(([, each]) => hasSeveralMaps(each));
}

function entriesOf(value: { readonly [key: string]: YamlValue | undefined }): [string, YamlValue][] {
  return Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, each]]));
}

function flowText(value: YamlValue): string {
  if (!isCollection(value)) return inFlow(blockText(value));
  if (isList(value)) return `[${value.map(flowText).join(", ")}]`;
  const entries = entriesOf(value).map(([key, each]) => `${inFlow(keyText(key))}: ${flowText(each)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** Renders a key. A whole number needs no quotes as a key. */
function keyText(key: string): string {
  return /^[1-9]\d{0,14}$/.test(key) ? key : blockText(key);
}

/** Renders a scalar on one line, in quotes only where a parser of YAML 1.1 or 1.2 would read something else. */
function blockText(value: string | number | boolean | null): string {
  if (typeof value !== "string") return String(value);
  if (invisible.test(value)) return escaped(value);
  const text = stringify(value, { lineWidth: 0, compat: "yaml-1.1" }).slice(0, -1);
  return /^[^|>\n][^\n]*$/.test(text) ? text : JSON.stringify(value);
}

/** Invisible characters, except the zero-width joiner, which emoji need. */
const invisible = /(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

function escaped(value: string): string {
  return JSON.stringify(value).replace(new RegExp(invisible, "gu"), (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

/** Quotes a scalar for use in flow style, where commas and brackets end a plain one. */
function inFlow(text: string): string {
  return /^["']/.test(text) || !/[,[\]{}]/.test(text) ? text : JSON.stringify(text);
}
