import {
  isRepositoryPattern,
  literalsIn,
  patternsOverlap,
  type RepositoryPattern,
  withheldRole,
} from "../../roster/repository-patterns.ts";
import type { Team } from "../../roster/roster.ts";
import { coversRole } from "./model/roles.ts";

interface Line {
  readonly pattern: string;
  readonly role: string;
}

/**
 * True when a pattern of a team may mean repositories that it did not mean before, since a line that was more exact is gone:
 * one that withheld them, or gave less. Nobody can tell by the file which repositories these are.
 */
export function reachesFurther(before: Team | undefined, now: Team, pattern: string): boolean {
  const role = givingPatterns(now).find((each) => each.pattern === pattern)?.role;
  if (role === undefined) return false;
  const kept = new Set(linesOf(now).map((each) => each.pattern.toLowerCase()));
  return linesOf(before).some(
    (line) =>
      !kept.has(line.pattern.toLowerCase()) &&
      literalsIn(line.pattern) > literalsIn(pattern) &&
      !(line.role !== withheldRole && coversRole(line.role, role)) &&
      patternsOverlap(line.pattern, pattern),
  );
}

function linesOf(team: Team | undefined): readonly Line[] {
  if (team === undefined || team.archived || team.github === false) return [];
  const named = [...(team.repos ?? [])].map(([pattern, grant]) => ({ pattern, ...grant }));
  // Once a line has ended, the wider pattern means what it meant: it withholds nothing for good.
  return [...named, ...(team.repoPatterns ?? [])].filter(({ until }) => until === undefined);
}

/** Returns the patterns of a team that give it something. */
export function givingPatterns({ repoPatterns = [] }: Team): readonly RepositoryPattern[] {
  return repoPatterns.filter(({ pattern, role }) => isRepositoryPattern(pattern) && role !== withheldRole);
}
