import { readEscape } from "../../chat/language/reference.ts";
import { escapeSlack } from "../../text/slack.ts";
import type { MentionDirectory } from "./directory.ts";

/** What in a text may become a mention: `#name` of a channel, `@name` of a person or team, `@here` and `@channel`. */
export const mentionKinds = ["channels", "users", "specials"] as const;

/** One sort of mention. Each has to be asked for. */
export type MentionKind = (typeof mentionKinds)[number];

/** What of a text may be a mention, and whom the names mean. */
export interface Mentioning {
  readonly kinds: readonly MentionKind[];
  readonly directory: MentionDirectory;
}

/** Names after which nobody but everybody is called. `@everyone` is never one. */
const specials: ReadonlySet<string> = new Set(["here", "channel"]);

/** Something in angle brackets, an entity, or one of the three characters that have to be written as one. */
const controls = /<[^<>\n]+>|&(?:amp|lt|gt);|[<>&]/g;

/**
 * Returns a text that a service wrote as Slack's mrkdwn. Whole words of the kinds that were asked for become mentions, and never
 * parts of words. Links and dates stay what they are, and so do Slack's own entities. Everything else is escaped, so that it
 * rings nobody.
 */
export function toSlackText(text: string, mentioning: Mentioning): string {
  const pieces: string[] = [];
  let from = 0;
  let isGlued = false;
  for (const { 0: control, index } of text.matchAll(controls)) {
    pieces.push(wordsOf(text.slice(from, index), { isGlued, isGluedAfter: true }, mentioning));
    pieces.push(controlOf(control, mentioning));
    from = index + control.length;
    isGlued = true;
  }
  pieces.push(wordsOf(text.slice(from), { isGlued, isGluedAfter: false }, mentioning));
  return pieces.join("");
}

/** Returns a text in which whatever would ring without having been asked for is escaped, and nothing else is. */
export function withoutRinging(text: string, kinds: readonly MentionKind[]): string {
  return text.replace(/<[@!](?:[^<>\n]*>)?/g, (control) =>
    isAllowed(control, kinds) ? control : escapeSlack(control),
  );
}

function controlOf(control: string, { kinds }: Mentioning): string {
  if (/^&./.test(control)) return control;
  return isAllowed(control, kinds) ? control : escapeSlack(control);
}

/** Links and dates ring nobody. References do, or lead somewhere, and have to be asked for. */
function isAllowed(control: string, kinds: readonly MentionKind[]): boolean {
  if (/^<(?:https?:\/\/|mailto:)[^|]/.test(control)) return true;
  if (/^<!date\^\d{1,12}\^[^|]+\|/.test(control)) return true;
  const { reference } = readEscape(control) ?? {};
  switch (reference?.kind) {
    case "user":
    case "usergroup":
      return kinds.includes("users");
    case "channel":
      return kinds.includes("channels");
    case "everyone":
      return kinds.includes("specials") && specials.has(reference.id);
    default:
      return false;
  }
}

interface Edges {
  /** The text goes on from something that isn't a blank. */
  readonly isGlued: boolean;
  readonly isGluedAfter: boolean;
}

function wordsOf(text: string, { isGlued, isGluedAfter }: Edges, mentioning: Mentioning): string {
  if (mentioning.kinds.length === 0) return text;
  const parts = text.split(/([\s,;]+)/);
  return parts
    .map((word, index) => {
      if (index % 2 === 1 || word === "") return word;
      if ((isGlued && index === 0) || (isGluedAfter && index === parts.length - 1)) return word;
      return mentionOf(word, mentioning) ?? word;
    })
    .join("");
}

/** Keys of rosters have 100 characters at most, and names on Slack 80. */
const longestName = 101;
const opening = "([{\"'“‘«*_~";
const closing = ".:!?…)]}\"'”’»*_~";

/** Returns a word with its mention; undefined where it has none. Marks around a name aren't part of it. */
function mentionOf(word: string, mentioning: Mentioning): string | undefined {
  let start = 0;
  while (start < word.length && opening.includes(word.charAt(start))) start += 1;
  for (let end = word.length; end > start + 1; end -= 1) {
    const found = referenceTo(word.slice(start, end), mentioning);
    if (found !== undefined) return `${word.slice(0, start)}${found}${word.slice(end)}`;
    const isPossessive = /^['’]s$/.test(word.slice(end - 2, end));
    if (isPossessive) end -= 1;
    else if (!closing.includes(word.charAt(end - 1))) return undefined;
  }
  return undefined;
}

function referenceTo(name: string, { kinds, directory }: Mentioning): string | undefined {
  if (name.length > longestName) return undefined;
  const [sign, rest] = [name.charAt(0), name.slice(1)];
  if (sign === "#") {
    const id = kinds.includes("channels") ? directory.channel(rest) : undefined;
    return id === undefined ? undefined : `<#${id}>`;
  }
  if (sign !== "@") return undefined;
  if (specials.has(rest)) return kinds.includes("specials") ? `<!${rest}>` : undefined;
  const found = kinds.includes("users") ? directory.person(rest) : undefined;
  if (found === undefined) return undefined;
  return "user" in found ? `<@${found.user}>` : `<!subteam^${found.usergroup}>`;
}
