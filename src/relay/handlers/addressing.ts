import { readSlackText } from "../mentions/inbound.ts";
import type { HeardMessage } from "./heard.ts";

/** Whether a message is meant for the bot. */
export interface Addressing {
  /** It is a direct message, or begins with the bot's mention. */
  readonly isDirected: boolean;
  /** The bot is mentioned in it somewhere. */
  readonly isMentioned: boolean;
  /** What is said to the bot, as people read it: after its mention. Of a message that doesn't mention it, the whole. */
  readonly command: string;
}

/** Zero-width characters, marks of direction, and soft hyphens. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g;

/**
 * Reads for whom a message is. The bot's mention is a whole reference by its id: a longer name that begins like its own is somebody
 * else's. Blanks may be any that there are, and what can't be seen counts for nothing.
 */
export function addressingOf({
  text,
  bot,
  isDirect,
}: Pick<HeardMessage, "text" | "bot" | "isDirect">): Addressing {
  const seen = text.replace(invisible, "").trim();
  const mention = bot === undefined ? undefined : firstMention(seen, bot);
  if (mention === undefined) return { isDirected: isDirect, isMentioned: false, command: commandIn(seen) };
  const after = commandIn(seen.slice(mention.end));
  if (mention.start === 0) return { isDirected: true, isMentioned: true, command: after };
  return { isDirected: isDirect, isMentioned: true, command: isDirect ? commandIn(seen) : after };
}

function firstMention(
  text: string,
  bot: string,
): { readonly start: number; readonly end: number } | undefined {
  for (const { 0: whole, 1: id, index } of text.matchAll(/<@([A-Z0-9]+)(?:\|[^<>\n]*)?>/g))
    if (id === bot) return { start: index, end: index + whole.length };
  return undefined;
}

function commandIn(text: string): string {
  return readSlackText(text.replace(/^[\s:,]+/, "")).text.trim();
}

/** Returns what follows the words of a command in what was said; undefined where it doesn't begin with them. */
export function argumentsAfter(command: string, said: string): string | undefined {
  let rest = said.trimStart();
  for (const word of command.trim().split(/\s+/)) {
    const [first = ""] = /^\S+/.exec(rest) ?? [];
    if (first.toLowerCase() !== word.toLowerCase()) return undefined;
    rest = rest.slice(first.length).trimStart();
  }
  return rest;
}
