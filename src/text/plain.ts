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
