import type { Place } from "../../core/finding.ts";
import { quoted } from "../errors.ts";
import {
  isRepositoryPattern,
  mostPatterns,
  type RepositoryPattern,
  tiedPatterns,
} from "../repository-patterns.ts";
import type { CheckContext } from "./context.ts";
import { declaredTwice, patternsTied, tooManyPatterns } from "./errors.ts";

/** Checks that no list names a repository twice, case apart, and that a team's patterns never contradict each other. */
export function checkRepositories({ roster, report }: CheckContext): void {
  for (const { key, repos, repoPatterns = [] } of roster.teams.values()) {
    const named = Array.from(repos ?? [], ([name, { at }]) => ({ name, at }));
    const patterns = repoPatterns.map(({ pattern, at }) => ({ name: pattern, at }));
    checkList(`Team ${quoted(key)}`, [...named, ...patterns].sort(byPlace), report);
    checkPatterns(key, repoPatterns, report);
  }
  for (const { key, repos } of roster.projects.values()) checkList(`Project ${quoted(key)}`, repos, report);
}

function byPlace({ at: a }: { readonly at: Place }, { at: b }: { readonly at: Place }): number {
  return a.line - b.line || a.column - b.column;
}

function checkPatterns(
  team: string,
  declared: readonly RepositoryPattern[],
  report: CheckContext["report"],
): void {
  const patterns = declared.filter(({ pattern }) => isRepositoryPattern(pattern));
  const tooMany = patterns[mostPatterns];
  if (tooMany !== undefined) {
    report(tooManyPatterns(team, mostPatterns), tooMany.at);
    return;
  }
  const [one, other] = tiedPatterns(patterns) ?? [];
  if (one !== undefined && other !== undefined) report(patternsTied(team, one, other), other.at, one.at);
}

function checkList(
  of: string,
  repositories: readonly { readonly name: string; readonly at: Place }[],
  report: CheckContext["report"],
): void {
  const first = new Map<string, Place>();
  for (const { name, at } of repositories) {
    const other = first.get(name.toLowerCase());
    if (other === undefined) first.set(name.toLowerCase(), at);
    else
      report(
        declaredTwice("repository_twice", `${of} names the repository ${quoted(name)} twice`, other),
        at,
      );
  }
}
