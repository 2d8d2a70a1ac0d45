import { styleText } from "node:util";

type Fields = Readonly<Record<string, unknown>>;

/** A block, or a part of one. */
interface Part {
  readonly type?: string;
  readonly text?: string | Part;
  readonly name?: string;
  readonly fields?: readonly Part[];
  readonly elements?: readonly Part[];
}

const style = (format: Parameters<typeof styleText>[0], text: string) =>
  styleText(format, text, { stream: process.stdout });

/** Returns the lines of a message as a person sees it in Slack, at most so wide: who says it, its text, and its buttons. */
export function messageView(from: string, body: Fields, columns: number): readonly string[] {
  const blocks = Array.isArray(body["blocks"]) ? (body["blocks"] as readonly Part[]) : [];
  const texts = blocks.length === 0 ? [String(body["text"] ?? "")] : blocks.flatMap(textsOf);
  const buttons = blocks.flatMap(({ type, elements = [] }) =>
    type === "actions"
      ? elements.map(({ text }) => `[ ${typeof text === "object" ? text.text : text} ]`)
      : [],
  );
  const bar = style("cyan", "│");
  const lines = texts
    .flatMap((text) => text.split("\n"))
    .flatMap((line) => wrapped(asSeen(line), columns - 4));
  return [
    `  ${style("bold", from)}`,
    ...lines.map((line) => `  ${bar} ${line}`.trimEnd()),
    ...(buttons.length === 0 ? [] : [`  ${bar}`, `  ${bar} ${style("green", buttons.join("  "))}`]),
    "",
  ];
}

/** Returns the paragraphs of a block, and the items of its lists. */
function textsOf({ type, text, fields = [], elements = [] }: Part): readonly string[] {
  if (type === "actions") return [];
  if (type === "rich_text") return elements.flatMap(textsOf);
  if (type === "rich_text_list") return elements.map((item) => `• ${inlineText(item)}`);
  if (type?.startsWith("rich_text_")) return [inlineText({ elements })];
  return [...(text === undefined ? [] : [inlineText({ text })]), ...[...fields, ...elements].map(inlineText)];
}

function inlineText({ text, name = "", elements = [] }: Part): string {
  if (typeof text === "object") return inlineText(text);
  return text ?? (elements.length > 0 ? elements.map(inlineText).join("") : name);
}

/** Slack's markup as what it looks like: links as their texts, names bare. */
function asSeen(text: string): string {
  return text
    .replace(/<[^<>|]+\|([^<>]+)>/g, "$1")
    .replace(/<([^<>]+)>/g, "$1")
    .replace(/[`*]/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** Returns a line in pieces of a width, broken between words; a list's items hang. */
export function wrapped(line: string, columns: number): readonly string[] {
  const margin = line.startsWith("• ") ? "  " : "";
  const lines = [""];
  for (const word of line.split(" ")) {
    const last = lines.at(-1) ?? "";
    const next = last === "" ? word : `${last} ${word}`;
    if (next.length > columns && last.trim() !== "") lines.push(margin + word);
    else lines[lines.length - 1] = next;
  }
  return lines;
}

/** Returns a heading with what happens below it, a line each. */
export function sceneTitle(title: string, about: string, columns: number): readonly string[] {
  return ["", style("bold", title), ...wrapped(about, columns).map((line) => style("dim", line)), ""];
}
