const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Terminals draw these two columns wide: East Asian wide and fullwidth characters, and emoji. */
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

/** Breaks a word that is wider than `most` columns into pieces that fit; an empty word has none. */
export function splitToColumns(word: string, most: number): string[] {
  if (word !== "" && columnsOf(word) <= most) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== "" && columnsOf(piece + segment) > most) {
      pieces.push(piece);
      piece = "";
    }
    piece += segment;
  }
  return piece === "" ? pieces : [...pieces, piece];
}
