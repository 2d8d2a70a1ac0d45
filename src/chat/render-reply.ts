import { markdownCode, markdownFence, toMarkdown } from "../text/markdown.ts";
import { toPlainText } from "../text/plain.ts";
import { sanitize, sanitizeSentence } from "../text/sanitize.ts";
import type { Sentence } from "../text/sentence.ts";
import { mrkdwnCode, toMrkdwn } from "../text/slack.ts";
import { fieldSentences, type Reply, type ReplyBlock, type ReplyField } from "./reply.ts";
import { fieldSections, sectionBlocks } from "./slack-blocks.ts";

type ReplyBody = Pick<Reply, "blocks">;

/** A reply as GitHub Markdown. Nothing that a text says becomes markup, a mention, a reference or a link. */
export function markdownReply({ blocks }: ReplyBody): string {
  const verbatim = (text: string) => markdownFence(sanitizeLines(text), "text");
  return blocks
    .map((block) => blockText(block, { bullet: "- ", verbatim, sentence: markdownSentence }))
    .join("\n\n");
}

function markdownSentence(sentence: Sentence): string {
  return toMarkdown(sanitizeSentence(sentence), markdownCode);
}

/** A reply as bare lines, for a terminal. */
export function plainReply({ blocks }: ReplyBody): string {
  const verbatim = (text: string) => text;
  return blocks
    .map((block) => blockText(block, { bullet: "  - ", verbatim, sentence: plainSentence }))
    .join("\n");
}

/** A sentence as bare words for a terminal; a blank stands for each character that would steer it or be hidden. */
export function plainSentence(sentence: Sentence): string {
  return toPlainText(sentence).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ");
}

interface BlockFormat {
  readonly bullet: string;
  verbatim(text: string): string;
  sentence(sentence: Sentence): string;
}

function blockText(block: ReplyBlock, { bullet, verbatim, sentence }: BlockFormat): string {
  if ("fields" in block)
    return blockText({ list: fieldSentences(block.fields) }, { bullet, verbatim, sentence });
  if ("list" in block) return block.list.map((each) => `${bullet}${sentence(each)}`).join("\n");
  return "verbatim" in block ? verbatim(block.verbatim) : sentence(block);
}

/** Lines as they are, but for what can't be seen. */
function sanitizeLines(text: string): readonly string[] {
  return text.split("\n").map((line) => sanitize(line, 100_000));
}

/** Slack cuts longer messages in two itself, anywhere. */
const LONGEST = 3_500;
/** A `response_url` takes five messages, and one is kept for a report. */
const MOST_MESSAGES = 4;

/** A reply as at most four messages for Slack, each of at most 3,500 characters: escaped, pinging nobody. */
export function slackReply({ blocks }: ReplyBody): readonly string[] {
  const messages: string[] = [];
  for (const line of blocks.flatMap(slackLines)) {
    const last = messages.at(-1);
    if (last !== undefined && last.length + line.length + 1 <= LONGEST)
      messages[messages.length - 1] = `${last}\n${line}`;
    else messages.push(line);
  }
  if (messages.length <= MOST_MESSAGES) return messages;
  const rest = messages.length - MOST_MESSAGES;
  const shown = messages.slice(0, MOST_MESSAGES);
  return [
    ...shown.slice(0, -1),
    `${shown.at(-1)}\n… and ${rest} more such messages. In a terminal, I can say it all.`,
  ];
}

/** Slack takes so many blocks in a message; one is kept for a button. */
const MOST_BLOCKS = 49;

/**
 * Returns a reply with a profile as Block Kit blocks, its fields in two columns. Undefined for any other reply, and for one
 * that is too long for them: lines say it too.
 */
export function slackProfile({ blocks }: ReplyBody): readonly object[] | undefined {
  if (!blocks.some((block) => "fields" in block)) return undefined;
  const made = blocks.flatMap((block) =>
    "fields" in block ? fieldBlocks(block.fields) : sectionBlocks(slackLines(block).join("\n")),
  );
  return made.length > MOST_BLOCKS ? undefined : made;
}

function fieldBlocks(fields: readonly ReplyField[]): readonly object[] {
  return fieldSections(
    fields.map(({ label, value }) => `*${slackSentence([label])}*\n${slackSentence([value])}`),
  );
}

function slackLines(block: ReplyBlock): readonly string[] {
  if ("fields" in block) return slackLines({ list: fieldSentences(block.fields) });
  if ("list" in block) return block.list.flatMap((each) => cutLine(`• ${slackSentence(each)}`));
  if (!("verbatim" in block)) return cutLine(slackSentence(block));
  const code = mrkdwnCode(sanitizeLines(block.verbatim).join("\n"));
  return cutLine(code).map((part) => `\`\`\`${part}\`\`\``);
}

function slackSentence(sentence: Sentence): string {
  return toMrkdwn(sanitizeSentence(sentence));
}

/** Cuts a long line where a comma or a blank is, and never inside an escape. */
function cutLine(line: string): readonly string[] {
  const parts: string[] = [];
  let rest = line;
  while (rest.length > LONGEST - 10) {
    const window = rest.slice(0, LONGEST - 10);
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
