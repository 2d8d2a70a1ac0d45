import type { FieldType, Vocabulary } from "./derive-vocabulary.ts";
import { elementOf, isPlain, isServed, schema } from "./vocabulary.ts";

/**
 * Holds an answer against the official client's typings. Returns fields that a schema doesn't have, and those that have
 * another type there, a line each; none when all is right.
 */
export function answerProblems(vocabulary: Vocabulary, name: string, answer: object): string[] {
  return problemsAt({ vocabulary, type: name, at: name }, answer);
}

/** A type, and where it is. */
interface Typed {
  readonly vocabulary: Vocabulary;
  readonly type: FieldType;
  readonly at: string;
}

function problemsAt({ vocabulary, type, at }: Typed, value: unknown): string[] {
  // JSON has no undefined: the field is left out.
  if (value === undefined || value === null || type === "unknown") return [];
  if (Array.isArray(type)) {
    if (!Array.isArray(value)) return [`${at} is a list`];
    return value.flatMap((each) => problemsAt({ vocabulary, type: elementOf(type), at: `${at}[]` }, each));
  }
  if (isPlain(type)) return typeof value === type ? [] : [`${at} is a ${type}, not a ${typeof value}`];
  if (typeof type === "string" && !isServed(vocabulary, type))
    return [`${at} is a ${type}, which nothing is known of`];
  if (typeof value !== "object" || Array.isArray(value)) return [`${at} is an object`];
  const fields =
    typeof type === "string" ? schema(vocabulary, type) : (type as Readonly<Record<string, FieldType>>);
  return Object.entries(value).flatMap(([key, each]) => {
    const known = fields[key];
    return known === undefined
      ? [`${at} has no ${key}`]
      : problemsAt({ vocabulary, type: known, at: `${at}.${key}` }, each);
  });
}
