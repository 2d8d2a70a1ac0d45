import type { Sentence } from "./sentence.ts";

/** Characters that a reader cannot see, or that move what they see: controls, bidi overrides, zero-width ones, fillers. */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\u{2800}\u{3164}\u{FFA0}]/gu;
/** The end of a text in whose script, or in whose emoji, joiners belong. */
const JOINED =
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Kannada}|\p{Script=Malayalam}|\p{Script=Gujarati}|\p{Script=Gurmukhi}|\p{Script=Sinhala}|\p{Script=Khmer}|\p{Script=Myanmar})\p{M}*$/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const STACKED = /(\p{M}{3})\p{M}+/gu;

const PLAIN = /^[ -~]*$/;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Text from a roster or a service as one line that shows what it is: what cannot be seen is written out as `⟨U+202E⟩`,
 * right-to-left names do not reorder their neighbours, and what is longer than `most` characters is cut.
 */
export function sanitize(text: string, most = 80): string {
  const words = text.replace(/\s+/g, " ").trim();
  const line = PLAIN.test(words) ? words : words.replace(STACKED, "$1").replace(UNSEEN, reveal);
  const cut = truncate(line, most);
  return RIGHT_TO_LEFT.test(cut) ? `\u{2068}${cut}\u{2069}` : cut;
}

/** A sentence whose spans are sanitized; blanks at the edges of bare words stay, since they part them from their neighbours. */
export function sanitizeSentence(sentence: Sentence): Sentence {
  return sentence.map((span) => {
    if (typeof span === "string") return sanitizeWords(span);
    return { ...span, text: sanitize(span.text, span.mark === "code" ? 500 : 80) };
  });
}

function sanitizeWords(text: string): string {
  const words = sanitize(text, 3_000);
  if (words === "") return text === "" ? "" : " ";
  return `${/^\s/.test(text) ? " " : ""}${words}${/\s$/.test(text) ? " " : ""}`;
}

/** The first `most` characters as a reader counts them, with an ellipsis in place of the rest. */
export function truncate(text: string, most: number): string {
  if (text.length <= most) return text;
  if (PLAIN.test(text.slice(0, most + 1))) return `${text.slice(0, most - 1)}…`;
  const letters: string[] = [];
  for (const { segment } of graphemes.segment(text)) {
    if (letters.length === most) return `${letters.slice(0, most - 1).join("")}…`;
    letters.push(segment);
  }
  return text;
}

function reveal(character: string, offset: number, text: string): string {
  const belongs = character === "\u{200C}" || character === "\u{200D}" || character === "\u{FE0F}";
  if (belongs && JOINED.test(text.slice(Math.max(0, offset - 8), offset))) return character;
  const code = character.codePointAt(0) ?? 0;
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
