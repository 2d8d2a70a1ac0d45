import { isMoment } from "../../core/end.ts";
import { type Place, type Problem, warning } from "../../core/finding.ts";
import { placeInWords, quoted } from "../errors.ts";

/** Returns the beginning of a sentence about a last day that is over, or a moment that is. */
function endedAt(of: string, until: string): string {
  return isMoment(until) ? `The access ${of} ended at ${until}` : `The last day ${of} was ${until}`;
}

/** Warning: the last day of a person is over. */
export function expiredUser(key: string, until: string): Problem {
  return warning(
    "expired_user",
    `${endedAt(`of ${quoted(key)}`, until)}; the roster gives them nothing any more.`,
    "Give them another day, or write `active: false`.",
  );
}

/** Warning: the last day of somebody who is protected is over. */
export function expiredProtected(key: string, until: string): Problem {
  return warning(
    "expired_protected",
    `${endedAt(`of ${quoted(key)}`, until)}, and ${quoted(key)} is in \`guards.protected\`, so nothing is taken from them.`,
    "Take them out of `guards.protected`, or give them another day.",
  );
}

/** Warning: the last day of a membership is over. */
export function expiredEntry(user: string, team: string, until: string): Problem {
  return warning(
    "expired_entry",
    `${endedAt(`of ${quoted(user)} in team ${quoted(team)}`, until)}.`,
    "Remove the entry, or give it another day.",
  );
}

/** Warning: the last day of a lead is over. */
export function expiredLead(user: string, team: string, until: string): Problem {
  return warning(
    "expired_lead",
    `Team ${quoted(team)} is led by ${quoted(user)}, whose ${isMoment(until) ? `access ended at ${until}` : `last day was ${until}`}.`,
    "Name another lead.",
  );
}

/** Warning: two declarations of one list have different modes. */
export function modesDiffer(what: string, first: Place, second: Place): Problem {
  return warning(
    "modes_differ",
    `${what} is \`members: exact\` at ${placeInWords(first)} and additive at ${placeInWords(second)}: nobody is removed from it.`,
    "Write the same `members` in both places.",
  );
}

/** Warning: one declaration of an exact list does not say who is in it. The list is treated as additive. */
export function listIncomplete(what: string, by: string): Problem {
  return warning(
    "list_incomplete",
    `${what} is shared with ${quoted(by)}, which doesn't say who is in it: nobody is removed from ${what}.`,
    "Give that team `members`, or write `members: additive` in both places.",
  );
}

/** Warning: one declaration of a thing archives it, and another uses it. */
export function archivedInPart(what: string, archived: Place, live: Place): Problem {
  return warning(
    "archived_in_part",
    `${what} is archived at ${placeInWords(archived)} and in use at ${placeInWords(live)}: it is kept.`,
    "Remove one of the two declarations.",
  );
}

/** Warning: two roles are granted on one repository, and at least one is a custom role. */
export function rolesNotComparable(
  repository: string,
  [first, second]: readonly [string, string],
  kept: string,
): Problem {
  return warning(
    "roles_not_comparable",
    `Repository ${quoted(repository)} is granted to somebody both as ${quoted(first)} and as ${quoted(second)}, and which is more can't be told: ${quoted(kept)} is used.`,
    "Write the same role in both places.",
  );
}

/** Error: the teams have more than `limit` memberships together. */
export function tooManyMemberships(limit: number): Problem {
  return {
    severity: "error",
    code: "too_many_memberships",
    message: `With everything that is included, the teams have more than ${limit.toLocaleString("en")} memberships.`,
    remedy: "Include fewer teams in each other.",
  };
}
