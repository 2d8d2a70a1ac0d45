import { error, type Place, type Problem } from "../../core/finding.ts";
import { placeInWords, quoted } from "../errors.ts";

/** Error: two declarations of one Google Group contradict each other. */
export function groupDisagrees(address: string, what: string, other: Place): Problem {
  return error(
    "google_group_disagrees",
    `Group ${quoted(address)} has another ${what} at ${placeInWords(other)}.`,
    "Say it in one of the two places, or the same in both.",
  );
}

/** Error: a Google Group has the address of a person. */
export function groupIsPerson(address: string, user: string): Problem {
  return error(
    "google_group_is_person",
    `The group ${quoted(address)} has the address of ${quoted(user)}, and an address is a group's or a person's.`,
    "Correct the group's address, or the person's `email`.",
  );
}

/** Error: Google Groups contain each other. `path` begins and ends with the same one. */
export function groupInItself(path: readonly string[]): Problem {
  return error(
    "google_group_cycle",
    `A group is in itself, which Google refuses: ${path.map(quoted).join(" has ")}.`,
    "Take one of them out of `groups`.",
  );
}
