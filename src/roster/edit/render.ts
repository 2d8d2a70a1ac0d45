import type { Data } from "./data.ts";
import { isItems, textOf } from "./data.ts";
import type { EditPath, EditValue } from "./edit.ts";
import { isList, isStructure } from "./edit.ts";
import type { TextOutline } from "./outline.ts";
import type { Quotes } from "./scalar.ts";
import { scalarText } from "./scalar.ts";
import type { FileStyle } from "./style.ts";
import { maxLineWidth, usualLayout } from "./style.ts";

/** The style that new text is written in. */
export interface LayoutContext {
  readonly outline: TextOutline;
  readonly style: FileStyle;
  readonly quotes: Quotes;
}

/** Returns a value on one line, a list or a map in brackets. */
export function flowText(
  value: EditValue,
  { style, quotes }: Pick<LayoutContext, "style" | "quotes">,
): string {
  if (!isStructure(value)) return scalarText(value, quotes);
  const inner = isList(value)
    ? value.map((item) => flowText(item, { style, quotes }))
    : Object.entries(value).map(
        ([key, each]) => `${scalarText(key, "plain")}: ${flowText(each, { style, quotes })}`,
      );
  return inBrackets(inner, isList(value) ? "list" : "map", style);
}

/** The same for data of a text; numbers keep their digits. */
export function flowData(data: Data, style: FileStyle): string {
  if (typeof data === "string") return data.startsWith('"') ? scalarText(textOf(data), "plain") : data;
  const inner = isItems(data)
    ? data.map((item) => flowData(item, style))
    : Object.entries(data).map(([key, each]) => `${scalarText(key, "plain")}: ${flowData(each, style)}`);
  return inBrackets(inner, isItems(data) ? "list" : "map", style);
}

function inBrackets(inner: readonly string[], shape: "list" | "map", { padding }: FileStyle): string {
  const [open, close] = shape === "list" ? ["[", "]"] : ["{", "}"];
  return inner.length === 0
    ? open + close
    : open + padding[shape] + inner.join(", ") + padding[shape] + close;
}

/** Returns the lines of `label: value`; the first has no indentation, the others are indented relative to it. */
export function entryLines(
  label: string,
  value: EditValue,
  at: { readonly path: EditPath; readonly column: number; readonly context: LayoutContext },
): readonly string[] {
  const { path, column, context } = at;
  const { style, outline } = context;
  const line = `${label}: ${flowText(value, context)}`;
  if (!isStructure(value) || Object.keys(value).length === 0) return [line];
  const usual = usualLayout(outline, path) ?? (isBlockByHabit(path, value) ? "block" : "flow");
  if (usual === "flow" && column + line.length <= maxLineWidth) return [line];
  if (isList(value)) {
    const items = value.flatMap((item) => itemLines(item, { ...at, column: column + style.dash }));
    return [`${label}:`, ...indented(items, style.dash)];
  }
  const inner = Object.entries(value).flatMap(([field, each]) =>
    entryLines(scalarText(field, "plain"), each, {
      path: [...path, field],
      column: column + style.indent,
      context,
    }),
  );
  return [`${label}:`, ...indented(inner, style.indent)];
}

/** Returns the lines of `- item`, indented in the same way. */
export function itemLines(
  item: EditValue,
  at: { readonly path: EditPath; readonly column: number; readonly context: LayoutContext },
): readonly string[] {
  const line = `- ${flowText(item, at.context)}`;
  const wide = at.column + line.length > maxLineWidth;
  if (!isStructure(item) || isList(item) || !wide) return [line];
  const fields = Object.entries(item).flatMap(([field, each]) =>
    entryLines(scalarText(field, "plain"), each, { ...at, path: [...at.path, field], column: at.column + 2 }),
  );
  return fields.map((each, index) => (index === 0 ? `- ${each}` : `  ${each}`));
}

function indented(lines: readonly string[], by: number): readonly string[] {
  return lines.map((line) => " ".repeat(by) + line);
}

/** True of sections, teams and projects, and of their `slack`, `drive` and `google`: by default they have lines of their own. */
function isBlockByHabit(path: EditPath, value: EditValue): boolean {
  const [section] = path;
  if (path.length === 1 || (isList(value) && value.some(isStructure))) return true;
  if (section === "teams" || section === "projects") {
    return path.length === 2 || (path.length === 3 && ["slack", "drive", "google"].includes(path[2] ?? ""));
  }
  return false;
}
