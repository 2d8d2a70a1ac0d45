/** Gives the name of what an id stands for, as it would be written (`#general`, `@alice`). */
export type Naming = (id: string) => string | undefined;

/** Text as a person writes it: composed, without blanks around it. */
export function plain(text: string): string {
  return text.normalize("NFC").trim();
}

/**
 * A topic, purpose or description as Slack returns it, in the words that a person would write: entities decoded, links
 * and mentions reduced to what they show.
 */
export function shown(stored: string, naming: Naming = () => undefined): string {
  return plain(decoded(unlinked(stored, naming)));
}

/**
 * True when Slack's text says what the written one says. Both are brought to one form, because nobody documents
 * how exactly Slack stores a topic; emoji may come back by name.
 */
export function saysTheSame(stored: string, written: string, naming: Naming = () => undefined): boolean {
  const [have, want] = [canonical(stored, naming), canonical(written, naming)];
  if (have === want) return true;
  const differently = glyphs.test(want) !== glyphs.test(have) && named.test(want) !== named.test(have);
  return differently && withoutEmoji(have) === withoutEmoji(want);
}

function canonical(text: string, naming: Naming): string {
  let [before, after] = ["", text];
  // Once for what Slack encoded, and again for what was written encoded; until nothing is left to decode.
  while (after !== before) [before, after] = [after, unlinked(decoded(after), naming)];
  return plain(after).replace(/\s+/gu, " ");
}

function decoded(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function unlinked(text: string, naming: Naming): string {
  return text.replace(
    /<([#@!]?)((?:https?:|mailto:|[A-Z0-9]|subteam\^|date\^|here|channel|everyone)[^<>|]*)(?:\|([^<>]*))?>/g,
    (_, sign: string, target: string, label: string | undefined) => {
      switch (sign) {
        case "#":
        case "@":
          return label ? `${sign}${label}` : (naming(target) ?? `${sign}${target}`);
        case "!":
          return label || (target.includes("^") ? `!${target}` : `@${target}`);
        default:
          return label || target;
      }
    },
  );
}

const glyphs = /\p{Extended_Pictographic}/u;
const named = /:[a-z0-9_+'-]+:/;

function withoutEmoji(text: string): string {
  return text
    .replace(
      /\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier}|\p{Extended_Pictographic})*/gu,
      "\u0000",
    )
    .replace(/:[a-z0-9_+'-]+:(?::skin-tone-\d:)?/g, "\u0000");
}
