import type { Change } from "../core/change.ts";
import type { Place } from "../core/finding.ts";
import { compact, count, joinSpans, type WordForms, wordForm } from "../text/lists.ts";
import type { MarkedSpan, Sentence, Span } from "../text/sentence.ts";
import type { ChangeSet } from "./change-sets.ts";
import type { ChangeLine, Tone } from "./line.ts";

/** What a sentence says about its subject; the form of its verbs still depends on how many subjects there are. */
export type Phrase = readonly (Span | WordForms)[];

/** What is said about one subject. Statements with the same phrase become one sentence. */
export interface Statement {
  readonly subject: MarkedSpan;
  /** The noun before the subjects' names: `["Channel", "Channels"]`. */
  readonly noun?: WordForms;
  readonly phrase: Phrase;
  readonly tone: Tone;
  /** The line of the roster that it comes from. */
  readonly cause?: Place | undefined;
}

/** Joins phrases with semicolons. */
export function joinPhrases(phrases: readonly Phrase[]): Phrase {
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : ["; ", ...phrase]));
}

const PAST: Readonly<Record<string, WordForms>> = {
  becomes: ["became", "became"],
  changes: ["changed", "changed"],
  drops: ["dropped", "dropped"],
  gains: ["gained", "gained"],
  goes: ["went", "went"],
  is: ["was", "were"],
  joins: ["joined", "joined"],
  leaves: ["left", "left"],
  loses: ["lost", "lost"],
  moves: ["moved", "moved"],
};

/** A statement on changes that people have made already; says by whom and when, as far as it is known. */
export function asMade(
  statement: Statement,
  changes: readonly Change[],
  madeBy: ChangeSet["madeBy"] | undefined,
): Statement {
  if (madeBy === undefined) return statement;
  const who = madeBy(changes);
  const isVerb = (part: Phrase[number]): part is WordForms => typeof part !== "string" && !("text" in part);
  const past = statement.phrase.map((part) => (isVerb(part) ? (PAST[part[0]] ?? part) : part));
  return { ...statement, phrase: who === "" ? past : [...past, ` (by ${who})`] };
}

/** The tone of a sentence that gives or takes access. */
export function toneOf(gains: boolean, loses: boolean): Tone {
  if (gains && loses) return "mixed";
  return gains ? "gain" : loses ? "loss" : "change";
}

/** Merges statements that say the same of several subjects, in the order in which each is first said. */
export function mergeStatements(statements: readonly Statement[]): readonly ChangeLine[] {
  const groups = Map.groupBy(statements, ({ tone, noun, phrase }) => JSON.stringify([tone, noun, phrase]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { noun, phrase, tone } = first;
    const many = group.length > 1;
    const sentence = [
      ...(noun === undefined ? [] : [`${wordForm(noun, many)} `]),
      ...subjectList(group.map(({ subject }) => ({ ...subject, mark: "strong" }))),
      isSetting(phrase) ? ": " : " ",
      ...inflect(phrase, many),
    ];
    const causes = causesOf(group);
    return [
      {
        sentence: compact(sentence),
        tone,
        itemCount: group.length,
        ...(causes.length > 0 ? { causes } : {}),
      },
    ];
  });
}

/** More lines than these lead a reader nowhere. */
const MOST_CAUSES = 3;

function causesOf(group: readonly Statement[]): readonly Place[] {
  const places = new Map<string, Place>();
  for (const { cause } of group) if (cause !== undefined) places.set(`${cause.file}:${cause.line}`, cause);
  return places.size > MOST_CAUSES ? [] : [...places.values()];
}

/** A phrase that begins with bare words has no verb: `backend: description becomes …`. */
function isSetting([first]: Phrase): boolean {
  return typeof first === "string";
}

/** A phrase with its verbs in the form for one subject or for several. */
export function inflect(phrase: Phrase, many: boolean): Sentence {
  return phrase.map((part) => (typeof part === "string" || "text" in part ? part : wordForm(part, many)));
}

/** More than these would hide the sentence behind its subjects. */
const MOST_SUBJECTS = 12;

function subjectList(subjects: readonly MarkedSpan[]): Sentence {
  const rest = subjects.length - MOST_SUBJECTS;
  if (rest <= 1) return joinSpans(subjects);
  return joinSpans([...subjects.slice(0, MOST_SUBJECTS), count(rest, ["other", "others"])]);
}
