import type { Place } from "../../core/finding.ts";
import { quoted } from "../errors.ts";
import type { CheckContext } from "./context.ts";
import { declaredTwice } from "./errors.ts";

/** Checks that no list names a repository twice; case does not count. */
export function checkRepositories({ roster, report }: CheckContext): void {
  for (const { key, repos } of roster.teams.values()) {
    const named = Array.from(repos ?? [], ([name, { at }]) => ({ name, at }));
    checkList(`Team ${quoted(key)}`, named, report);
  }
  for (const { key, repos } of roster.projects.values()) checkList(`Project ${quoted(key)}`, repos, report);
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
