import type { Problem } from "../../core/finding.ts";
import { didYouMean, quoted } from "../errors.ts";
import { nearest } from "../suggestion.ts";
import { capitalised } from "./subject.ts";

function error(code: string, message: string, remedy: string): Problem {
  return { severity: "error", code, message: capitalised(message), remedy };
}

export function unknownKey(key: string, of: string, known: readonly string[]): Problem {
  const suggestion = nearest(key, known);
  const list = known.map(quoted).join(", ");
  return error(
    "unknown_key",
    `${of} has no field ${quoted(key)}.${didYouMean(suggestion)}`,
    known.length === 0 ? "Remove it: there are no fields here yet." : `The fields here are ${list}.`,
  );
}

export function wrongType(of: string, expected: readonly string[], found: string): Problem {
  const wanted = expected.join(" or ");
  const scalar = found.startsWith("the ");
  const remedy =
    scalar && expected.includes("text")
      ? "If it is meant as text, put it in quotes."
      : `Write ${wanted} there, or remove the field.`;
  return error("wrong_type", `${of} should be ${wanted}, and is ${found}.`, remedy);
}

export function missingValue(of: string, empty: string): Problem {
  return error(
    "missing_value",
    `${of} has no value.`,
    `Write one, or ${empty} for none; or remove the line.`,
  );
}

export function missingField(of: string, field: string): Problem {
  return error("missing_field", `${of} needs the field ${quoted(field)}.`, `Add ${quoted(`${field}: …`)}.`);
}

export function notOneOf(of: string, found: string, allowed: readonly string[]): Problem {
  return error(
    "not_one_of",
    `${of} can't be ${quoted(found)}.${didYouMean(nearest(found, allowed))}`,
    `Write ${allowed.map(quoted).join(" or ")}.`,
  );
}

export function tooLong(of: string, limit: number, length: number): Problem {
  return error(
    "too_long",
    `${of} has ${length.toLocaleString("en")} characters, and at most ${limit.toLocaleString("en")} are allowed.`,
    "Shorten it.",
  );
}

/** Something that the schema refuses without saying more. */
export function unreadable(of: string): Problem {
  return error(
    "invalid_value",
    `${of} can't be read.`,
    "Compare it with the documentation of the file format.",
  );
}
