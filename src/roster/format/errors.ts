import type { Problem } from "../../core/finding.ts";
import { didYouMean, quoted } from "../errors.ts";
import { nearestName } from "../suggestion.ts";
import { capitalize } from "./subject.ts";

function error(code: string, message: string, remedy: string): Problem {
  return { severity: "error", code, message: capitalize(message), remedy };
}

/** Fields that other tools' files have, and fields in the wrong place: what they are called here, and where they stand. */
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

export function unknownKey(key: string, of: string, known: readonly string[]): Problem {
  const suggestion = meantByName(key, known) ?? nearestName(key, known);
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

/** `empty` is how to write that there is nothing, where that makes sense. */
export function missingValue(of: string, empty: string | undefined): Problem {
  const remedy = empty === undefined ? "Write one" : `Write ${empty} if there is nothing to say`;
  return error("missing_value", `${of} has no value.`, `${remedy}, or remove the line.`);
}

export function missingField(of: string, field: string): Problem {
  return error("missing_field", `${of} needs the field ${quoted(field)}.`, `Add ${quoted(`${field}: …`)}.`);
}

export function tooManyEntries(section: string, limit: number): Problem {
  return error(
    "too_many_entries",
    `${quoted(section)} has more than ${limit.toLocaleString("en")} entries.`,
    "Give each organisation files and a run of its own.",
  );
}

export function notOneOf(of: string, found: string, allowed: readonly string[]): Problem {
  return error(
    "not_one_of",
    `${of} can't be ${quoted(found)}.${didYouMean(nearestName(found, allowed))}`,
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

export function missingVersion(): Problem {
  return error(
    "missing_version",
    "No file says which version of the format it has.",
    "Write `version: 1` at the top.",
  );
}

/** For a file without a version, where several others state theirs. */
export function versionInSome(): Problem {
  return error(
    "version_in_some",
    "This file doesn't say `version: 1`, and several others do.",
    "Write `version: 1` in one of the files, or in all.",
  );
}
