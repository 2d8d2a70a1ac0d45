import { error, type Problem } from "../../core/finding.ts";

const ways = "repo:NAME, team:KEY, channel:#NAME, usergroup:@HANDLE, googlegroup:ADDRESS, folder:ID";

/** The question names nobody and nothing that is known. */
export function unknownSubject(text: string, near: string | undefined): Problem {
  return error(
    "access_subject_unknown",
    `Neither the roster nor what was read has ${text}.`,
    near === undefined
      ? `Write a person's key, GitHub login or address, or ${ways}.`
      : `Did you mean ${near}?`,
  );
}

/** The question names several. */
export function ambiguousSubject(text: string, names: readonly string[]): Problem {
  return error("access_subject_ambiguous", `${text} may be several.`, `Write one of: ${names.join(", ")}.`);
}

/** The question is about a person, and names a thing. */
export function noPerson(text: string): Problem {
  return error("access_subject_no_person", `${text} is not a person.`, "Write a key of the roster's users.");
}

/** The question is about a thing, and names a person. */
export function noThing(text: string): Problem {
  return error("access_subject_no_thing", `${text} is a person, and a thing is asked for.`, `Write ${ways}.`);
}

/** No commit of the branch has a roster that can be read. */
export function noHistory(patterns: readonly string[]): Problem {
  return error(
    "history_empty",
    `No commit of the present branch has a roster that can be read at ${patterns.join(", ")}.`,
    "Run it in the folder of the roster's repository, with --config where the roster has another path.",
  );
}

/** The roster has nobody of that name, or has no team or permission of it. */
export function unknownEntry(
  sort: "person" | "team" | "permission",
  text: string,
  near: string | undefined,
): Problem {
  const where = { person: "under users", team: "under teams", permission: "under permissions.grants" }[sort];
  const remedy = near === undefined ? `Write a key that is ${where}.` : `Did you mean ${near}?`;
  return error("access_entry_unknown", `The roster has no ${sort} ${text}.`, remedy);
}
