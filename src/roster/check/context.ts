import type { Place, Problem } from "../../core/finding.ts";
import type { RosterDraft } from "../draft.ts";
import type { Roster } from "../roster.ts";
import { nearestName } from "../suggestion.ts";
import { knownByAnotherName, unknownTeam, unknownUser } from "./errors.ts";

/** What every check is given. */
export interface CheckContext extends Omit<RosterDraft, "unreadable"> {
  readonly report: (problem: Problem, at: Place) => void;
  readonly references: ReferenceLookup;
}

/** Follows references by name. A section that couldn't be read is taken to declare everything. */
export interface ReferenceLookup {
  /** The problem with a reference to somebody, if there is one; `where` ends in a verb. */
  user(where: string, key: string): Problem | undefined;
  team(where: string, key: string): Problem | undefined;
}

/** Looking for what was meant takes a while, and after so many slips nobody reads it. */
const mostSuggestions = 200;

export function createReferenceLookup(roster: Roster, unreadable: ReadonlySet<string>): ReferenceLookup {
  const defaultTeam = roster.github?.defaultTeam;
  let suggestions = 0;
  const suggest = (key: string, known: Iterable<string>) => {
    suggestions += 1;
    return suggestions > mostSuggestions ? undefined : nearestName(key, known);
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

/** What else people are called, in lower case → their key. */
function otherNamesOf(roster: Roster): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { key, github, email, name, slack } of roster.users.values()) {
    for (const other of [name, email, github, slack]) if (other) names.set(other.toLowerCase(), key);
  }
  return names;
}
