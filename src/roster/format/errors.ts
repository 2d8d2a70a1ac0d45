import type { Problem } from "../../core/finding.ts";
import { didYouMean, quoted } from "../errors.ts";
import { nearestName } from "../suggestion.ts";
import { capitalize } from "./subject.ts";

function error(code: string, message: string, remedy: string): Problem {
  return { severity: "error", code, message: capitalize(message), remedy };
}

/** Names that other tools' files use, and fields in the wrong place → the field of this format. */
const otherNames: Readonly<Record<string, string>> = {
  channels: "slack.channels",
  usergroup: "slack.usergroup",
  handle: "slack.usergroup",
  folders: "drive.folders",
  privacy: "github.privacy",
  notifications: "github.notifications",
  lead_role: "github.lead_role",
  nest: "github.nest",
  maintainers: "leads",
  repositories: "repos",
  login: "github",
  username: "github",
  display_name: "name",
  expires: "until",
  organization: "org",
  organisation: "org",
};

function meantByName(key: string, known: readonly string[]): string | undefined {
  const meant = Object.hasOwn(otherNames, key) ? otherNames[key] : undefined;
  return meant !== undefined && known.includes(meant.replace(/\..*/, "")) ? meant : undefined;
}

/** Error: a map has a field that the format does not have. `known` are the fields that it has. */
export function unknownKey(key: string, of: string, known: readonly string[]): Problem {
  const suggestion = meantByName(key, known) ?? nearestName(key, known);
  const list = known.map(quoted).join(", ");
  return error(
    "unknown_key",
    `${of} has no field ${quoted(key)}.${didYouMean(suggestion)}`,
    known.length === 0 ? "Remove it: there are no fields here yet." : `The fields here are ${list}.`,
  );
}

/** Error: a value has another type than those of `expected`. */
export function wrongType(of: string, expected: readonly string[], found: string): Problem {
  const wanted = expected.join(" or ");
  const scalar = found.startsWith("the ");
  const remedy =
    scalar && expected.includes("text")
      ? "If it is meant as text, put it in quotes."
      : `Write ${wanted} there, or remove the field.`;
  return error("wrong_type", `${of} should be ${wanted}, and is ${found}.`, remedy);
}

/** Error: a field has no value. `empty` is how to write an empty one, where that makes sense. */
export function missingValue(of: string, empty: string | undefined): Problem {
  const remedy = empty === undefined ? "Write one" : `Write ${empty} if there is nothing to say`;
  return error("missing_value", `${of} has no value.`, `${remedy}, or remove the line.`);
}

/** Error: a required field is missing. */
export function missingField(of: string, field: string): Problem {
  return error("missing_field", `${of} needs the field ${quoted(field)}.`, `Add ${quoted(`${field}: …`)}.`);
}

/** Error: a section has more than `limit` entries. */
export function tooManyEntries(section: string, limit: number): Problem {
  return error(
    "too_many_entries",
    `${quoted(section)} has more than ${limit.toLocaleString("en")} entries.`,
    "Give each organisation files and a run of its own.",
  );
}

/** Error: a value is not one of `allowed`. */
export function notOneOf(of: string, found: string, allowed: readonly string[]): Problem {
  return error(
    "not_one_of",
    `${of} can't be ${quoted(found)}.${didYouMean(nearestName(found, allowed))}`,
    `Write ${allowed.map(quoted).join(" or ")}.`,
  );
}

/** Error: a text has more than `limit` characters. */
export function tooLong(of: string, limit: number, length: number): Problem {
  return error(
    "too_long",
    `${of} has ${length.toLocaleString("en")} characters, and at most ${limit.toLocaleString("en")} are allowed.`,
    "Shorten it.",
  );
}

/** Error: the schema refuses a value without a reason. */
export function unreadable(of: string): Problem {
  return error(
    "invalid_value",
    `${of} can't be read.`,
    "Compare it with the documentation of the file format.",
  );
}

/** Error: no file states the version of the format. */
export function missingVersion(): Problem {
  return error(
    "missing_version",
    "No file says which version of the format it has.",
    "Write `version: 1` at the top.",
  );
}

/** Error: a file states no version, and several others do. */
export function versionInSome(): Problem {
  return error(
    "version_in_some",
    "This file doesn't say `version: 1`, and several others do.",
    "Write `version: 1` in one of the files, or in all.",
  );
}
