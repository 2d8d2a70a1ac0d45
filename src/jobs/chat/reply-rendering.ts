import type { Block, Piece, Reply, Sentence } from "../../chat/reply.ts";
import { escaped, fenced, linked } from "../../report/markdown-text.ts";
import { visible } from "../../report/sanitize.ts";
import { slackEscaped } from "../../report/slack.ts";

type Worded = Pick<Reply, "blocks">;

/** A reply as GitHub Markdown: whatever is in it, nothing of it is markup, a mention, a reference or a link of others. */
export function markdownReply({ blocks }: Worded): string {
  return blocks.map(markdownBlock).join("\n\n");
}

function markdownBlock(block: Block): string {
  if ("list" in block) return block.list.map((each) => `- ${markdownSentence(each)}`).join("\n");
  return "verbatim" in block ? fenced(asIs(block.verbatim), "text") : markdownSentence(block);
}

/** One sentence of it. */
export function markdownSentence(sentence: Sentence): string {
  return sentence.map(markdownPiece).join("");
}

function markdownPiece(piece: Piece): string {
  if (typeof piece === "string") return escaped(prose(piece));
  return "name" in piece ? markdownCode(piece.name) : linked(piece.words, piece.link);
}

/** Lines as they are, but for what can't be seen. */
function asIs(text: string): readonly string[] {
  return text.split("\n").map((line) => visible(line, 100_000));
}

/** Text on one line with nothing hidden in it; blanks at its edges part it from its neighbours. */
function prose(text: string): string {
  const core = visible(text, 3_000);
  if (core === "") return text === "" ? "" : " ";
  return `${/^\s/.test(text) ? " " : ""}${core}${/\s$/.test(text) ? " " : ""}`;
}

function markdownCode(text: string): string {
  const shown = visible(text, 500);
  const runs = shown.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const pad = fence.length > 1 ? " " : "";
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** Slack cuts longer messages in two itself, anywhere; a response_url takes five, and one is kept for a report. */
const longest = 3_500;
const mostMessages = 4;

/** A reply as texts for Slack, each within its limits: escaped, pinging nobody. */
export function slackReply({ blocks }: Worded): readonly string[] {
  const texts: string[] = [];
  for (const line of blocks.flatMap(slackLines)) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + line.length + 1 <= longest)
      texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  if (texts.length <= mostMessages) return texts;
  const rest = texts.length - mostMessages;
  const shown = texts.slice(0, mostMessages);
  return [
    ...shown.slice(0, -1),
    `${shown.at(-1)}\n… and ${rest} more such messages. In a terminal, I can say it all.`,
  ];
}

function slackLines(block: Block): readonly string[] {
  if ("list" in block) return block.list.flatMap((each) => cut(`• ${slackSentence(each)}`));
  if (!("verbatim" in block)) return cut(slackSentence(block));
  return cut(slackEscaped(asIs(block.verbatim).join("\n").replaceAll("`", "'"))).map(
    (part) => `\`\`\`${part}\`\`\``,
  );
}

function slackSentence(sentence: Sentence): string {
  return sentence.map(slackPiece).join("");
}

function slackPiece(piece: Piece): string {
  if (typeof piece === "string") return slackEscaped(prose(piece));
  if ("name" in piece) return `\`${slackEscaped(visible(piece.name, 500).replaceAll("`", "'"))}\``;
  const url = URL.parse(piece.link);
  if (url?.protocol !== "https:" && url?.protocol !== "http:") return slackEscaped(piece.words);
  return `<${slackEscaped(url.href).replaceAll("|", "%7C")}|${slackEscaped(visible(piece.words)).replaceAll("|", "¦")}>`;
}

/** Cuts a long line where a comma or a blank is, and never inside an escape. */
function cut(line: string): readonly string[] {
  const parts: string[] = [];
  let rest = line;
  while (rest.length > longest - 10) {
    const window = rest.slice(0, longest - 10);
    const at = Math.max(window.lastIndexOf(", ") + 1, window.lastIndexOf(" "));
    const end =
      at > 0
        ? at
        : window.lastIndexOf("&") > window.lastIndexOf(";")
          ? window.lastIndexOf("&")
          : window.length;
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...parts, rest];
}
