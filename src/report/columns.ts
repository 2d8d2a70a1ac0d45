const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What terminals draw two columns wide: East Asian wide and fullwidth characters, and emoji. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u{3000}-\u{303F}\u{FF01}-\u{FF60}\u{FFE0}-\u{FFE6}]|\p{Emoji_Presentation}|\u{FE0F}/u;
const NARROW = /^[ -~]*$/;
const NO_COLUMN = /^[\p{Cf}\p{M}]+$/u;

/** How many columns a terminal needs for a text. */
export function columnsOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (!NO_COLUMN.test(segment)) columns += WIDE.test(segment) ? 2 : 1;
  }
  return columns;
}

/** Breaks a word that is wider than a line into pieces that fit. */
export function pieces(word: string, most: number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const { segment } of graphemes.segment(word)) {
    if (part !== "" && columnsOf(part + segment) > most) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return part === "" ? parts : [...parts, part];
}
