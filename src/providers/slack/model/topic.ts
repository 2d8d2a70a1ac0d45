/** Returns the name that an id stands for, as people write it (`#general`, `@alice`). */
export type NameOfId = (id: string) => string | undefined;

/** Returns text in Unicode's composed form, without blanks around it. */
export function normalizedText(text: string): string {
  return text.normalize("NFC").trim();
}

/**
 * Returns a topic, purpose or description that Slack stores as people see it: entities decoded, links and mentions
 * reduced to what they show.
 */
export function displayedText(stored: string, nameOfId: NameOfId = () => undefined): string {
  return normalizedText(decoded(unlinked(stored, nameOfId)));
}

/**
 * Returns true when the stored text and the written one are the same for readers. Both are brought to one form, since
 * Slack does not document how it stores a topic. Emoji may come back by name.
 */
export function isSameText(stored: string, written: string, nameOfId: NameOfId = () => undefined): boolean {
  const [have, want] = [canonicalText(stored, nameOfId), canonicalText(written, nameOfId)];
  if (have === want) return true;
  const differently =
    emojiGlyph.test(want) !== emojiGlyph.test(have) && emojiName.test(want) !== emojiName.test(have);
  return differently && withoutEmoji(have) === withoutEmoji(want);
}

function canonicalText(text: string, nameOfId: NameOfId): string {
  let [before, after] = ["", text];
  // Slack encodes text that may have been written encoded, so decoding repeats until nothing changes.
  while (after !== before) [before, after] = [after, unlinked(decoded(after), nameOfId)];
  return normalizedText(after).replace(/\s+/gu, " ");
}

function decoded(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function unlinked(text: string, nameOfId: NameOfId): string {
  return text.replace(
    /<([#@!]?)((?:https?:|mailto:|[A-Z0-9]|subteam\^|date\^|here|channel|everyone)[^<>|]*)(?:\|([^<>]*))?>/g,
    (_, sign: string, target: string, label: string | undefined) => {
      switch (sign) {
        case "#":
        case "@":
          return label ? `${sign}${label}` : (nameOfId(target) ?? `${sign}${target}`);
        case "!":
          return label || (target.includes("^") ? `!${target}` : `@${target}`);
        default:
          return label || target;
      }
    },
  );
}

const emojiGlyph = /\p{Extended_Pictographic}/u;
const emojiName = /:[a-z0-9_+'-]+:/;

function withoutEmoji(text: string): string {
  return text
    .replace(
      /\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier}|\p{Extended_Pictographic})*/gu,
      "\u0000",
    )
    .replace(/:[a-z0-9_+'-]+:(?::skin-tone-\d:)?/g, "\u0000");
}
