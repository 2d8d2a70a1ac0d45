import type { Place, Problem } from "../../core/finding.ts";
import type { RosterDraft } from "../draft.ts";
import type { Roster } from "../roster.ts";
import { nearestName } from "../suggestion.ts";
import { knownByAnotherName, unknownTeam, unknownUser } from "./errors.ts";

/** What every check is given. */
export interface CheckContext extends Omit<RosterDraft, "unreadable"> {
  readonly report: (problem: Problem, at: Place, also?: Place) => void;
  readonly references: ReferenceLookup;
  /** What was found right in a version in which the same people and teams were there. It needs no second look. */
  readonly unchanged?: UnchangedEntries;
}

/** Entries of a roster that are as in an earlier version without an error, with the same keys around them. */
export interface UnchangedEntries {
  /** True where all users are the same. */
  readonly users: boolean;
  /** True of an entry that is the same. */
  has(entry: unknown): boolean;
}

/** Looks up references. A section that could not be read counts as declaring everything. */
export interface ReferenceLookup {
  /** Returns the problem with a reference to a user; undefined when they are declared. `where` ends in a verb. */
  user(where: string, key: string): Problem | undefined;
  /** The same for a reference to a team. */
  team(where: string, key: string): Problem | undefined;
}

/** A suggestion takes time to find, and after so many wrong references it helps nobody. */
const maxSuggestions = 200;

/** Returns the lookup for one roster. `unreadable` names the sections that could not be read. */
export function createReferenceLookup(roster: Roster, unreadable: ReadonlySet<string>): ReferenceLookup {
  const defaultTeam = roster.github?.defaultTeam;
  let suggestions = 0;
  const suggest = (key: string, known: Iterable<string>) => {
    suggestions += 1;
    return suggestions > maxSuggestions ? undefined : nearestName(key, known);
  };
  let otherNames: ReadonlyMap<string, string> | undefined;
  return {
    user(where, key) {
      if (roster.users.has(key) || unreadable.has("users")) return undefined;
      otherNames ??= otherNamesOf(roster);
      const meant = otherNames.get(key.toLowerCase());
      if (meant !== undefined) return knownByAnotherName(where, key, meant);
      return unknownUser(where, key, suggest(key, roster.users.keys()));
    },
    team(where, key) {
      if (roster.teams.has(key) || key === defaultTeam || unreadable.has("teams")) return undefined;
      return unknownTeam(where, key, suggest(key, roster.teams.keys()));
    },
  };
}

/** Other names of people, in lower case → their key. */
function otherNamesOf(roster: Roster): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { key, github, email, name, slack } of roster.users.values()) {
    for (const other of [name, email, github, slack]) if (other) names.set(other.toLowerCase(), key);
  }
  return names;
}
