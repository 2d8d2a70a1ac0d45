/** A stretch of text; a strong one is the name that a reader looks for. Nothing in it is markup. */
export interface Span {
  readonly text: string;
  readonly strong?: true;
  /** Something to type or to look for, as it stands in a file. */
  readonly code?: true;
  /** The Slack id of the person it names. */
  readonly slack?: string;
}

/** A word that agrees with its subject: `["joins", "join"]`. */
export type Verb = readonly [one: string, many: string];

/** A name inside what is said, as strong as the subject. */
export interface Name {
  readonly name: string;
}

/** What is said about somebody, with verbs still to be made to agree. */
export type Predicate = readonly (string | Verb | Name)[];

/** Whether a sentence gives access, takes it away, does both, or neither. */
export type Tone = "gain" | "loss" | "mixed" | "change";

export interface Sentence {
  readonly spans: readonly Span[];
  readonly tone: Tone;
  /** How many people or things it tells of. */
  readonly about: number;
}

/** What is said about one subject; sentences with the same predicate are told as one. */
export interface Remark {
  readonly subject: Span;
  /** What the subjects are called before their names: `["Channel", "Channels"]`. */
  readonly noun?: Verb;
  readonly predicate: Predicate;
  readonly tone: Tone;
}

/** Says `a`, `a and b`, `a, b and c`. */
export function series(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** Says `1 channel`, `1,200 channels`. */
export function count(number: number, [one, many]: Verb): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

/** Names them all while they are few; says how many when they are more than `most`. */
export function namedOrCounted(names: readonly string[], noun: Verb, most: number): string {
  return names.length > most ? count(names.length, noun) : series(names);
}

/** Names the first ones and counts the rest: `a, b and 3 others`. */
export function firstFew(names: readonly string[], most: number, others: Verb = ["other", "others"]): string {
  if (names.length <= most + 1) return series(names);
  return `${names.slice(0, most).join(", ")} and ${count(names.length - most, others)}`;
}

/** Joins clauses with semicolons into one predicate. */
export function clauses(parts: readonly Predicate[]): Predicate {
  return parts.flatMap((part, index) => (index === 0 ? part : ["; ", ...part]));
}

export function toneOf(gains: boolean, loses: boolean): Tone {
  if (gains && loses) return "mixed";
  return gains ? "gain" : loses ? "loss" : "change";
}

/** Merges remarks that say the same of several subjects, in the order in which each is first said. */
export function told(remarks: readonly Remark[]): readonly Sentence[] {
  const groups = new Map<string, [Remark, ...Remark[]]>();
  for (const remark of remarks) {
    const key = JSON.stringify([remark.tone, remark.noun, remark.predicate]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [remark]);
    else group.push(remark);
  }
  return [...groups.values()].map(([first, ...others]) => {
    const many = others.length > 0;
    const noun = first.noun === undefined ? [] : [{ text: `${agree(first.noun, many)} ` }];
    const subjects = [first, ...others].map((remark) => remark.subject);
    const spans = [...noun, ...named(subjects), { text: isSetting(first.predicate) ? ": " : " " }];
    return { spans: [...spans, ...said(first.predicate, many)], tone: first.tone, about: subjects.length };
  });
}

/** A predicate without a verb in front is a list: `backend: description becomes …`. */
function isSetting([first]: Predicate): boolean {
  return typeof first === "string";
}

/** A predicate as spans, its verbs agreeing with one subject or with several. */
export function said(predicate: Predicate, many: boolean): readonly Span[] {
  return predicate.map((part) => {
    if (typeof part === "string") return { text: part };
    return "name" in part ? { text: part.name, strong: true } : { text: agree(part, many) };
  });
}

/** More than these would hide the sentence behind its subjects. */
const MOST_SUBJECTS = 12;

function named(subjects: readonly Span[]): Span[] {
  const all = subjects.length <= MOST_SUBJECTS + 1;
  const shown = all ? subjects : subjects.slice(0, MOST_SUBJECTS);
  const last = all ? shown.length - 1 : shown.length;
  const spans: Span[] = [];
  shown.forEach((subject, index) => {
    if (index > 0) spans.push({ text: index === last ? " and " : ", " });
    spans.push({ ...subject, strong: true });
  });
  if (!all) spans.push({ text: ` and ${count(subjects.length - MOST_SUBJECTS, ["other", "others"])}` });
  return spans;
}

/** The form of a word for one subject or for several. */
export function agree([one, many]: Verb, plural: boolean): string {
  return plural ? many : one;
}

/** A sentence as bare words; code stands between backticks. */
export function plainText(spans: readonly Span[]): string {
  return spans.map((span) => (span.code === true ? `\`${span.text}\`` : span.text)).join("");
}

/** A message as spans: what stands between backticks is code. */
export function withCode(message: string): readonly Span[] {
  return message.split(/`([^`]+)`/).flatMap((text, index): Span[] => {
    if (text === "") return [];
    return [index % 2 === 1 ? { text, code: true } : { text }];
  });
}
