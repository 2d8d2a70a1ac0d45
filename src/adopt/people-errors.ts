import { error, notice, type Problem, warning } from "../core/finding.ts";
import { joinList } from "../core/lists.ts";

/** The error of a list of people that is no table with known columns. */
export function peopleFileUnreadable(reason: string): Problem {
  return error(
    "people_file_unreadable",
    `The list of people can't be read: ${reason}.`,
    "Save it as CSV in UTF-8. Its first line names the columns, of which these are read: github, email, slack, name.",
  );
}

/** The error of a line of a list of people. */
export function peopleRowWrong(what: string, why: string): Problem {
  return error(
    "people_row_wrong",
    `${what} can't be taken: ${why}.`,
    "Correct the line, or take it out, and import again.",
  );
}

/** The warning about somebody of a list of people who is not where the list says. */
export function personNotThere(what: string, where: string): Problem {
  return warning(
    "person_not_there",
    `${what} is not ${where}, so this line adds nothing there.`,
    "Nothing to do if they have left; else correct the line, and import again.",
  );
}

/**
 * The warning about people whose accounts were joined by their names alone. `admins` are those of them who may change
 * everything: whoever has such a name on Slack could do so too.
 */
export function joinedByName(people: number, admins: readonly string[]): Problem {
  const power =
    admins.length === 0
      ? ""
      : ` ${joinList(admins.map((key) => `\`${key}\``))} may change the whole file by command, so check ${admins.length === 1 ? "that one" : "those"} first.`;
  return warning(
    "joined_by_name",
    `${people === 1 ? "One person's accounts were" : `The accounts of ${people} people were`} put together by their names alone. Everybody chooses their own name, so it proves nothing.${power}`,
    "Check the entries marked `by name` in the file, and take the mark out; --people tells Rollcall who is who.",
  );
}

/** The notice about people who may have two entries. */
export function perhapsTwice(people: number): Problem {
  return notice(
    "perhaps_twice",
    `${people === 1 ? "One person" : `${people} people`} may have two entries each: the names are the same, and no address says more.`,
    "Import again with --people FILE, which says who is who, or with --match-names, which goes by names; or join two entries with rollcall merge.",
  );
}
