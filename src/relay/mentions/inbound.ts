import { readEscape, type SlackReference } from "../../chat/language/reference.ts";

/** What a message says, and what is in it. The maps go from what stands in the message to what it means. */
export interface ReadText {
  /** As people read it: mentions as names, addresses as they were typed, and no entity. */
  readonly text: string;
  readonly users: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<string, string>>;
  readonly subteams: Readonly<Record<string, string>>;
  readonly specials: Readonly<Record<string, string>>;
  readonly emails: Readonly<Record<string, string>>;
  readonly urls: Readonly<Record<string, string>>;
  /** Names of emoji, each once, in their order. */
  readonly emojis: readonly string[];
}

/** Returns the name of what a reference means; undefined where it isn't known. */
export type NameOf = (reference: SlackReference) => string | undefined;

const mapOf = { user: "users", channel: "channels", usergroup: "subteams", everyone: "specials" } as const;

/**
 * Reads a message's text as Slack sends it. A reference has the name that is known of it, or else its label, or else its id.
 * What has no meaning is text. See https://docs.slack.dev/messaging/formatting-message-text
 */
export function readSlackText(source: string, nameOf: NameOf = () => undefined): ReadText {
  const found = {
    users: {} as Record<string, string>,
    channels: {} as Record<string, string>,
    subteams: {} as Record<string, string>,
    specials: {} as Record<string, string>,
    emails: {} as Record<string, string>,
    urls: {} as Record<string, string>,
  };
  const emojis = new Set<string>();
  const plain = (text: string) => {
    for (const [, emoji = ""] of text.matchAll(/(?<![A-Za-z0-9]):([a-z0-9_+'-]{1,100}):/g)) emojis.add(emoji);
    return decoded(text);
  };
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: raw, index } of source.matchAll(/<[^<>\n]+>/g)) {
    const meaning = readEscape(raw);
    if (meaning === undefined) continue;
    pieces.push(plain(source.slice(from, index)));
    from = index + raw.length;
    const { reference } = meaning;
    if (reference !== undefined) {
      const name = nameOf(reference) ?? reference.label ?? reference.id;
      found[mapOf[reference.kind]][raw] = decoded(name);
      pieces.push(`${reference.kind === "channel" ? "#" : "@"}${decoded(name)}`);
      continue;
    }
    const text = decoded(meaning.text);
    if (/^<(?:mailto:|[^<>|\s@:]+@)/.test(raw)) found.emails[raw] = text;
    else if (/^<https?:/.test(raw)) found.urls[raw] = text;
    pieces.push(text);
  }
  pieces.push(plain(source.slice(from)));
  return { text: pieces.join(""), ...found, emojis: [...emojis] };
}

function decoded(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
