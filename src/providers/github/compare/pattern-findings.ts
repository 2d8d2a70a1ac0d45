import { type Finding, finding, type Problem } from "../../../core/finding.ts";
import { isRepositoryPattern, withheldRole } from "../../../roster/repository-patterns.ts";
import type { PatternMeaning } from "../model/pattern-meanings.ts";
import { githubPatternErrors } from "../pattern-errors.ts";

/** Returns which repositories each pattern means, a warning about those that mean none, and why there may be more. */
export function patternFindings(
  meanings: readonly PatternMeaning[],
  problem: Problem | undefined,
): readonly Finding[] {
  const told = meanings
    .filter(({ pattern: { pattern, role } }) => isRepositoryPattern(pattern) && role !== withheldRole)
    .map(({ team, pattern: { pattern, role, at }, repositories }) =>
      finding(
        repositories.length === 0
          ? githubPatternErrors.meansNothing(team, pattern)
          : githubPatternErrors.means(team, { pattern, role }, repositories),
        { provider: "github", at },
      ),
    );
  if (problem === undefined || meanings.length === 0) return told;
  return [...told, finding(githubPatternErrors.mayMeanMore(problem.message), { provider: "github" })];
}
