import { joinList, type ListWord } from "../core/lists.ts";
import { name, type Sentence, type Span } from "./sentence.ts";

/** A word for one thing and for several: `["joins", "join"]`, `["channel", "channels"]`. */
export type WordForms = readonly [one: string, many: string];

/** The form of a word for one thing or for several. */
export function wordForm([one, many]: WordForms, plural: boolean): string {
  return plural ? many : one;
}

/** Says `1 channel`, `1,200 channels`. */
export function count(number: number, noun: WordForms): string {
  return `${number.toLocaleString("en")} ${wordForm(noun, number !== 1)}`;
}

/** Names the first ones and counts the rest, if there are two or more of them: `a, b and 3 others`. */
export function listFirst(
  names: readonly string[],
  most: number,
  others: WordForms = ["other", "others"],
): string {
  const rest = names.length - most;
  return joinList(rest > 1 ? [...names.slice(0, most), count(rest, others)] : names);
}

/** Joins spans as a sentence has them; bare words among them join with the commas around them. */
export function joinSpans(items: Sentence, word: ListWord = "and"): Sentence {
  const spans: Span[] = [];
  for (const [index, item] of items.entries()) {
    const isLast = index === items.length - 1;
    if (index > 0) spans.push(isLast ? ` ${word} ` : ", ");
    const before = spans.at(-1);
    if (typeof item === "string" && typeof before === "string") spans[spans.length - 1] = before + item;
    else spans.push(item);
  }
  return spans;
}

/** Puts neighbouring bare words together. */
export function compact(sentence: Sentence): Sentence {
  const spans: Span[] = [];
  for (const span of sentence) {
    const before = spans.at(-1);
    if (typeof span === "string" && typeof before === "string") spans[spans.length - 1] = before + span;
    else if (span !== "") spans.push(span);
  }
  return spans;
}

/** Joins sentences as a list: `a, b as lead and c`. */
export function joinSentences(items: readonly Sentence[]): Sentence {
  return compact(
    items.flatMap((item, index) => {
      if (index === 0) return item;
      return [index === items.length - 1 ? " and " : ", ", ...item];
    }),
  );
}

/** Joins the first sentences and counts the rest, if there are two or more of them: `a, b and 3 others`. */
export function firstSentences(
  items: readonly Sentence[],
  most: number,
  others: WordForms = ["other", "others"],
): Sentence {
  const rest = items.length - most;
  return joinSentences(rest > 1 ? [...items.slice(0, most), [count(rest, others)]] : items);
}

/** Joins names: `a`, `a and b`, `a, b or c`, each marked. */
export function nameList(texts: readonly string[], word: ListWord = "and"): Sentence {
  return joinSpans(texts.map(name), word);
}

/** Joins the first names and counts the rest, if there are two or more of them. */
export function firstNames(texts: readonly string[], most: number, word: ListWord = "and"): Sentence {
  const rest = texts.length - most;
  if (rest <= 1) return nameList(texts, word);
  return joinSpans([...texts.slice(0, most).map(name), `${rest} others`], word);
}
