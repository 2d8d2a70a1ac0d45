import type { DeclaredThing } from "../access/declared-access.ts";
import type { Roster } from "../roster/roster.ts";

/** The repository that holds the roster, and the one that Rollcall's Action is in. */
export interface OwnRepository {
  readonly owner: string;
  readonly repo: string;
  /** `owner/name`; undefined when it isn't known. */
  readonly action?: string | undefined;
}

/**
 * Returns a test for the roster's own repository, the one of the organisation's workflows, and the Action's, and for patterns
 * that mean one of them.
 */
export function ownRepositoryIn(
  base: Roster,
  head: Roster,
  repository: OwnRepository | undefined,
): (thing: DeclaredThing) => boolean {
  const orgs = [base.github?.org, head.github?.org].map((org) => org?.toLowerCase());
  const all =
    repository === undefined
      ? []
      : [
          `${repository.owner}/${repository.repo}`,
          ...(repository.action === undefined ? [] : [repository.action]),
        ];
  const own = all.flatMap((each) => {
    const [org = "", name = ""] = each.toLowerCase().split("/");
    return orgs.includes(org) ? [name] : [];
  });
  const names = [".github", ...own];
  return ({ kind, key, declarations }) => {
    if (kind.areRepositories !== true) return false;
    const isPattern = declarations.some((each) => each.isPattern);
    return names.some(
      (name) => name === key.toLowerCase() || (isPattern && kind.matchesPattern?.(key, name) === true),
    );
  };
}
