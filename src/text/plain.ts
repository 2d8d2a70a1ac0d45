import type { Sentence, Span } from "./sentence.ts";

/** A sentence as bare words: code between backticks, and the address of a link behind its text. */
export function toPlainText(sentence: Sentence): string {
  return sentence.map(plainSpan).join("");
}

function plainSpan(span: Span): string {
  if (typeof span === "string") return span;
  if (span.link !== undefined) return `${span.text} (${span.link})`;
  return span.mark === "code" ? `\`${span.text}\`` : span.text;
}

/** Text in which nothing steers a terminal or hides: a blank stands for each such character. */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ");
}
